import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';

const HEAD = 'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: retail@1\n';
const LESS = 'kind: refund, label: "your money back", because: "a restocking charge"';

/** Where something is said to be taken off what a law owes. */
function deducted(sections: string): string[] {
  expect(readPolicy(HEAD + sections, 'ours.yaml').policy).not.toBeNull();
  const { findings } = check(HEAD + sections, 'ours.yaml', { today: '2026-11-22' });
  return findings.filter(({ code }) => code === 'deduction-from-right').map(({ line }) => `${line}`);
}

/** A refund with `less`, owed by a rule by a law and given by another, which may cite one as well. */
const shared = (less: string, law = '', owed = '[back]'): string => `remedies:
  back: { ${LESS}, less: ${less} }
rules:
  too-late: { when: { problem: late, occasion: missed }, replaces: [late-for-the-day], owe: ${owed}, law: "s.28(6)" }
  thought-again: { when: { problem: changed-mind, days-since-purchase: { over: 14 } }, may: [back]${law} }
`;

describe('money off what a law owes', () => {
  it('is told where a rule without a law takes the same off', () => {
    expect(deducted(shared('20%'))).toEqual(['8']);
    expect(deducted(shared('5', '', '[ { customer-chooses: [replacement, back] } ]'))).toEqual(['8']);
  });

  it('is no finding where every rule that takes it off cites a law for it', () => {
    expect(deducted(shared('20%', ', law: "reg. 34(9)"'))).toEqual([]);
  });

  it('is no finding where nothing is taken off where the law holds', () => {
    expect(deducted(shared('{ by: problem, where: { changed-mind: 20% }, else: 0% }'))).toEqual([]);
    expect(deducted(shared('{ by: problem, where: { changed-mind: 0% }, else: 20% }'))).toEqual(['8']);
  });

  it('is no finding where all of it may be chosen', () => {
    expect(deducted(shared('20%', '', '[ { customer-chooses: [refund, back] } ]'))).toEqual([]);
  });

  it('is told once where an inherited refund is given a charge', () => {
    expect(deducted(`remedies:\n  refund: { ${LESS}, less: 20% }\n`)).toEqual(['6']);
    const only = '{ by: problem, where: { changed-mind: 0%, price-dropped: 20% }, else: 0% }';
    expect(deducted(`remedies:\n  refund: { ${LESS}, less: ${only} }\n`)).toEqual([]);
  });

  it('is told where a rule without a law stands in for one by a law that owes it all', () => {
    const standsIn = (more: string): string => `remedies:\n  back: { ${LESS}, less: 20% }
rules:
  sale: { when: { problem: damaged, price: { under: 20 } }, replaces: [damaged], owe: [back]${more} }\n`;
    expect(deducted(standsIn(''))).toEqual(['8']);
    expect(deducted(standsIn(', law: "BGB §346"'))).toEqual([]);
  });

  it('is told where it names the very law that owes it all', () => {
    const standsIn = (more: string): string => `remedies:\n  back: { ${LESS}, less: 20% }
rules:
  day: { when: { problem: late, occasion: missed }, replaces: [late-for-the-day], owe: [back]${more} }\n`;
    expect(deducted(standsIn(', law: "Consumer Rights Act 2015, s.28(6)"'))).toEqual(['8']);
    expect(deducted(standsIn(', law: "Consumer Rights Act 2015, s.24(8)"'))).toEqual([]);
  });

  it('is told where an inherited rule is said anew with a charge, and no other law', () => {
    const anew = (
      more: string,
      when = 'problem: late, occasion: missed',
    ): string => `remedies:\n  back: { ${LESS}, less: 20% }
rules:
  late-for-the-day: { when: { ${when} }, owe: [back]${more} }\n`;
    expect(deducted(anew(''))).toEqual(['8']);
    expect(deducted(anew(', law: "Consumer Rights Act 2015, s.28(6)"'))).toEqual(['8']);
    expect(deducted(anew(', law: "Another Act, s.3"'))).toEqual([]);
    // Where the inherited rule never spoke, nothing of it is taken off.
    expect(deducted(anew('', 'problem: changed-mind, occasion: missed'))).toEqual([]);
  });

  it('is no finding where rules by a law alone take it off: whether that law allows it, their author knows', () => {
    const owed = `remedies:\n  back: { ${LESS}, less: 20% }
rules:
  used: { when: { problem: poor-service, occasion: missed }, owe: [back], law: "s.24(8)" }\n`;
    expect(deducted(owed)).toEqual([]);
  });
});
