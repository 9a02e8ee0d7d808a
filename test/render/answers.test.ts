import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Decision, decide, type Policy } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import type { AnswerStyle } from '../../src/render/answer/answer-style.js';
import { paintFor } from '../../src/render/page/palette.js';
import { builtIn } from '../fixtures/built-in.js';
import { STYLE } from './style.js';

/** What staff see, for the complaints of the examples and two more, at every width. */

const root = path.join(import.meta.dirname, '..', '..');

const example = (name: string): Record<string, unknown> =>
  parse(readFileSync(path.join(root, 'examples', `${name}.yaml`), 'utf8'));

type Shown = { readonly policy: string; readonly facts: Record<string, unknown>; readonly as?: string };

const ANSWERS: Readonly<Record<string, Shown>> = {
  'bouquet-refused': { policy: 'flowers', facts: example('bouquet/after-two-refusals') },
  dresses: { policy: 'apparel', facts: example('dresses/complaint') },
  spill: { policy: 'restaurant', facts: example('spill/complaint') },
  'lost-order': { policy: 'cafe', facts: example('lost-order/complaint') },
  hurt: {
    policy: 'restaurant',
    facts: { problem: 'injury', price: 40, trouble: 'hours-lost', treated: 'fairly', 'customer-name': 'Ann' },
  },
  'with-a-yes': {
    policy: 'retail',
    facts: {
      problem: 'other',
      fault: 'carrier',
      price: 420,
      'other-costs': 180,
      trouble: 'hours-lost',
      treated: 'rudely',
      contacts: 2,
      occasion: 'missed',
      'customer-name': 'Mr Osei',
    },
  },
};

function shown({ policy: name, facts, as }: Shown): { policy: Policy; decision: Decision } {
  const policy = builtIn(name);
  return { policy, decision: decide(policy, facts, { today: '2026-11-22', ...(as ? { role: as } : {}) }) };
}

describe.each(Object.entries(ANSWERS))('the answer to %s', (name, wanted) => {
  const { policy, decision } = shown(wanted);
  const text = (style: Partial<AnswerStyle>): Promise<string> =>
    answerText(policy, decision, { ...STYLE, ...style });

  it('reads like its transcript at every width, and is never wider', async () => {
    const pages = await Promise.all(
      [40, 60, 80, 120].map(async (columns) => {
        const page = await text({ columns });
        for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.min(80, columns));
        return `======== ${columns} columns\n${page}`;
      }),
    );
    const plain = `======== --plain\n${await text({ plain: true })}`;
    const discreet = `======== --discreet\n${await text({ discreet: true })}`;
    await expect([...pages, plain, discreet].join('\n')).toMatchFileSnapshot(
      `transcripts/answers/${name}.txt`,
    );
  });

  it('has the customer’s part first: what to say, what to give, and then why', async () => {
    const page = await text({});
    const at = ['\nSay\n', /\n(?:Give|Do)\b/, '\nWhy\n'].map((title) => page.search(title));
    expect(at.every((place, order) => place > (at[order - 1] ?? 0))).toBe(true);
    expect(page.slice(at[0]).replace(/\s+/g, ' ')).toContain(decision.say.slice(0, 60));
  });

  it('is ASCII in lines of label: value for screen readers', async () => {
    for (const line of (await text({ plain: true, why: true })).trimEnd().split('\n'))
      expect(line).toMatch(/^[ -~]+?: [ -~]+$/);
  });

  it('says nothing by its colours', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences.
    const bare = (await text({ paint: await paintFor(true) })).replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(await text({}));
  });

  it('says the same words at every width and to a screen reader', async () => {
    const wordsOf = (page: string): string => page.replace(/[^\p{L}\d]+/gu, ' ');
    const said = wordsOf(decision.say);
    for (const style of [{ columns: 40 }, { columns: 120 }, { discreet: true }])
      expect(wordsOf(await text(style))).toContain(said);
  });
});
