import type { Decision } from '../../domain/results/decision.js';
import { writePercent } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { PER_MILLE } from '../compiled/retention-lift.js';
import { type EvaluationContext, remediesIn } from '../evaluate/evaluation-context.js';
import type { Candidate } from '../offers/offer-table.js';
import { firstPriceOf, type PricedRemedy, priceAt } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';
import { nameItem } from '../wording/phrases.js';
import { writtenRemedy } from '../wording/written-offer.js';

/** How many tokens are worth a warning with a customer waiting. */
const WORTH_A_LOOK = 2;

const HALF = PER_MILLE / 2;

/** Offers to avoid: what they turned down, and what would mend under half on its own and is no part of the answer. */
export function toAvoid(context: EvaluationContext, offer: Candidate): Decision['avoid'] {
  if (context.scoring.harm.total === 0 || context.facts['problem'] === 'injury') return [];
  const options = context.entitlement.choices.flatMap((choice) => choice.options);
  const refused = refusedItems(context, [...remediesIn(offer), ...options]);
  // Beside a no there is nothing that a token would stand in for.
  const tokens = context.outcome.rule
    ? []
    : tokensOf(context, [...refused, ...remediesIn(offer), ...options]);
  return [
    ...refused.map((item) => warning(context, item, 'refused')),
    ...tokens.slice(0, WORTH_A_LOOK).map(({ item }) => warning(context, item, 'token')),
  ];
}

function warning(
  context: EvaluationContext,
  item: PricedRemedy,
  why: 'refused' | 'token',
): Decision['avoid'][number] {
  const share = shareOfOne(context, item);
  const { policy } = context.compiled;
  const name = nameItem(item, policy.currency);
  const mends = share === 0 ? null : writePercent(share);
  return {
    remedies: [writtenRemedy(item)],
    mended: share / PER_MILLE,
    why: catalogueFor(policy).reasons[why]({ name, mends }),
  };
}

/** What is a token here and not named already, what mends least first. */
function tokensOf(
  context: EvaluationContext,
  named: readonly PricedRemedy[],
): { item: PricedRemedy; share: number }[] {
  return reachedFor(context, named)
    .map((item) => ({ item, share: shareOfOne(context, item) }))
    .filter(({ share }) => share < HALF)
    .sort((a, b) => a.share - b.share || a.item.remedy.order - b.item.remedy.order);
}

/** The smallest of each extra that a rule allows here, and store credit in any case, of those that are not named. */
function reachedFor(
  { facts, pricing, compiled, entitlement }: EvaluationContext,
  named: readonly PricedRemedy[],
): PricedRemedy[] {
  const items: PricedRemedy[] = [];
  const isNew = ({ remedy }: { remedy: PricedRemedy['remedy'] }) =>
    ![...named, ...items].some((item) => item.remedy === remedy);
  for (const [item] of entitlement.allowed) {
    if (item?.remedy.kind.isToken && isNew(item)) items.push(item);
  }
  for (const credit of compiled.storeCredit) {
    const priced = isNew(credit) && firstPriceOf(credit, facts, pricing);
    if (priced) items.push({ ...credit, priced, owed: false, rules: [] });
  }
  return items;
}

function shareOfOne({ scoring }: EvaluationContext, { priced }: PricedRemedy): number {
  return shareMended(scoring.harm, moneyMendedBy(scoring.harm, [priced]), scoring.neverPast);
}

/** What they turned down; not what is offered all the same because it stays theirs. */
function refusedItems(context: EvaluationContext, offered: readonly PricedRemedy[]): PricedRemedy[] {
  const { facts, pricing, compiled } = context;
  const refused = refusals(facts);
  const stillTheirs = offered.filter((item) => wasRefused(item, refused)).map(({ remedy }) => remedy);
  return refused.flatMap(({ remedy: id, amount }) => {
    const remedy = compiled.remedies.get(id);
    if (!remedy || stillTheirs.includes(remedy)) return [];
    const at = amount ?? remedy.amounts(facts, pricing.harm)[0] ?? 0;
    const priced = priceAt(remedy, at, facts, pricing);
    return [{ remedy, amounts: remedy.amounts, priced, owed: false, rules: [] }];
  });
}
