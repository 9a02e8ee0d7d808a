import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { fillPlaceholders } from '../../domain/values/placeholders.js';
import { catalogueFor, speaksOf, wordsOfProblem } from '../../i18n/languages/index.js';
import { describeValue } from '../../i18n/values/describe-fact.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';

/** What happened to them, in words, and the rule of the policy that says so; null where amends itself has to. */
export type Happened = { readonly text: string; readonly rule: Rule | null };

/**
 * What happened to them, as the {@link leadingFirst leading} rule says it. Where somebody is hurt only a rule that hands over may speak, because any other might
 * admit or blame.
 */
export function whatHappened({
  entitlement: { live },
  facts,
  compiled: { policy },
}: EvaluationContext): Happened {
  const injured = facts['problem'] === 'injury';
  const spoken = live.filter(({ say, refer }) => say !== undefined && (!injured || refer !== undefined));
  const [leading] = leadingFirst(spoken);
  if (leading?.say !== undefined) return { text: fill(leading.say, facts, policy), rule: leading };
  const words = catalogueFor(policy);
  const known = wordsOfProblem(words.facts, String(facts['problem']));
  return { text: known?.happened ?? words.spoken.happenedOther, rule: null };
}

/** Rules in the order in which they lead: one that replaces, then one that owes, then one that may; then file order. */
export function leadingFirst(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ replaces, owe, may }: Rule): number {
  if (replaces.length > 0) return 0;
  if (owe.length > 0) return 1;
  return may.length > 0 ? 2 : 3;
}

/** Whether a rule is about a fact, so that what it says speaks of it. */
export const isAbout = ({ when }: Rule, fact: string): boolean => factsOfCondition(when).has(fact);

/** Puts facts into `{fact|words if unknown}`, each as people say it. */
function fill(text: string, facts: EvaluationContext['facts'], policy: Policy): string {
  return fillPlaceholders(text, ({ fact: name, otherwise, at }) => {
    const value = facts[name];
    const definition = policy.facts.find((fact) => fact.name === name);
    if (value === undefined || !definition) return otherwise;
    const spoken = describeValue(policy, definition, value).trim();
    if (spoken === '') return otherwise;
    return name === 'item' && speaksOf(policy)
      ? catalogueFor(policy).spoken.thing({ item: spoken, before: wordBefore(text.slice(0, at)) })
      : spoken;
  });
}

/**
 * The last word of a text, with the space after it, where both are there. Unicode is only asked about letters beyond
 * ASCII: building its table of letters takes a tenth of a decision.
 */
function wordBefore(text: string): string {
  const last = text.slice(text.lastIndexOf(' ', text.length - 2) + 1);
  const word = /[^ -~’]/.test(last) ? /[\p{L}’']+ $/u : /[A-Za-z’']+ $/;
  return word.exec(last)?.[0] ?? '';
}
