import type { Rule } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import type { Objection, ObjectionCode } from '../../domain/results/weighing.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { grouped } from '../../i18n/values/name-remedy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { UNLIMITED } from '../offers/authority.js';
import { excludes, owedWithApology, owesCure, type Way, waysToChoose } from '../offers/base-offers.js';
import { canBeatRefused } from '../offers/select-offer.js';
import { areAllPayable, leftAfter, paysBack, takeBack } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { beatsRefused, refusals, wasRefused } from '../rules/refusals.js';
import { mendedByKind } from '../sums/mending.js';
import { nameItem } from '../wording/phrases.js';
import type { ProposedGoodwill, ProposedOffer } from './proposed-offer.js';

/** Everything that speaks against an offer in mind but whose yes it takes, the gravest first. */
export function objectionsTo(context: EvaluationContext, proposed: ProposedOffer): Objection[] {
  return [
    ...turnedDown(context, proposed),
    ...missingOwed(context, proposed),
    ...belowMinimum(context, proposed),
    ...proposed.goodwill.flatMap((part) => notGiven(context, part)),
    ...notTogether(context, proposed),
    ...lessThanBefore(context, proposed),
  ];
}

/** What no role may give: the policy does not. */
export const NOT_GIVEN: readonly ObjectionCode[] = [
  'barred',
  'not-here',
  'other-size',
  'other-cure',
  'other-choice',
  'not-with',
  'too-many',
  'more-than-paid',
  'no-stock',
  'comes-to-nothing',
];

/** What is owed to them and not in it, or not all of it. */
export const OWED_MISSING: readonly ObjectionCode[] = ['leaves-out', 'less-than-owed'];

const wordsOf = ({ compiled }: EvaluationContext) => catalogueFor(compiled.policy).weighing.objections;

const named = ({ compiled }: EvaluationContext, item: PricedRemedy): string =>
  nameItem(item, compiled.policy.currency);

function objection(code: ObjectionCode, text: string, item: PricedRemedy | null, rule?: Rule): Objection {
  return {
    code,
    remedy: item?.remedy.remedy.id ?? null,
    text,
    rule: rule?.id ?? null,
    file: rule?.place.file ?? null,
    line: rule?.place.line ?? null,
  };
}

/** Everything in it but the apology. */
export function partsIn({ base, extras }: ProposedOffer): readonly PricedRemedy[] {
  return [...base.items, ...extras].filter(({ remedy }) => remedy.kind.role !== 'apology');
}

const holds = (items: readonly PricedRemedy[], item: PricedRemedy): boolean =>
  items.some(({ remedy }) => remedy === item.remedy);

function turnedDown(context: EvaluationContext, proposed: ProposedOffer): Objection[] {
  const refused = refusals(context.facts);
  const again = partsIn(proposed).filter((item) => wasRefused(item, refused));
  const texts = again.map((item) =>
    objection('turned-down', wordsOf(context).turnedDown(named(context, item)), item),
  );
  const goodwill = proposed.goodwill.map(({ item }) => item);
  const isLess = again.length === 0 && goodwill.length > 0 && couldBeMore(context, goodwill);
  return isLess ? [objection('less-than-refused', wordsOf(context).lessThanRefused, null)] : texts;
}

/** Whether goodwill is worth less than something they turned down, where the policy has what is not. */
function couldBeMore({ table, criteria }: EvaluationContext, goodwill: readonly PricedRemedy[]): boolean {
  const { refused } = criteria;
  return !beatsRefused(goodwill, refused) && canBeatRefused(table, UNLIMITED, refused);
}

/** What is owed outright, or leaves the customer a choice of which nothing is in it. */
function missingOwed(context: EvaluationContext, proposed: ProposedOffer): Objection[] {
  const { owed, choices } = context.entitlement;
  const parts = [...proposed.base.items, ...proposed.extras];
  const left = leftAfter(context.payments, parts);
  // What gives back what is given back already is not missing: money paid once comes back once.
  const isIn = (item: PricedRemedy) =>
    holds(parts, item) || (paysBack(item) && takeBack(left, item).back === 0);
  // What comes to nothing, as where nothing was paid that could be paid back, is in no offer.
  const isWhole = (way: Way) => owedWithApology(context, [...owed, ...way]).items.every(isIn);
  if (waysToChoose(choices).some(isWhole)) return [];
  const singles = owed.filter((item) => !isIn(item)).map((item) => [item]);
  const choice = choices.flatMap(({ options, chosen }) => {
    const wanted = chosen ? [chosen] : options;
    return wanted.some(isIn) ? [] : [wanted];
  });
  return [...choice, ...singles].map((options) =>
    objection(
      'leaves-out',
      wordsOf(context).leavesOut(options.map((item) => named(context, item))),
      options[0] ?? null,
      options[0]?.rules[0],
    ),
  );
}

