import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { catalogueFor, type PromptWords } from '../../i18n/languages/index.js';
import { remedyChoice } from '../steps/choices.js';
import type { Heard } from '../steps/progress.js';
import { fewestWords } from './fewest-words.js';
import { type Saying, sayingsIn } from './saying-no.js';
import { plainWords, stemsOf } from './words.js';

/** The fact that holds what somebody has turned down. */
const TURNED_DOWN = 'turned-down';

/** A remedy that was turned down, and whether nothing else was told. */
type Refused = { readonly remedy: Remedy; readonly isAll: boolean };

/** What they have turned down, as somebody told it with what went wrong: `they said no to the voucher`. */
export function refusalsIn(policy: Policy, text: string): Heard {
  const refused = refusedIn(policy, text);
  const isAsked = policy.facts.some(({ name }) => name === TURNED_DOWN);
  if (!refused || !isAsked) return {};
  const { remedy, isAll } = refused;
  const isSame = (words: string): boolean => refusedIn(policy, words)?.remedy === remedy;
  const words = isAll ? text.trim() : fewestWords(text, isSame);
  return { [TURNED_DOWN]: { value: [{ remedy: remedy.id, amount: null }], words } };
}

/** Whether nothing was told but what they've turned down, so that it's still to be said what went wrong. */
export const isOnlyRefusal = (policy: Policy, text: string): boolean =>
  refusedIn(policy, text)?.isAll === true && Object.keys(refusalsIn(policy, text)).length > 0;

function refusedIn(policy: Policy, text: string): Refused | null {
  const { interview, prompts } = catalogueFor(policy);
  const refused = sayingsIn(text, interview.turnedDown, prompts).flatMap((saying) => {
    const remedy =
      policy.remedies.find((one) => isNamed(policy, one, saying)) ??
      policy.remedies.find((one) => isCalledByOneWord(policy, one, saying));
    return remedy ? [{ remedy, isAll: saysNothingElse(policy, remedy, saying.rest) }] : [];
  });
  return refused[0] ?? null;
}

/** Whether a remedy may have been turned down at all by such words. */
function mayBe({ kind }: Remedy, { isForMoney }: Saying): boolean {
  const { role, paysBack } = REMEDY_KINDS[kind];
  return role !== 'apology' && (paysBack === 'no' || isForMoney);
}

/** Whether a remedy is called: by all words of its name, by two of its label, or, where it's money back, by what that's called. */
function isNamed(policy: Policy, remedy: Remedy, saying: Saying): boolean {
  const { prompts } = catalogueFor(policy);
  if (!mayBe(remedy, saying)) return false;
  const isSaid = (stem: string): boolean => saying.named.includes(stem);
  const { words = '' } = remedyChoice(policy, remedy);
  const called = words.split(/\s+/).map((word) => stemsOf(word, prompts));
  return (
    stemsOf(remedy.id, prompts).every(isSaid) ||
    tellingWords(remedy, prompts).filter(isSaid).length > 1 ||
    called.some((name) => name.length > 0 && name.every(isSaid))
  );
}

/** Whether an extra is called by one word of its label that nothing else goes by: `a drink` for `a drink on us`. */
function isCalledByOneWord(policy: Policy, remedy: Remedy, saying: Saying): boolean {
  const { interview, prompts } = catalogueFor(policy);
  const { role, gives } = REMEDY_KINDS[remedy.kind];
  if (!saying.isOfGift || role !== 'extra' || gives === 'time' || !mayBe(remedy, saying)) return false;
  const common = new Set(stemsOf(interview.turnedDown.common, prompts));
  return tellingWords(remedy, prompts).some((stem) => !common.has(stem) && saying.named.includes(stem));
}

/** The words of a label that tell something, as stems. */
function tellingWords({ label }: Remedy, prompts: PromptWords): string[] {
  const fillers = new Set(stemsOf(prompts.fillers, prompts));
  return stemsOf(label, prompts).filter((stem) => !fillers.has(stem) && !/^\d/.test(stem));
}

/** Whether all that is left are words that tell nothing, and those of the remedy. */
function saysNothingElse(policy: Policy, remedy: Remedy, left: readonly string[]): boolean {
  const { interview, prompts } = catalogueFor(policy);
  const { words = '' } = remedyChoice(policy, remedy);
  const own = `${remedy.id} ${remedy.label} ${words} ${interview.turnedDown.free}`;
  const known = new Set([
    ...stemsOf(prompts.fillers, prompts),
    ...plainWords(own, prompts).map(prompts.stem),
  ]);
  return left.every((stem) => known.has(stem));
}
