import type { PromiseKey } from '../../domain/policy/promise.js';
import { provedCosts, provedGranted } from './by-bounds.js';
import { provedMended, provedNeverLessMended } from './by-procedure.js';
import { provedGiven, provedOutcome, provedOwed } from './by-rules.js';
import { doubted, type Promised, type Proof, speaksOfRefusals } from './promised.js';
import { provedNeverLessOwed } from './trend-owed.js';

/** Proves what a promise says under one key, without trying complaints; else says where the doubt is. */
export function provedClaim(at: Promised, key: PromiseKey): Proof {
  const { promise } = at;
  // What may be turned down is without end, and no argument here goes by it.
  if (speaksOfRefusals(promise)) return doubted('what was turned down before');
  if (!at.isKnown) return doubted('how long it takes to tell');
  if (at.sets.some(at.region) === undefined) return { by: 'rules' };
  switch (key) {
    case 'outcome':
      return provedOutcome(at);
    case 'owes':
      return provedOwed(at, promise.owes ?? []);
    case 'gives':
      return provedGiven(at);
    case 'granted-by':
      return provedGranted(at);
    case 'mends':
      return provedMended(at, promise.mends ?? { atLeast: 0, orAllThatIsAllowed: false });
    case 'costs':
      return provedCosts(at);
    case 'says':
      return doubted('what is said of each complaint');
    case 'monotone':
      return provedTrend(at);
  }
}

function provedTrend(at: Promised): Proof {
  const { monotone } = at.promise;
  if (!monotone) return doubted('nothing');
  return monotone.of === 'owed' ? provedNeverLessOwed(at, monotone) : provedNeverLessMended(at, monotone);
}
