import { describe, expect, it } from 'vitest';
import type { NamedRemedy } from '../../src/domain/policy/fact.js';
import { exampleFigure, readFigure } from '../../src/i18n/values/figure.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { writeRefusal } from '../../src/i18n/values/write-fact.js';
import { builtIn } from '../fixtures/built-in.js';
import { runIn } from '../fixtures/host.js';
import { policyOf, SHOP } from '../source/shop.js';

describe('a complaint in JSON', () => {
  it.each([
    ['{"problem": "late", "price": 12, "price": 13}', 'standard input:1:34 error duplicate-key'],
    [
      '{"item": "a \\"price\\": box", "problem": "late", "problem": "lost"}',
      '“problem” stands here a second time',
    ],
  ])('may not say a fact twice: %s', async (input, message) => {
    const { code, err, out } = await runIn({ input }, '--complaint', '-');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('has all its mistakes named, also beside keys below a fact', async () => {
    const input = '{"problem": 5, "price": "abc", "proof": {"a": 1}}';
    const { err } = await runIn({ input }, '--complaint', '-');
    for (const place of ['1:13', '1:25', '1:41']) expect(err).toContain(`standard input:${place} error`);
  });
});

it('a file of another kind is not told of to its end', async () => {
  const input = JSON.stringify(
    Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`column-${at}`, at])),
  );
  const { code, err } = await runIn({ input }, '--complaint', '-');
  expect(code).toBe(2);
  expect(err).toContain('And 1950 more. Is it the right file?');
  expect(err.length).toBeLessThan(100_000);
});

it.each([
  ['voucher:12,50', ['voucher:12.5']],
  ['voucher:12.50,refund', ['voucher:12.5', 'refund']],
  ['refund,voucher:12,50', ['refund', 'voucher:12.5']],
  ['voucher:5,refund', ['voucher:5', 'refund']],
])('a decimal comma in what was turned down is no second remedy: %s', (typed, read) => {
  const policy = builtIn('retail');
  const { facts, issues } = readFacts(policy, { 'turned-down': typed });
  expect(issues).toEqual([]);
  const told = facts['turned-down'] as readonly NamedRemedy[];
  expect(told.map((one) => writeRefusal(policy, one))).toEqual(read);
});

it.each([
  ['voucher 800', ['voucher:800']],
  ['Voucher £5, refund', ['voucher:5', 'refund']],
  ['voucher : 5', ['voucher:5']],
  ['part back 15', ['part-back:15']],
  ['Part back', ['part-back']],
  ['refund,voucher 12,50', ['refund', 'voucher:12.5']],
])('what was turned down may be said with blanks: %s', (typed, read) => {
  const policy = builtIn('retail');
  const { facts, issues } = readFacts(policy, { 'turned-down': typed });
  expect(issues).toEqual([]);
  const told = facts['turned-down'] as readonly NamedRemedy[];
  expect(told.map((one) => writeRefusal(policy, one))).toEqual(read);
});

it.each(['voucher lots', 'vouchr 5', '5', 'voucher:', 'voucher 5 refund'])(
  'what was turned down is refused where it is neither: %s',
  (typed) => {
    const { facts, issues } = readFacts(builtIn('retail'), { 'turned-down': typed });
    expect(facts['turned-down']).toBeUndefined();
    expect(issues).toHaveLength(1);
  },
);

it.each(['points:1,000', 'points:1.000', 'points:1 000', 'points:1,000,voucher:5'])(
  'thousands of what is counted are one number: %s',
  (typed) => {
    const { facts, issues } = readFacts(builtIn('airline'), {
      'turned-down': typed.replaceAll('points', 'miles'),
    });
    expect(issues).toEqual([]);
    expect(facts['turned-down']).toEqual([
      { remedy: 'miles', amount: 1000 },
      ...(typed.includes('voucher') ? [{ remedy: 'voucher', amount: 500 }] : []),
    ]);
  },
);

describe('a map under a fact', () => {
  it.each(['problem', 'turned-down', 'item'])(
    'may hold what JavaScript takes for a method: %s',
    async (fact) => {
      for (const input of [`{"${fact}": {"toString": 1}}`, `${fact}: { toString: 1, valueOf: 2 }\n`]) {
        const { code, err } = await runIn({ input }, '--complaint', '-');
        expect(code).toBe(2);
        expect(err).toMatch(/^standard input:1:\d+ error /m);
      }
    },
  );

  it('of words is not told to stand in quotes, where it is JSON', async () => {
    const { err } = await runIn({ input: '{"problem": "late", "item": {"a": 1}}' }, '--complaint', '-');
    expect(err).toContain('standard input:1:29 error fact-value “item” takes one value.');
    expect(err).not.toContain('put the sentence');
  });
});

