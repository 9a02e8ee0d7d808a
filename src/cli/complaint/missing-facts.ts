import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import { writeFact } from '../../i18n/values/write-fact.js';

/** Says which facts are missing where there is nobody to ask: each with its question and how to give it. */
export function missingFacts(policy: Policy, lacking: readonly FactDefinition[]): Failure {
  const { missing } = catalogueFor(policy).refusals;
  const count = lacking.length;
  const lines = lacking.map((fact) =>
    `  ${example(policy, fact)}  ${fact.ask} ${allowed(policy, fact)}`.trimEnd(),
  );
  return new Failure(
    [missing.heading(count), ...lines].join('\n'),
    missing.give({ count, example: example(policy, lacking[0]) }),
  );
}

function example(policy: Policy, fact: FactDefinition | undefined): string {
  return fact ? `${fact.name}=${exampleValue(policy, fact)}` : '';
}

function allowed(policy: Policy, fact: FactDefinition): string {
  const { type } = fact;
  const { missing } = catalogueFor(policy).refusals;
  if (type.is === 'one-of') return missing.allowed(type.values);
  if (type.is === 'yes-no') return missing.allowed(['yes', 'no']);
  if (type.is !== 'number') return '';
  const [low, high] = [writeFact(policy, fact, type.atLeast), writeFact(policy, fact, type.atMost)];
  return missing.bounds({ low, high });
}
