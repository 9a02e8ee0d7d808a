import type { ProblemName } from '../../domain/facts/problem-names.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { SayRule } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { BaseOffers } from '../offers/base-offers.js';
import type { Candidate } from '../offers/offer-table.js';
import type { CustomerChoice } from '../rules/customer-choice.js';
import { type PricedRemedy, repriced } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import type { GoodsDecision } from '../sums/goods.js';
import { numericFact } from '../sums/harm.js';
import { nameItem } from './phrases.js';
import { isOurFault, type Sentence, spokenWords, wasTreatedBadly } from './sentence.js';
import type { Happened } from './what-happened.js';

/**
 * What we do now, the customer's choice as a question, what becomes of the goods, and the extra as a thank-you; beside a
 * no nobody is thanked, because that would sound like being paid off.
 */
export function whatWeDo(
  context: EvaluationContext,
  offer: Candidate,
  { text }: Happened,
  beside: 'yes' | 'no' = 'yes',
): Sentence[] {
  const spoken = spokenWords(context);
  const { promises, thanks } = promisesAndThanks(context, offer);
  const names = namesIn(context);
  const isRefused = (item: PricedRemedy): boolean => wasRefused(item, refusals(context.facts));
  const [fresh, refused] = [promises.filter((item) => !isRefused(item)), promises.filter(isRefused)];
  const [gifts, costs] = [promisedAs(fresh, 'give'), promisedAs(fresh, 'pay')];
  const [extras, time] = [
    thanks.filter((item) => !isArranged(item) && !isDone(item)),
    [...fresh, ...thanks].filter(isArranged),
  ];
  const [services, favours] = [fresh.filter(isDone), thanks.filter(isDone)];
  const open = openChoices(context);
  const isAll = promises.length === 0 && open.length === 0;
  const thankful = () => thankedFor(context, isAll, spoken.saysThanks(text));
  const why = beside === 'yes' ? thankful() : isAll ? 'all-there-is' : 'unasked';
  return [
    ...saying('given', [...gifts, ...costs], () =>
      spoken.giving({ gifts: names(gifts), costs: names(costs) }),
    ),
    ...saying('given', services, () => spoken.doing(names(services))),
    ...saying('given', refused, () => spoken.stillYours(names(refused))),
    ...open.flatMap(({ options }) =>
      saying('choice', options, () => spoken.choosing(optionsIn(context, options, offer.baseOffers))),
    ),
    ...whatOfTheGoods(context, offer.baseOffers),
    ...saying('thanks', extras, () => spoken.thanking(names(extras), why)),
    ...saying('thanks', favours, () => spoken.doing(names(favours))),
    ...saying('arranged', time, () => spoken.arranging(names(time))),
  ];
}

/** A sentence about some items, on the word of their rules; none where there are none. */
function saying(by: SayRule, items: readonly PricedRemedy[], say: () => string): Sentence[] {
  return items.length === 0 ? [] : [{ by, text: say(), rules: rulesOf(items) }];
}

const openChoices = ({ entitlement }: EvaluationContext): CustomerChoice[] =>
  entitlement.choices.filter(({ chosen }) => !chosen);

/** What is certain, at its whole amount, and what is a thank-you beside it. */
function promisesAndThanks(
  context: EvaluationContext,
  { baseOffers, extras }: Candidate,
): { promises: PricedRemedy[]; thanks: PricedRemedy[] } {
  const open = openChoices(context).flatMap(({ options }) => options);
  const given = baseOffers.lead.items.filter(
    (item) => item.remedy.kind.role !== 'apology' && !open.some(({ remedy }) => remedy === item.remedy),
  );
  const some = onlyWith(context, baseOffers, 0);
  const sureOf = given.filter(
    (item) => !some.includes(item) && (item.owed || item.remedy.kind.role === 'cure'),
  );
  const topUps = extras.filter((extra) => sureOf.some(({ remedy }) => remedy === extra.remedy));
  return {
    promises: withTopUps(context, sureOf, topUps),
    thanks: extras.filter((extra) => !topUps.includes(extra)),
  };
}

const promisedAs = (items: readonly PricedRemedy[], how: 'give' | 'pay'): PricedRemedy[] =>
  items.filter(({ remedy }) => remedy.kind.promised === how);

const namesIn =
  ({ compiled }: EvaluationContext) =>
  (items: readonly PricedRemedy[]): string[] =>
    items.map((item) => nameItem(item, compiled.policy.currency));

/**
 * The options of a choice, each with what comes with it only; what they paid they know, so all of their money back needs
 * no figure.
 */
function optionsIn(
  context: EvaluationContext,
  options: readonly PricedRemedy[],
  baseOffers: BaseOffers,
): { readonly name: string; readonly isDone: boolean }[] {
  const { grammar } = catalogueFor(context.compiled.policy);
  const names = namesIn(context);
  return options.map((option, place) => {
    const item = givenOf(context, option, baseOffers, place);
    const { kind, remedy } = item.remedy;
    const isAll = kind.paysBack === 'all' && item.priced.amount === context.pricing.price;
    const own = isAll ? [remedy.label] : names([item]);
    return {
      name: grammar.and([...own, ...names(onlyWith(context, baseOffers, place))]),
      isDone: isDone(item),
    };
  });
}