function belowMinimum(context: EvaluationContext, { belowOwed }: ProposedOffer): Objection[] {
  return belowOwed.map(({ due }) =>
    objection('less-than-owed', wordsOf(context).lessThanOwed(named(context, due)), due, due.rules[0]),
  );
}

/** Why the policy does not give a part as goodwill here, if it does not. */
function notGiven(context: EvaluationContext, { item, isAllowed }: ProposedGoodwill): Objection[] {
  const words = wordsOf(context);
  const name = named(context, item);
  const { kind, remedy } = item.remedy;
  if (item.priced.amount === 0)
    return [objection('comes-to-nothing', words.comesToNothing(remedy.label), item)];
  if (kind.needsStock && context.facts['in-stock'] === false)
    return [objection('no-stock', words.noStock(remedy.label), item)];
  if (kind.role === 'cure' && owesCure(context.entitlement))
    return [objection('other-cure', words.otherCure(name), item)];
  if (isAllowed) return [];
  const bar = barring(context, remedy.id);
  if (bar) return [objection('barred', words.barred({ name: remedy.label, why: bar.why }), item, bar)];
  if (context.facts['problem'] === 'injury')
    return [objection('barred', words.barred({ name: remedy.label, why: words.hurt }), item)];
  return [otherSize(context, item) ?? objection('not-here', words.notHere(remedy.label), item)];
}

const barring = ({ entitlement: { live } }: EvaluationContext, id: string): Rule | undefined =>
  live.find(({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(id));

/** The policy gives this remedy here, owed or as goodwill, and not so much or so little of it; null where it does not. */
function otherSize(context: EvaluationContext, item: PricedRemedy): Objection | null {
  const { owed, choices, allowed } = context.entitlement;
  const isSame = ({ remedy }: PricedRemedy) => remedy === item.remedy;
  const due = [...owed, ...choices.flatMap(({ options }) => options)].find(isSame);
  const beyond = allowed.flat().filter(isSame);
  const base = due?.priced.amount ?? 0;
  const amounts = [...(due ? [base] : []), ...beyond.map(({ priced }) => base + (priced.amount ?? 0))];
  if (amounts.length === 0) return null;
  const words = (amount: number) => amountInWords(context, item, amount);
  return objection(
    'other-size',
    wordsOf(context).otherSize({
      label: item.remedy.remedy.label,
      asked: words(base + (item.priced.amount ?? 0)),
      sizes: amounts.map(words),
    }),
    item,
    (due ?? beyond[0])?.rules[0],
  );
}

function amountInWords(
  { compiled }: EvaluationContext,
  { remedy: { kind } }: PricedRemedy,
  amount: number,
): string {
  const { currency } = compiled.policy;
  return isCounted(kind) ? grouped(amount, currency) : sayMoney(amount, currency);
}

/** What cannot stand in one offer. */
function notTogether(context: EvaluationContext, proposed: ProposedOffer): Objection[] {
  const words = wordsOf(context);
  const parts = partsIn(proposed);
  const { entitlement, compiled, payments } = context;
  const twice = entitlement.choices.flatMap(({ options }) => {
    const taken = options.filter((item) => holds(parts, item));
    return taken.length > 1 ? [taken] : [];
  });
  // What is owed stands beside whatever else is owed.
  const pairs = parts.flatMap((item, at) =>
    parts
      .slice(at + 1)
      .filter((other) => other.remedy !== item.remedy && !(item.owed && other.owed) && excludes(item, other))
      .map((other) => [item, other]),
  );
  const most = compiled.policy.generosity.extrasAtMost;
  const isTooMuch = !areAllPayable(payments, parts);
  const names = (items: readonly PricedRemedy[]) => items.map((item) => named(context, item));
  return [
    ...twice.map((items) => objection('other-choice', words.otherChoice(names(items)), items[0] ?? null)),
    ...pairs.map((items) => objection('not-with', words.notWith(names(items)), items[0] ?? null)),
    ...(proposed.extras.length > most ? [objection('too-many', words.tooMany(most), null)] : []),
    ...(isTooMuch ? [objection('more-than-paid', words.moreThanPaid, null)] : []),
  ];
}

/** Who asks again never gets less than they were offered. */
function lessThanBefore(context: EvaluationContext, proposed: ProposedOffer): Objection[] {
  const { scoring, criteria } = context;
  const priced = [...proposed.base.items, ...proposed.extras].map((item) => item.priced);
  const { goods, trouble, respect } = mendedByKind(scoring.harm, priced);
  if (goods + trouble + respect >= (criteria.customers.at(-1)?.floor ?? 0)) return [];
  return [objection('less-than-before', wordsOf(context).lessThanBefore, null)];
}
