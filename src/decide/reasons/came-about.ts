import { type Amount, evaluateAmount } from '../../domain/policy/amount.js';
import { decimalsOf } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { nameItem } from '../wording/phrases.js';

/** A sum of more parts than these is no help in a sentence. */
const FEW_PARTS = 3;

/**
 * What a rule owes as a customer reads it, with how its amount came about: so many times so much, or the parts of a sum.
 * Not where a limit, rounding or another rule made it something else.
 */
export function nameOwed(context: EvaluationContext, item: PricedRemedy, rule: Rule): string {
  const { policy } = context.compiled;
  const name = nameItem(item, policy.currency);
  const amount = amountOwed(item, rule);
  const given = item.priced.amount;
  const came = amount && given !== null ? cameAbout(context, amount, given) : undefined;
  return came ? catalogueFor(policy).reasons.cameAbout.named({ name, came }) : name;
}

/** The amount by which a rule owes money outright; undefined where it owes no money by this rule. */
function amountOwed({ remedy, priced }: PricedRemedy, rule: Rule): Amount | undefined {
  const grants = rule.owe.flatMap((owed) => (owed.is === 'grant' ? [owed.grant] : []));
  const grant = grants.find((one) => one.remedy === remedy.remedy.id);
  if (!grant || priced.amount === null || isCounted(remedy.kind)) return undefined;
  const amount = grant.amount ?? remedy.remedy.amount;
  return amount?.is === 'sizes' ? undefined : amount;
}

function cameAbout(context: EvaluationContext, amount: Amount, given: number): string | undefined {
  const { facts, pricing } = context;
  if (evaluateAmount(amount, facts, pricing.harm) !== given) return undefined;
  if (amount.is === 'kept') return cameAbout(context, amount.of, given);
  if (amount.is === 'each') return asProduct(context, amount, given);
  return amount.is === 'sum' ? asSum(context, amount.of) : undefined;
}

function asProduct(
  { compiled: { policy }, facts, pricing }: EvaluationContext,
  { each, per }: Amount & { is: 'each' },
  given: number,
): string | undefined {
  const counted = policy.facts.find(({ name }) => name === per.fact);
  const count = facts[per.fact];
  if (per.is !== 'fact' || counted?.type.is !== 'number' || typeof count !== 'number') return undefined;
  const one = evaluateAmount(each, facts, pricing.harm);
  // One of it is no calculation, and what was rounded did not come about so.
  if (count <= per.scale || one * count !== given * per.scale) return undefined;
  const decimals = decimalsOf(counted.type, policy.currency.digits);
  const words = catalogueFor(policy).reasons.cameAbout;
  return words.times({ count: writeDecimal(count, decimals), each: sayMoney(one, policy.currency) });
}

function asSum(
  { compiled: { policy }, facts, pricing }: EvaluationContext,
  of: readonly Amount[],
): string | undefined {
  const parts = of.map((part) => evaluateAmount(part, facts, pricing.harm)).filter((part) => part !== 0);
  if (parts.length < 2 || parts.length > FEW_PARTS) return undefined;
  return catalogueFor(policy).reasons.cameAbout.sum(parts.map((part) => sayMoney(part, policy.currency)));
}
