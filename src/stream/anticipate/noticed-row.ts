import { answerFigures } from '../../decide/index.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { PlainValue, RowMap } from '../../domain/rows/row-map.js';
import type { AnswerRow } from '../decide/answer-row.js';
import type { BatchJob } from '../decide/job.js';
import type { RowIssue } from '../map/row-issue.js';

/** A row whose customer gets more than words, as little of it as its answer can be had from again. */
export type NoticedRow = {
  readonly row: number;
  readonly id: PlainValue | null;
  readonly customer: string;
  readonly incident: string;
  /** What the row tells, in the order of the map's facts; null where it tells nothing. Without names it takes half the room. */
  readonly told: readonly unknown[];
  /** All the harm of it, in minor units. */
  readonly harm: number;
};

/** A map by which nobody has complained yet: whatever the file says, we noticed first. */
export const asNoticedFirst = (map: RowMap): RowMap => ({
  ...map,
  facts: { ...map.facts, contacts: { is: 'fixed', value: 0 } },
});

/** Answers rows by handing on those whose customers get more than words. */
export function noticing(
  { policy, map, role: { name: role } }: Pick<BatchJob, 'policy' | 'map' | 'role'>,
  onNoticed: (row: NoticedRow) => void,
): AnswerRow {
  const tangible = new Set(
    policy.remedies.filter(({ kind }) => isTangible(REMEDY_KINDS[kind])).map(({ id }) => id),
  );
  const names = Object.keys(map?.facts ?? {});
  const lowest = policy.authority[0]?.name;
  return ({ row, mapped }, { complaint }) => {
    const { id, customer, incident, raw } = mapped;
    if (!customer || !incident) return { errors: unnamed({ customer, incident }) };
    // The lowest role answers unnamed, because then nobody asks whose yes would bring more.
    const { given, harm } = answerFigures(policy, complaint, role === lowest ? undefined : role);
    const told = names.map((name) => raw[name] ?? null);
    if ([...given].some((remedy) => tangible.has(remedy)))
      onNoticed({ row, id, customer, incident, told, harm });
    return { text: '', figures: null };
  };
}

function unnamed(names: Readonly<Record<'customer' | 'incident', string | null>>): RowIssue[] {
  const issues = {
    customer: { fact: 'customer', message: 'It’s empty, so nobody knows whom to write to.' },
    incident: { fact: 'incident', message: 'It’s empty, so nobody knows what happened to them.' },
  };
  return (['customer', 'incident'] as const).flatMap((name) => (names[name] ? [] : [issues[name]]));
}
