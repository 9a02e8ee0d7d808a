import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAmount } from '../../src/domain/policy/amount.js';
import { type Condition, evaluateCondition } from '../../src/domain/policy/condition.js';
import { decimalsOf, type Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { grantsOwed } from '../../src/domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision, OfferedRemedy } from '../../src/domain/results/decision.js';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { SHARE_SCALE } from '../../src/domain/values/number.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { decide } from '../../src/index.js';
import { CHECKS, exampleText, lint, type ReadPolicy } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { policies } from '../decide/arbitrary.js';
import { draws } from '../draws.js';

/** What the witnesses of a finding show, once read back from their words and decided. */

const TODAY = '2026-11-22';
const RUNS = { numRuns: draws(60) };

/** A complaint as its words say it, decided as `amends resolve` would. */
type Shown = {
  readonly words: Readonly<Record<string, string>>;
  readonly facts: Facts;
  readonly decision: Decision;
};

/** What must be true of the complaints that a finding names. */
type Claim = (policy: Policy, witnesses: readonly Shown[], finding: Diagnostic) => void;

const mendedAtBest = ({ offer, choices }: Decision): number =>
  Math.max(
    offer.mended,
    ...choices.filter(({ chosen }) => !chosen).flatMap(({ offers }) => offers.map(({ mended }) => mended)),
  );

const isOwed = ({ owed }: OfferedRemedy): boolean => owed;
const worthOf = (given: readonly OfferedRemedy[]): number => given.reduce((sum, one) => sum + one.worth, 0);
const isPayment = ({ kind }: OfferedRemedy): boolean => kind !== 'apology' && kind !== 'attention';
/** A cure, or money to spend anywhere. */
const isDue = (kind: OfferedRemedy['kind']): boolean =>
  REMEDY_KINDS[kind].role === 'cure' || ['refund-fee', 'price-cut', 'cover', 'cash'].includes(kind);
const STORE_CREDIT = ['voucher', 'credit', 'points'];

/** Everything in the offer and in what the customer may choose. */
const remediesOf = ({ offer, choices }: Decision): OfferedRemedy[] =>
  [offer, ...choices.flatMap(({ offers }) => offers)].flatMap(({ remedies }) => remedies);

/** The one fact by which two complaints differ, among those that either names. */
function difference(one: Shown | undefined, other: Shown | undefined): string {
  const named = new Set([...Object.keys(one?.words ?? {}), ...Object.keys(other?.words ?? {})]);
  const differing = [...named].filter(
    (name) => one?.decision.complaint[name] !== other?.decision.complaint[name],
  );
  expect(differing).toHaveLength(1);
  return differing[0] ?? '';
}

/** Whether two values of a fact are neighbours, in its smallest step. */
function expectOneStep(policy: Policy, fact: string, one: Shown, other: Shown): void {
  const type = policy.facts.find(({ name }) => name === fact)?.type;
  const scale = 10 ** (type ? decimalsOf(type, policy.currency.digits) : 0);
  const [a, b] = [one, other].map(
    ({ decision }) => Number.parseFloat(String(decision.complaint[fact])) * scale,
  );
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeCloseTo(1, 6);
}

/** The last words that a message quotes. */
const quoted = ({ message }: Diagnostic): string => /.*“([^”]*)”/.exec(message)?.[1] ?? '';

const CLAIMS: Readonly<Record<string, Claim>> = {
  token: (_policy, [shown]) => {
    expect(shown?.decision.complaint['fault']).toBe('us');
    expect(shown?.decision.harm.total).toBeGreaterThan(0);
    expect(shown && mendedAtBest(shown.decision)).toBeLessThan(0.5);
  },
  cliff: (policy, [less, more]) => {
    if (!less || !more) throw new Error('A cliff has two sides.');
    expectOneStep(policy, difference(less, more), less, more);
    const [before, after] = [less, more].map(({ decision }) => Math.min(1, mendedAtBest(decision)));
    expect((before ?? 0) - (after ?? 0)).toBeGreaterThanOrEqual(0.25);
  },
  'loyal-get-less': (policy, [longer, newer]) => {
    if (!longer || !newer) throw new Error('Two customers are compared.');
    const fact = difference(longer, newer);
    expect(['orders-before', 'spend-a-year']).toContain(fact);
    expectOneStep(policy, fact, longer, newer);
    const [long, fresh] = [longer, newer].map(({ decision }) => Number(decision.complaint[fact]));
    expect(long).toBeGreaterThan(fresh ?? 0);
    const [less, more] = [longer.decision.offer, newer.decision.offer];
    if (less.mended < more.mended) return;
    expect(less.mended).toBe(more.mended);
    expect(less.worth).toBeLessThan(more.worth);
    expect(worthOf(less.remedies.filter(isOwed))).toBeLessThan(worthOf(more.remedies.filter(isOwed)));
  },
  'past-the-cap': ({ generosity }, [shown]) => {
    const { offer, harm } = shown?.decision ?? {};
    const owed = offer?.remedies.filter((one) => isOwed(one) && isPayment(one)) ?? [];
    const worth = worthOf(owed);
    expect(harm?.total).toBeGreaterThan(0);
    const most = ((harm?.total ?? 0) * generosity.neverPast) / SHARE_SCALE;
    expect(worth).toBeGreaterThan(most + evaluateAmount(generosity.pastTheSums, shown?.facts ?? {}));
  },
  'no-apology': (_policy, [shown]) => {
    expect(shown?.decision.harm.respect).toBeGreaterThan(0);
    const said = shown?.decision.offer.remedies.filter(({ kind }) => kind === 'apology');
    expect(said?.length).toBeGreaterThan(0);
    expect(said?.map(({ worth }) => worth)).toEqual(said?.map(() => 0));
  },
  'credit-for-refund': ({ rules, remedies }, [shown], { message }) => {
    const owed = shown ? remediesOf(shown.decision).filter(isOwed) : [];
    if (message.includes('stands in for')) {
      expect(owed.filter(({ kind }) => isDue(kind))).toEqual([]);
      return;
    }
    expect(owed.some(({ kind }) => STORE_CREDIT.includes(kind))).toBe(true);
    const lawful = rules.filter(
      ({ law, when }) => law && evaluateCondition(when, shown?.facts ?? {}) === true,
    );
    const given = lawful.flatMap(grantsOwed).map(({ remedy }) => remedies.find(({ id }) => id === remedy));
    expect(given.filter((one) => one && isDue(one.kind))).toEqual([]);
  },
  'lost-right': (_policy, [shown]) => {
    const owed = shown ? remediesOf(shown.decision).filter(isOwed) : [];
    expect(owed.filter(({ kind }) => isDue(kind))).toEqual([]);
  },
  'deduction-from-right': ({ remedies }, [shown]) => {
    const less = new Set(remedies.filter((one) => one.less !== undefined).map(({ id }) => id));
    const owed = shown ? remediesOf(shown.decision).filter((one) => isOwed(one) && less.has(one.id)) : [];
    expect(owed.length).toBeGreaterThan(0);
    const price = Number.parseFloat(String(shown?.decision.complaint['price'])) * 100;
    for (const { amount } of owed) expect(amount).toBeLessThan(price);
  },
  'second-promise': (_policy, [shown], finding) => {
    expect(shown?.decision.complaint['contacts']).toBeGreaterThanOrEqual(2);
    expect(shown?.decision.say.toLowerCase()).toContain(quoted(finding).toLowerCase());
  },
  'admission-on-injury': (_policy, [shown], finding) => {
    expect(shown?.decision.complaint['problem']).toBe('injury');
    const { message } = finding;
    if (message.includes('is said to')) expect(shown?.decision.say).toContain(quoted(finding));
    if (message.includes('owes them')) {
      expect(shown && remediesOf(shown.decision).some((one) => isOwed(one) && isPayment(one))).toBe(true);
    }
  },
};

function shownBy(policy: Policy, words: string): Shown {
  const pairs = words.split(' ').map((word) => word.split('=') as [string, string]);
  const raw = Object.fromEntries(pairs);
  const { facts } = withDefaults(policy, readFacts(policy, raw).facts);
  return { words: raw, facts, decision: decide(policy, raw, { today: TODAY }) };
}

/** Proves every claim; the codes of those it proved. */
function prove(policy: Policy, findings: readonly Diagnostic[]): string[] {
  const proved: string[] = [];
  for (const finding of findings) {
    const claim = CLAIMS[finding.code];
    if (!claim) continue;
    const witnesses = (finding.witnesses ?? []).map((words) => shownBy(policy, words));
    expect(witnesses.length, finding.message).toBeGreaterThan(0);
    claim(policy, witnesses, finding);
    proved.push(finding.code);
  }
  return proved;
}

/** A policy that nobody wrote down, as if it had been read. */
const unwritten = (policy: Policy): ReadPolicy => ({
  policy,
  diagnostics: [],
  document: {},
  unusedNames: [],
  locate: (issues) => issues.map((issue) => ({ ...issue, file: 'unwritten', line: 1, column: 1 })) as never,
  fileAt: () => 'unwritten',
  removedLegalRules: () => null,
});

/** Conditions on how long somebody has been a customer, which a rule had better not ask. */
const loyal: fc.Arbitrary<Condition> = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({
  is: 'within',
  fact: 'orders-before',
  ranges: [{ atLeast: Math.min(a, b), atMost: Math.max(a, b) }],
}));

describe('a complaint that a finding names shows what the finding says', () => {
  it.each(Object.keys(CLAIMS))('in the bad example of %s', (code) => {
    const text = exampleText(CHECKS.find((check) => check.code === code)?.bad ?? '');
    const read = readPolicy(text, 'example.yaml');
    const { findings } = lint('example.yaml', read, { today: TODAY });
    expect(prove(read.policy as Policy, findings)).toContain(code);
  });

  it('in any policy', () => {
    const proved = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(policies(), policies(loyal)), (policy) => {
        const { findings } = lint('unwritten', unwritten(policy), { today: TODAY });
        for (const code of prove(policy, findings)) proved.add(code);
      }),
      { ...RUNS, seed: 8 },
    );
    expect([...proved]).toEqual(expect.arrayContaining(['token', 'cliff', 'loyal-get-less', 'past-the-cap']));
  });
});
