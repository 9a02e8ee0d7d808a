import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition } from '../../src/domain/policy/condition.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { grantsOwed } from '../../src/domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { check } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { randomNumbers } from '../fixtures/random.js';
import { complaintsOf } from './arbitrary.js';

const RETAIL = builtIn('retail');
const BY_LAW = RETAIL.rules.filter(({ law }) => law !== undefined).map(({ id }) => id);
const RUNS = draws(60);
const HEAD = 'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: retail@1\n';

/** The rules that a policy is said to have lost, with their lines. */
function lost(sections: string, files: Readonly<Record<string, string>> = {}): string[] {
  const read = (file: string) => files[file];
  const { findings } = check(HEAD + sections, 'ours.yaml', { today: '2026-11-22', read });
  expect(readPolicy(HEAD + sections, 'ours.yaml', { read }).policy).not.toBeNull();
  return findings
    .filter(({ code }) => code === 'lost-right')
    .map(({ file, line, message }) => `${file}:${line} ${/“([^”]*)”/.exec(message)?.[1]}`);
}

describe('what a law owes by the policy that is extended', () => {
  it('is lost with a rule that is taken out', () => {
    expect(lost('remove: { rules: [damaged] }\n')).toEqual(['ours.yaml:5 damaged']);
    expect(lost('remove:\n  rules:\n    - thank-you\n    - damaged\n')).toEqual(['ours.yaml:8 damaged']);
  });

  it('is lost with a rule of the same name that only allows', () => {
    const rule = '  damaged:\n    when: { problem: damaged }\n    may: [refund]\n';
    expect(lost(`rules:\n${rule}`)).toEqual(['ours.yaml:6 damaged']);
  });

  it('is lost where a rule of the same name fits less', () => {
    const rule = '  damaged:\n    when: { problem: damaged, price: { over: 5 } }\n    owe: [replacement]\n';
    expect(lost(`rules:\n${rule}`)).toEqual(['ours.yaml:6 damaged']);
  });

  it('is lost where the same law is named and less of it is kept', () => {
    const law = RETAIL.rules.find(({ id }) => id === 'damaged')?.law;
    const rule = '  damaged:\n    when: { problem: damaged, price: { over: 5 } }\n    owe: [replacement]\n';
    expect(lost(`rules:\n${rule}    law: "${law}"\n`)).toEqual(['ours.yaml:6 damaged']);
  });

  it.each([
    ['allows something', 'may: [small-gift]'],
    ['owes a call', 'owe: [manager-call]'],
    ['only says something', 'say: "That is a pity."'],
  ])('is lost where a rule of another name stands in that %s', (_, gives) => {
    const rule = `  cheap:\n    when: { price: { under: 20 } }\n    replaces: [damaged, thank-you]\n    ${gives}\n`;
    expect(lost(`rules:\n${rule}`)).toEqual(['ours.yaml:8 damaged']);
  });

  it('is not lost where a rule of another name stands in and owes it, or has a law of its own', () => {
    const rule = '  cheap:\n    when: { price: { under: 20 } }\n    replaces: [damaged]\n';
    expect(lost(`rules:\n${rule}    owe: [refund]\n`)).toEqual([]);
    expect(lost(`rules:\n${rule}    owe: [manager-call]\n    law: "BGB §439"\n`)).toEqual([]);
  });

  it('is left to the check for it where store credit stands in', () => {
    const rule =
      '  cheap:\n    when: { price: { under: 20 } }\n    replaces: [damaged]\n    may: [voucher]\n';
    expect(lost(`rules:\n${rule}`)).toEqual([]);
    const { findings } = check(`${HEAD}rules:\n${rule}`, 'ours.yaml', { today: '2026-11-22' });
    expect(findings.map(({ code }) => code)).toContain('credit-for-refund');
  });

  it('is lost where the remedy that was owed becomes store credit, said once for all its rules', () => {
    const credit = '{ kind: credit, label: "the price to spend with us", amount: price }';
    const refund = `  refund: ${credit}\n`;
    expect(lost(`remedies:\n${refund}`)).toEqual(['ours.yaml:6 cooling-off']);
    const back = '  refund: { kind: refund, label: "your money back", as: credit }\n';
    expect(lost(`remedies:\n${back}`)).toEqual(['ours.yaml:6 cooling-off']);
    // Where another rule stands in for one that still owes a choice, it is that rule by which it is lost.
    const cheap =
      'rules:\n  cheap:\n    when: { price: { under: 20 } }\n    replaces: [reject]\n    owe: [manager-call]\n';
    expect(lost(`remove: { rules: [cooling-off] }\nremedies:\n${refund}${cheap}`)).toEqual([
      'ours.yaml:5 cooling-off',
      'ours.yaml:11 reject',
    ]);
    expect(lost('remedies:\n  refund: { kind: cash, label: "the price in cash", amount: price }\n')).toEqual(
      [],
    );
    expect(lost(`remedies:\n${refund}  replacement: ${credit}\n`)).toEqual([
      'ours.yaml:6 wrong-item',
      'ours.yaml:7 wrong-item',
    ]);
    expect(lost('remedies:\n  refund: { kind: refund, label: "your money back at once" }\n')).toEqual([]);
  });

  it('is lost with a fact that it rests on and that nobody can tell any more', () => {
    const gone =
      'remove: { facts: [put-right-before], rules: [put-right, put-right-clear, put-right-later, put-right-failed, put-right-failed-later] }\n';
    expect(lost(gone)).toEqual(
      ['put-right', 'put-right-clear', 'put-right-later', 'put-right-failed', 'put-right-failed-later'].map(
        (rule) => `ours.yaml:5 ${rule}`,
      ),
    );
    const anew =
      '  again:\n    when: { problem: [faulty, not-as-described], days-since-purchase: { over: 30 } }\n    owe: [repair]\n';
    expect(lost(`${gone}rules:\n${anew}`)).toEqual([]);
  });

  it.each([
    ['under another law', 'damaged', 'owe: [repair]\n    law: "BGB §439"'],
    ['without a law', 'damaged', 'owe: [replacement]'],
    ['by a rule of another name', 'broken-here', 'owe: [replacement]'],
  ])('is not lost where the same is owed %s', (_, id, owed) => {
    const remove = id === 'damaged' ? '' : 'remove: { rules: [damaged] }\n';
    expect(lost(`${remove}rules:\n  ${id}:\n    when: { problem: damaged }\n    ${owed}\n`)).toEqual([]);
  });

  it('is not lost where nobody can say the problem any more', () => {
    const rest = 'remove: { problems: [damaged], rules: [damaged] }\n';
    expect(lost(rest)).toEqual([]);
  });

  it('is not lost where by the inherited rule it comes to nothing as well', () => {
    const rule = '  accident:\n    when: { problem: accident }\n    may: [voucher]\n';
    const covered = '  bills:\n    when: { other-costs: { over: 0 } }\n    owe: [costs-covered]\n';
    expect(lost(`rules:\n${rule}`)).toEqual(['ours.yaml:6 accident']);
    expect(lost(`rules:\n${rule}${covered}`)).toEqual([]);
  });

  it('is told of the policy that loses it, and not again of those that extend that', () => {
    const base = `${HEAD}remove: { rules: [damaged] }\n`;
    const child = { 'base.yaml': base };
    const { findings } = check(
      base.replace('retail@1\nremove: { rules: [damaged] }', './base.yaml'),
      'ours.yaml',
      {
        today: '2026-11-22',
        read: (file) => child[file as keyof typeof child],
      },
    );
    expect(findings.filter(({ code }) => code === 'lost-right')).toEqual([]);
  });

  it('is told where a parent that is no built-in one brought it', () => {
    const base = `${HEAD}rules:\n  wet:\n    when: { problem: damaged, in-stock: no }\n    owe: [refund]\n    law: "Ours"\n`;
    const found = check(
      'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: ./base.yaml\nremove: { rules: [wet, damaged] }\n',
      'ours.yaml',
      { today: '2026-11-22', read: (file) => (file === 'base.yaml' ? base : undefined) },
    ).findings.filter(({ code }) => code === 'lost-right');
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(['5:19', '5:24']);
  });

  it('can be meant', () => {
    const meant = '# amends-ignore lost-right: we sell nothing that can be damaged\n';
    expect(lost(`${meant}remove: { rules: [damaged] }\n`)).toEqual([]);
    expect(lost(`remove: { rules: [damaged] } ${meant}`)).toEqual([]);
  });
});

