import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendsHere } from './here.js';
import { folderWith } from './program.js';

const HEAD = 'amends: 1\nname: "Strangers"\ncurrency: GBP\n';
const SHOP = `${HEAD}extends: retail@1\n`;

const checked = (files: Readonly<Record<string, string>>, ...options: string[]) =>
  amendsHere(['check', ...options], { cwd: folderWith(files) });

describe('settings that would do nothing', () => {
  it.each(['.amendsrc.yml', '.amendsrc.json'])('are told by their name: %s', async (name) => {
    const { code, err } = await checked({ 'shop.yaml': SHOP, [name]: 'severities: { cliff: off }\n' });
    expect(err).toContain(`“${name}” is not read: settings stand in .amendsrc.yaml.`);
    expect(code).toBe(0);
  });

  it('are not told where the right ones stand', async () => {
    const settings = { '.amendsrc.yaml': 'severities: { cliff: off }\n', '.amendsrc.json': '{}' };
    expect((await checked({ 'shop.yaml': SHOP, ...settings })).err).toBe('');
  });

  it.each(['off', 'warning', 'advice'])('are told where a policy could not load: %s', async (severity) => {
    const settings = `severities: { unknown-key: ${severity} }\n`;
    const { code, err } = await checked({ 'shop.yaml': `${SHOP}what: 1\n`, '.amendsrc.yaml': settings });
    expect(err.replace(/\s+/g, ' ')).toContain(
      "“unknown-key” keeps a policy from loading, so it can't be made to matter less.",
    );
    expect(code).toBe(1);
  });
});

describe('a promise', () => {
  const base = `${SHOP}promises:\n  at-the-till: { when: { fault: us, price: { at-most: 100 }, other-costs: 0, contacts: { at-most: 1 }, occasion: none, proof: receipt }, always: { granted-by: associate } }\n`;
  const child = `${HEAD}extends: ./base.yaml\nauthority:\n  associate: { goodwill: 1 }\n  supervisor: { goodwill: 150 }\n  manager: { goodwill: 1000 }\n`;

  it('that holds where it was made may be broken by whoever inherits it', async () => {
    const { code, out } = await checked({ 'base.yaml': base, 'child.yaml': child }, '--strict');
    expect(out.replace(/\s+/g, ' ')).toContain('The promise “at-the-till” does not hold (granted-by).');
    expect(code).toBe(1);
  });

  it('that holds is not spoken of', async () => {
    const { code, out } = await checked({ 'base.yaml': base }, '--strict');
    expect(out).not.toContain('at-the-till');
    expect(code).toBe(0);
  });
});

describe('a language without words', () => {
  const german = { 'laden.yaml': `${SHOP}locale: de-DE\n` };

  it('is warned of, because English is spoken in it', async () => {
    const { code, out } = await checked(german);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'There are no words for de-DE: amends says everything of its own in English',
    );
    expect(code).toBe(0);
    expect((await checked(german, '--max-warnings', '0')).code).toBe(1);
  });
});

describe('a report in a folder that is not there', () => {
  it('makes the folder, and counts as failed only what makes the run fail', async () => {
    const cwd = folderWith({ 'laden.yaml': `${SHOP}locale: de-DE\n` });
    const reported = async (...options: string[]) => {
      const { code } = await amendsHere(['check', '--format', 'junit=new/folder/amends.xml', ...options], {
        cwd,
      });
      const file = path.join(cwd, 'new/folder/amends.xml');
      expect(existsSync(file)).toBe(true);
      return [code, /<testsuites [^>]*failures="(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1]];
    };
    expect(await reported()).toEqual([0, '0']);
    expect(await reported('--max-warnings', '0')).toEqual([1, '1']);
  });
});

describe('kinds of complaint without an answer', () => {
  it('are all in JSON, where the message only counts them', async () => {
    const bands = Array.from({ length: 7 }, (_, at) => `{ at-least: ${at * 20}, at-most: ${at * 20 + 9} }`);
    const rules = bands.map(
      (band, at) => `  b${at}: { when: { problem: gap, minutes: ${band} }, may: [voucher] }\n`,
    );
    const text = `${SHOP}facts:
  minutes: { ask: "How many minutes?", number: { at-least: 0, at-most: 129 }, when: { problem: gap } }
problems:
  gap: { label: "It stood still", harm: 0, fault: us }
rules:
${rules.join('')}`;
    const { out } = await checked({ 'shop.yaml': text }, '--json');
    const { findings } = JSON.parse(out).files[0] as {
      findings: { code: string; message: string; others: string[] }[];
    };
    const holes = findings.filter(({ code }) => code === 'unanswered');
    expect(holes).toHaveLength(4);
    expect(holes[3]?.message).toContain('So do 2 other kinds of complaint.');
    const all = holes.flatMap(({ message, others }) => [message, ...others]).join('\n');
    for (const from of [10, 30, 50, 70, 90, 110])
      expect(all).toContain(`minutes from ${from} to ${from + 9}`);
    expect(holes.map(({ others }) => others.length)).toEqual([0, 0, 0, 2]);
  });
});
