import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type AnswerChoice, remedyChoice } from '../steps/choices.js';
import { matching } from './matching.js';

/**
 * Why a remedy that somebody looks for isn't among those to pick: the policy knows it and gives it to nobody in such a case,
 * or it gives no money back. Null where neither is what they typed.
 */
export function notGiven(policy: Policy, given: readonly AnswerChoice[], typed: string): string | null {
  const { interview, prompts } = catalogueFor(policy);
  const isGiven = (id: string): boolean => given.some(({ value }) => value === id);
  const others = policy.remedies.filter(({ id }) => !isGiven(id)).map((one) => remedyChoice(policy, one));
  const [first] = matching(others, typed, prompts);
  if (first) return interview.notGivenHere(first.name);
  const money: AnswerChoice = { value: '', name: '', words: interview.moneyBack.words };
  return matching([money], typed, prompts).length > 0 ? interview.moneyBack.none : null;
}
