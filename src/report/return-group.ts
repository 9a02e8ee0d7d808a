import type { ReturnCounts, ReturnGroup } from '../domain/results/record-learning.js';
import { shareInterval } from './intervals.js';
import type { OutcomeKind } from './outcome-kind.js';

/** Some matters of one kind. */
export type KindCounts = ReturnCounts & {
  readonly kind: OutcomeKind;
  /** The shares of the full lift that were won back in those known, in thousandths, added up. */
  readonly regained: number;
};

/** How many of some matters came back. */
export function returnGroup(name: string, all: readonly ReturnCounts[]): ReturnGroup {
  const add = (of: keyof ReturnCounts) => all.reduce((sum, one) => sum + one[of], 0);
  const [settled, cameBack, stayedAway] = [add('settled'), add('cameBack'), add('stayedAway')];
  const [known, unknown] = [cameBack + stayedAway, settled - cameBack - stayedAway];
  return {
    ...{ name, settled, cameBack, stayedAway, unknown },
    share: known > 0 ? shareInterval({ some: cameBack, of: known }) : null,
    bounds: settled > 0 ? { least: cameBack / settled, most: (cameBack + unknown) / settled } : null,
  };
}
