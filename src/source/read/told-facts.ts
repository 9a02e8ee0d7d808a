import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { writeMoney } from '../../domain/values/money.js';
import { scale, writeDecimal } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { asDaysAgo } from '../../i18n/values/days-ago.js';
import { type FactIssue, readFacts } from '../../i18n/values/read-facts.js';

/** Facts as somebody wrote them, by name. */
type Written = Readonly<Record<string, unknown>>;

/** What reading goes by: the day (ISO date), and the facts whose figure may have a point between thousands. */
type ReadBy = { readonly today: string; readonly inThousands: readonly string[] };

/**
 * What was told of a complaint, read by a policy, and everything that is wrong with it, of each fact the plainest thing to
 * say. The way out is not in it yet: see `withHint`.
 */
export function readToldFacts(
  policy: Policy,
  written: Written,
  { today, inThousands }: ReadBy,
): { facts: Facts; issues: FactIssue[] } {
  const { facts, issues } = readFacts(policy, withDaysAgo(policy, written, today), parseDay(today));
  const unclear = eitherWay(policy, inThousands, written);
  const others = issues.filter(({ fact }) => !unclear.some((one) => one.fact === fact));
  return { facts, issues: [...others, ...unclear] };
}

function withDaysAgo({ facts }: Policy, written: Written, today: string): Written {
  const counted = Object.entries(written).map(([name, value]) => {
    const fact = facts.find((one) => one.name === name);
    return [name, fact ? asDaysAgo(fact, value, today) : value] as const;
  });
  return Object.fromEntries(counted);
}

/** `1.500` without quotes where points group thousands: one and a half to YAML, and fifteen hundred to a shop. */
function eitherWay(policy: Policy, names: readonly string[], written: Written): FactIssue[] {
  const { facts, currency } = policy;
  if (currency.pattern?.group !== '.' || currency.digits === 3) return [];
  const { eitherAmount, writeEither } = catalogueFor(policy).refusals.facts;
  const isMoney = (name: string) => facts.some((fact) => fact.name === name && fact.type.is === 'money');
  return names.filter(isMoney).map((fact) => {
    const thousands = Math.round(Number(written[fact]) * 1000);
    const amounts = [scale(thousands, 10 ** currency.digits, 1000), thousands * 10 ** currency.digits];
    return {
      fact,
      message: eitherAmount({
        typed: writeDecimal(thousands, 3, true),
        amounts: amounts.map((minor) => writeMoney(minor, currency)),
      }),
      hint: writeEither(String(thousands)),
    };
  });
}
