import type { BareOffer } from '../../decide/index.js';
import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { Finding } from '../findings/finding.js';
import {
  LOYALTY_FACTS,
  type NumberStep,
  stepsUpwards,
  writtenValueIn,
} from '../representatives/loyalty-steps.js';
import { bestWay, givenWords, wholePercent } from '../representatives/offer-words.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Of the harm, and of the smaller of two harms in money: a quarter less is felt (our judgement). */
const MARKED = 0.25;

/** A step that loses the customer a quarter of the harm. */
export const cliff: Check = {
  code: 'cliff',
  severity: 'advice',
  summary: 'One penny, day or contact more, and much less is put right.',
  rationale: `Two customers with all but the same complaint compare notes, and whoever stands at the counter has to
say why. Thresholds are often meant, and then this is no more than a reminder of what they do. It is said where a step
loses at least a quarter of the harm, as a share and in money: a harm that the policy itself counts as less on the far
side is no cliff, nor is goodwill that a rule bars, a no that a rule says, or the day on which a season begins or ends.`,
  bad: `rules:
  damaged:
    when: { problem: damaged, days-since-purchase: { at-most: 14 }, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] } ]
    say: "You ordered {item|something} from us and what reached you was damaged."
  damaged-later:
    when: { problem: damaged, days-since-purchase: { over: 14 }, not: { fault: customer } }
    owe: [part-back]
    say: "You ordered {item|something} from us and it was damaged."
`,
  good: `rules:
  damaged:
    when: { problem: damaged, days-since-purchase: { at-most: 14 }, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] } ]
    say: "You ordered {item|something} from us and what reached you was damaged."
  damaged-later:
    when: { problem: damaged, days-since-purchase: { over: 14 }, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, part-back] } ]
    say: "You ordered {item|something} from us and it was damaged."
`,
  *find(subject) {
    const { pairs, bandPairs } = subject.representatives;
    const told = new Set<string>();
    for (const step of stepsUpwards([...pairs, ...bandPairs])) {
      const isLeft = LOYALTY_FACTS.has(step.fact) || isOfTestedDate(subject, step.fact);
      const rule = isLeft ? undefined : ruleLeftAt(subject, step);
      const key = `${rule?.id} ${step.fact} ${step.more[step.fact]}`;
      if (!rule || told.has(key)) continue;
      told.add(key);
      yield cliffAt(subject, rule, step);
    }
  },
};

/** Whether a step is one of a date, of today, or of a count whose date a condition rests on: season's ends are meant. */
function isOfTestedDate({ policy, complaints }: Subject, fact: string): boolean {
  const definition = policy.facts.find(({ name }) => name === fact);
  if (definition?.type.is === 'date') return true;
  return definition?.since !== undefined && complaints.space.places.has(definition.since);
}

/** The rule that is lost, or gives less, where a step is a cliff. */
function ruleLeftAt({ representatives }: Subject, { less, more }: NumberStep): Rule | undefined {
  const [before, after] = [representatives.offer(less), representatives.offer(more)];
  if (!falls(before, after) || after.barred || after.outcome.rule || after.facts['problem'] === 'injury')
    return undefined;
  const [lost] = leadingFirst(before.live.filter((rule) => !after.live.includes(rule)));
  return lost ?? leadingFirst(before.live)[0];
}

function falls(before: BareOffer, after: BareOffer): boolean {
  const [was, is] = [bestWay(before), bestWay(after)];
  const felt = MARKED * Math.min(before.harm.total, after.harm.total);
  return whole(was.mended) - whole(is.mended) >= MARKED && was.money - is.money >= Math.max(1, felt);
}

/** What is mended beyond the whole is no loss to anybody. */
const whole = (mended: number): number => Math.min(1, mended);

function cliffAt(
  { policy, representatives }: Subject,
  { id }: Rule,
  { fact, less, more }: NumberStep,
): Finding {
  const said = (known: Facts) => {
    const best = bestWay(representatives.offer(known));
    return `${givenWords(policy, best)}, which mends ${wholePercent(best.mended)}`;
  };
  return {
    path: ['rules', id],
    message: `Where ${fact} is ${writtenValueIn(policy, fact, less)} a customer gets ${said(less)}; where it is ${writtenValueIn(policy, fact, more)}, ${said(more)}.`,
    hint: 'If that is meant, leave it so; otherwise let it fade out in smaller steps.',
    witnesses: [less, more],
  };
}
