import { chargesOf } from '../../../domain/policy/charges.js';
import type { LiftRow, Policy } from '../../../domain/policy/policy.js';
import type { SectionChange } from '../../../domain/results/diff.js';
import { writeDay } from '../../../domain/values/day.js';
import { sayMoney } from '../../../domain/values/money.js';
import { writeWindow } from '../../../domain/values/window.js';
import { canonicalAmount } from '../amounts/canonical-amount.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import { factParts, problemParts } from './fact-parts.js';
import { isShared, remedyParts } from './remedy-parts.js';
import { changedParts, PartMaker, type PolicyPart } from './section-parts.js';

/**
 * Every key beside rules that an answer rests on and that stands otherwise, in the order of the new policy. Where there is
 * none, and rules give the same, every complaint is answered alike.
 */
export function sectionChanges(pair: PolicyPair): SectionChange[] {
  const [before, after] = [partsOf(pair.before, pair), partsOf(pair.after, pair)];
  return [...changedParts(before, after), ...orderChanges(pair)];
}

function partsOf(policy: Policy, pair: PolicyPair): PolicyPart[] {
  const make = new PartMaker(policy);
  return [
    ...clockParts(policy, make),
    ...factParts(policy, pair, make),
    ...problemParts(policy, pair, make),
    ...costParts(policy, make),
    ...harmParts(policy, make),
    ...generosityParts(policy, make),
    ...chargeParts(policy),
    ...policy.remedies
      .filter((remedy) => isShared(remedy, pair))
      .flatMap((remedy) => remedyParts(remedy, make)),
    ...authorityParts(policy, make),
    ...capParts(policy, make),
    ...recordParts(policy, make),
    ...customerParts(policy, make),
    ...sumParts(policy, make),
  ];
}

function clockParts({ timezone, calendar }: Policy, make: PartMaker): PolicyPart[] {
  return [
    ...(timezone === undefined ? [] : [make.text('timezone', timezone)]),
    ...make.names('calendar.weekend', calendar?.weekend ?? []),
    ...make.names('calendar.holidays', (calendar?.holidays ?? []).map(writeDay)),
  ];
}

function costParts({ costs, returns }: Policy, make: PartMaker): PolicyPart[] {
  return [
    ...make.amount('costs.margin', costs.margin, 'share'),
    ...make.amount('costs.tax', costs.tax, 'share'),
    ...make.amount('costs.delivery', costs.delivery, 'money'),
    ...make.amount('costs.staff-hour', costs.staffHour, 'money'),
    ...make.amount('returns.cost', returns.cost, 'money'),
    ...make.amount('returns.recovers', returns.recovers, 'share'),
    make.text('returns.let-keep.when-a-return-loses-money', returns.keepLosses ? 'yes' : 'no'),
    ...make.amount('returns.let-keep.at-most', returns.keepUpTo, 'money'),
    ...make.condition('returns.never-keep', returns.neverKeep),
    ...make.amount('returns.trip', returns.trip, 'money'),
  ];
}

function harmParts({ harm: { goods, trouble, respect, largeFrom } }: Policy, make: PartMaker): PolicyPart[] {
  const levels = (path: string, all: typeof trouble.levels) =>
    Object.entries(all).flatMap(([level, amount]) => make.amount(`${path}.levels.${level}`, amount, 'money'));
  return [
    ...make.amount('harm.goods', goods, 'money'),
    ...levels('harm.trouble', trouble.levels),
    ...make.amount('harm.trouble.plus', trouble.plus, 'money'),
    ...make.amount('harm.trouble.occasion-missed', trouble.occasionMissed, 'money'),
    ...levels('harm.respect', respect.levels),
    ...make.amount('harm.respect.each-extra-contact', respect.eachExtraContact, 'money'),
    make.money('harm.large-from', largeFrom),
  ];
}

function generosityParts({ generosity }: Policy, make: PartMaker): PolicyPart[] {
  const apart = (generosity.neverTogether ?? []).map((list) => list.toSorted().join(' and '));
  return [
    ...make.amount('generosity.mend', generosity.mend, 'share'),
    ...make.amount('generosity.past-the-sums', generosity.pastTheSums, 'money'),
    make.share('generosity.never-past', generosity.neverPast),
    make.count('generosity.extras-at-most', generosity.extrasAtMost),
    ...make.names('generosity.never-together', apart.toSorted()),
  ];
}

/** Which charges can come back at all: that is told from every amount of a remedy, wherever a rule says it. */
function chargeParts(policy: Policy): PolicyPart[] {
  const charges = policy.remedies.flatMap((remedy) =>
    chargesOf(policy, remedy).map(({ fact, paid }) => ({
      remedy: remedy.id,
      fact,
      paid: canonicalAmount(paid),
    })),
  );
  const order = policy.facts.flatMap(({ name }) => charges.filter(({ fact }) => fact === name));
  if (order.length === 0) return [];
  const words = order.map(({ remedy, fact }) => `${fact} by ${remedy}`).join(', ');
  return [{ path: 'remedies (charges they give back)', key: JSON.stringify(order), words }];
}

