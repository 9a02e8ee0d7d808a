import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendsHere } from '../../cli/here.js';
import { folderWith, ROOT } from '../../cli/program.js';

const shipped = (name: string): string => readFileSync(path.join(ROOT, 'policies', `${name}.yaml`), 'utf8');

/** One line changed, as an author would; it has to be there once. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

/** What an author reads who changed one thing, whatever machine it's on: so many complaints are tried. */
async function diffOf(name: string, from: string, to: string, ...more: readonly string[]) {
  const old = shipped(name);
  const cwd = folderWith({ 'old.yaml': old, 'new.yaml': changed(old, from, to) });
  return amendsHere(['diff', 'old.yaml', 'new.yaml', '--tries', '150', '--today', '2026-11-22', ...more], {
    cwd,
  });
}

describe('one changed line of a shipped policy', () => {
  it.each([
    [
      'a-threshold',
      'retail',
      'days-since-purchase: { at-most: 30 }, not',
      'days-since-purchase: { at-most: 45 }, not',
    ],
    ['a-bar', 'retail', 'claims-before: { at-least: 4 }', 'claims-before: { at-least: 3 }'],
    ['an-amount', 'retail', 'round: up, to: 5, at-most: 60 }', 'round: up, to: 5, at-most: 10 }'],
    ['another-remedy', 'retail', 'owe: [swap]', 'owe: [refund]'],
    ['a-limit-of-a-role', 'retail', 'associate:  { goodwill: 60 }', 'associate:  { goodwill: 20 }'],
    ['a-cost', 'retail', 'delivery: 4.95 ', 'delivery: 7.95 '],
    ['a-sentence', 'retail', 'say: "You were given', 'say: "Somebody gave you'],
  ])('%s', { timeout: 120_000 }, async (story, name, from, to) => {
    const { code, out, err } = await diffOf(name, from, to);
    expect(err).toBe('');
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot(`transcripts/${story}.txt`);
  });

  it('says the same in every format, and in lines for screen readers', { timeout: 120_000 }, async () => {
    const change = ['retail', 'claims-before: { at-least: 4 }', 'claims-before: { at-least: 3 }'] as const;
    const [json, markdown, html, plain] = await Promise.all([]).then(async () => [
      await diffOf(...change, '--json'),
      await diffOf(...change, '--format', 'markdown'),
      await diffOf(...change, '--format', 'html'),
      await diffOf(...change, '--plain'),
    ]);
    const { rules, conclusion } = JSON.parse(json?.out ?? '');
    expect(conclusion).toBe('differs');
    expect(rules.differences).toHaveLength(1);
    const [where] = rules.differences[0].where;
    expect(markdown?.out).toContain(where.replace(/([-])/g, '$1'));
    expect(html?.out).toContain(where);
    expect(plain?.out).toContain(`where: ${where}`);
    await expect(markdown?.out).toMatchFileSnapshot('transcripts/a-bar.md');
  });
});
