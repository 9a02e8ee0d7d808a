import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROMISE_KEYS } from '../../src/domain/policy/promise.js';
import { readPolicy } from '../../src/source/index.js';
import { filesIn, textOf } from './files.js';
import { Server } from './server.js';

const BAD = filesIn('test/schema/bad');

let server: Server;

beforeAll(async () => {
  server = await Server.start();
}, 60_000);

afterAll(() => server.stop());

const HEAD = `# yaml-language-server: $schema=../schema/policy.json
amends: 1
name: "Our shop"
currency: GBP
`;

const labels = async (text: string): Promise<string[]> =>
  (await server.proposed(HEAD + text)).map(({ label }) => label);

describe('an editor proposes', () => {
  it('every section that is not there yet, and says what it is', async () => {
    const proposed = await server.proposed(`${HEAD}co|`);
    const said = new Map(proposed.map(({ label, says }) => [label, says]));
    expect(said.get('costs')).toBe('What things cost us.');
    expect(said.get('rules')).toBe('When we owe what, and what we may add.');
    expect([...said.keys()]).not.toContain('currency');
  });

  it('examples, where any name would do', async () => {
    expect(await labels('extends: |')).toEqual(['retail@1', './base.yaml']);
  });

  it('of a remedy its kind before all else', async () => {
    const [first, ...rest] = await server.proposed(`${HEAD}remedies:\n  thanks:\n    |`);
    expect(first).toMatchObject({ label: 'kind', writes: 'kind: ' });
    expect(rest.map(({ writes }) => writes)).toEqual(['kind: ']);
  });

  it('the kinds of remedies, and what each is', async () => {
    const kinds = await server.proposed(`${HEAD}remedies:\n  thanks:\n    kind: |`);
    expect(kinds).toHaveLength(19);
    expect(kinds.find(({ label }) => label === 'voucher')?.says).toContain('mends the trouble');
  });

  const VOUCHER = [
    'label',
    'code',
    'valid',
    'not-with',
    'amount',
    'at-least',
    'at-most',
    'round',
    'to',
    'adds-up',
    'mends',
  ];

  it.each([
    ['voucher', VOUCHER],
    ['refund', ['label', 'code', 'valid', 'not-with', 'less', 'because', 'as']],
    ['attention', ['label', 'code', 'valid', 'not-with', 'minutes', 'worth', 'mends']],
  ])('of a %s only its keys', async (kind, keys) => {
    const block = await labels(`remedies:\n  thanks:\n    kind: ${kind}\n    |`);
    const flow = await labels(`remedies:\n  thanks: { kind: ${kind}, l| }\n`);
    for (const found of [block, flow])
      expect(found.filter((label) => label !== kind).toSorted()).toEqual(keys.toSorted());
  });

  it('of a promise what it may say, with what that means, and the numbers that may rise', async () => {
    const keys = await server.proposed(`${HEAD}promises:\n  ours:\n    always:\n      |`);
    const said = new Map(keys.map(({ label, says }) => [label, says]));
    expect([...said.keys()].toSorted()).toEqual([...PROMISE_KEYS].toSorted());
    expect(said.get('costs')).toBe('What the offer costs us.');
    const facts = await labels(`promises:\n  ours:\n    always:\n      monotone:\n        fact: |`);
    expect(facts).toEqual(expect.arrayContaining(['contacts', 'price', 'orders-before']));
    expect(facts).not.toContain('fault');
    expect(await labels(`promises:\n  ours:\n    always:\n      outcome: |`)).toEqual(
      expect.arrayContaining(['resolve', 'refer', 'wait', 'decline', 'explain']),
    );
  });

  it('the facts of a condition, with their questions', async () => {
    const facts = await server.proposed(`${HEAD}rules:\n  chipped:\n    when:\n      |`);
    const said = new Map(facts.map(({ label, says }) => [label, says]));
    expect(said.get('price')).toBe(
      'How much did they pay for it? For everything it’s about: with tax, without delivery.',
    );
    expect([...said.keys()]).toEqual(
      expect.arrayContaining(['problem', 'contacts', 'any', 'not', 'none-of']),
    );
    expect([...said.keys()]).not.toContain('customer-name');
  });

  it.each([
    ['fault: |', ['us', 'supplier', 'carrier', 'customer', 'unclear']],
    ['fault:\n        - |', ['us', 'supplier', 'carrier', 'customer', 'unclear']],
    ['returnable: |', ['yes', 'no']],
    ['price:\n        |', ['at-least', 'over', 'at-most', 'under']],
  ])('the values of a fact: %s', async (test, values) => {
    const found = await labels(`rules:\n  chipped:\n    when:\n      ${test}`);
    expect(found.filter((label) => !['true', 'false'].includes(label))).toEqual(values);
  });

  it('the problems that there are', async () => {
    const problems = await server.proposed(`${HEAD}rules:\n  chipped:\n    when:\n      problem: |`);
    expect(problems.find(({ label }) => label === 'late')?.says).toBe('It came late, or hasn’t come yet.');
  });

  it.each([
    ['delivery: |', ['price', 'delivery-paid'], ['percent', 'channel', 'contacts']],
    ['delivery:\n    |', ['percent', 'each', 'by', 'sum', 'least-of', 'most-of'], ['of', 'per', 'price']],
    ['delivery:\n    percent: 10%\n    |', ['of', 'at-least', 'round'], ['percent', 'each', 'per', 'where']],
    ['delivery:\n    each: 5\n    |', ['per', 'at-most'], ['percent', 'of', 'by']],
    ['delivery:\n    each: 5\n    per: |', ['contacts', 'price'], ['channel', 'problem']],
    ['delivery:\n    each: 5\n    per:\n      |', ['full-blocks-of', 'started-blocks-of'], ['of', 'after']],
    ['delivery:\n    by: |', ['channel', 'contacts', 'returnable'], ['cause']],
    ['delivery:\n    divide: price\n    |', ['by', 'at-most', 'round'], ['where', 'bands', 'else']],
    ['delivery:\n    by: channel\n    |', ['where', 'else', 'bands'], ['percent', 'each', 'sum', 'divide']],
    [
      'delivery:\n    by: channel\n    where:\n      |',
      ['store', 'online', 'phone'],
      ['us', 'late', 'property'],
    ],
    ['delivery:\n    by: problem\n    where:\n      |', ['late', 'damaged'], ['store', 'by']],
    ['delivery:\n    by: price\n    bands:\n      - |', ['up-to', 'below', 'is'], ['where', 'percent']],
    ['margin: |', ['share-affected'], ['price']],
  ])('of an amount what fits what is there: %s', async (amount, there, absent) => {
    const found = await labels(`costs:\n  ${amount}`);
    expect(found).toEqual(expect.arrayContaining(there));
    for (const label of absent) expect(found).not.toContain(label);
  });

  it('sizes for the amount of a remedy only', async () => {
    const remedy = 'remedies:\n  thanks:\n    kind: voucher\n    label: "a voucher"\n    amount:\n      ';
    expect(await labels(`${remedy}|`)).toEqual(expect.arrayContaining(['percent', 'from']));
    const sizes = await labels(`${remedy}from: 5\n      |`);
    expect(sizes).toEqual(expect.arrayContaining(['to', 'step']));
    expect(sizes).not.toContain('percent');
    expect(await labels('costs:\n  delivery:\n    |')).not.toContain('from');
  });

  it('what may be owed', async () => {
    const owed = await labels('rules:\n  chipped:\n    owe:\n      - |');
    expect(owed).toEqual(expect.arrayContaining(['remedy', 'customer-chooses']));
    expect(await labels('rules:\n  chipped:\n    no-goodwill: |')).toContain('all');
  });

  it('the facts that amends knows, to say them anew', async () => {
    expect(await labels('facts:\n  |')).toEqual(expect.arrayContaining(['trouble', 'treated', 'channel']));
    expect(await labels('problems:\n  |')).toEqual(expect.arrayContaining(['only', 'late', 'damaged']));
  });
});

