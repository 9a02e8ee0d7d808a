import type { NodeView } from '../document/node-view.js';
import { BUILT_INS } from '../extends/built-in.js';
import { foreignMoney } from './read-policy.js';

/** Another currency, and how a built-in policy is to be written in it. */
type CurrencyConversion = {
  /** ISO 4217. */
  readonly currency: string;
  /** How many decimals its money has. */
  readonly digits: number;
  /** BCP 47. */
  readonly locale: string;
  /** What one of the policy's own currency is, roughly. */
  readonly factor: number;
  /** What a file that holds an edition is called: its parents are named so. */
  readonly fileOf: (edition: string) => string;
};

/** An edition in another currency, and what its file is called. */
export type ConvertedFile = { readonly file: string; readonly text: string };

/**
 * A built-in edition and those it extends, with every amount of money turned into another currency and everything
 * else as it was, comments too; the edition itself first. What the law of another country says is left out.
 */
export function convertCurrency(edition: string, to: CurrencyConversion): ConvertedFile[] {
  const text = BUILT_INS[edition];
  if (text === undefined) return [];
  const parent = /^extends: (\S+)/m.exec(text)?.[1];
  const file = { file: to.fileOf(edition), text: convertedText(edition, text, to) };
  return parent === undefined ? [file] : [file, ...convertCurrency(parent, to)];
}

/** Only a currency with as many decimals as there are can read every amount. */
const FINEST = 'BHD';

function convertedText(edition: string, text: string, to: CurrencyConversion): string {
  const money = foreignMoney(`amends: 1\nname: "-"\ncurrency: ${FINEST}\nextends: ${edition}\n`).filter(
    ({ span }) => span?.source.file === edition,
  );
  const changed = convertAmounts(text, money, to)
    .replace(/^currency: .*$/m, `currency: ${to.currency}`)
    .replace(/^locale: .*$/m, `locale: ${to.locale}`)
    .replace(/^(?:timezone: .*|# yaml-language-server: .*|(?: {2})+law: .*)\n/gm, '')
    .replace(/^extends: (\S+)/m, (_, parent: string) => `extends: ./${to.fileOf(parent)}`);
  return `${noteOn(edition, to)}${changed}`;
}

/** From the last to the first, so that places before it stay where they are. */
function convertAmounts(text: string, money: readonly NodeView[], to: CurrencyConversion): string {
  const last = [...money].sort((a, b) => (b.span?.from ?? 0) - (a.span?.from ?? 0));
  let changed = text;
  for (const [at, node] of last.entries()) {
    const { from = 0, to: end = 0 } = node.span ?? {};
    if (last[at - 1]?.span?.from === from) continue;
    changed = changed.slice(0, from) + amountIn(node, to) + changed.slice(end);
  }
  return changed;
}

/** Figures for one point or mile are no money yet, and have more decimals. */
const PER_UNIT_KEYS = ['cost-each', 'worth-each'];

function amountIn(node: NodeView, { digits, factor }: CurrencyConversion): string {
  const decimals = PER_UNIT_KEYS.includes(node.name) ? 6 : digits;
  return String(Number((Number(node.scalar) * factor).toFixed(decimals)));
}

const noteOn = (edition: string, { currency, factor }: CurrencyConversion): string => `\
# This is ${edition} of amends with its money in ${currency}: every amount is the one there times ${factor}, which is rough.
# So look at every amount here before you rely on it. What is owed to customers follows the law of another country:
# have it held against the law where you are, and write that into \`law\` of the rules. Notes after a # still speak of
# the money and the law that they were written for. To give something else than stands here, write it into the policy
# that extends this one.
#
`;