/** An option as it is given where they choose it: of what was paid, no more comes back than is left. */
function givenOf(
  context: EvaluationContext,
  option: PricedRemedy,
  { lead, others }: BaseOffers,
  place: number,
): PricedRemedy {
  if (openChoices(context).length > 1) return option;
  const way = [lead, ...others][place];
  return way?.items.find(({ remedy }) => remedy === option.remedy) ?? option;
}

/**
 * What is owed beside one option, by its place, and not beside every other: money back for the whole leaves none to
 * give back for a part.
 */
function onlyWith(context: EvaluationContext, { lead, others }: BaseOffers, place: number): PricedRemedy[] {
  const [choice, ...more] = openChoices(context);
  if (!choice || more.length > 0) return [];
  // Of one choice, each way takes the next option.
  const ways = [lead, ...others];
  const isOption = ({ remedy }: PricedRemedy) => choice.options.some((option) => option.remedy === remedy);
  const isEverywhere = ({ remedy }: PricedRemedy) =>
    ways.every(({ items }) => items.some((other) => other.remedy === remedy));
  return (ways[place]?.items ?? []).filter((item) => !isOption(item) && !isEverywhere(item));
}

/** Each rule once, in the order in which they come. */
const rulesOf = (items: readonly PricedRemedy[]): Rule[] => [...new Set(items.flatMap(({ rules }) => rules))];

/** Somebody's time is neither given away nor a thank-you: somebody sees to it. */
const isArranged = ({ remedy }: PricedRemedy): boolean => remedy.kind.promised === 'arrange';

/**
 * A thank-you and not a pay-off, and only for what we couldn't have known: whose flight we cancelled, whom we kept waiting
 * or were rude to, and who tells that a funeral had no flowers, isn't thanked for telling us. Then it's for the wait,
 * or from us, who have said sorry already.
 */
function thankedFor(
  context: EvaluationContext,
  isAll: boolean,
  isThanked: boolean,
): 'told' | 'patience' | 'wait' | 'unasked' | 'all-there-is' {
  const { facts } = context;
  if (isAll && !isOurFault(facts)) return 'all-there-is';
  if (wouldThanksJar(context)) return 'unasked';
  const contacts = numericFact(facts, 'contacts', 1);
  if (contacts > 1) return 'patience';
  if (contacts === 0 || isThanked || facts['problem'] === 'accident') return 'unasked';
  if (SEEN_BY_THEM.has(String(facts['problem']))) return 'told';
  return facts['problem'] === 'late' ? 'wait' : 'unasked';
}

/** What only the customer sees, so that we're glad to hear of it; of a policy's own problems nobody can tell. */
const SEEN_BY_THEM: ReadonlySet<string> = new Set<ProblemName>([
  'wrong-item',
  'damaged',
  'faulty',
  'not-as-described',
  'missing-part',
  'overcharged',
]);

/** Whether they were treated badly, missed a day that won't come again, or never got what they paid for. */
const wouldThanksJar = (context: EvaluationContext): boolean =>
  wasTreatedBadly(context) || context.facts['occasion'] === 'missed' || context.facts['problem'] === 'lost';

/** What we do for them is said as what we do, and not as something to have. */
const isDone = ({ remedy }: PricedRemedy): boolean => remedy.kind.promised === 'do';

function withTopUps(
  { facts, pricing }: EvaluationContext,
  items: readonly PricedRemedy[],
  topUps: readonly PricedRemedy[],
): PricedRemedy[] {
  return items.map((item) => {
    const more = topUps.find(({ remedy }) => remedy === item.remedy);
    const amount = more?.priced.amount ?? 0;
    if (!more || amount <= 0) return item;
    const all = repriced(item, (item.priced.amount ?? 0) + amount, facts, pricing);
    return { ...all, rules: rulesOf([item, more]) };
  });
}

/** What is worth nothing is nothing in their hands, such as a meal that was eaten, and nothing to keep. */
const isNothingKept = ({ keep, heldValue }: GoodsDecision): boolean => keep && heldValue === 0;

/** What they keep or bring back: whichever way they choose, or with which of the options they have just heard. */
function whatOfTheGoods(context: EvaluationContext, baseOffers: BaseOffers): Sentence[] {
  const { keepGoods, takeGoods, takeGoodsWith } = spokenWords(context);
  const { lead, others } = baseOffers;
  if (others.some(({ goods }) => goods?.keep !== lead.goods?.keep)) {
    const options = optionsTakingBack(context, baseOffers);
    return options.length === 0 ? [] : [{ by: 'goods', text: takeGoodsWith(options) }];
  }
  if (!lead.goods || lead.goods.why === 'not-returnable' || isNothingKept(lead.goods)) return [];
  return [{ by: 'goods', text: lead.goods.keep ? keepGoods : takeGoods }];
}

/** The places, from 0, of the options with which the goods come back; none where there is more than one choice. */
function optionsTakingBack(context: EvaluationContext, { lead, others }: BaseOffers): number[] {
  if (openChoices(context).length !== 1) return [];
  // Of one choice, each way takes the next option.
  return [lead, ...others].flatMap(({ goods }, place) => (goods?.keep === false ? [place] : []));
}
