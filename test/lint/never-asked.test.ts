import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition } from '../../src/domain/policy/condition.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { check, exampleText } from '../../src/lint/index.js';
import { unaskedFacts } from '../../src/lint/proofs/unasked-facts.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf } from './arbitrary.js';
import { subjectOf } from './subject.js';

const RUNS = draws(60);

/** What is found in sections that extend retail: code, severity, line and sentence. */
function found(sections: string, files: Readonly<Record<string, string>> = {}) {
  const text = exampleText(sections);
  const read = (file: string) => files[file];
  return check(text, 'shop.yaml', { today: '2026-11-22', read }).findings.map((one) => ({
    code: one.code,
    severity: one.severity,
    at: one.excerpt.trim(),
    message: one.message,
    hint: one.hint,
  }));
}

const FEE = 'problems: { mystery-fee: { label: "An unknown fee", harm: overcharge, fault: us } }\n';
const rule = (text: string): string => `rules: { fee-back: { ${text}, say: "There is a fee." } }\n`;

describe('a fact that is only asked at another problem', () => {
  it('is an error where an owed amount rests on it, said once, with the key to write', () => {
    const [one, ...more] = found(`${FEE}${rule('when: { problem: mystery-fee }, owe: [overcharge-back]')}`);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      code: 'never-asked',
      severity: 'error',
      message:
        '“overcharge” is only asked where problem is overcharged, so what “fee-back” owes never has it at “mystery-fee”.',
      hint: 'Say facts: { overcharge: { when: { problem: [overcharged, mystery-fee] } } }, or let this rest on something else.',
    });
    expect(one?.at).toContain('owe: [overcharge-back]');
  });

  it.each([
    [
      'a condition of a rule that owes',
      'when: { problem: mystery-fee, overcharge: { over: 5 } }, owe: [refund]',
      'error',
    ],
    [
      'a condition of a rule that may',
      'when: { problem: mystery-fee, overcharge: { over: 5 } }, may: [voucher]',
      'warning',
    ],
    ['what is allowed', 'when: { problem: mystery-fee }, may: [overcharge-back]', 'warning'],
    [
      'one of several problems',
      'when: { problem: [overcharged, mystery-fee] }, owe: [overcharge-back]',
      'error',
    ],
    [
      'an amount inside an amount',
      'when: { problem: mystery-fee }, owe: [ { remedy: voucher, amount: { sum: [5, { percent: 10%, of: overcharge }] } } ]',
      'error',
    ],
    [
      'its own case of an amount',
      'when: { problem: [late, mystery-fee] }, owe: [ { remedy: voucher, amount: { by: problem, where: { mystery-fee: overcharge }, else: 5 } } ]',
      'error',
    ],
  ])('is found in %s', (_, text, severity) => {
    const sections = `${FEE.replace('overcharge', '0')}${rule(text)}`;
    const own = found(sections).filter(({ code }) => code === 'never-asked' || code === 'dead-rule');
    expect(own.map(({ code, severity: how }) => [code, how])).toEqual([['never-asked', severity]]);
  });

  it('is a warning where only the harm rests on it', () => {
    expect(
      found(`${FEE}${rule('when: { problem: mystery-fee }, owe: [ { remedy: voucher, amount: 5 } ]')}`),
    ).toMatchObject([
      {
        code: 'never-asked',
        severity: 'warning',
        message: expect.stringContaining('the harm of “mystery-fee”'),
      },
    ]);
  });

  it.each([
    ['it is asked there', 'facts: { overcharge: { when: { problem: [overcharged, mystery-fee] } } }\n'],
    ['it is asked everywhere it can be', 'facts: { overcharge: { when: { fault: us } } }\n'],
  ])('is no matter where %s', (_, facts) => {
    const sections = `${facts}${FEE}${rule('when: { problem: mystery-fee }, owe: [overcharge-back]')}`;
    expect(found(sections).filter(({ code }) => code === 'never-asked')).toEqual([]);
  });

  it('is told in the file that made it so, not in its parent', () => {
    const parent = exampleText(
      'facts: { weight: { ask: "How heavy?", number: { at-least: 0, at-most: 9 }, when: { problem: late } } }\n' +
        'rules: { heavy: { when: { problem: late }, owe: [ { remedy: voucher, amount: { each: 5, per: weight } } ] } }\n',
    );
    const child = 'amends: 1\nname: "Child"\ncurrency: GBP\nextends: parent.yaml\n';
    const narrowed = `${child}facts: { weight: { ask: "How heavy?", number: { at-least: 0, at-most: 9 }, when: { problem: lost } } }\n`;
    const told = (text: string) =>
      found(text, { 'parent.yaml': parent }).filter(({ code }) => code === 'never-asked');
    expect(told(child)).toEqual([]);
    expect(told(narrowed)).toMatchObject([
      { severity: 'error', at: expect.stringContaining('when: { problem: lost }') },
    ]);
  });
});

describe('whatever is found of any policy', () => {
  it('is so at each of its complaints, and can be seen at its witness', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryPolicies, (drawn) => {
        const policy = { ...drawn, problems: drawn.problems.map((one) => ({ ...one, builtIn: false })) };
        const found = unaskedFacts(subjectOf(policy));
        const next = complaintsOf(policy, randomNumbers(20261122));
        const complaints = Array.from({ length: 300 }, next);
        for (const { fact, where, problem, known } of found) {
          seen += 1;
          expect(withDefaults(policy, known).facts[fact]).toBeUndefined();
          if (problem !== undefined) expect(known['problem']).toBe(problem);
          for (const facts of complaints) {
            if (problem !== undefined && facts['problem'] !== problem) continue;
            if (evaluateCondition(where, facts) === true) expect(facts[fact]).toBeUndefined();
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
