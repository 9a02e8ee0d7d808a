import type { BareOffer, GivenRemedy } from '../../decide/index.js';
import { leadingFirst } from '../../decide/wording/what-happened.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { ComplaintPair } from '../complaints/complaint-sets.js';
import type { Finding } from '../findings/finding.js';
import {
  LOYALTY_FACTS,
  type NumberStep,
  stepsUpwards,
  writtenValueIn,
} from '../representatives/loyalty-steps.js';
import { givenWords, wholePercent } from '../representatives/offer-words.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** All else equal, the better customer is mended less. */
export const loyalGetLess: Check = {
  code: 'loyal-get-less',
  severity: 'warning',
  summary: 'A longer-standing customer gets less than a newer one with the same complaint.',
  rationale: `They have more reason to be hurt by it, and we have more to lose. Left alone, amends never mends a
longer-standing customer less; a rule that asks how often they bought before, or what they spend, can.`,
  bad: `rules:
  first-order:
    when: { problem: damaged, orders-before: { at-most: 0 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 10 } ]
`,
  good: `rules:
  good-friends:
    when: { problem: damaged, orders-before: { at-least: 2 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 10 } ]
`,
  *find(subject) {
    const told = new Set<Rule>();
    for (const step of loyalSteps(subject)) {
      const rule = ruleAgainst(subject, step);
      if (!rule || told.has(rule)) continue;
      told.add(rule);
      yield lessAt(subject, rule, step);
    }
  },
};

/** Steps over what tells loyalty, at every boundary and band; where a rule asks for it, also on each problem's complaint. */
function* loyalSteps(subject: Subject): Generator<NumberStep> {
  const { policy, representatives } = subject;
  const pairs = [...representatives.pairs, ...representatives.bandPairs].filter(({ fact }) =>
    LOYALTY_FACTS.has(fact),
  );
  const asked = new Set(policy.rules.flatMap(({ when }) => [...factsOfCondition(when)]));
  yield* stepsUpwards(pairs);
  yield* stepsUpwards(
    pairs.filter(({ fact }) => asked.has(fact)).flatMap((pair) => onEachProblem(subject, pair)),
  );
}

function onEachProblem(
  { representatives }: Subject,
  { fact, inside, outside }: ComplaintPair,
): ComplaintPair[] {
  return representatives.byProblem.map((known) => ({
    fact,
    inside: { ...known, [fact]: inside[fact] },
    outside: { ...known, [fact]: outside[fact] },
  }));
}

/** The rule behind it where the better customer is mended less: one that only one of the two complaints meets. */
function ruleAgainst({ representatives }: Subject, { less, more }: NumberStep): Rule | undefined {
  const [newer, longer] = [representatives.offer(less), representatives.offer(more)];
  if (!isWorse(longer.ways[0], newer.ways[0])) return undefined;
  const lost = newer.live.filter((rule) => !longer.live.includes(rule));
  const gained = longer.live.filter((rule) => !newer.live.includes(rule));
  return leadingFirst(lost)[0] ?? gained[0] ?? leadingFirst(longer.live)[0];
}

/** Less is mended; or what rules owe is worth less, nothing makes up for it, and no more is mended. */
function isWorse(one: BareOffer['ways'][0], other: BareOffer['ways'][0]): boolean {
  if (one.mended < other.mended) return one.money < other.money;
  const owed = ({ given }: BareOffer['ways'][0]) => worth(given.filter((each) => each.owed));
  return one.mended === other.mended && owed(one) < owed(other) && worth(one.given) < worth(other.given);
}

const worth = (given: readonly GivenRemedy[]): number => given.reduce((sum, each) => sum + each.worth, 0);

function lessAt(
  { policy, representatives }: Subject,
  { id }: Rule,
  { fact, less, more }: NumberStep,
): Finding {
  const said = (known: Facts) => {
    const [way] = representatives.offer(known).ways;
    return `${givenWords(policy, way)}, which mends ${wholePercent(way.mended)}`;
  };
  return {
    path: ['rules', id],
    message: `A customer with ${fact} ${writtenValueIn(policy, fact, more)} gets ${said(more)}; one with ${writtenValueIn(policy, fact, less)} gets ${said(less)}.`,
    hint: `Give those who have been with us longer at least as much, or leave ${fact} out of the rule.`,
    witnesses: [more, less],
  };
}
