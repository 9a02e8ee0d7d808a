import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, writeDay } from '../../src/domain/values/day.js';
import { readMap } from '../../src/source/maps/read-map.js';
import { MapReader } from '../../src/stream/map/map-reader.js';
import { jsonValues } from '../../src/stream/map/row-values.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RETAIL = builtIn('retail');
const CLOCK = parseDay('2026-11-22') as number;

const reading = (text: string) => readMap(text, 'shop.map.yaml', RETAIL);

/** A map with this under `facts`, which has to be sound. */
function mapOf(facts: string, rest = '') {
  const { map, diagnostics } = reading(`map: 1\n${rest}\nfacts:\n${facts.replace(/^/gm, '  ')}\n`);
  expect(diagnostics.map(({ message, line }) => `${line}: ${message}`)).toEqual([]);
  if (!map) throw new Error('no map');
  return new MapReader(map, RETAIL);
}

/** What a row says by one line of a map. */
function told(facts: string, row: Record<string, unknown>, rest = '') {
  const { raw, issues, isSkipped, id } = mapOf(facts, rest).read(jsonValues(row), CLOCK);
  return {
    ...raw,
    ...(issues.length > 0 ? { wrong: issues.map(({ message }) => message) } : {}),
    isSkipped,
    id,
  };
}