/** A cure, or money to spend anywhere. */
const isDue = ({ remedies }: Policy, id: string): boolean => {
  const kind = remedies.find((remedy) => remedy.id === id)?.kind;
  if (kind === undefined) return false;
  return REMEDY_KINDS[kind].role === 'cure' || ['refund-fee', 'price-cut', 'cover', 'cash'].includes(kind);
};

const owesDue = (policy: Policy, { owe }: Rule): boolean =>
  grantsOwed({ owe } as Rule).some(({ remedy }) => isDue(policy, remedy));

/** What a policy says that it loses of retail: some rules it takes out, of others it only allows what they owed. */
const children = fc.record({
  out: fc.subarray(BY_LAW),
  only: fc.subarray(BY_LAW),
  narrowed: fc.subarray(BY_LAW),
  replaced: fc.subarray(BY_LAW),
});

describe('every complaint without what a law owed', () => {
  it('is of a rule that is said to be lost', () => {
    let shown = 0;
    fc.assert(
      fc.property(children, fc.nat(), ({ out, only, narrowed, replaced }, seed) => {
        const taken = new Set(out);
        const mine = [...new Set([...only, ...narrowed])].filter((id) => !taken.has(id));
        const rules = mine.map((id) =>
          narrowed.includes(id)
            ? `  ${id}:\n    when: { price: { at-least: 20 } }\n    owe: [refund]\n`
            : `  ${id}:\n    when: { problem: damaged }\n    may: [voucher]\n`,
        );
        const stoodInFor = replaced.filter((id) => !taken.has(id));
        if (stoodInFor.length > 0) {
          const list = stoodInFor.join(', ');
          rules.push(
            `  dear:\n    when: { price: { over: 50 } }\n    replaces: [${list}]\n    may: [manager-call]\n`,
          );
        }
        const sections = `${out.length > 0 ? `remove: { rules: [${out.join(', ')}] }\n` : ''}${
          rules.length > 0 ? `rules:\n${rules.join('')}` : ''
        }`;
        const { policy } = readPolicy(HEAD + sections, 'ours.yaml');
        if (!policy) throw new Error('It does not read.');
        const named = new Set(lost(sections).map((line) => line.split(' ')[1]));
        const gone = RETAIL.rules.filter(({ id }) => [...out, ...mine, ...replaced].includes(id));
        const next = complaintsOf(policy, randomNumbers(seed));
        for (let at = 0; at < 200; at += 1) {
          const { facts } = withDefaults(policy, next());
          const live = policy.rules.filter(({ when }) => evaluateCondition(when, facts) === true);
          const heard = live.filter(({ id }) => !live.some(({ replaces }) => replaces.includes(id)));
          if (heard.some((rule) => owesDue(policy, rule))) continue;
          for (const rule of gone.filter(({ when }) => evaluateCondition(when, facts) === true)) {
            // A bill that is covered may come to nothing.
            if (!owesDue(RETAIL, rule) || (rule.id === 'accident' && facts['other-costs'] === 0)) continue;
            expect(named, `${rule.id} in ${JSON.stringify(facts)}`).toContain(rule.id);
            shown += 1;
          }
        }
      }),
      { numRuns: RUNS, seed: 20261123 },
    );
    expect(shown).toBeGreaterThan(100);
  }, 600_000);
});
