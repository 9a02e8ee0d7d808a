import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy, readTests } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { runText, TODAY, wrongIn } from './tests-file.js';

const file = path.join(import.meta.dirname, '../fixtures/small-shop.yaml');
const { policy: small } = readPolicy(readFileSync(file, 'utf8'), 'small-shop.yaml');
if (!small) throw new Error('The fixture does not load.');

const HEAD = `tests: 1\npolicy: ./small-shop.yaml\ntoday: ${TODAY}\nas: associate\n`;
const LATE = '{ problem: late, fault: carrier, price: 40, contacts: 1 }';

/** A file with one case about a late parcel. */
const late = (expected: string, more = ''): string =>
  `${HEAD}cases:\n  - name: "late"\n    complaint: ${LATE}\n${more}    expect: ${expected}\n`;

/** How the only case of a file went: what is wrong with the file, or the keys that are not as expected. */
function went(text: string): string[] {
  const tested = runText(text, small);
  const others = tested.findings.filter(({ code }) => code !== 'failed-case');
  return others.length > 0
    ? wrongIn({ ...tested, findings: others })
    : tested.cases.flatMap(({ unmet }) => unmet.map(({ key }) => key));
}

describe('what a case expects', () => {
  it.each([
    '{ owed: [voucher] }',
    '{ owed: [{ remedy: voucher, amount: 5 }] }',
    '{ owed: [{ remedy: voucher, amount: { at-least: 4.99, under: 5.01 } }] }',
    '{ gives: { at-least: [voucher] } }',
    '{ gives: { never: [refund] } }',
    '{ outcome: resolve }',
    '{ refer: none }',
    '{ because: [late] }',
    '{ says: "sorry" }',
    '{ says: { has: ["SORRY", "voucher"], never: "policy" } }',
    '{ mended: { over: 0% } }',
    '{ goods: none }',
    '{ cost: { at-most: 100 } }',
  ])('is met: %s', (expected) => {
    expect(went(late(expected))).toEqual([]);
  });

  it.each([
    ['owed', '{ owed: [] }'],
    ['owed', '{ owed: [voucher, refund] }'],
    ['owed', '{ owed: [{ remedy: voucher, amount: 6 }] }'],
    ['owed', '{ owed: [{ customer-chooses: [voucher, refund] }] }'],
    ['gives', '{ gives: [] }'],
    ['gives', '{ gives: { at-least: [refund] } }'],
    ['gives', '{ gives: { never: [voucher] } }'],
    ['outcome', '{ outcome: decline }'],
    ['refer', '{ refer: manager }'],
    ['because', '{ because: [late, lost] }'],
    ['because', '{ because: [] }'],
    ['says', '{ says: { never: "sorry" } }'],
    ['reason', '{ reason: "too late" }'],
    ['mended', '{ mended: 0% }'],
    ['goods', '{ goods: keep }'],
    ['cost', '{ cost: { over: 1000 } }'],
    ['goodwill', '{ goodwill: 999 }'],
  ])('is not met: %s by %s', (key, expected) => {
    expect(went(late(expected))).toEqual([key]);
  });
});

describe('a table', () => {
  const cell = {
    contacts: fc.integer({ min: 0, max: 5 }),
    price: fc.integer({ min: 1, max: 9999 }).map((minor) => minor / 100),
    voucher: fc.constantFrom('none', 'yes', '5', '{ at-least: 5 }'),
    'granted-by': fc.constantFrom('associate', 'manager'),
    because: fc.constantFrom('late', 'none', '[late]'),
    outcome: fc.constantFrom('resolve', 'decline'),
  };
  const rows = fc.array(fc.record(cell), { minLength: 1, maxLength: 4 });
  const inFull = (voucher: string): string =>
    voucher === 'none'
      ? 'gives: { never: [voucher] }'
      : voucher === 'yes'
        ? 'gives: { at-least: [voucher] }'
        : `gives: { at-least: [{ remedy: voucher, amount: ${voucher} }] }`;
  const asList = (because: string): string =>
    because === 'none' ? '[]' : because.startsWith('[') ? because : `[${because}]`;

  it('says what its rows would say as cases', () => {
    let unmet = 0;
    fc.assert(
      fc.property(rows, (all) => {
        const table = [
          `${HEAD}tables:\n  - name: "late"\n    complaint: ${LATE}`,
          '    columns: [contacts, price, voucher, granted-by, because, outcome]',
          '    rows:',
          ...all.map((row) => `      - [${Object.values(row).join(', ')}]`),
        ].join('\n');
        const cases = [
          `${HEAD}cases:`,
          ...all.map(
            (row, at) =>
              `  - { name: "${at}", complaint: ${LATE}, with: { contacts: ${row.contacts}, price: ${row.price} }, expect: { ${inFull(row.voucher)}, granted-by: ${row['granted-by']}, because: ${asList(row.because)}, outcome: ${row.outcome} } }`,
          ),
        ].join('\n');
        const [one, other] = [runText(table, small), runText(cases, small)];
        const keys = (tested: typeof one) =>
          tested.cases.map((each) => each.unmet.map(({ key }) => (key === 'voucher' ? 'gives' : key)));
        expect(keys(one)).toEqual(keys(other));
        expect(one.cases).toHaveLength(all.length);
        unmet += keys(one).flat().length;
      }),
      { numRuns: draws(100) },
    );
    expect(unmet).toBeGreaterThan(10);
  });

  it('names its cases by the facts of their rows, and says at which row one fails', () => {
    const tested = runText(
      `${HEAD}tables:\n  - name: "late"\n    complaint: ${LATE}\n    columns: [contacts, outcome]\n    rows:\n      - [1, resolve]\n      - [2, decline]\n`,
      small,
    );
    expect(tested.cases.map(({ name, line, passed }) => [name, line, passed])).toEqual([
      ['late: 1', 10, true],
      ['late: 2', 11, false],
    ]);
  });
});

