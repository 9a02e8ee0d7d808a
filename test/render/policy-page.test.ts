import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOfCondition } from '../../src/domain/policy/condition.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { grantsOwed } from '../../src/domain/policy/policy-parts.js';
import { escaped } from '../../src/render/markup/markdown.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { policyPage } from '../../src/render/policy-page/index.js';
import { readPolicy } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { SHOP } from '../fixtures/policy.js';

const NAMES = ['retail', 'apparel', 'flowers', 'restaurant', 'cafe', 'electronics', 'airline'];
const transcripts = path.join(import.meta.dirname, 'transcripts');

const markdown = (policy: Policy): Promise<string> =>
  policyPage(policy, { format: 'markdown', columns: 80, paint: UNPAINTED, plain: false });
const text = (policy: Policy, columns: number, plain = false): Promise<string> =>
  policyPage(policy, { format: 'text', columns, paint: UNPAINTED, plain });

/** Everything in `label` that could do harm, in one name. */
const HOSTILE = 'x\u001b[31m|`<b>*_[a](b)\n# ::error::\u202e www.a.b';

describe('the page of a policy', () => {
  it.each(['retail', 'flowers'])('reads well: %s', async (name) => {
    await expect(await text(builtIn(name), 80)).toMatchFileSnapshot(
      path.join(transcripts, `page-${name}.txt`),
    );
    await expect(await markdown(builtIn(name))).toMatchFileSnapshot(
      path.join(transcripts, `page-${name}.md`),
    );
  });

  it.each(NAMES)(
    'names every rule, every role and every remedy that is granted anywhere: %s',
    async (name) => {
      const policy = builtIn(name);
      const labels = new Map(policy.remedies.map(({ id, label }) => [id, label]));
      const granted = policy.rules.flatMap((rule) => [...grantsOwed(rule), ...rule.may]);
      for (const page of [await markdown(policy), await text(policy, 1000, true)]) {
        const words = page.replaceAll('\\', '').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
        const wanted = [
          ...policy.rules.map(({ id }) => id),
          ...policy.authority.map((role) => role.name),
          ...granted.map(({ remedy }) => labels.get(remedy) ?? remedy),
        ];
        expect(wanted.filter((one) => !words.includes(one.replace(/[‘’]/g, "'")))).toEqual([]);
      }
    },
  );

  it.each(NAMES)(
    'says once whose fault most rules rest on, and with each that rests on none: %s',
    async (name) => {
      const policy = builtIn(name);
      const lines = (await text(policy, 80, true)).split('\n');
      const shared =
        'note: Unless it says otherwise, or "in any case", all of this is only when the fault is not the customer\'s.';
      expect(lines.filter((line) => line === shared)).toHaveLength(2);
      for (const { id, when, owe, may } of policy.rules) {
        const said = lines.filter(
          (line) => line.startsWith(`${id}: `) && /we give|they choose|staff may add/i.test(line),
        );
        expect(said.length).toBeGreaterThanOrEqual(Number(owe.length > 0) + Number(may.length > 0));
        const byFault = factsOfCondition(when).has('fault');
        expect(said.filter((line) => line.includes(': In any case'))).toEqual(byFault ? [] : said);
        expect(said.filter((line) => line.includes('the fault is not'))).toEqual([]);
      }
    },
  );

  it('lists the facts of ours that the policy goes by with their values, and no others', async () => {
    const { policy } = readPolicy(
      'amends: 1\nname: "Ferry"\ncurrency: EUR\nextends: bare@1\nremedies: { tea: { kind: gift, label: "tea", cost: { percent: 1%, of: price }, worth: 2 } }\nrules: { late: { when: { problem: late, channel: store, contacts: { at-least: 2 }, in-stock: yes }, owe: [tea] } }\n',
      'ferry.yaml',
    );
    if (!policy) throw new Error('it does not load');
    const [, section = ''] = (await markdown(policy)).split('Built-in facts that count here');
    const listed = section
      .replaceAll('\\', '')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(listed.slice(1)).toEqual([
      '- **price**: money.',
      '- **in-stock**: yes, no.',
      '- **contacts**: 0 to 5.',
      '- **channel**: store, online, phone.',
    ]);
    expect(listed[0]).toMatch(/^- \*\*problem\*\*: wrong-item, damaged, .*, other\.$/);
  });

  it('files a rule under the problems it fits, also where it names none', async () => {
    const { policy } = readPolicy(
      `amends: 1
name: "Works"
currency: GBP
extends: retail@1
facts:
  days-down: { ask: "How many days?", number: { at-least: 0, at-most: 60 }, when: { problem: poor-service } }
rules:
  down: { when: { days-down: { at-least: 3 } }, owe: [manager-call] }
`,
      'works.yaml',
    );
    if (!policy) throw new Error('The policy was to read well.');
    const page = await text(policy, 80);
    const under = page.slice(page.indexOf('They were served badly'), page.indexOf('We had an accident'));
    expect(under).toMatch(/\n {2}down +In any case, when/);
    const alone = { ...policy, problems: policy.problems.filter(({ name }) => name === 'poor-service') };
    const only = await text(alone, 80);
    expect(only).not.toContain('Nothing is owed for this alone');
    expect(only).not.toContain('Whatever went wrong');
  });

  it.each(NAMES)('has tables in Markdown whose rows all have as many cells: %s', async (name) => {
    const blocks = (await markdown(builtIn(name))).split('\n\n').filter((block) => block.startsWith('|'));
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
      const cells = block
        .trim()
        .split('\n')
        .map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it.each(NAMES.flatMap((name) => [60, 80].map((columns) => [name, columns] as const)))(
    'fits its columns: %s in %d',
    async (name, columns) => {
      const lines = (await text(builtIn(name), columns)).split('\n');
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
    },
  );

  it('is harmless whatever things are called', async () => {
    const policy: Policy = {
      ...SHOP,
      name: HOSTILE,
      problems: SHOP.problems.map((one) => ({ ...one, label: HOSTILE })),
      remedies: SHOP.remedies.map((one) => ({ ...one, label: HOSTILE })),
      rules: SHOP.rules.map((one) => ({ ...one, law: HOSTILE, why: HOSTILE })),
      authority: SHOP.authority.map((one) => ({ ...one, name: HOSTILE })),
    };
    const pages = [await markdown(policy), await text(policy, 80), await text(policy, 80, true)];
    for (const page of pages) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
      expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      expect(page).not.toMatch(/^\s*::/m);
    }
    expect(pages[0]).not.toMatch(/(?<!\\)[`<[]/);
    expect(pages[0]).not.toMatch(/^\s*# .*\n(.|\n)*^# /m);
  });

  it.each([
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['a | b', 'a \\| b'],
    ['\\|', '\\\\\\|'],
    ['https://a.b', 'https\\://a.b'],
    ['&lt;', '\\&lt;'],
  ])('lets nothing be taken for Markdown: %s', (words, safe) => {
    expect(escaped(words)).toBe(safe);
  });
});
