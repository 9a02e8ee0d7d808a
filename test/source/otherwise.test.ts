import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { lint } from '../../src/lint/index.js';
import { printPolicy, type ReadOptions, readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { SHOP } from './shop.js';

const RUNS = { numRuns: draws(40) };
const TODAY = '2026-11-22';

/** A rule before it is written: its condition and what it does, and the rules that stand in for it. */
type Drawn = { readonly when: string; readonly does: string; readonly giving: readonly number[] };

const when = fc
  .tuple(
    fc.subarray(['late', 'lost', 'damaged', 'faulty'], { minLength: 1 }),
    fc.option(fc.tuple(fc.constantFrom('over', 'at-most'), fc.constantFrom(20, 50, 100))),
  )
  .map(
    ([problems, price]) =>
      `{ problem: [${problems.join(', ')}]${price ? `, price: { ${price[0]}: ${price[1]} }` : ''} }`,
  );

const does = fc.constantFrom(
  'owe: [refund]',
  'owe: [replacement]',
  'may: [flowers]',
  'decline: "No."',
  'wait: "Not yet."',
  'may: [flowers], explain: "So it is."',
  'no-goodwill: all',
  'refer: manager',
  'note: "Take it down"',
);

const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({ when, does, giving: fc.uniqueArray(fc.nat(5), { maxLength: 2 }) }),
  { minLength: 2, maxLength: 6 },
);

/** In an order in which each rule gives way to later ones only, so that there is no circle. */
const names = (rules: readonly Drawn[], at: number): string[] =>
  (rules[at]?.giving ?? []).filter((other) => other > at && other < rules.length).map((other) => `r${other}`);

const HEAD = SHOP.slice(0, SHOP.indexOf('rules:\n'));
const TAIL = SHOP.slice(SHOP.indexOf('\nauthority:'));

/** The rules under `otherwise`, or the same turned round under `replaces`. */
function written(rules: readonly Drawn[], by: 'otherwise' | 'replaces'): string {
  const lines = rules.map((rule, at) => {
    const own = names(rules, at);
    const turned = rules.flatMap((_, other) => (names(rules, other).includes(`r${at}`) ? [`r${other}`] : []));
    const listed = by === 'otherwise' ? own : turned;
    return `  r${at}: { when: ${rule.when}, ${listed.length > 0 ? `${by}: [${listed.join(', ')}], ` : ''}${rule.does} }`;
  });
  return `${HEAD}rules:\n${lines.join('\n')}\n${TAIL.slice(1)}`;
}

/** What is told once for each rule that leads, and so by other rules where another leads. */
const BY_THE_LEADING = ['token', 'cliff', 'loyal-get-less'];

function policyIn(text: string): { readonly policy: Policy; readonly codes: readonly string[] } {
  const reading = readPolicy(text, 'shop.yaml');
  const { policy } = reading;
  if (!policy) throw new Error(`${reading.diagnostics.map(({ message }) => message).join('\n')}\n${text}`);
  const { findings } = lint('shop.yaml', reading, { today: TODAY });
  const told = findings.filter(({ code }) => !BY_THE_LEADING.includes(code));
  return { policy, codes: told.map(({ code, message }) => `${code}: ${message}`).toSorted() };
}

/** A decision but for who made it by which text. */
const given = ({ policy: _policy, ...decision }: Decision): unknown => decision;

