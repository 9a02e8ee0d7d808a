import type { Failing, FailOn, PolicyDiff } from '../../domain/results/diff.js';
import { listed } from '../../i18n/en/grammar.js';

/**
 * What of all that a run was to fail on was found, each with where. Rules whose difference is mixed count as stricter and as
 * different, and so does what could not be proved: nobody may call that fine.
 */
export function failing(diff: Omit<PolicyDiff, 'failures'>, on: readonly FailOn[]): Failing[] {
  return on.flatMap((one) => {
    const found = FOUND[one](diff);
    return found.length === 0 ? [] : [{ on: one, why: `--fail-on ${one}: ${listed(found)}.` }];
  });
}

type Found = (diff: Omit<PolicyDiff, 'failures'>) => string[];

const FOUND: Readonly<Record<FailOn, Found>> = {
  stricter: (diff) => [
    ...inRules(diff, ['stricter', 'mixed']),
    ...unproved(diff),
    ...tried(diff, diff.trial.directions.stricter),
    ...rows(diff, diff.history?.directions.stricter ?? 0),
  ],
  different: (diff) => [
    ...inRules(diff, ['different', 'mixed']),
    ...unproved(diff),
    ...tried(diff, diff.trial.directions.different),
    ...rows(diff, diff.history?.directions.different ?? 0),
  ],
  dearer: (diff) => [...tried(diff, diff.trial.apart.dearer), ...money(diff)],
  'higher-role': (diff) => tried(diff, diff.trial.apart['higher-role']),
  any: (diff) => [
    ...inRules(diff, ['stricter', 'mixed', 'different', 'more-generous', 'same', 'none']),
    ...unproved(diff),
    ...keys(diff),
  ],
};

function inRules({ rules }: Parameters<Found>[0], directions: readonly string[]): string[] {
  const found = rules.differences.flatMap(({ direction }, at) =>
    directions.includes(direction) ? [String(at + 1)] : [],
  );
  if (found.length === 0) return [];
  return [found.length === 1 ? `case ${found[0]}` : `cases ${listed(found)}`];
}

const unproved = ({ rules }: Parameters<Found>[0]): string[] =>
  rules.unproved === null ? [] : ['rules that could not be compared'];

const keys = ({ sections }: Parameters<Found>[0]): string[] =>
  sections.length === 0 ? [] : [`${sections.length} changed ${sections.length === 1 ? 'key' : 'keys'}`];

const tried = ({ trial }: Parameters<Found>[0], count: number): string[] =>
  count === 0 ? [] : [`${count} of ${trial.tried} complaints that were tried`];

const rows = ({ history }: Parameters<Found>[0], count: number): string[] =>
  count === 0 || !history ? [] : [`${count} of ${history.compared} rows of ${history.file}`];

function money({ history }: Parameters<Found>[0]): string[] {
  return history && history.after.cost > history.before.cost ? [`all rows of ${history.file} together`] : [];
}
