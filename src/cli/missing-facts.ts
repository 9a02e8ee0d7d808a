import { writeFact } from '../domain/complaint.js';
import type { FactDefinition, FactType } from '../domain/fact.js';
import { Failure } from '../domain/failure.js';
import type { Policy } from '../domain/policy.js';

/** Says which facts are missing where there is nobody to ask: each with its question and how to give it. */
export function missingFacts(policy: Policy, lacking: readonly FactDefinition[]): Failure {
  const many = lacking.length > 1;
  const lines = lacking.map((fact) =>
    `  ${example(policy, fact)}  ${fact.ask} ${allowed(policy, fact)}`.trimEnd(),
  );
  return new Failure(
    [many ? 'These facts are missing:' : 'This fact is missing:', ...lines].join('\n'),
    `Give ${many ? 'them' : 'it'} as words (amends resolve ${example(policy, lacking[0])}) or in a file (--complaint FILE).`,
  );
}

function example(policy: Policy, fact: FactDefinition | undefined): string {
  return fact ? `${fact.name}=${exampleValue(policy, fact)}` : '';
}

/** A value that could be given for a fact, as it is written. */
export function exampleValue(policy: Policy, { type }: FactDefinition): string {
  if (type.is === 'one-of') return type.values[0] ?? '';
  if (type.is === 'money') return policy.currency.digits === 2 ? '49.99' : '50';
  return EXAMPLES[type.is];
}

const EXAMPLES: Readonly<Record<Exclude<FactType['is'], 'one-of' | 'money'>, string>> = {
  'yes-no': 'yes',
  number: '3',
  percent: '50%',
  text: '"…"',
  remedy: 'nothing',
  refusals: 'voucher:5',
};

function allowed(policy: Policy, fact: FactDefinition): string {
  const { type } = fact;
  if (type.is === 'one-of') return `(${type.values.join(', ')})`;
  if (type.is === 'yes-no') return '(yes, no)';
  if (type.is !== 'number') return '';
  return `(${writeFact(policy, fact, type.atLeast)} to ${writeFact(policy, fact, type.atMost)})`;
}