describe('a line that ends with a carriage return alone', () => {
  it('is refused in JSON, with its place', async () => {
    const { code, out, err } = await runIn({ input: '{\r"problem": "late"\r}' }, '--complaint', '-');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('standard input:1:2 error not-yaml');
    expect(err).toContain('carriage return alone');
  });
});

const refused = async (input: string): Promise<string> => (await runIn({ input }, '--complaint', '-')).err;

describe('a complaint in YAML', () => {
  it('has all its mistakes named, also beside keys below a fact', async () => {
    const err = await refused('problem: fawlty\nitem: {vase}\nprice: { a: 1 }\nfault: me\ncontacts: 9\n');
    for (const place of ['1:10', '2:7', '3:8', '4:8', '5:11'])
      expect(err).toContain(`standard input:${place} error`);
  });

  it('has all its mistakes named, also beside a sentence that YAML broke', async () => {
    const err = await refused('problem: fawlty\nitem: a book: signed\ncause: rain: much\ncontacts: 9\n');
    for (const place of ['1:10', '2:7', '3:8', '4:11'])
      expect(err).toContain(`standard input:${place} error`);
    expect(err).not.toContain('xxx');
  });

  it('loses nothing of a sentence to a comment without a word', async () => {
    const err = await refused('problem: late\nprice: 20  # a note\ncause: box #5 broke\n');
    expect(err).toContain('standard input:3:8 error unquoted-text');
    expect(err).not.toContain(':2:');
  });

  it.each([
    ['a map', 'turned-down: { voucher: 5 }', 'Write voucher:5, without a space.'],
    ['a list of maps', 'turned-down:\n  - voucher: 5', 'Write voucher:5, without a space.'],
    ['deeper keys', 'turned-down: [{ refund: { a: 1 } }]', 'Write refund, without a space.'],
  ])('hears how what was turned down is written: %s', async (_, line, way) => {
    expect(await refused(`problem: late\n${line}\n`)).toContain(way);
  });
});

describe('a number as programmers write it', () => {
  it.each([
    ['YAML', 'problem: late\nprice: 0x10\ncontacts: 1e0\nitem: 0x10\n', ['2:8', '3:11']],
    ['JSON', '{"problem": "late", "price": 1e1, "item": "1e1"}', ['1:30']],
  ])('is none in %s', async (_, input, places) => {
    const err = await refused(input);
    expect(err.match(/input:\d+:\d+/g)).toEqual(places.map((place) => `input:${place}`));
    expect(err).toMatch(/“(?:0x10|1e1)” is not an amount of money\.[\s\S]*Write an amount, such as 49\.99\./);
  });

  it.each(['price: 010', 'price: +10', 'price: 10.', 'price: .5'])('is not %s', async (line) => {
    expect(await refused(`problem: late\n${line}\n`)).not.toContain('amount');
  });
});

describe('a figure that a fact cannot be', () => {
  const said = async (...words: string[]): Promise<string> =>
    (await runIn({}, 'problem=faulty', 'days-since-purchase=3', 'price=20', ...words)).err.trim();

  it.each([
    ['contacts=9', '“9” is not between 0 and 5. Write a whole number that is, such as 5.'],
    ['hour=-1', '“-1” is not between 0 and 23. Write a whole number that is, such as 0.'],
    ['contacts=two', '“two” is not a number. Write a whole number from 0 to 5.'],
    ['contacts=1.5', '“1.5” is not a whole number. Write 1 or 2.'],
    ['other-costs=-3', 'Write an amount that is, such as 49.99.'],
    ['other-costs=12.345', '“12.345” has more than 2 decimals. Round it, to 12.35.'],
    ['other-costs=12.3456789', '“12.3456789” has more than 2 decimals. Write an amount, such as 49.99.'],
    ['other-costs=0x10', '“0x10” is not an amount of money. Write an amount, such as 49.99.'],
    ['other-costs=1e1', '“1e1” is not an amount of money. Write an amount, such as 49.99.'],
    ['share-affected=150%', 'Write a percentage that is, such as 50%.'],
    ['share-affected=66.66666666666667%', 'more than 4 decimals. Round it, to 66.6667%.'],
    ['share-affected=33.33333%', '“33.33333%” has more than 4 decimals. Round it, to 33.3333%.'],
    ['share-affected=2/3', '“2/3” is not a percentage such as 50%. Write it as 66.6667%.'],
    ['share-affected=0.25', 'Write it as 25%.'],
    ['share-affected=40', 'Write it as 40%.'],
    ['turned-down=voucher:-5', '“-5” is no amount of voucher. Write one value, such as voucher:5.'],
    ['turned-down=voucher,nothing', '“nothing” is none of apology'],
  ])('is named with the way out: %s', async (word, message) => {
    const err = await said(word);
    expect(err.startsWith(`${word.split('=')[0]}: `)).toBe(true);
    expect(err).toContain(message);
  });

  it('has an example that the fact can be', () => {
    const policy = policyOf(SHOP);
    for (const [atLeast, atMost] of [
      [0, 1],
      [3, 3],
      [4000, 9000],
      [10_000, 10_000],
    ] as const)
      for (const type of [
        { is: 'number', decimals: 0, atLeast, atMost },
        { is: 'number', decimals: 2, atLeast, atMost },
        { is: 'money', atLeast, atMost },
        { is: 'percent', atLeast, atMost },
      ] as const)
        expect(
          readFigure(policy, { name: 'figure', type }, { text: exampleFigure(policy, type), plain: false }),
        ).toHaveProperty('value');
  });
});

