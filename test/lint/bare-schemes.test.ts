import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';

/** A scheme on bare@1 says what is owed and nothing of harm, cost or stake: no check may ask for those. */
const scheme = (remedy: string, problem: string, when = ''): string => `amends: 1
name: "Only what is owed"
currency: EUR
extends: bare@1
problems: { only: [${problem}, injury] }
remedies:
  due: { label: "what is due", ${remedy} }
rules:
  owed: { when: { problem: ${problem}${when} }, owe: [due], say: "Something went wrong." }
  hurt: { when: { problem: injury }, refer: staff, say: "I'm so sorry. Are you all right?" }
`;

const findings = (text: string): string[] => {
  expect(readPolicy(text, 'scheme.yaml').diagnostics).toEqual([]);
  return check(text, 'scheme.yaml', { today: '2026-11-22' }).findings.map(({ code }) => code);
};

const OWED = [
  'kind: replace',
  'kind: redeliver',
  'kind: exchange',
  'kind: redo, amount: 20',
  'kind: repair, amount: 20',
  'kind: refund',
  'kind: refund, less: 10%, because: "a charge"',
  'kind: refund, as: credit',
  'kind: cash, amount: price',
  'kind: price-cut, amount: { percent: 25%, of: price }',
  'kind: voucher, amount: 10',
];

describe('a scheme on bare@1', () => {
  it.each(OWED)('that owes { %s } has nothing wrong with it', (remedy) => {
    for (const problem of ['faulty', 'wrong-item', 'lost'])
      expect(findings(scheme(remedy, problem))).toEqual([]);
  });

  it('is told of what it owes nobody, all the same', () => {
    expect(findings(scheme('kind: refund', 'faulty', ', price: { over: 10 }'))).toEqual(['unanswered']);
  });

  it('that says what goods lose is told of a cure for nothing', () => {
    const own =
      'problems:\n  only: [broke, no-show, injury]\n  broke: { label: "It broke", harm: price, fault: us }\n  no-show: { label: "Nobody came", harm: 0, fault: us }\n';
    const text = scheme('kind: refund', 'no-show').replace(/problems: .*\n/, own);
    const answered = text.replace(
      'rules:\n',
      'rules:\n  broke: { when: { problem: broke }, owe: [due], say: "It broke." }\n',
    );
    expect(findings(answered)).toEqual(['cure-for-nothing']);
  });
});