function authorityParts({ authority, countersign }: Policy, make: PartMaker): PolicyPart[] {
  return [
    ...make.names(
      'authority',
      authority.map(({ name }) => name),
    ),
    ...authority.flatMap(({ name, goodwill, limits = [], standsInFor, when }) => [
      ...make.amount(`authority.${name}.goodwill`, goodwill, 'money'),
      ...limits.flatMap(({ remedy, most }) =>
        make.amount(`authority.${name}.limits.${remedy}`, most, 'money'),
      ),
      ...make.names(`authority.${name}.stands-in-for`, standsInFor === undefined ? [] : [standsInFor]),
      ...make.condition(`authority.${name}.when`, when),
    ]),
    ...countersign.flatMap(({ remedy, over, by }) => [
      make.money(`countersign.${remedy}.over`, over),
      make.text(`countersign.${remedy}.by`, by),
    ]),
  ];
}

/** What of a record holds goodwill back; nobody compares policies by a record, so that each may bite anywhere. */
function capParts({ caps = [], currency }: Policy, make: PartMaker): PolicyPart[] {
  return caps.map(({ per, within, counts, atMost, remedies, then }) => {
    const of = remedies ? ` (${remedies.toSorted().join(', ')})` : '';
    const until = then === undefined ? '' : ` until ${then} says yes`;
    const most = counts === 'times' ? `${atMost} times` : sayMoney(atMost, currency);
    return make.text(`caps.${per}.${writeWindow(within)}.${counts}${of}${until}`, `at most ${most}`);
  });
}

function recordParts({ record: { contactWindow, holdout } = {} }: Policy, make: PartMaker): PolicyPart[] {
  return [
    ...(contactWindow ? [make.text('record.contact-window', writeWindow(contactWindow))] : []),
    ...(holdout === undefined ? [] : [make.share('record.holdout', holdout)]),
  ];
}

function customerParts({ customers }: Policy, make: PartMaker): PolicyPart[] {
  return [
    ...make.names(
      'customers',
      customers.map(({ name }) => name),
    ),
    ...customers.flatMap(({ name, when, spendAYear, stays }) => [
      ...make.condition(`customers.${name}.when`, when),
      ...make.amount(`customers.${name}.spend-a-year`, spendAYear, 'money'),
      make.share(`customers.${name}.stays`, stays),
    ]),
  ];
}

function sumParts({ sums }: Policy, make: PartMaker): PolicyPart[] {
  const { wordOfMouth: told, voucher, lift, curves } = sums;
  const row = (path: string, { first, later }: LiftRow) => [
    make.spread(`${path}.first`, first),
    make.spread(`${path}.later`, later),
  ];
  const curve = (path: string, points: typeof curves.kept) =>
    make.text(path, points.map(([mended, part]) => `${mended / 1000}: ${part / 1000}`).join(', '));
  return [
    make.share('sums.discount-rate', sums.discountRate),
    make.count('sums.word-of-mouth.tell-when-let-down', told.tellWhenLetDown),
    make.count('sums.word-of-mouth.tell-when-delighted', told.tellWhenDelighted),
    make.share('sums.word-of-mouth.swayed', told.swayed),
    make.text('sums.word-of-mouth.newcomer', told.newcomer),
    make.share('sums.voucher.worth-of-face', voucher.worthOfFace),
    make.share('sums.voucher.redeemed', voucher.redeemed),
    make.share('sums.voucher.displaces', voucher.displaces),
    make.share('sums.refund-when-occasion-missed', sums.cureWhenOccasionMissed),
    ...row('sums.lift.small', lift.small),
    ...row('sums.lift.large', lift.large),
    curve('sums.curves.given-up', curves.givenUp),
    curve('sums.curves.kept', curves.kept),
  ];
}

/** The order of what both have, where that decides. */
function orderChanges({ before, after }: PolicyPair): SectionChange[] {
  const ids = ({ remedies }: Policy) => remedies.map(({ id }) => id);
  return [
    ...orderChange('remedies', ids(before), ids(after)),
    ...orderChange('rules', choosing(before), choosing(after)),
  ];
}

/** The rules that let the customer choose, in order: where two of them do, the first says what leads. */
const choosing = ({ rules }: Policy): string[] =>
  rules.filter(({ owe }) => owe.some(({ is }) => is === 'choice')).map(({ id }) => id);

/** One change where what both lists hold stands in another order. */
function orderChange(path: string, before: readonly string[], after: readonly string[]): SectionChange[] {
  const old = before.filter((name) => after.includes(name));
  const now = after.filter((name) => before.includes(name));
  if (old.join() === now.join()) return [];
  return [{ path: `${path} (their order)`, before: old.join(', '), after: now.join(', ') }];
}