describe('an editor explains', () => {
  it.each([
    ['remedies: { thanks: { kind: voucher, amount: 5, lab|el: "x" } }', '#### voucher\n\nWhat staff'],
    ['co|sts: { margin: 50% }', 'What things cost us.'],
    ['costs: { mar|gin: 50% }', 'Our margin, as a share of the net price.'],
    ['costs: { delivery: { by: channel, wh|ere: { store: 0 } } }', 'How much for each value of the fact.'],
    ['costs: { delivery: { by: channel, where: { sto|re: 0 } } }', 'In store'],
    ['remedies: { thanks: { kind: voucher, am|ount: 5, label: "x" } }', '#### amount\n\nHow much of it.'],
    ['remedies: { thanks: { kind: vou|cher, amount: 5, label: "x" } }', '`voucher`: Money off what they buy'],
    [
      'remedies: { thanks: { kind: voucher, amount: { per|cent: 5%, of: price }, label: "x" } }',
      'The share,',
    ],
    ['rules: { chipped: { wh|en: { fault: us } } }', 'When it fits; always, where this is left out.'],
    ['rules: { chipped: { when: { pri|ce: 5 } } }', 'How much did they pay for it?'],
    ['rules: { chipped: { when: { fau|lt: [us] } } }', 'Whose doing was it?'],
    ['rules: { chipped: { when: { fault: u|s } } }', '`carrier`: The carrier’s'],
    ['rules: { chipped: { when: { price: { ov|er: 5 } } } }', 'More than this.'],
    ['facts: { tre|ated: { label: { fairly: "Fairly" } } }', 'How were they treated?'],
    ['problems: { la|te: { label: "It was late" } }', 'It came late, or hasn’t come yet.'],
    ['authority: { associate: { good|will: 30 } }', 'How much goodwill it may grant, at face value.'],
    ['harm: { trouble: { lev|els: { none: 0 } } }', 'How much trouble it was'],
  ])('%s', async (text, says) => {
    expect(await server.shown(`${HEAD}${text}\n`)).toContain(says);
  });
});

describe('an editor underlines', () => {
  it.each(filesIn('policies'))('nothing in %s', async (file) => {
    expect(await server.underlined(file, textOf(file))).toEqual([]);
  });

  it('more than twenty mistakes, of every section', () => {
    expect(BAD.length).toBeGreaterThan(20);
  });

  it('what our reader finds in bad files, at the same lines', async () => {
    const found = await Promise.all(
      BAD.map(async (file) => [file, linesOf(await server.underlined(file, textOf(file)))]),
    );
    const ours = BAD.map((file) => [file, linesOf(readPolicy(textOf(file), file).diagnostics)]);
    expect(found).toEqual(ours);
    for (const [, lines] of ours) expect(lines).not.toEqual([]);
  });

  it.each([
    ['role-is-a-number', 'Needed is a role, such as { goodwill: 30 }.'],
    ['misspelt-rule-key', 'Property wen is not allowed.'],
    ['sizes-without-step', 'Missing property "step".'],
    ['bare-percentage', 'Needed is a percentage such as 55%'],
  ])('%s, and says what would do', async (name, message) => {
    const file = `test/schema/bad/${name}.yaml`;
    const [first] = await server.underlined(file, textOf(file));
    expect(first?.message).toContain(message);
  });
});

const linesOf = (found: readonly { readonly line: number }[]): number[] =>
  [...new Set(found.map(({ line }) => line))].sort((a, b) => a - b);
