import type { Rule } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import type { Objection, ObjectionCode } from '../../domain/results/weighing.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Outlook } from '../evaluate/outlook.js';
import { dueOf, excludes, owesCure, paidBackBy, type Way, waysToChoose } from '../offers/footing.js';
import type { Item } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { paidInAll } from '../rules/setting.js';
import { mendedByKind } from '../sums/mending.js';
import { grouped, nameItem } from '../wording/phrases.js';
import type { InMind, Part } from './in-mind.js';

/** Everything that speaks against an offer in mind but whose yes it takes, the gravest first. */
export function objectionsTo(outlook: Outlook, idea: InMind): Objection[] {
  return [
    ...turnedDown(outlook, idea),
    ...leftOut(outlook, idea),
    ...shortOf(outlook, idea),
    ...idea.goodwill.flatMap((part) => notGiven(outlook, part)),
    ...together(outlook, idea),
    ...lessThanBefore(outlook, idea),
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

const wordsOf = ({ prepared }: Outlook) => catalogueFor(prepared.policy).weighing.objections;

const named = ({ prepared }: Outlook, item: Item): string => nameItem(item, prepared.policy.currency);

function objection(code: ObjectionCode, text: string, item: Item | null, rule?: Rule): Objection {
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
export function partsIn({ base, extras }: InMind): readonly Item[] {
  return [...base.items, ...extras].filter(({ remedy }) => remedy.kind.role !== 'apology');
}

const holds = (items: readonly Item[], item: Item): boolean =>
  items.some(({ remedy }) => remedy === item.remedy);

function turnedDown(outlook: Outlook, idea: InMind): Objection[] {
  const refused = refusals(outlook.facts);
  const again = partsIn(idea).filter((item) => wasRefused(item, refused));
  const texts = again.map((item) =>
    objection('turned-down', wordsOf(outlook).turnedDown(named(outlook, item)), item),
  );
  const { goodwill } = idea;
  const worth = goodwill.reduce((sum, { item }) => sum + item.priced.worth, 0);
  const isLess = again.length === 0 && goodwill.length > 0 && worth < outlook.terms.refused;
  return isLess ? [objection('less-than-refused', wordsOf(outlook).lessThanRefused, null)] : texts;
}

/** What is owed outright, or leaves the customer a choice of which nothing is in it. */
function leftOut(outlook: Outlook, idea: InMind): Objection[] {
  const { owed, choices } = outlook.entitlement;
  const parts = [...idea.base.items, ...idea.extras];
  const isIn = (item: Item) => holds(parts, item);
  // What comes to nothing, as where nothing was paid that could be paid back, is in no offer.
  const isWhole = (way: Way) => dueOf(outlook, [...owed, ...way]).every(isIn);
  if (waysToChoose(choices).some(isWhole)) return [];
  const singles = owed.filter((item) => !isIn(item)).map((item) => [item]);
  const choice = choices.flatMap(({ options, chosen }) => {
    const wanted = chosen ? [chosen] : options;
    return wanted.some(isIn) ? [] : [wanted];
  });
  return [...choice, ...singles].map((options) =>
    objection(
      'leaves-out',
      wordsOf(outlook).leavesOut(options.map((item) => named(outlook, item))),
      options[0] ?? null,
      options[0]?.rules[0],
    ),
  );
}

function shortOf(outlook: Outlook, { short }: InMind): Objection[] {
  return short.map(({ due }) =>
    objection('less-than-owed', wordsOf(outlook).lessThanOwed(named(outlook, due)), due, due.rules[0]),
  );
}

/** Why the policy does not give a part as goodwill here, if it does not. */
function notGiven(outlook: Outlook, { item, isAllowed }: Part): Objection[] {
  const words = wordsOf(outlook);
  const name = named(outlook, item);
  const { kind, remedy } = item.remedy;
  if (item.priced.amount === 0)
    return [objection('comes-to-nothing', words.comesToNothing(remedy.label), item)];
  if (kind.needsStock && outlook.facts['in-stock'] === false)
    return [objection('no-stock', words.noStock(remedy.label), item)];
  if (kind.role === 'cure' && owesCure(outlook.entitlement))
    return [objection('other-cure', words.otherCure(name), item)];
  if (isAllowed) return [];
  const bar = barring(outlook, remedy.id);
  if (bar) return [objection('barred', words.barred({ name: remedy.label, why: bar.why }), item, bar)];
  if (outlook.facts['problem'] === 'injury')
    return [objection('barred', words.barred({ name: remedy.label, why: words.hurt }), item)];
  return [otherSize(outlook, item) ?? objection('not-here', words.notHere(remedy.label), item)];
}

const barring = ({ entitlement: { live } }: Outlook, id: string): Rule | undefined =>
  live.find(({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(id));

/** The policy gives this remedy here, owed or as goodwill, and not so much or so little of it; null where it does not. */
function otherSize(outlook: Outlook, item: Item): Objection | null {
  const { owed, choices, allowed } = outlook.entitlement;
  const isSame = ({ remedy }: Item) => remedy === item.remedy;
  const due = [...owed, ...choices.flatMap(({ options }) => options)].find(isSame);
  const beyond = allowed.flat().filter(isSame);
  const base = due?.priced.amount ?? 0;
  const amounts = [...(due ? [base] : []), ...beyond.map(({ priced }) => base + (priced.amount ?? 0))];
  if (amounts.length === 0) return null;
  const words = (amount: number) => amountInWords(outlook, item, amount);
  return objection(
    'other-size',
    wordsOf(outlook).otherSize({
      label: item.remedy.remedy.label,
      asked: words(base + (item.priced.amount ?? 0)),
      sizes: amounts.map(words),
    }),
    item,
    (due ?? beyond[0])?.rules[0],
  );
}

function amountInWords({ prepared }: Outlook, { remedy: { kind } }: Item, amount: number): string {
  const { currency } = prepared.policy;
  return isCounted(kind) ? grouped(amount, currency) : sayMoney(amount, currency);
}

/** What cannot stand in one offer. */
function together(outlook: Outlook, idea: InMind): Objection[] {
  const words = wordsOf(outlook);
  const parts = partsIn(idea);
  const { entitlement, prepared, facts } = outlook;
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
  const most = prepared.policy.generosity.extrasAtMost;
  const back = parts.reduce((sum, item) => sum + paidBackBy(item), 0);
  const names = (items: readonly Item[]) => items.map((item) => named(outlook, item));
  return [
    ...twice.map((items) => objection('other-choice', words.otherChoice(names(items)), items[0] ?? null)),
    ...pairs.map((items) => objection('not-with', words.notWith(names(items)), items[0] ?? null)),
    ...(idea.extras.length > most ? [objection('too-many', words.tooMany(most), null)] : []),
    ...(back > paidInAll(facts) ? [objection('more-than-paid', words.moreThanPaid, null)] : []),
  ];
}

/** Who asks again never gets less than they were offered. */
function lessThanBefore(outlook: Outlook, idea: InMind): Objection[] {
  const { scales, terms } = outlook;
  const priced = [...idea.base.items, ...idea.extras].map((item) => item.priced);
  const { goods, trouble, respect } = mendedByKind(scales.harm, priced);
  if (goods + trouble + respect >= terms.floor) return [];
  return [objection('less-than-before', wordsOf(outlook).lessThanBefore, null)];
}
