import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { layOut } from '../page/layout.js';
import { setPlain } from '../page/plain.js';
import { sanitizeJson, sanitizeLine } from '../page/sanitize.js';
import { compact, type Entry, type Sheet } from '../page/sheet.js';
import { type Page, typeset } from '../page/typeset.js';
import type { AnswerStyle } from './answer-style.js';
import { customerSection } from './customer-section.js';
import { goodsInHand } from './goods-in-hand.js';
import { headline } from './headline.js';
import { leftDiscreetly } from './left.js';
import { reckoning } from './reckoning.js';
import { SHORTER, type WhyLength, why } from './why.js';

/** The answer as text: the offer in one line, what to say and give, then why. */
export function answerText(policy: Policy, decision: Decision, style: AnswerStyle): Promise<string> {
  const sheet = (length: WhyLength): Sheet => answerSheet(policy, decision, style, length);
  const again = headline(policy, shownOf(decision, style));
  const page: Page = style.plain
    ? () => setPlain(sheet('usual'), policy)
    : (textWidth) => {
        const lay = (some: Sheet): string => layOut(some, { ...style, textWidth });
        return style.why || style.rows === 0 ? lay(sheet('usual')) : fitting(lay, sheet, again, style.rows);
      };
  return typeset(page);
}

/**
 * Only the part that is not for customers, whole: for whoever has seen the rest. Where that scrolls the offer off the
 * screen, it stands again below, beside the keys.
 */
export function whyText(policy: Policy, decision: Decision, style: AnswerStyle): Promise<string> {
  const sheet = compact(why(policy, goodsInHand(decision), 'whole', style), reckoning(policy, decision));
  const again = compact(sheet, { is: 'gap' }, headline(policy, shownOf(decision, style)));
  return typeset((textWidth) => {
    const lay = (some: Sheet): string =>
      style.plain ? setPlain(some, policy) : layOut(some, { ...style, textWidth });
    const page = lay(sheet);
    const scrolls = style.rows > 0 && page.split('\n').length > style.rows - LINES_OF_KEYS;
    return scrolls ? lay(again) : page;
  });
}

/** What comes below on the same screen: a blank line, and the keys on up to two. */
const LINES_OF_KEYS = 3;

/**
 * The longest answer of which nothing runs off the top of the terminal, because the top is the offer: first the gaps go,
 * then reasons. What it costs, what it keeps and whether it pays stay on any screen. Where even the shortest runs off, the
 * offer stands `again` at its end. One line is left for the prompt that comes after it.
 */
function fitting(
  lay: (sheet: Sheet) => string,
  sheet: (length: WhyLength) => Sheet,
  again: ReturnType<typeof headline>,
  rows: number,
): string {
  const fits = (page: string): boolean => page.split('\n').length <= rows;
  const whole = lay(sheet('usual'));
  if (fits(whole)) return whole;
  const sheets = SHORTER.map((length) => sheet(length).filter(({ is }) => is !== 'gap'));
  const fitted = sheets.map(lay).find(fits);
  return fitted ?? lay(compact(sheets.at(-1) ?? [], { is: 'gap' }, again));
}

function answerSheet(policy: Policy, decided: Decision, style: AnswerStyle, length: WhyLength): Sheet {
  const decision = goodsInHand(decided);
  const shown = shownOf(decided, style);
  return compact(
    exampleWarning(policy, style),
    headline(policy, shown),
    policyLine(policy, decision),
    customerSection(policy, shown),
    style.discreet
      ? leftDiscreetly(policy, decision)
      : why(policy, decision, style.why ? 'whole' : length, style),
    style.why && !style.discreet && reckoning(policy, decision),
  );
}

/** The decision as far as it may stand on this screen. */
const shownOf = (decided: Decision, { discreet }: AnswerStyle): Decision =>
  discreet ? discreetly(goodsInHand(decided)) : goodsInHand(decided);

/** Why something is handed over is for staff alone, as all reasons are. */
const discreetly = (decision: Decision): Decision =>
  decision.refer ? { ...decision, refer: { ...decision.refer, why: '' } } : decision;

/** That nobody chose the policy, so that nobody takes an example for their company's word; null where somebody did. */
export function exampleWarning(policy: Policy, { example }: Pick<AnswerStyle, 'example'>): Entry | null {
  if (!example) return null;
  const { labels, examplePolicy } = catalogueFor(policy).answer;
  return { is: 'words', label: labels.note, text: examplePolicy, tone: 'warn' };
}

/** Which policy an answer goes by. */
export function policyLine(policy: Policy, { policy: { name, source } }: Pick<Decision, 'policy'>): Entry {
  const { labels } = catalogueFor(policy).answer;
  return { is: 'words', label: labels.policy, text: sanitizeLine(`${name} (${source})`), tone: 'quiet' };
}

/** The answer as JSON: the decision itself, for other programs. */
export function answerJson(decision: Decision): string {
  return `${sanitizeJson(JSON.stringify(decision, null, 2))}\n`;
}
