import { describe, expect, it } from 'vitest';
import { BUILT_INS as EDITIONS } from '../../src/source/index.js';
import { amendsHere } from './here.js';
import { folderWith } from './program.js';

describe('amends explain', () => {
  it('prints a built-in policy, by its name and by its edition', async () => {
    const { code, out, err } = await amendsHere(['explain', 'flowers']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Who may give extras');
    expect((await amendsHere(['explain', 'flowers@1'])).out).toBe(out);
  });

  it('prints every built-in edition, also one that is only there to be extended', async () => {
    for (const edition of Object.keys(EDITIONS)) {
      const { code, out, err } = await amendsHere(['explain', edition]);
      expect([edition, code, err]).toEqual([edition, 0, '']);
      expect(out).toContain(`This is the policy ${edition}.`);
      expect((await amendsHere(['explain', edition, '--yaml'])).code).toBe(0);
    }
    const { out } = await amendsHere(['explain', 'bare']);
    expect(out.replace(/\s+/g, ' ')).toContain('It has no rules: whoever extends it brings their own.');
    const lines = out.split('\n').filter((line) => line.trim() !== '');
    expect(lines.filter((line, at) => lines.indexOf(line) < at)).toEqual([]);
    expect(out).not.toContain('Everybody else');
    expect((await amendsHere(['explain', 'bare@2'])).code).toBe(2);
  });

  it('prints a file, as Markdown and for screen readers', async () => {
    const file = 'policies/cafe.yaml';
    expect((await amendsHere(['explain', file, '--format', 'markdown'])).out).toMatch(/^# Cafe\n/);
    expect((await amendsHere(['explain', file, '--plain'])).out).toMatch(/^part: cafe\n/);
  });

  it('prefers a code, and says so where a word is neither', async () => {
    expect((await amendsHere(['explain', 'dead-rule'])).out).toMatch(/^dead-rule\n/);
    const { code, out, err } = await amendsHere(['explain', 'flowrs']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Did you mean “flowers”?');
  });

  it('writes out what a terminal would obey, also where that is the mistake', async () => {
    expect((await amendsHere(['explain', 'not-text'])).out).toContain('    # \\u0000\n');
  });

  it('shows what is wrong with a policy, and prints no page', async () => {
    const cwd = folderWith({ 'bad.yaml': 'amends: 1\nname: "Bad"\n' });
    const { code, out } = await amendsHere(['explain', 'bad.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('--yaml prints the merged policy, each line with its file, and it is the same policy', async () => {
    const { code, out } = await amendsHere(['explain', 'flowers', '--yaml']);
    expect(code).toBe(0);
    expect(out).toContain('timezone: Europe/London  # retail@1');
    expect(out).toContain('name: "Flowers"  # flowers@1');
    const cwd = folderWith({ 'merged.yaml': out });
    const complaint = ['problem=damaged', 'price=50', '--no-input', '--json', '--today', '2026-11-22'];
    const shaOf = (text: string) => JSON.parse(text).policy.sha256;
    const merged = await amendsHere([...complaint, '--policy', 'merged.yaml'], { cwd });
    expect(shaOf(merged.out)).toBe(shaOf((await amendsHere([...complaint, '--policy', 'flowers'])).out));
  });

  it('--yaml says what is wrong with a policy, and that a finding is none', async () => {
    const cwd = folderWith({ 'bad.yaml': 'amends: 1\nname: "x"\n' });
    const bad = await amendsHere(['explain', 'bad.yaml', '--yaml'], { cwd });
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('missing-key');
    const finding = await amendsHere(['explain', 'dead-rule', '--yaml']);
    expect(finding.code).toBe(2);
    expect(finding.err).toContain('“dead-rule” is a finding');
  });
});
