import { describe, expect, it } from 'vitest';
import { AMOUNTS } from './mistakes/amounts.js';
import { FACTS } from './mistakes/facts.js';
import { HEADING } from './mistakes/heading.js';
import { PEOPLE } from './mistakes/people.js';
import { REMEDIES } from './mistakes/remedies.js';
import { RULES } from './mistakes/rules.js';
import { SECTIONS } from './mistakes/sections.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

const ALL = [...HEADING, ...FACTS, ...AMOUNTS, ...SECTIONS, ...REMEDIES, ...RULES, ...PEOPLE];

describe('a policy with a mistake', () => {
  it('is good without it', () => {
    expect(policyOf(SHOP).name).toBe('Corner shop');
  });

  it.each(ALL)('%j → %j', (old, fresh, found, says) => {
    const { policy, diagnostics } = read(shopWith(old, fresh));
    expect(policy).toBeNull();
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(found);
    const [first] = diagnostics;
    expect(`${first?.message} ${first?.hint}`).toContain(says);
  });

  it('is told of all of them in one run', () => {
    const changes: readonly (readonly [string, string])[] = [
      ['margin: 55%', 'margin: 55'],
      ['fault: [us, supplier]', 'falt: us'],
      ['kind: replace,', 'kind: replacement,'],
      ['by: manager', 'by: boss'],
      ['stays: 30%', 'stays: 130%'],
    ];
    const text = changes.reduce((policy, [old, fresh]) => policy.replace(old, fresh), SHOP);
    const codes = read(text).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['wrong-value', 'wrong-value', 'unknown-fact', 'unknown-role', 'out-of-range']);
  });

  it('says nothing that only follows from a broken definition', () => {
    const { diagnostics } = read(shopWith('one-of: [guest, silver, gold]', 'one-of: gold'));
    expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(['7 wrong-value']);
  });
});
