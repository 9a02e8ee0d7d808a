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

  it('writes out what a terminal would obey, also where that is the mistake', () => {
    expect(amends(['explain', 'not-text']).out).toContain('    # \\u0000\n');
  });

  it('shows what is wrong with a policy, and prints no page', () => {
    const cwd = folderWith({ 'bad.yaml': 'amends: 1\nname: "Bad"\n' });
    const { code, out } = amends(['explain', 'bad.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('--yaml prints the merged policy, each line with its file, and it is the same policy', () => {
    const { code, out } = amends(['explain', 'flowers', '--yaml']);
    expect(code).toBe(0);
    expect(out).toContain('timezone: Europe/London  # retail@1');
    expect(out).toContain('name: "Flowers"  # flowers@1');
    const cwd = folderWith({ 'merged.yaml': out });
    const complaint = ['problem=damaged', 'price=50', '--no-input', '--json', '--today', '2026-11-22'];
    const shaOf = (text: string) => JSON.parse(text).policy.sha256;
    const merged = amends([...complaint, '--policy', 'merged.yaml'], { cwd });
    expect(shaOf(merged.out)).toBe(shaOf(amends([...complaint, '--policy', 'flowers']).out));
  });

  it('--yaml says what is wrong with a policy, and that a finding is none', () => {
    const cwd = folderWith({ 'bad.yaml': 'amends: 1\nname: "x"\n' });
    const bad = amends(['explain', 'bad.yaml', '--yaml'], { cwd });
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('missing-key');
    const finding = amends(['explain', 'dead-rule', '--yaml']);
    expect(finding.code).toBe(2);
    expect(finding.err).toContain('“dead-rule” is a finding');
  });
});
