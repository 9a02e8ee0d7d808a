import { decide } from '../../decide/index.js';
import { retold } from '../../domain/policy/dates.js';
import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Decision, Offer } from '../../domain/results/decision.js';
import { PERCENT } from '../../domain/values/number.js';
import { readFact } from '../../i18n/values/read-facts.js';
import type { AnswerChoice } from './choices.js';

/** Who answers, and when. */
export type Deciding = { readonly today: string; readonly role: string };

type AskableFact = { readonly fact: FactDefinition; readonly choices: readonly AnswerChoice[] };

/**
 * Tells whether a fact would change the answer by itself: by deciding with other values of it, everything else
 * as it is taken. What only matters together with another fact is not found, so this only ranks a checklist.
 */
export function changesAnswer(
  policy: Policy,
  known: Facts,
  deciding: Deciding,
): (row: AskableFact) => boolean {
  const answer = (facts: Facts) => answerKey(decide(policy, withDefaults(policy, facts), deciding));
  const now = answer(known);
  const found = new Map<string, boolean>();
  const isFelt = ({ fact, choices }: AskableFact): boolean =>
    valuesToTry(policy, fact, choices, known).some(
      (value) => answer(retold(policy, known, fact.name, value)) !== now,
    );
  return (row) => {
    const { name } = row.fact;
    const felt = found.get(name) ?? isFelt(row);
    found.set(name, felt);
    return felt;
  };
}

/** What a person gets and hears, and whose yes it takes: not the sums behind it. */
export function answerKey(decision: Decision): string {
  const { offer, choices, withApproval, refer, say, countersign, outcome, reason, notes } = decision;
  return JSON.stringify([
    offerKey(offer),
    choices.map(({ of, chosen, offers }) => [of, chosen, offers.map(offerKey)]),
    withApproval && [withApproval.role, withApproval.standsIn, offerKey(withApproval.offer)],
    refer?.role,
    say,
    countersign,
    [outcome, reason],
    notes.filter(({ rule }) => rule !== null).map(({ text }) => text),
  ]);
}

const offerKey = ({ remedies, goods }: Offer): unknown => [
  remedies.map(({ id, amount, owed }) => [id, amount, owed]),
  goods?.keep,
];

/** Values of a fact that could change something: each choice, or amounts small and large. */
function valuesToTry(
  policy: Policy,
  fact: FactDefinition,
  choices: readonly AnswerChoice[],
  known: Facts,
): FactValue[] {
  const { type } = fact;
  if (type.is === 'yes-no') return [true, false];
  if (type.is === 'text') return ['…'];
  if (type.is === 'remedy') return policy.remedies.map(({ id }) => id);
  if (type.is === 'remedies') return policy.remedies.map(({ id }) => [{ remedy: id, amount: null }]);
  if (choices.length > 0) {
    return choices.flatMap(({ value }) => {
      const reading = readFact(policy, fact, value);
      return 'value' in reading ? [reading.value] : [];
    });
  }
  if (!isNumeric(type)) return [];
  const price = typeof known['price'] === 'number' ? known['price'] : type.atMost;
  // Percentages are tried in hundredths of a percent.
  const step = type.is === 'percent' ? PERCENT / 100 : 1;
  return [type.atLeast, 1, 500, 2000, 5000, price, 2 * price, 100_000].map((value) =>
    Math.min(type.atMost, Math.max(type.atLeast, value * step)),
  );
}
