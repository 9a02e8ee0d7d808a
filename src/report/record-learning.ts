import type { RecordLearning } from '../domain/results/record-learning.js';
import type { WeekSums } from '../domain/results/record-sums.js';
import { measuredEffect } from './measured-effect.js';
import { CONTACT_NAMES, HARM_NAMES, MENDED_NAMES, readOutcomeKind } from './outcome-kind.js';
import { returnGroup } from './return-group.js';

/** Who came back in some days, by the rows of the dimension `outcome`. */
export function recordLearning(
  days: { readonly since: string; readonly until: string },
  rows: readonly WeekSums[],
): RecordLearning {
  const counts = rows
    .filter(({ dimension }) => dimension === 'outcome')
    .map(({ name, settled, cameBack, stayedAway, regained }) => {
      return { kind: readOutcomeKind(name), settled, cameBack, stayedAway, regained };
    });
  const by = (part: 'harm' | 'mended' | 'contact', names: readonly string[]) =>
    names
      .map((name) =>
        returnGroup(
          name,
          counts.filter(({ kind }) => kind[part] === name),
        ),
      )
      .filter(({ settled }) => settled > 0);
  return {
    learning: 1,
    ...days,
    total: returnGroup('all', counts),
    byHarm: by('harm', HARM_NAMES),
    byMended: by('mended', MENDED_NAMES),
    byContact: by('contact', CONTACT_NAMES),
    effect: measuredEffect(counts),
  };
}
