import { describe, expect, it } from 'vitest';
import { read, SHOP } from './shop.js';

const found = (text: string): string[] =>
  read(text).diagnostics.map(({ line, code, message }) => `${line} ${code}: ${message}`);

const lineOf = (part: string): number => SHOP.slice(0, SHOP.indexOf(part)).split('\n').length;

describe('one slip is told once', () => {
  const generosity = /generosity:[\s\S]*?(?=\n\w)/.exec(SHOP)?.[0] ?? '';
  const conflict = `<<<<<<< HEAD\n${generosity}\n=======\n${generosity}\n>>>>>>> more`;

  it('where a merge left both sides', () => {
    const at = lineOf('generosity:');
    const merged = SHOP.replace(generosity, () => conflict);
    const message = 'A merge left both sides here, down to >>>>>>>.';
    expect(found(merged)).toEqual([`${at} merge-conflict: ${message}`]);
    expect(found(merged.replaceAll('\n', '\r\n'))).toEqual([`${at} merge-conflict: ${message}`]);
    expect(found(`${merged}${conflict}\n`)).toEqual([
      `${at} merge-conflict: ${message} It did so in 1 more place.`,
    ]);
  });

  it('and a text that only shows the signs is no conflict', () => {
    expect(found(`${SHOP}# <<<<<<< HEAD\n`)).toEqual([]);
    expect(found(SHOP.replace('\n', '\n# how git marks it:\n# =======\n'))).toEqual([]);
  });

  it('where two files stand in one', () => {
    const at = SHOP.split('\n').length;
    expect(found(`${SHOP}${SHOP}`)).toEqual([
      `${at} several-documents: A second policy begins here: two files stand in one.`,
    ]);
  });

  it('where a rule stands one level too deep, with its own lines or the ones of the rule around it', () => {
    const rules = `amends: 1
name: "Nested"
currency: GBP
extends: retail@1
rules:
  late:
    when: { problem: late }
    owe: [delivery-back]
    say: "It came late."
    lost:
      when: { problem: lost }
`;
    const told = ['10 not-yaml: “lost” stands one level too deep.'];
    expect(found(`${rules}    owe: [refund]\n    say: "It never came."\n`)).toEqual(told);
    const inside = `${rules}      owe: [refund]\n      say: "It never came."\n`;
    expect(read(inside).diagnostics.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
      '10 “lost” stands one level too deep: move it to the left, to where “late” begins.',
    ]);
  });

  it('and two rules of one name are still two', () => {
    const twice = SHOP.replace(
      'rules:\n',
      'rules:\n  twice: { when: { problem: late }, may: [voucher] }\n  twice: { when: { problem: late }, may: [voucher] }\n',
    );
    expect(found(twice).map((one) => one.split(':')[0])).toEqual([`${lineOf('rules:') + 2} duplicate-key`]);
  });
});
