import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Facts } from '../../../src/domain/policy/fact.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { initialState, questionFor } from '../../../src/interview/index.js';
import { builtIn } from '../../fixtures/built-in.js';
import { built } from '../program.js';
import { KEY, onTerminal, type Terminal } from '../terminal/index.js';

/**
 * A day at the counter: the eight stories and thirty ordinary complaints, written by somebody who had not seen by which
 * words a problem is found, each at a terminal of 80 by 24. What was asked, typed and offered stands in day.md, to be
 * read.
 */

type Told = {
  readonly id: string;
  readonly policy: string;
  readonly story: string;
  /** What staff type where they are asked what went wrong. */
  readonly typed: string;
  /** The problem that is meant. */
  readonly problem: string;
  /** What the customer says, or staff can see. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly expect: string;
};

const COMPLAINTS: readonly Told[] = parse(
  readFileSync(path.join(import.meta.dirname, 'complaints.yaml'), 'utf8'),
);

const TODAY = ['--today', '2026-11-30T11:00'];

/** More prompts than any complaint takes. */
const MOST_PROMPTS = 12;

type Visit = {
  readonly told: Told;
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
  readonly keys: number;
  readonly answer: string;
};

beforeAll(built);

async function visit(told: Told): Promise<Visit> {
  const policy = builtIn(told.policy);
  const terminal = onTerminal(['--policy', told.policy, ...TODAY]);
  const asked: { question: string; answer: string }[] = [];
  let keys = 0;
  const type = async (text: string): Promise<void> => {
    keys += text.length + 1;
    await terminal.press(`${text}${KEY.Enter}`);
  };
  await terminal.sees('What went wrong?');
  for (let prompt = 0; prompt < MOST_PROMPTS; prompt += 1) {
    const question = questionOn(terminal);
    if (question === null) break;
    const answer = question === 'What went wrong?' ? told.typed : answerTo(policy, told, question);
    asked.push({ question, answer });
    await type(answer);
  }
  await terminal.sees('Enter done');
  const answer = terminal.screen();
  await terminal.press(KEY.Enter);
  expect(await terminal.ends()).toBe(0);
  return { told, asked, keys, answer };
}

/** The question that waits for an answer; null once there is none. */
function questionOn(terminal: Terminal): string | null {
  const lines = terminal.screen().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('? '));
  return at < 0 ? null : (lines[at]?.slice(2).trim() ?? null);
}

/** What they say to a question: what the complaint tells, or Enter. */
function answerTo(policy: Policy, { facts, problem }: Told, question: string): string {
  const fact = policy.facts.find(({ ask }) => question.startsWith(ask.replaceAll("'", '’').slice(0, 40)));
  const value = fact && facts[fact.name];
  if (!fact || value === undefined) return '';
  const written = value === true ? 'yes' : value === false ? 'no' : String(value);
  const { choices } = questionFor(policy, fact, initialState({ problem } as Facts));
  return choices.find((choice) => choice.value === written && !choice.band)?.name ?? written;
}

const visits: Visit[] = [];

/** One visit as a page of the day. */
function pageOf({ told, asked, keys, answer }: Visit): string {
  return [
    `## ${told.id} (${told.policy})`,
    told.story,
    ...asked.map(({ question, answer: said }) => `- ${question} **${said === '' ? 'Enter' : said}**`),
    `${asked.length} prompts, ${keys} keys. A good shop: ${told.expect}`,
    `\`\`\`text\n${answer.trimEnd()}\n\`\`\``,
  ].join('\n\n');
}

describe('a day at the counter', () => {
  it.each(COMPLAINTS.map((told) => [told.id, told] as const))('%s', async (_, told) => {
    const one = await visit(told);
    visits.push(one);
    // The whole offer stands in the first line, and the three figures below it, on a screen of 24 lines.
    const lines = one.answer.split('\n');
    const name = lines.findIndex((line) => line.includes(`(${told.policy}@1)`));
    expect(name).toBeGreaterThanOrEqual(1);
    if (told.problem !== 'injury') expect(one.answer).toMatch(/costs us/);
    if (told.problem !== 'injury') expect(one.answer).toMatch(/pays\?/);
    expect(one.asked.length).toBeLessThanOrEqual(6);
  });

  it('reads like its page', async () => {
    const pages = COMPLAINTS.flatMap(({ id }) => visits.filter(({ told }) => told.id === id)).map(pageOf);
    await expect(`# A day at the counter\n\n${pages.join('\n\n')}\n`).toMatchFileSnapshot('day.md');
  });
});
