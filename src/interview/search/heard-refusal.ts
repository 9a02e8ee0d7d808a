import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { catalogueFor, type PromptWords } from '../../i18n/languages/index.js';
import { remedyChoice } from '../steps/choices.js';
import type { Heard } from '../steps/progress.js';
import { fewestWords } from './fewest-words.js';
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
  const { saidNo, saidNoToMoney, notTheirs, passive } = interview.turnedDown;
  const said = stemsOf(text, prompts);
  const others = new Set(stemsOf(notTheirs, prompts));
  // `You refused us a voucher` tells of what we did.
  if (said.some((stem) => others.has(stem))) return null;
  const saying = [saidNoToMoney, saidNo].flatMap((phrases) => behindPhrase(said, phrases, prompts) ?? [])[0];
  const isForMoney = behindPhrase(said, saidNoToMoney, prompts) !== null;
  if (!saying || stemsOf(passive, prompts).includes(saying.before.at(-1) ?? '')) return null;
  const remedy = policy.remedies.find((one) => isNamed(policy, one, saying.behind, isForMoney));
  return remedy
    ? { remedy, isAll: saysNothingElse(policy, remedy, [...saying.before, ...saying.behind]) }
    : null;
}

/** What stands before and behind the first of some phrases (a hyphen within each), its words right behind each other. */
function behindPhrase(
  said: readonly string[],
  phrases: string,
  words: PromptWords,
): { readonly before: readonly string[]; readonly behind: readonly string[] } | null {
  for (const phrase of phrases.split(' ').map((one) => stemsOf(one, words))) {
    const at = said.findIndex((_, from) => phrase.every((word, next) => said[from + next] === word));
    if (at >= 0) return { before: said.slice(0, at), behind: said.slice(at + phrase.length) };
  }
  return null;
}

/** Whether a remedy is called: by all words of its name, by two of its label, or, where it's money back, by what that's called. */
function isNamed(policy: Policy, remedy: Remedy, said: readonly string[], isForMoney: boolean): boolean {
  const { prompts } = catalogueFor(policy);
  const { role, paysBack } = REMEDY_KINDS[remedy.kind];
  if (role === 'apology' || (paysBack !== 'no' && !isForMoney)) return false;
  const isSaid = (stem: string): boolean => said.includes(stem);
  const fillers = new Set(stemsOf(prompts.fillers, prompts));
  const label = stemsOf(remedy.label, prompts).filter((stem) => !fillers.has(stem));
  const { words = '' } = remedyChoice(policy, remedy);
  const called = words.split(/\s+/).map((word) => stemsOf(word, prompts));
  return (
    stemsOf(remedy.id, prompts).every(isSaid) ||
    label.filter(isSaid).length > 1 ||
    called.some((name) => name.length > 0 && name.every(isSaid))
  );
}

/** Whether all that is left are words that tell nothing, and those of the remedy. */
function saysNothingElse(policy: Policy, remedy: Remedy, left: readonly string[]): boolean {
  const { prompts } = catalogueFor(policy);
  const { words = '' } = remedyChoice(policy, remedy);
  const own = `${remedy.id} ${remedy.label} ${words}`;
  const known = new Set([
    ...stemsOf(prompts.fillers, prompts),
    ...plainWords(own, prompts).map(prompts.stem),
  ]);
  return left.every((stem) => known.has(stem));
}