describe('what is wrong in a file of tests', () => {
  it.each([
    [
      'an unknown key',
      `${HEAD}case: []\n`,
      '5:1 unknown-key “case” is no key of this file of tests. Did you mean “cases”?',
    ],
    ['no version', `policy: a.yaml\ntoday: ${TODAY}\ncases: []\n`, '1:1 missing-key “tests” is missing'],
    ['a newer version', 'tests: 2\nfoo: 3\n', '1:8 needs-newer These tests need a newer amends'],
    ['no day', 'tests: 1\npolicy: ./a.yaml\ncases: []\n', '1:1 missing-key “today” is missing'],
    [
      'no such day',
      'tests: 1\npolicy: ./a.yaml\ntoday: 2026-02-30\ncases: []\n',
      '3:8 no-such-day “2026-02-30” is no date.',
    ],
    [
      'the time of another place',
      'tests: 1\npolicy: ./a.yaml\ntoday: 2026-11-22T10:00Z\ncases: []\n',
      '3:8 no-such-day',
    ],
    [
      'a role that is not there',
      late('{ outcome: resolve }').replace('as: associate', 'as: assistant'),
      '4:5 unknown-role There is no role “assistant” here.',
    ],
    ['a role of one case', late('{ outcome: resolve }', '    as: boss\n'), '8:9 unknown-role'],
    [
      'a remedy that is not there',
      late('{ gives: { never: [vouchr] } }'),
      '8:32 unknown-remedy There is no remedy “vouchr” here. Did you mean “voucher”?',
    ],
    [
      'a rule that is not there',
      late('{ because: [lat] }'),
      '8:25 unknown-rule There is no rule “lat” here. Did you mean “late”?',
    ],
    ['nothing expected', late('{}'), '8:13 empty This case expects nothing.'],
    [
      'a fact that is not there',
      late('{ outcome: resolve }', '    with: { prise: 3 }\n'),
      '8:13 unknown-fact',
    ],
    ['an outcome that is not there', late('{ outcome: refused }'), '8:24 wrong-value'],
    [
      'bounds in words',
      late('{ cost: "at most 5" }'),
      '8:21 wrong-value “at most 5” is no figure. Write { at-most: 5 }.',
    ],
    ['bounds that nothing is within', late('{ cost: { at-least: 5, under: 5 } }'), '8:21 never-holds'],
    [
      'a share without its sign',
      late('{ mended: 90 }'),
      '8:23 wrong-value A percentage is due here, with its sign.',
    ],
    ['a percentage of money', late('{ cost: 90% }'), '8:21 wrong-value “90%” is no amount of money.'],
    ['a list without brackets', late('{ owed: voucher }'), '8:21 wrong-value'],
    [
      'two cases of one name',
      `${late('{ outcome: resolve }')}${late('{ outcome: resolve }').slice(`${HEAD}cases:\n`.length)}`,
      '9:11 said-twice Another case is called “late” too.',
    ],
    [
      'a row that is no list',
      `${HEAD}tables:\n  - { name: "a", columns: [price, outcome], rows: [5] }\n`,
      '6:52 wrong-value',
    ],
    [
      'a table of facts alone',
      `${HEAD}tables:\n  - { name: "a", complaint: ${LATE}, columns: [price, contacts], rows: [[5, 1]] }\n`,
      'empty This table expects nothing',
    ],
    [
      'a sentence without quotes',
      `${HEAD}cases:\n  - name: late: again\n    complaint: ${LATE}\n    expect: { outcome: resolve }\n`,
      'unquoted-text',
    ],
    [
      'a column twice',
      `${HEAD}tables:\n  - { name: "a", complaint: ${LATE}, columns: [price, outcome, outcome], rows: [[5, resolve, resolve]] }\n`,
      'said-twice “outcome” stands here twice.',
    ],
  ])('is told at its place: %s', (_name, text, expected) => {
    const wrong = wrongIn(runText(text, small));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(expected);
  });

  const cased = (...cases: string[]): string[] =>
    wrongIn(
      runText(
        `${HEAD}complaints: { parcel: ${LATE} }\ncases:\n${cases.map((one) => `  - { ${one} }\n`).join('')}`,
        small,
      ),
    );
  const FIRST = 'name: "one", complaint: parcel, expect: { owed: [voucher], outcome: resolve }';

  it.each([
    ['in other words', `name: "two", complaint: ${LATE}, expect: { outcome: resolve, owed: [voucher] }`],
    [
      'with what it is anyway',
      'name: "two", complaint: parcel, with: { price: 40.00 }, expect: { owed: [voucher], outcome: resolve }',
    ],
    [
      'as somebody who answers anyway',
      'name: "two", complaint: parcel, as: associate, expect: { owed: [voucher], outcome: resolve }',
    ],
  ])('is that two cases try the very same, also %s', (_how, second) => {
    const [wrong, ...others] = cased(FIRST, second);
    expect(others).toEqual([]);
    expect(wrong).toContain('8:5 same-case “two” tries the very same as “one” (line 7)');
  });

  it.each([
    [
      'another fact',
      'name: "two", complaint: parcel, with: { price: 41 }, expect: { owed: [voucher], outcome: resolve }',
    ],
    [
      'another role',
      'name: "two", complaint: parcel, as: manager, expect: { owed: [voucher], outcome: resolve }',
    ],
    [
      'another day',
      'name: "two", complaint: parcel, today: 2026-11-23, expect: { owed: [voucher], outcome: resolve }',
    ],
    ['another expectation', 'name: "two", complaint: parcel, expect: { owed: [voucher], refer: none }'],
    ['one expectation less', 'name: "two", complaint: parcel, expect: { owed: [voucher] }'],
  ])('is not that two cases differ by %s', (_by, second) => {
    expect(cased(FIRST, second)).toEqual([]);
  });

  it('is that nothing stands under cases, and what is due there', () => {
    expect(wrongIn(runText(`${HEAD}cases:\n`, small))).toEqual([
      expect.stringContaining('“cases” says nothing. Needed is a list of cases, such as - { name: "late"'),
    ]);
  });

  it('is that no rule fits, unless that is expected', () => {
    const none = (expected: string) => late(expected).replace('problem: late', 'problem: other');
    expect(wrongIn(runText(none('{ owed: [] }'), small)).map((one) => one.split(' ')[1])).toEqual([
      'no-rule-answers',
    ]);
    expect(wrongIn(runText(none('{ owed: [], because: [] }'), small))).toEqual([]);
  });

  it('can be meant, and is hidden then by a comment with the reason', () => {
    const text = `${HEAD}complaints:\n  # amends-ignore unused-complaint: for next month\n  parcel: ${LATE}\n${late('{ outcome: resolve }').slice(HEAD.length)}`;
    expect(wrongIn(runText(text, small))).toEqual([]);
    expect(
      wrongIn(runText(text.replace(': for next month', ''), small)).map((one) => one.split(' ')[1]),
    ).toEqual(['ignore-without-reason', 'unused-complaint']);
  });

  it('never breaks anything, whatever the text', () => {
    const base = late('{ owed: [voucher], gives: { at-least: [voucher] }, says: { has: "sorry" } }');
    const cut = fc.tuple(fc.nat(base.length), fc.nat(base.length), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([from, to, put]) => {
        const text = base.slice(0, from) + put + base.slice(to);
        const tested = runText(text, small);
        const { diagnostics } = readTests(text, 'a');
        expect(tested.findings.length + tested.cases.length).toBeGreaterThan(0);
        expect(tested.findings.length).toBeGreaterThanOrEqual(Math.min(1, diagnostics.length));
      }),
      { numRuns: draws(600) },
    );
  });
});
