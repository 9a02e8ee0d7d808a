import type { ComplaintSets } from '../../lint/index.js';
import type { Region } from '../../regions/index.js';
import type { Guard } from './branches.js';
import type { Reach } from './trackable.js';

/** The complaints of a region for which an amount goes the way of all these guards. */
export function guardedReach(complaints: ComplaintSets, region: Region, guards: readonly Guard[]): Reach {
  return {
    inside: region,
    outside: guards.map(({ test, otherwise }) => {
      const where = complaints.where(test);
      return otherwise ? where : complaints.without(complaints.all, [where]);
    }),
  };
}
