import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { writeFact } from '../../i18n/values/write-fact.js';

/**
 * A complaint as the words that `amends resolve` takes, only as many as it needs: what the policy takes for
 * granted anyway is left out, but the hour and the day are not, because the clock would say others, and dates are told,
 * because what counts the days since follows them.
 */
export function witnessWords(policy: Policy, known: Facts): string {
  const words = policy.facts.flatMap((definition) => {
    const value = known[definition.name];
    const isTold = definition.use === 'moment' || definition.type.is === 'date';
    if (value === undefined || (!isTold && isAssumed(policy, known, definition.name))) return [];
    return [`${definition.name}=${writeFact(policy, definition, value)}`];
  });
  return words.join(' ');
}

/** Whether the complaint is the same when nobody says this fact. */
function isAssumed(policy: Policy, known: Facts, name: string): boolean {
  const { [name]: told, ...rest } = known;
  return (
    JSON.stringify(withDefaults(policy, rest).facts) === JSON.stringify(withDefaults(policy, known).facts)
  );
}
