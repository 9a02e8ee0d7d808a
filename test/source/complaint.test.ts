import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Issue } from '../../src/domain/values/issue.js';
import { readComplaint } from '../../src/source/index.js';
import { draws } from '../draws.js';

const FILE = 'complaint.yaml';

describe('a complaint file', () => {
  it.each([
    ['YAML', 'problem: late\nprice: 49.99\nin-stock: no\nturned-down: [voucher:5, flowers]\n'],
    [
      'JSON',
      '{"problem": "late", "price": 49.99, "in-stock": "no", "turned-down": ["voucher:5", "flowers"]}',
    ],
    [
      'JSON with tabs',
      '{\n\t"problem": "late",\n\t"price": 49.99,\n\t"in-stock": "no",\n\t"turned-down": ["voucher:5", "flowers"]\n}',
    ],
  ])('may be %s', (_name, text) => {
    const { facts, diagnostics } = readComplaint(text, FILE);
    expect(diagnostics).toEqual([]);
    expect(facts).toEqual({
      problem: 'late',
      price: 49.99,
      'in-stock': 'no',
      'turned-down': ['voucher:5', 'flowers'],
    });
  });

  it.each([
    ['a fact twice', 'fault: us\nprice: 5\nprice: 6', '3:1 duplicate-key', { fault: 'us', price: 5 }],
    ['a cause with a colon', 'problem: late\ncause: rain: much', '2:8 unquoted-text', { problem: 'late' }],
    [
      'a second colon elsewhere',
      'fault: us\nproblem: late: very',
      '2:10 not-yaml',
      { fault: 'us', problem: null },
    ],
    ['a key that is no text', '5: 6\nfault: us', '1:1 key-not-text', { fault: 'us' }],
    ['a tab', 'fault: us\n\tprice: 6', '2:1 not-yaml', null],
  ])('may not hold %s, and is read but for that', (_name, text, found, rest) => {
    const { facts, diagnostics } = readComplaint(text, FILE);
    expect(facts).toEqual(rest);
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([found]);
  });

  it.each([
    ['a comment cuts short', 'problem: late\ncause: box #5 broke', '2:8 unquoted-text'],
    ['seems to be a map', 'problem: late\ncause: {dress}', '2:8 unquoted-text'],
  ])('is read but for a sentence that %s', (_name, text, found) => {
    const { facts, diagnostics } = readComplaint(text, FILE);
    expect(facts).toEqual({ problem: 'late' });
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([found]);
  });
});

describe('a fact', () => {
  it('may have any name: a policy says which there are', () => {
    const { facts, diagnostics } = readComplaint('{"toString": 6, "__proto__": 1, "a{b": 2}', FILE);
    expect(diagnostics).toEqual([]);
    expect(Object.entries(facts ?? {})).toEqual([
      ['toString', 6],
      ['__proto__', 1],
      ['a{b', 2],
    ]);
  });

  it('ends as it was typed, where a point can only part the cents', () => {
    const { facts } = readComplaint('item: 5.50\nprice: 60.50\nturned-down: [7.0]\ncontacts: 1.500\n', FILE);
    expect(facts).toEqual({ item: '5.50', price: '60.50', 'turned-down': ['7.0'], contacts: 1.5 });
    expect(readComplaint('{"item": 5.50}', FILE).facts).toEqual({ item: 5.5 });
  });
});

describe('JSON', () => {
  it('is refused past a megabyte, as any file is', () => {
    const { facts, diagnostics } = readComplaint(JSON.stringify({ item: 'x'.repeat(1_000_000) }), 'c.json');
    expect(facts).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-big']);
  });

  it('is told nothing about the quotes of YAML', () => {
    const text = '{"problem": "late", "item": {"a": 1}, "cause": ["b", {}]}';
    const { facts, diagnostics } = readComplaint(text, FILE);
    expect({ facts, diagnostics }).toEqual({ facts: JSON.parse(text), diagnostics: [] });
  });

  it.each([
    ['between facts', '{\n"problem": "late",\r"price": 12}', '2:19'],
    ['before them', '{\r"problem": "late"}', '1:2'],
  ])('is refused where a line ends with a carriage return alone: %s', (_, text, place) => {
    const { facts, diagnostics } = readComplaint(text, FILE);
    expect(facts).toBeNull();
    expect(diagnostics.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(diagnostics[0]?.message).toContain('carriage return alone');
  });

  it('says the same as JavaScript reads, and as YAML of one fact a line', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
      fc.constantFrom('null', '1e5', '~', '# x', 'a: b', '5.50', '“q”', "it's"),
      fc.integer(),
      fc.constantFrom(0.5, 49.9, -3.25),
      fc.boolean(),
      fc.constant(null),
    );
    const known = fc.constantFrom('problem', 'price', 'item', 'turned-down', '__proto__', 'toString', 'é b');
    const complaints = fc.uniqueArray(fc.tuple(known, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))), {
      minLength: 1,
      selector: ([name]) => name,
    });
    const spaces = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\n\t  ');
    fc.assert(
      fc.property(complaints, spaces, spaces, (facts, one, other) => {
        const written = facts.map(([name, value]) => [JSON.stringify(name), JSON.stringify(value)] as const);
        const json = `{${one}${written.map((pair) => pair.join(`${other}:${one}`)).join(`${one},${other}`)}${other}}`;
        const yaml = written.map((pair) => `${pair.join(': ')}\n`).join('');
        for (const text of [json, yaml]) {
          const read = readComplaint(text, FILE);
          expect(read.diagnostics).toEqual([]);
          expect(Object.entries(read.facts ?? {})).toEqual(Object.entries(JSON.parse(json)));
        }
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('the place of a mistake', () => {
  const locate = (text: string, file: string, issues: readonly Issue[]): Diagnostic[] =>
    readComplaint(text, file).locate(issues);
  const TEXT = 'problem: late\n\nprice: lots   # of it\nturned-down:\n  - voucher\n  - flours\n';
  const mistake = (path: Issue['path'], at: Issue['at']): Issue => ({
    path,
    at,
    code: 'x',
    severity: 'error',
    message: 'm',
  });

  it.each([
    ['a value', mistake(['price'], 'value'), '3:8-3:12'],
    ['a key', mistake(['price'], 'key'), '3:1-3:6'],
    ['an item', mistake(['turned-down', 1], 'value'), '6:5-6:11'],
    ['a key that is not there', mistake(['fault'], 'key'), '1:1-1:8'],
    ['something below what is there', mistake(['price', 'amount'], 'value'), '3:1-3:6'],
    ['the whole', mistake([], 'key'), '1:1-1:8'],
  ])('of %s', (_name, one, place) => {
    const [{ line, column, endLine, endColumn } = { line: 0, column: 0, endLine: 0, endColumn: 0 }] = locate(
      TEXT,
      FILE,
      [one],
    );
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(place);
  });

  it('is told in order, and the excerpt is its line', () => {
    const found = locate(TEXT, FILE, [mistake(['price'], 'value'), mistake(['problem'], 'value')]);
    expect(found.map(({ excerpt }) => excerpt)).toEqual(['problem: late', 'price: lots   # of it']);
  });

  it('of a text that is no document is its beginning', () => {
    expect(locate('', FILE, [mistake(['price'], 'value')])).toMatchObject([
      { line: 1, column: 1, code: 'x' },
    ]);
  });
});
