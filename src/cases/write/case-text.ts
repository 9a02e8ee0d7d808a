import { rulesThatFit } from '../../decide/index.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { parseDay, weekdayOf } from '../../domain/values/day.js';
import { completeComplaint } from '../../interview/index.js';
import { readToldFacts } from '../../source/index.js';
import { inline, quoted } from '../../source/yaml/inline.js';
import { allGivenInFile, duesInFile, goodsInFile, grantedBy } from '../run/as-in-file.js';

/** What of an answer is kept as a case, and what its file says already. */
export type CaseToWrite = {
  readonly policy: Policy;
  readonly decision: Decision;
  readonly name: string;
  /** The facts as they are told; all that the answer was told, where absent. */
  readonly complaint?: Readonly<Record<string, unknown>>;
  /** Who answers and when (ISO date) by the file; what is the same is not said again. */
  readonly file?: { readonly as?: string; readonly today?: string };
};

/** An answer as a case that expects it again: lines of YAML, the first with the dash of a list, without indentation. */
export function caseLines({ policy, decision, name, complaint, file = {} }: CaseToWrite): string[] {
  const { as, today } = decision;
  const facts = factsInFile(policy, complaint ?? factsToTell(decision));
  return [
    `- name: ${quoted(name)}`,
    `  complaint: ${facts}`,
    ...(today === file.today ? [] : [`  today: ${today}`]),
    ...(as === file.as ? [] : [`  as: ${inline(as)}`]),
    '  expect:',
    ...Object.entries(expectationsOf(policy, decision)).map(([key, value]) => `    ${key}: ${inline(value)}`),
  ];
}

/** What a case expects so that the same answer passes: what is owed and given with amounts, by whom, and by which rules. */
export function expectationsOf(policy: Policy, decision: Decision): Readonly<Record<string, unknown>> {
  const { outcome } = decision;
  const rules = rulesOf(policy, decision);
  return {
    ...(outcome === 'resolve' ? {} : { outcome }),
    owed: duesInFile(decision, policy),
    gives: allGivenInFile(decision, policy),
    ...(decision.offer.goods ? { goods: goodsInFile(decision) } : {}),
    'granted-by': grantedBy(decision),
    ...(rules ? { because: rules } : {}),
  };
}

/** The rules that fit; undefined where the decision was made by another policy, or by this one before it was changed. */
function rulesOf(policy: Policy, decision: Decision): string[] | undefined {
  if (decision.policy.sha256 !== policy.sha256) return undefined;
  const { facts, issues } = readToldFacts(policy, toldIn(decision), {
    today: decision.today,
    inThousands: [],
  });
  if (issues.length > 0) return undefined;
  return rulesThatFit(policy, completeComplaint(policy, facts).facts).map(({ id }) => id);
}

/** What somebody told of a complaint; what was only assumed is left out, to be taken as usual again. */
const toldIn = ({ complaint, assumed }: Decision): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(complaint).filter(([name]) => !assumed.includes(name)));

/** The facts that were told, without a weekday that follows from the day. */
function factsToTell(decision: Decision): Readonly<Record<string, unknown>> {
  const day = parseDay(decision.today);
  const weekday = day === undefined ? undefined : weekdayOf(day);
  const told = Object.entries(toldIn(decision));
  return Object.fromEntries(told.filter(([name, value]) => !(name === 'weekday' && value === weekday)));
}

/** Facts as people write them, on one line. */
function factsInFile(policy: Policy, told: Readonly<Record<string, unknown>>): string {
  const facts = Object.entries(told).map(([name, value]) => {
    const fact = policy.facts.find((one) => one.name === name);
    return `${name}: ${valueInFile(fact, value)}`;
  });
  return facts.length > 0 ? `{ ${facts.join(', ')} }` : '{}';
}

/** A value keeps its quotes where YAML would make a figure of words. */
function valueInFile(fact: FactDefinition | undefined, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const isWords = fact?.type.is === 'text' || (fact?.type.is === 'one-of' && /^[\d.]/.test(String(value)));
  return isWords ? quoted(String(value)) : inline(value);
}
