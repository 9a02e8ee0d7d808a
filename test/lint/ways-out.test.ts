import { describe, expect, it } from 'vitest';
import { twoCures } from '../../src/lint/checks/two-cures.js';
import { check, exampleText } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';

/** What a check finds in sections that stand on retail. */
function found(sections: string, code: string) {
  expect(readPolicy(exampleText(sections), 'shop.yaml').policy).not.toBeNull();
  const { findings } = check(exampleText(sections), 'shop.yaml', { today: '2026-11-22' });
  return findings.filter((finding) => finding.code === code);
}

describe('rules that owe two cures', () => {
  it.each(['replaces', 'otherwise'])('go together by the line that is told: %s', (key) => {
    let text = twoCures.bad;
    const first = found(text, 'two-cures');
    expect(first.length).toBeGreaterThan(0);
    const lists = first.map(({ hint = '' }) => new RegExp(`${key}: \\[([\\w, -]+)\\]`).exec(hint)?.[1]);
    text = text.replace('    owe: [repair]', `    ${key}: [${lists.join(', ')}]\n    owe: [repair]`);
    expect(found(text, 'two-cures')).toEqual([]);
  });

  it('are told it of the rule that is the author’s own', () => {
    for (const { hint } of found(twoCures.bad, 'two-cures')) expect(hint).toMatch(/^In “repair-first”,/);
  });
});

it('goodwill that only a higher role may give is made smaller, or theirs', () => {
  const small = `problems:
  wilted: { label: "It wilted on the way", harm: price, fault: us }
rules:
  wilted: { when: { problem: wilted }, may: [ { remedy: part-back, amount: { percent: 60%, of: price } } ] }
authority: { helper: { goodwill: 1 }, manager: { goodwill: 2000 } }
`;
  const hints = found(small, 'token').map(({ hint }) => hint);
  expect(hints.length).toBeGreaterThan(0);
  expect(hints).toContain(
    'The manager may give enough: allow something smaller that mends enough, or let the helper grant as much.',
  );
});

describe('a refund that nobody signs for, beside one that somebody does', () => {
  const own = (refund: string, more = '') =>
    found(
      `remedies:\n  ours: { kind: ${refund}, label: "your money back" }\nrules:\n  r: { when: { problem: bad-work }, may: [ours] }\n${more}`,
      'unsigned',
    );

  it('is told, with the line by which somebody does', () => {
    const [finding] = own('refund');
    expect(finding?.line).toBe(6);
    const line = /countersign: \{.*\} \}/.exec(finding?.hint ?? '')?.[0] ?? '';
    expect(own('refund', `${line}\n`)).toEqual([]);
  });

  it.each(['refund, as: credit', 'price-cut, amount: 5', 'repair, amount: 5'])('is no %s', (other) => {
    expect(own(other)).toEqual([]);
  });

  it('is none where nothing gives it', () => {
    expect(found('remedies: { ours: { kind: refund, label: "your money back" } }\n', 'unsigned')).toEqual([]);
  });
});
