import { describe, expect, it } from 'vitest';
import { readComplaint, readPolicy } from '../../src/source/index.js';

const HEAD = 'amends: 1\nname: "Shop"\ncurrency: GBP\nextends: retail@1\n';

/** What reading finds in lines below a head of four, as `line:column code: message hint`. */
const found = (text: string): string[] =>
  readPolicy(`${HEAD}${text}`, 'a.yaml').diagnostics.map(({ line, column, code, message, hint }) =>
    `${line}:${column} ${code}: ${message} ${hint ?? ''}`.trimEnd(),
  );

describe('a slip of typing is told for what it is', () => {
  it.each([
    ['authority:\n  associate: { goodwill:\u00a050 }', '6:25', 'no-break'],
    ['authority:\n\u00a0\u00a0associate: { goodwill: 50 }', '6:1', 'looks like spaces'],
    ['remove: { rules:\u202f[thank-you] }', '5:17', 'no-break'],
    ['remove: { rules: [thank–you] }', '5:19', 'Write thank-you.'],
    ['rules: { late: { when: { price: { >=: 30 } }, may: [voucher] } }', '5:35', 'Write { at-least: 30 }.'],
    ['rules: { late: { when: { price: { <: 30 } }, may: [voucher] } }', '5:35', 'Write { under: 30 }.'],
    ['rules:\n  late: { when: { price: ">= 30" }, may: [voucher] }', '6:26', 'at-least: 30'],
    ['rules:\n  late:\n    when:\n      price: > 30\n    may: [voucher]', '8:14', 'over: 30'],
    [
      'authority:\n  associate: &a { goodwill: 50 }\n  manager: { <<: *a, goodwill: 90 }\n',
      '7:14',
      '“<<” would take over another map',
    ],
    ['costs: { tax: 20,5% }', '5:', ''],
    ['costs:\n  tax: 20,5%', '6:8', 'Write 20.5%.'],
  ])('%j', (text, place, words) => {
    const all = found(text);
    expect(
      all.some((one) => one.startsWith(place) && one.includes(words)),
      all.join('\n'),
    ).toBe(true);
  });

  it('and only where something is wrong', () => {
    expect(
      found(
        'rules:\n  late:\n    when: { problem: late }\n    may: [voucher]\n    say: "Sorry:\u00a0so late – 3 < 4, <<: x"',
      ),
    ).toEqual([]);
    expect(found('facts:\n  a: { ask: "Is it:\u00a0so?", yes-no: Yes, default: No }')).toEqual([]);
    expect(found('facts:\n  a: { ask: "Is it so?", yes-no: yes, default: N }')).toEqual([]);
    expect(found('nmae: "Sorry –\u00a0late"')).toEqual([expect.stringContaining('unknown-key')]);
  });
});

it('accents in one piece and in two are the same letters', () => {
  const fact = (key: string, used: string) =>
    `facts:\n  ${key}: { ask: "x?", one-of: [${used}, b], default: b }\nrules:\n  one: { when: { problem: late, ${key.normalize('NFC')}: ${used.normalize('NFD')} }, may: [voucher], say: "Sorry" }`;
  expect(found(fact('café'.normalize('NFD'), 'é'))).toEqual([]);
  const sentence = 'Cafe\u0301 \u{2f800}';
  expect(readPolicy(HEAD.replace('Shop', sentence), 'a.yaml').policy?.name).toBe(sentence);
  // Of a complaint only names are put together; words are given back as they were written.
  const { facts } = readComplaint('cafe\u0301: e\u0301\n', 'c.yaml');
  expect(facts).toEqual({ 'caf\u00e9': 'e\u0301' });
});
