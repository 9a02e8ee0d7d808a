import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';

const HEAD = 'amends: 1\nname: "Very large"\ncurrency: GBP\nextends: retail@1\n';

const checked = (text: string) => check(`${HEAD}${text}`, 'large.yaml', { today: '2026-11-22' });

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

const unproved = (text: string) => checked(text).doubts.filter(({ code }) => code === 'not-proved');

describe('a policy that takes more than there is time for', () => {
  const SECONDS = { timeout: 30_000 };

  /** Each pair may hold by the one or the other fact, so that all of them hold in two to the thirtieth ways. */
  const facts = numbers(60).map((at) => `  f${at}: { ask: "q?", yes-no: true, default: no }\n`);
  const pairs = numbers(30).map((at) => `{ any: [ { f${2 * at}: yes }, { f${2 * at + 1}: yes } ] }`);
  const exploding = `facts:\n${facts.join('')}rules:\n  many:\n    when: { all: [${pairs.join(', ')}] }\n    may: [voucher]\n`;

  it('ends, and says what was not proved', SECONDS, () => {
    const before = process.memoryUsage().heapUsed;
    const doubts = unproved(exploding);
    expect(doubts.map(({ message }) => message)).toContain(
      'It could not be proved whether this rule changes anything.',
    );
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
  });

  it('still looks into everything else', SECONDS, () => {
    const { findings } = checked(
      `${exploding}  never:\n    when: { problem: lost, condition: [opened, destroyed] }\n    may: [voucher]\n`,
    );
    expect(findings.map(({ code, line }) => [code, line > 66])).toEqual([['dead-rule', true]]);
  });

  it('says of thousands of rules once what could not be proved of each', SECONDS, () => {
    const rules = numbers(4000).map(
      (at) =>
        `  r${at}: { when: { problem: late, price: { at-least: ${at}, at-most: ${at + 1} } }, may: [voucher] }\n`,
    );
    const messages = unproved(`rules:\n${rules.join('')}`).map(({ message }) => message);
    expect(messages.join('\n')).toMatch(/whether this rule changes anything, and the same of \d{4} others/);
    expect(messages.length).toBeLessThan(20);
  });

  it('lists no more keys than anybody reads, and says how many there are', SECONDS, () => {
    const { findings } = checked(
      numbers(20_000)
        .map((at) => `k${at}: 1\n`)
        .join(''),
    );
    expect(findings).toHaveLength(201);
    expect(findings.at(-1)).toMatchObject({
      code: 'unknown-key',
      line: 205,
      message: 'From here on, 19800 more things do not fit.',
    });
  });

  it('proves all it looks into in a policy of ordinary size', SECONDS, () => {
    const rules = numbers(100).map(
      (at) =>
        `  r${at}: { when: { problem: late, price: { at-least: ${at}, at-most: ${at + 1} } }, may: [voucher] }\n`,
    );
    expect(unproved(`rules:\n${rules.join('')}`)).toEqual([]);
  });
});