describe('otherwise: [rule, …]', () => {
  it('says what replaces turned round says, to the engine and to every check', () => {
    let silenced = 0;
    fc.assert(
      fc.property(drawn, (rules) => {
        const [one, other] = (['otherwise', 'replaces'] as const).map((by) => policyIn(written(rules, by)));
        if (!one || !other) throw new Error('There are two.');
        expect(one.codes).toEqual(other.codes);
        if (one.policy.rules.some(({ givingWay }) => givingWay)) silenced += 1;
        for (const problem of ['late', 'lost', 'damaged', 'faulty']) {
          for (const price of [1000, 5000, 5001, 20_000]) {
            const facts = { problem, price, 'hours-late': 1 };
            const [a, b] = [one, other].map(({ policy }) =>
              given(decide(policy, withDefaults(policy, facts), { today: TODAY })),
            );
            expect(a).toEqual(b);
          }
        }
      }),
      RUNS,
    );
    expect(silenced).toBeGreaterThan(RUNS.numRuns / 5);
  });

  const two = (first: string, second: string) =>
    written([], 'otherwise').replace('rules:\n', `rules:\n  first: { ${first} }\n  second: { ${second} }\n`);

  it('does not make the rule that is named lead the words, as replaces does', () => {
    const said = (text: string) => {
      const { policy } = policyIn(text);
      return decide(policy, withDefaults(policy, { problem: 'late', price: 1000, 'hours-late': 1 }), {
        today: TODAY,
      }).say;
    };
    const general = (more: string) =>
      `when: { problem: [late, lost] }, ${more}may: [flowers], say: "General."`;
    const special = (more: string) =>
      `when: { problem: late }, ${more}may: [flowers], say: "Special." }\n  third: { when: { problem: late }, owe: [refund], say: "Owed."`;
    expect(said(two(general('otherwise: [second], '), special('')))).toContain('Owed.');
    expect(said(two(general(''), special('replaces: [first], ')))).toContain('Special.');
  });

  it.each([
    [
      'through both keys',
      'otherwise: [second], decline: "No."',
      'otherwise: [first], decline: "No."',
      'first → second → first',
    ],
    [
      'with replaces',
      'replaces: [second], decline: "No."',
      'replaces: [first], decline: "No."',
      'first → second → first',
    ],
    [
      'one of each',
      'replaces: [second], otherwise: [second], decline: "No."',
      'decline: "No."',
      'first → second → first',
    ],
    ['with itself', 'otherwise: [first], decline: "No."', 'decline: "No."', '“first” replaces itself'],
  ])('makes no circle: %s', (_, first, second, message) => {
    const { policy, diagnostics } = readPolicy(two(first, second), 'shop.yaml');
    expect(policy).toBeNull();
    expect(diagnostics.map(({ code, message: text }) => `${code} ${text}`)).toEqual([
      expect.stringMatching(new RegExp(`^replaces-cycle .*${message}`)),
    ]);
  });

  it('names rules that there are', () => {
    const { diagnostics } = readPolicy(
      two('otherwise: [secnd], decline: "No."', 'decline: "No."'),
      'shop.yaml',
    );
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining('unknown-rule There is no rule “secnd” here. Did you mean “second”?'),
    ]);
  });

  it('forgets a rule that is removed, and goes with its last', () => {
    const base = two(
      'when: { problem: late }, otherwise: [second], decline: "No."',
      'when: { problem: late }, owe: [refund]',
    );
    const options: ReadOptions = { read: (path) => (path === 'base.yaml' ? base : undefined), root: '' };
    const child =
      'amends: 1\nname: "Branch"\ncurrency: GBP\nextends: ./base.yaml\nremove: { rules: [second] }\n';
    const { policy, document } = readPolicy(child, 'shop.yaml', options);
    expect(policy?.rules.map(({ id, replaces }) => [id, replaces])).toEqual([['first', []]]);
    expect(printPolicy(document)).not.toContain('otherwise');
  });

  it('is printed as it was written, and is the same when it is read again', () => {
    const text = two(
      'when: { problem: late }, otherwise: [second], wait: "Not: yet.", note: "A # note"',
      'owe: [refund]',
    );
    const { policy, document } = readPolicy(text, 'shop.yaml');
    const printed = printPolicy(document);
    expect(printed).toMatch(/otherwise:\n\s+- second\n/);
    expect(readPolicy(printed, 'shop.yaml').policy?.sha256).toBe(policy?.sha256);
  });
});
