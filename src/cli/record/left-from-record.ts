import { isFailure } from '../../domain/values/failure.js';
import { leftOfCaps } from '../../record/caps.js';
import { customerHash } from '../../record/reference.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { failureText } from '../port/messages.js';
import { recordSettings, withRecord } from './where.js';

/** Who is named, of whom a cap may count; and which record may know them. */
export type NamedOptions = {
  readonly record?: string;
  readonly customer?: string;
  readonly order?: string;
  readonly by?: string;
  readonly store?: string;
};

/**
 * What is left of each cap of the policy by the record, in its order; empty where it has none or nobody is named. A record
 * that can't be reached never keeps an answer back: then no cap is checked, and the answer says so.
 */
export async function leftFromRecord(
  { chosen: { policy }, deciding }: Session,
  options: NamedOptions,
  host: Host,
): Promise<readonly (number | null)[]> {
  const { customer, by, store, order } = options;
  if (!policy.caps || (customer ?? by ?? store) === undefined) return [];
  try {
    const { where, keepStaff } = await recordSettings(options, host);
    return await withRecord({ where, create: false }, host, async ({ keyedHash, read }) => {
      const staff = keepStaff ? (by ?? null) : null;
      const named = { customer: customerHash(await keyedHash(), customer), staff, store: store ?? null };
      return leftOfCaps(policy, named, deciding.today, read.spent);
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    // Whoever names a customer or an order has heard it with what the record knows of them.
    if ((customer ?? order) === undefined) await host.tell(failureText(error, host.stderr));
    return [];
  }
}
