import type {
  CaseSuggestion,
  CaseSuggestions,
  Coverage,
  CoverageReport,
} from '../../domain/results/coverage.js';
import { parseDay } from '../../domain/values/day.js';
import type { Path, Place } from '../../domain/values/issue.js';
import type { CaseDay } from './draft.js';

/**
 * Coverage as it is shown: each item that no case covers with its place and with the complaint that is suggested for it.
 * `policy` is the file as given;
 * `placeOf` takes a path of the merged policy to where it stands; null where nobody knows the text.
 */
export function coverageReport(
  policy: string,
  coverage: Coverage,
  { cases }: CaseSuggestions,
  day: CaseDay,
  placeOf: (path: Path) => Pick<Place, 'file' | 'line'> | null,
): CoverageReport {
  const words = new Map(cases.flatMap((one) => one.covers.map((id) => [id, wordsOf(one, day)] as const)));
  return {
    policy,
    ...coverage,
    missing: coverage.uncovered.map((item) => ({
      item,
      place: placeOf(item.path),
      complaint: words.get(item.id) ?? null,
    })),
  };
}

/** A suggested complaint as the words that `amends resolve` takes; with the day of the cases where it names a date. */
function wordsOf({ complaint, as }: CaseSuggestion, { today }: CaseDay): readonly string[] {
  const told = Object.entries(complaint).map(([fact, value]) => `${fact}=${word(value)}`);
  const isDated = Object.values(complaint).some((value) => parseDay(String(value)) !== undefined);
  const day = isDated && complaint['today'] === undefined ? ['--today', today] : [];
  return [...told, ...(as === null ? [] : ['--as', as]), ...day];
}

function word(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(',') : String(value);
}
