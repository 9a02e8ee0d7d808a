import { decide } from '../../decide/index.js';
import { withMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CompleteComplaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import { completeComplaint, withPromisedMost } from '../../interview/index.js';
import { applyingFacts, untoldFacts } from '../../record/known-facts.js';
import { readToldFacts } from '../../source/read/told-facts.js';
import type { RawFacts } from '../complaint/raw-facts.js';

/** When and by whom it was decided. */
export type DecidedAs = {
  readonly today: string;
  readonly role: string;
  /** What was left of each cap of the policy. */
  readonly left: readonly (number | null)[];
  /** Whether it got no goodwill so that something is learnt; null where nobody was held out. */
  readonly heldOut: boolean | null;
};

/** A complaint as it was told, with what comes from the record, decided. What was told counts before what is known. */
export function decideAgain(
  policy: Policy,
  { told, known }: { readonly told: RawFacts; readonly known: RawFacts },
  { today, role, left, heldOut }: DecidedAs,
): { readonly decision: Decision; readonly complaint: CompleteComplaint } {
  const read = (raw: RawFacts) => readToldFacts(policy, raw, { today, inThousands: [] }).facts;
  const now = withMoment(policy, read(told), { date: today, hour: null });
  const all = { ...applyingFacts(policy, untoldFacts(read(known), now), now), ...now };
  const complaint = completeComplaint(policy, withPromisedMost(policy, all, role));
  return {
    complaint,
    decision: decide(policy, complaint, { today, role, left, ...(heldOut === null ? {} : { heldOut }) }),
  };
}
