import { describe, expect, it } from 'vitest';
import type { Mistake } from '../../src/domain/mistake.js';
import { locate, readComplaint } from '../../src/source/index.js';

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
    ['a name that objects have', 'fault: us\ntoString: 6', '2:1 bad-name', { fault: 'us' }],
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

describe('the place of a mistake', () => {
  const TEXT = 'problem: late\n\nprice: lots   # of it\nturned-down:\n  - voucher\n  - flours\n';
  const mistake = (path: Mistake['path'], at: Mistake['at']): Mistake => ({
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
