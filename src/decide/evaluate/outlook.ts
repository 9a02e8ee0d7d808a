import type { Facts } from '../../domain/policy/fact.js';
import { type Complaint, withDefaults } from '../../domain/results/complaint.js';
import { Failure } from '../../domain/values/failure.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { THOUSAND } from '../compiled/lift.js';
import { type Prepared, type PreparedRole, plain } from '../compiled/prepare.js';
import { listPromised } from '../offers/asking-again.js';
import { choose, type Terms } from '../offers/choice.js';
import { type Case, footingsOf } from '../offers/footing.js';
import { type Candidate, OfferTable } from '../offers/offer-table.js';
import { listOffers, type Scales } from '../offers/offers.js';
import { type Entitlement, entitlementOf } from '../rules/entitlement.js';
import type { Item } from '../rules/items.js';
import { refusals, worthRefused } from '../rules/refusals.js';
import { settingOf } from '../rules/setting.js';
import { harmOf, number } from '../sums/harm.js';
import { lesserStakes, type Stake, stakeOf } from '../sums/stake.js';

/** Everything that is weighed about one complaint before a role is asked what it may give. */
export type Outlook = Case & {
  readonly complaint: Complaint;
  readonly stake: Stake;
  readonly entitlement: Entitlement;
  readonly scales: Scales;
  readonly table: OfferTable;
  readonly terms: Terms;
};

/** Steps 1 to 6, and what asking again and turning down do to step 7. `role` is the one that answers. */
export function outlookOn(prepared: Prepared, complaint: Complaint, role: PreparedRole): Outlook {
  const { facts } = complaint;
  const harm = harmOf(prepared, facts);
  const stake = stakeOf(prepared, facts);
  const pricing = settingOf(prepared, facts, harm);
  const at: Case = { prepared, facts, setting: pricing };
  const entitlement = entitlementOf(prepared, facts, pricing);
  const scales = scalesOf(prepared, facts, harm, stake);
  const footings = footingsOf(at, entitlement);
  const before = offeredBefore(prepared, complaint, role);
  const table = tableFor(number(facts, 'contacts'));
  listOffers(at, footings, entitlement.allowed, scales, table);
  const floor = before ? listPromised(at, entitlement, scales, before, table) : 0;
  return {
    prepared,
    facts,
    setting: pricing,
    complaint,
    stake,
    entitlement,
    scales,
    table,
    terms: {
      target: scale(plain(prepared.mend, facts), THOUSAND, SHARE_SCALE),
      pastTheSums: plain(prepared.pastTheSums, facts),
      floor,
      refused: refusals(facts).length === 0 ? 0 : worthRefused(prepared, facts, pricing),
      lesserStakes: readsBothCurves(table) ? lesserStakes(prepared, facts, stake) : [],
    },
  };
}

/**
 * Tables to write offers on, used again for every decision: one for each number of contacts, because the
 * offer of the contact before is worked out while this one's is waiting.
 */
const TABLES: OfferTable[] = [];

function tableFor(contacts: number): OfferTable {
  const table = TABLES[contacts] ?? new OfferTable();
  TABLES[contacts] = table;
  table.clear();
  return table;
}

/** Whether some offers take the goods back and others leave them, so that their lifts follow two curves. */
function readsBothCurves(table: OfferTable): boolean {
  const givesUp = (row: number) => table.footing(row).lead.cure?.remedy.kind.givesUpGoods === true;
  for (let row = 1; row < table.size; row++) if (givesUp(row) !== givesUp(0)) return true;
  return false;
}

function scalesOf({ lifts, policy }: Prepared, facts: Facts, harm: Scales['harm'], stake: Stake): Scales {
  const large = harm.total >= policy.harm.largeFrom;
  const later = number(facts, 'contacts', 1) >= 2;
  return {
    harm,
    stake: stake.total,
    neverPast: policy.generosity.neverPast,
    lifts: (givenUp) => lifts(givenUp, large, later),
  };
}

/** What the same role would have offered at the contact before; null at the first. */
function offeredBefore(
  prepared: Prepared,
  { facts, stated }: Complaint,
  role: PreparedRole,
): readonly Item[] | null {
  const contacts = number(facts, 'contacts', 1);
  if (contacts < 2) return null;
  const earlier = withDefaults(prepared.policy, { ...stated, contacts: contacts - 1 });
  const outlook = outlookOn(prepared, earlier, role);
  return itemsOf(choose(outlook.table, limitOf(outlook, role), outlook.terms));
}

/** Everything in an offer, the way that leads. */
export function itemsOf({ footing, extras }: Candidate): readonly Item[] {
  return [...footing.lead.items, ...extras];
}

/** The role of this name, or the lowest; throws a {@link Failure} naming the roles if there is none. */
export function roleNamed({ roles }: Prepared, name: string | undefined): PreparedRole {
  const role = name === undefined ? roles[0] : roles.find((candidate) => candidate.role.name === name);
  if (role) return role;
  throw new Failure(
    `There is no role “${name}” in this policy.`,
    `Its roles are ${roles.map((one) => one.role.name).join(', ')}.`,
  );
}

/** How much goodwill a role may grant for this complaint, at face value; also as a stand-in. Minor units. */
export function limitOf({ prepared, facts }: Case, { role, limit, standsIn }: PreparedRole): number {
  const own = plain(limit, facts);
  const senior = role.standsInFor && prepared.roles.find((other) => other.role.name === role.standsInFor);
  return senior && standsIn(facts) === true ? Math.max(own, plain(senior.limit, facts)) : own;
}