describe('a map', () => {
  it('reads money as the file writes it', () => {
    const forms = [
      { locale: 'en-US', form: '$1,234.50', before: '$', after: '' },
      { locale: 'de-DE', form: '1.234,50 €', before: '', after: ' €' },
      { locale: 'fr-FR', form: '1 234,50', before: '', after: '' },
      { locale: 'en-IN', form: '₹1,234.50', before: '₹', after: '' },
      { locale: 'de-CH', form: "1'234.50", before: '', after: '' },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.integer({ min: 0, max: 10_000_000_00 }),
        fc.boolean(),
        ({ locale, form, before, after }, pennies, isGrouped) => {
          const figure = (pennies / 100)
            .toLocaleString(locale, { minimumFractionDigits: 2, useGrouping: isGrouped })
            .replaceAll('’', "'");
          const row = { total: `${before}${figure}${after}` };
          expect(told(`price: { column: total, money: "${form}" }`, row)).toMatchObject({
            price: pennies / 100,
          });
        },
      ),
      { numRuns: draws(500) },
    );
  });

  it.each([
    ['$1,234.50', '1.234,50', '“1.234,50” isn’t written as $1,234.50 is.'],
    ['$1,234.50', '£5', '“£5” isn’t written as $1,234.50 is.'],
    ['$1,234.50', '12,34', '“12,34” isn’t written as $1,234.50 is.'],
    ['$1,234.50', 'n/a', '“n/a” isn’t written as $1,234.50 is.'],
    ['minor-units', '12.5', '“12.5” is no whole number of minor units.'],
  ])('says that money as %s is not written as %s', (form, text, message) => {
    expect(told(`price: { column: total, money: "${form}" }`, { total: text })).toMatchObject({
      wrong: [message],
    });
  });

  it('reads money below nothing, in brackets of no kind, and in minor units', () => {
    const price = (form: string, total: unknown) =>
      (told(`price: { column: total, money: "${form}" }`, { total }) as Record<string, unknown>)['price'];
    expect(price('$1,234.50', '-$3.20')).toBe(-3.2);
    expect(price('$1,234.50', '$-3.20')).toBe(-3.2);
    expect(price('$1,234.50', 7.5)).toBe(7.5);
    expect(price('minor-units', 6500)).toBe(65);
    expect(price('minor-units', '6505')).toBe(65.05);
  });

  it('reads dates as the file writes them', () => {
    const names = [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'June',
      'July',
      'Aug',
      'Sept',
      'Oct',
      'Nov',
      'December',
    ];
    const forms: Readonly<Record<string, (y: string, m: number, d: number) => string>> = {
      'YYYY-MM-DD': (y, m, d) => `${y}-${two(m)}-${two(d)}`,
      'M/D/YY': (y, m, d) => `${m}/${d}/${y.slice(2)}`,
      'DD.MM.YYYY': (y, m, d) => `${two(d)}.${two(m)}.${y}`,
      'D MMM YYYY': (y, m, d) => `${d} ${names[m - 1]} ${y}`,
      YYYYMMDD: (y, m, d) => `${y}${two(m)}${two(d)}`,
    };
    const days = fc.integer({ min: parseDay('1980-01-01') as number, max: parseDay('2069-12-31') as number });
    const times = fc.constantFrom('', ' 09:13', 'T23:59:59Z', ' 9:13:00.5 +0200', ', 11:30 PM');
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(forms)), days, times, (form, day, time) => {
        const [y = '', m = '', d = ''] = writeDay(day).split('-');
        const text = `${forms[form]?.(y, Number(m), Number(d))}${time}`;
        const source = `days-since-purchase: { days: { from: { column: a, date: "${form}" }, to: { column: b } } }`;
        const row = { a: text, b: writeDay(day + 11) };
        expect(told(source, row)).toMatchObject({ 'days-since-purchase': 11 });
      }),
      { numRuns: draws(500) },
    );
  });

  it('takes the day that is written, and moves it only to a zone that is said', () => {
    const source = 'days-since-purchase: { days: { from: { column: a }, to: today } }';
    const row = { a: '2026-11-20T23:30:00Z' };
    expect(told(source, row)).toMatchObject({ 'days-since-purchase': 2 });
    expect(told(source, row, 'zone: Europe/Paris')).toMatchObject({ 'days-since-purchase': 1 });
    expect(told(source, { a: '2026-11-20T00:30:00+09:00' }, 'zone: Europe/London')).toMatchObject({
      'days-since-purchase': 3,
    });
  });

  it('counts days from the day that a row says itself', () => {
    const source =
      'today: { column: opened }\ndays-since-purchase: { days: { from: { column: a }, to: today } }';
    expect(told(source, { opened: '2025-03-02', a: '2025-02-27' })).toMatchObject({
      today: '2025-03-02',
      'days-since-purchase': 3,
    });
  });

  it.each(['31/02/2026', '2026-13-01', '1/2/26', ''])(
    'takes “%s” for no date of the form YYYY-MM-DD',
    (text) => {
      const found = told('days-since-purchase: { days: { from: { column: a }, to: today } }', { a: text });
      expect(found).not.toHaveProperty('days-since-purchase');
      expect('wrong' in found).toBe(text !== '');
    },
  );

  it('finds what a value means: whole, then by its longest beginning, then the rest', () => {
    const words = ['late', 'LATE delivery', 'later', 'lat', ' Broken ', 'broke', 'x'];
    const meanings = ['wrong-item', 'damaged', 'faulty', 'late'];
    const entry = fc.tuple(
      fc.constantFrom('late', 'late*', 'la*', 'later', 'broken', 'bro*', '*'),
      fc.constantFrom(...meanings),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ([key]) => key, minLength: 1 }),
        fc.constantFrom(...words),
        (entries, word) => {
          const text = entries.map(([key, means]) => `"${key}": ${means}`).join(', ');
          const found = told(`problem: { column: reason, values: { ${text} } }`, { reason: word });
          const plain = word.trim().toLowerCase();
          const whole = entries.find(([key]) => key === plain);
          const fitting = entries.filter(([key]) => key.endsWith('*') && plain.startsWith(key.slice(0, -1)));
          const longest = fitting.sort(([a], [b]) => b.length - a.length)[0];
          const means = (whole ?? longest)?.[1];
          if (means) expect(found).toMatchObject({ problem: means });
          else expect(found).toMatchObject({ wrong: [`The map says nothing of “${word}”.`] });
        },
      ),
      { numRuns: draws(500) },
    );
  });

  it('finds words in a text, and items of a list', () => {
    const source =
      'problem: { path: ticket.tags, contains: { refund: changed-mind, late: late }, else: other }';
    expect(told(source, { ticket: { tags: ['vip', 'late'] } })).toMatchObject({ problem: 'late' });
    expect(told(source, { ticket: { tags: ['lately'] } })).not.toHaveProperty('problem');
    expect(told(source, { ticket: { tags: 'It came LATE, refund me' } })).toMatchObject({
      problem: 'changed-mind',
    });
    expect(told(source, { ticket: {} })).toMatchObject({ problem: 'other' });
  });

  it('follows a path through maps and lists, and never into what every object has', () => {
    const at = (path: string) => told(`item: { path: ${path} }`, { a: { b: [{ c: 'x' }] }, n: 3 });
    expect(at('a.b.0.c')).toMatchObject({ item: 'x' });
    for (const path of ['a.b.1.c', 'a.b.length', 'constructor.name', 'n.toString', 'a.__proto__.b'])
      expect(at(path)).not.toHaveProperty('item');
  });

  it('leaves rows out, and says whose currency they are', () => {
    const rest =
      'skip: { column: status, values: [Cancelled] }\ncurrency: { column: money }\nid: { column: n }';
    const row = (status: unknown, money: unknown) =>
      told('price: { column: p }', { status, money, p: 3, n: 7 }, rest);
    expect(row(' cancelled', 'USD')).toEqual({ isSkipped: true, id: 7 });
    expect(row('open', 'usd')).toMatchObject({ wrong: ['It’s in usd, and the policy is in GBP.'], id: 7 });
    expect(row('open', 'gbp')).toEqual({ price: 3, isSkipped: false, id: 7 });
    expect(row(null, '')).toEqual({ price: 3, isSkipped: false, id: 7 });
  });

  it('keeps what the example of the contract says', () => {
    const example = `map: 1
id: { column: ticket_no }
facts:
  problem: { column: reason, values: { "WRONG ITEM": wrong-item, "DOA": faulty, "LATE*": late, "*": other } }
  price: { column: order_total, money: "$1,234.50" }
  days-since-purchase: { days: { from: { column: bought, date: "M/D/YY" }, to: today } }
  contacts: { column: touches, else: 1 }
  fault: { is: us }
customer: { column: account_id }
incident: { is: launch }
skip: { column: status, values: [cancelled, test] }
`;
    const { map, diagnostics } = reading(example);
    expect(diagnostics).toEqual([]);
    const row = {
      ticket_no: 'T1',
      reason: 'late again',
      order_total: '$20.00',
      bought: '11/2/26',
      account_id: 9,
    };
    expect(map && new MapReader(map, RETAIL).read(jsonValues(row), CLOCK)).toMatchObject({
      id: 'T1',
      customer: '9',
      incident: 'launch',
      raw: { problem: 'late', price: 20, 'days-since-purchase': 20, contacts: 1, fault: 'us' },
      issues: [],
    });
  });
});

