import type { BriefDecision } from '../../domain/results/brief-decision.js';
import type { Decision } from '../../domain/results/decision.js';
import type { PlainValue } from '../../domain/rows/row-map.js';
import type { BadRow } from '../map/row-issue.js';

/** An answer as one line of JSON: money in whole minor units of `currency`. */
export function briefLine(id: PlainValue | null, currency: string, decision: BriefDecision): string {
  const { outcome, reason, remedies, keep, cost, goodwill, mended, verdict } = decision;
  const { choices, needs, refer } = decision;
  return JSON.stringify({
    id,
    outcome,
    reason,
    remedies: remedies.map(({ id, amount, owed }) => ({ id, amount, owed })),
    choices: choices.flatMap(({ of, chosen }) => (chosen === null ? [of] : [])),
    keep,
    currency,
    cost,
    goodwill,
    mended,
    verdict,
    needs,
    refer,
  });
}

/** A whole decision as one line of JSON, with what its row is called. */
export const fullLine = (id: PlainValue | null, decision: Decision): string =>
  JSON.stringify({ id, ...decision });

/** A row without an answer as one line of JSON, in the place of its answer. */
export const badLine = ({ row, line, id, errors }: BadRow): string =>
  JSON.stringify({ row, line, id, errors: errors.map(({ unmatched: _, ...error }) => error) });
