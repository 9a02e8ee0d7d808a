import { type Condition, holds } from '../domain/condition.js';
import type { FactDefinition, Facts } from '../domain/fact.js';

/** Facts without a default that nobody has to know: what customers like them spend stands in. */
const OPTIONAL = ['spend-a-year'];

/** Whether somebody has to say this, because there is no safe default for it. */
export function isRequired({ name, use, default: taken }: FactDefinition): boolean {
  return use === 'condition' && taken === undefined && !OPTIONAL.includes(name);
}

/**
 * Whether a person at a terminal is asked for this: what is required, what is only proposed, what the policy
 * itself declares, and the few defaults that are often wrong and matter.
 */
export function isAsked(definition: FactDefinition, known: Facts): boolean {
  if (definition.use !== 'condition') return false;
  if (isRequired(definition) || definition.confirm || !definition.builtIn) return true;
  return OFTEN_WRONG.some(({ fact, when }) => fact === definition.name && holds(when, known));
}

const forProblems = (...values: string[]): Condition => ({ is: 'one-of', fact: 'problem', values });

/** Built-in defaults worth a question, and for which complaints. */
const OFTEN_WRONG: readonly { readonly fact: string; readonly when?: Condition }[] = [
  { fact: 'held-value', when: forProblems('wrong-item') },
  { fact: 'delivery-paid', when: { is: 'one-of', fact: 'channel', values: ['online', 'phone'] } },
  { fact: 'other-costs', when: forProblems('accident', 'late', 'lost') },
  { fact: 'contacts' },
  { fact: 'turned-down', when: { is: 'within', fact: 'contacts', ranges: [{ atLeast: 2, atMost: 5 }] } },
  {
    fact: 'occasion',
    when: forProblems('wrong-item', 'damaged', 'not-as-described', 'missing-part', 'late', 'lost'),
  },
  { fact: 'trouble' },
  { fact: 'treated' },
  { fact: 'condition', when: forProblems('changed-mind') },
  { fact: 'proof', when: forProblems('changed-mind') },
  { fact: 'orders-before' },
  { fact: 'channel' },
];
