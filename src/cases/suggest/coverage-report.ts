import type {
  CaseSuggestion,
  CaseSuggestions,
  Coverage,
  CoverageReport,
} from '../../domain/results/coverage.js';
import type { Path, Place } from '../../domain/values/issue.js';

/**
 * Coverage as it is shown: each item that no case covers with its place and with the complaint that is suggested for it.
 * `placeOf` takes a path of the merged policy to where it stands; null where nobody knows the text.
 */
export function coverageReport(
  coverage: Coverage,
  { cases }: CaseSuggestions,
  placeOf: (path: Path) => Pick<Place, 'file' | 'line'> | null,
): CoverageReport {
  const words = new Map(cases.flatMap((one) => one.covers.map((id) => [id, wordsOf(one)] as const)));
  return {
    ...coverage,
    missing: coverage.uncovered.map((item) => ({
      item,
      place: placeOf(item.path),
      complaint: words.get(item.id) ?? null,
    })),
  };
}

/** A suggested complaint as the words that `amends resolve` takes. */
function wordsOf({ complaint, as }: CaseSuggestion): readonly string[] {
  const told = Object.entries(complaint).map(([fact, value]) => `${fact}=${word(value)}`);
  return as === null ? told : [...told, '--as', as];
}

function word(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(',') : String(value);
}
