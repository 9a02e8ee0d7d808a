import type { RemedyAmount } from '../../domain/policy/amount.js';
import type { Grant, Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { listed } from '../../i18n/en/grammar.js';
import type { Entry } from '../page/sheet.js';
import { amountWords } from './amount-words.js';

/** A heading, a line below what stands before it. */
export const part = (text: string): Entry[] => [{ is: 'gap' }, { is: 'title', text }];

/** Whole sentences. */
export const paragraph = (text: string, label = 'note'): Entry => ({
  is: 'words',
  label,
  text,
  tone: 'plain',
});

/** What a remedy is called. */
export const labelOf = ({ remedies }: Policy, id: string): string =>
  remedies.find((remedy) => remedy.id === id)?.label ?? id;

/** Remedies that are granted, with the amount where the rule says one of its own. */
export const grantsWords = (policy: Policy, grants: readonly Grant[], last = 'and'): string =>
  listed(
    grants.map((grant) => grantWords(policy, grant)),
    last,
  );

function grantWords(policy: Policy, { remedy, amount }: Grant): string {
  const label = `“${labelOf(policy, remedy)}”`;
  return amount ? `${label} (${remedyAmountWords(policy, remedy, amount)})` : label;
}

/** How much of a remedy there is: money, or points by their name. */
export function remedyAmountWords(policy: Policy, id: string, amount: RemedyAmount): string {
  const remedy = policy.remedies.find((one) => one.id === id);
  if (!remedy || !isCounted(REMEDY_KINDS[remedy.kind])) return amountWords(policy, amount);
  const { unit = 'points' } = remedy;
  return `${amountWords(policy, amount, 'count')} ${unit}`;
}