const two = (value: number): string => String(value).padStart(2, '0');

describe('a map with a mistake', () => {
  const FACTS = 'facts: { price: { column: total } }';
  it.each<[string, string, string, number]>([
    ['another version', `map: 2\n${FACTS}`, 'This map needs a newer amends', 1],
    ['no facts', 'map: 1\n', '“facts” is missing', 1],
    [
      'a fact there is none of',
      'map: 1\nfacts:\n  prise: { column: a }',
      'There is no fact “prise” here. Did you mean “price”?',
      3,
    ],
    [
      'a value that a fact can’t have',
      'map: 1\nfacts:\n  problem: { column: a, values: { x: wrong-itm } }',
      'problem: “wrong-itm” is none of',
      3,
    ],
    ['a fixed value of that kind', 'map: 1\nfacts:\n  fault: { is: them }', 'fault: “them” is none of', 3],
    ['an “else” of that kind', 'map: 1\nfacts:\n  contacts: { column: a, else: 99 }', 'contacts:', 3],
    [
      'nothing it comes from',
      'map: 1\nfacts:\n  price: { money: "$1,234.50" }',
      'It isn’t said where this comes from.',
      3,
    ],
    [
      'two things it comes from',
      'map: 1\nfacts:\n  price: { column: a, is: 3 }',
      'It comes from “column” already.',
      3,
    ],
    [
      'two ways of reading',
      'map: 1\nfacts:\n  problem: { column: a, values: { x: late }, contains: { y: late } }',
      'It is read by “values” already.',
      3,
    ],
    [
      'a way of reading beside a fixed value',
      'map: 1\nfacts:\n  price: { is: 3, money: "$1,234.50" }',
      '“money” means nothing beside “is”.',
      3,
    ],
    [
      'money that shows no form',
      'map: 1\nfacts:\n  price: { column: a, money: dollars }',
      '“dollars” doesn’t show how money is written.',
      3,
    ],
    [
      'money for what is none',
      'map: 1\nfacts:\n  contacts: { column: a, money: "$1,234.50" }',
      '“contacts” is no money.',
      3,
    ],
    [
      'a date without a year',
      'map: 1\nfacts:\n  today: { column: a, date: "M/D" }',
      '“M/D” doesn’t show how dates are written.',
      3,
    ],
    [
      'a value twice but for its case',
      'map: 1\nfacts:\n  problem: { column: a, values: { DOA: faulty, doa: late } }',
      'stands here twice',
      3,
    ],
    ['an unknown key', `map: 1\n${FACTS}\nskipp: { column: a, values: [x] }`, '“skipp”', 3],
    [
      'rows to skip without a column',
      `map: 1\n${FACTS}\nskip: { values: [x] }`,
      'It isn’t said which column counts.',
      3,
    ],
    [
      'a sum of what is no figure',
      `map: 1\n${FACTS}\ncontinue: { by: order, take: { problem: sum } }`,
      '“problem” is no figure',
      3,
    ],
    [
      'a timezone there is none of',
      `map: 1\n${FACTS}\nzone: Europe/Londn`,
      '“Europe/Londn” is no time zone. Did you mean',
      3,
    ],
    [
      'a star in the middle',
      'map: 1\nfacts:\n  problem: { column: a, values: { "l*e": late } }',
      'A star stands at the end only',
      3,
    ],
    [
      'a date for what is none',
      'map: 1\nfacts:\n  price: { column: a, date: "M/D/YY" }',
      '“price” is no date.',
      3,
    ],
    ['a list of columns', 'map: 1\nfacts:\n  price: [a, b]', 'This list cannot stand under “price”.', 3],
  ])('is told: %s', (_what, text, message, line) => {
    const { map, diagnostics } = reading(text);
    expect(map).toBeNull();
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.line).toBe(line);
    expect(diagnostics).toHaveLength(1);
  });
});
