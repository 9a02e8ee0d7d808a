import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built, folderWith } from './program.js';

beforeAll(built, 120_000);

describe('amends explain', () => {
  it('prints a built-in policy, by its name and by its edition', () => {
    const { code, out, err } = amends(['explain', 'flowers']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Who may grant goodwill');
    expect(amends(['explain', 'flowers@1']).out).toBe(out);
  });

  it('prints a file, as Markdown and for screen readers', () => {
    const file = 'policies/cafe.yaml';
    expect(amends(['explain', file, '--format', 'markdown']).out).toMatch(/^# Cafe\n/);
    expect(amends(['explain', file, '--plain']).out).toMatch(/^part: cafe\n/);
  });

  it('prefers a code, and says so where a word is neither', () => {
    expect(amends(['explain', 'dead-rule']).out).toMatch(/^dead-rule\n/);
    const { code, out, err } = amends(['explain', 'flowrs']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean “flowers”?');
  });

  it('shows what is wrong with a policy, and prints no page', () => {
    const cwd = folderWith({ 'bad.yaml': 'amends: 1\nname: "Bad"\n' });
    const { code, out } = amends(['explain', 'bad.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});
