import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Rule } from '../../domain/policy/policy.js';
import { catalogueFor, wordsOfProblem } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { fillFacts } from './fill-facts.js';

/** What happened to them, in words, and the rule of the policy that says so; null where amends itself has to. */
export type Happened = { readonly text: string; readonly rule: Rule | null };

/**
 * What happened to them, as the {@link leadingFirst leading} rule says it; of a no the rule behind it leads, if that
 * says anything. Where somebody is hurt only a rule that hands over may speak, because any other might admit or blame.
 */
export function whatHappened({
  entitlement: { live },
  facts,
  compiled: { policy },
  outcome: { rule: behind },
}: EvaluationContext): Happened {
  const injured = facts['problem'] === 'injury';
  const spoken = live.filter(({ say, refer }) => say !== undefined && (!injured || refer !== undefined));
  const [leading] = behind && spoken.includes(behind) ? [behind] : leadingFirst(spoken);
  if (leading?.say !== undefined) return { text: fillFacts(leading.say, facts, policy), rule: leading };
  const words = catalogueFor(policy);
  const known = wordsOfProblem(words.facts, String(facts['problem']));
  return { text: known?.happened ?? words.spoken.happenedOther, rule: null };
}

/**
 * Rules in the order in which they lead: one that replaces (and not only because another gives way to it), then one that
 * owes, then one that may; then file order.
 */
export function leadingFirst(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ replaces, givingWay = [], owe, may }: Rule): number {
  if (replaces.some((id) => !givingWay.includes(id))) return 0;
  if (owe.length > 0) return 1;
  return may.length > 0 ? 2 : 3;
}

/** Whether a rule is about a fact, so that what it says speaks of it. */
export const isAbout = ({ when }: Rule, fact: string): boolean => factsOfCondition(when).has(fact);