describe('nothing turned down', () => {
  const answer = async (...words: string[]) => {
    const known = ['problem=wrong-item', 'price=60', 'held-value=20', 'trouble=none', 'treated=fairly'];
    const { out } = await runIn({}, 'resolve', '--json', ...known, ...words);
    return JSON.parse(out);
  };

  it('may be said, and decides as when nobody says it', async () => {
    const unsaid = await answer();
    const assumed = unsaid.assumed.filter((fact: string) => fact !== 'turned-down');
    for (const word of ['nothing', 'none'])
      expect(await answer(`turned-down=${word}`)).toEqual({ ...unsaid, assumed });
  });
});

describe('work, which leaves nothing in their hands', () => {
  const own = policyOf(
    `amends: 1
name: "Cut & Colour"
currency: GBP
extends: retail@1
facts: { returnable: { default: no }, held-value: { default: 0 } }
problems: { colour: { label: "The colour is wrong", harm: price, fault: us } }
rules:
  colour: { when: { problem: colour }, owe: [ { customer-chooses: [work-again, refund] } ], say: "It is not right." }
`,
  );

  it('is neither kept nor brought back', async () => {
    const { code, out } = await runIn({ builtIn: own }, 'problem=colour', 'price=90');
    expect(code).toBe(0);
    expect(out).toContain('your money back, £90');
    expect(out).not.toMatch(/keep what|the goods|come back/);
  });
});

describe('a bill that nobody knows yet', () => {
  const world = { builtIn: builtIn('restaurant') };
  const NOT_KNOWN = ['problem=accident', 'price=40', 'other-costs-known=no'];
  const said = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await runIn(world, ...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const answer = (...words: readonly string[]) => said(...NOT_KNOWN, ...words);

  it.each([
    ['waiter', '60'],
    ['manager', '500'],
  ])('is promised up to what the role may grant, as at a prompt: %s', async (role, most) => {
    const [untold, told] = await Promise.all([
      answer('--as', role),
      answer('--as', role, `other-costs=${most}`),
    ]);
    expect(untold).toContain(`up to £${most}`);
    expect(untold).toBe(told);
  });

  it('is promised up to the figure that was given', async () => {
    expect(await answer('other-costs=25')).toContain('anything else it cost you, up to £25');
  });

  it('is weighed the same', async () => {
    const weighed = (...words: readonly string[]) =>
      said('weigh', 'voucher:10', ...NOT_KNOWN, '--json', ...words);
    expect(await weighed()).toBe(await weighed('other-costs=60'));
  });

  it('costs up to what it may come to', async () => {
    expect(await answer()).toMatch(/costs us +up to £64\.08, £4\.08 of it more than we owe/);
    expect(await said('problem=accident', 'price=40', 'other-costs=60')).toMatch(/costs us +£64\.08/);
    // Of a bill for £60 retail owes £50, and the rest is goodwill.
    const { out } = await runIn(
      { builtIn: builtIn('retail') },
      'problem=late',
      'price=40',
      'other-costs-known=no',
    );
    expect(out).toMatch(/costs us +up to £62\.55, up to £12\.55 of it more than we owe/);
  });
});
