import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { rowMapSchema, SCHEMAS, settingsSchema, testsSchema } from '../../src/editors/index.js';
import { mapShape } from '../../src/source/maps/shape.js';
import type { JsonSchema } from '../../src/source/schema/json-schema.js';
import { schemaIssues } from '../../src/source/schema/schema-issue.js';
import { settingsShape } from '../../src/source/schema/settings.js';
import { testsShape } from '../../src/source/tests/shape.js';
import { draws } from '../draws.js';
import { textOf } from './files.js';
import { Server } from './server.js';

const HEAD = `# yaml-language-server: $schema=../schema/tests.json
tests: 1
policy: ./retail.yaml
today: 2026-11-22
`;
const CASE = `cases:
  - name: "late"
    complaint: { problem: late, price: 40, card: gold }
    with: { contacts: 2 }
    expect: { owed: [refund, { customer-chooses: [a, b] }], gives: { at-least: [{ remedy: c, amount: { at-least: 5 } }] }, mended: 90% }
`;
const TABLE = `tables:
  - { name: "late", complaint: { problem: late }, columns: [price, voucher], rows: [[3, none], [4, { at-least: 5 }]] }
`;
const SETTINGS = 'severities: { cliff: off }\nignores: [drafts]\ncounter: discreet\n';

const MAP_HEAD = `# yaml-language-server: $schema=../schema/map.json
map: 1
id: { column: ticket_no }
`;
const MAP = `${MAP_HEAD}facts:
  problem: { path: ticket.reason, values: { "DOA": faulty, "*": other } }
  price: { column: total, money: "$1,234.50", else: 5 }
  days-since-purchase: { days: { from: { column: bought, date: "M/D/YY" }, to: today } }
  card: { column: card, contains: { gold: yes } }
  fault: { is: us }
customer: { column: account_id }
incident: { is: launch }
currency: { column: currency }
skip: { column: status, values: [cancelled, test] }
continue: { by: ticket_no, take: { price: sum } }
zone: Europe/London
`;

/** Documents that have something of everything. */
const WHOLE = { tests: HEAD + CASE + TABLE, settings: SETTINGS, map: MAP };

const KINDS = [
  ['tests', testsSchema(), testsShape],
  ['settings', settingsSchema(), settingsShape],
  ['map', rowMapSchema(), mapShape],
] as const;

/** Every path into plain data. */
function pathsIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, held]) =>
    pathsIn(held, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...inside];
}

/** The same with another value at a path, or with one key more. */
function changed(text: string, at: readonly (string | number)[], put: unknown): unknown {
  if (at.length === 0) return put;
  const data = parse(text);
  let parent = data;
  for (const step of at.slice(0, -1)) parent = parent[step];
  parent[at.at(-1) as string] = put;
  return data;
}

describe.each(KINDS)('the JSON Schema of %s', (name, schema: JsonSchema, shape) => {
  const fits = new Ajv({ strict: false }).compile(schema);

  it('is the one that is shipped, of draft 7', () => {
    expect(textOf(`schema/${name}.json`)).toBe(SCHEMAS[name]());
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('takes what the program takes, and refuses what it refuses, whatever is changed', () => {
    const put = fc.oneof(
      fc.constantFrom<unknown>(null, true, 'x', '', 5, -1, '5%', [], ['x'], {}, { x: 1 }, { 'at-least': 1 }, [
        [1, 2],
      ]),
    );
    let refused = 0;
    expect([schemaIssues(shape, parse(WHOLE[name])), fits(parse(WHOLE[name]))]).toEqual([[], true]);
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(parse(WHOLE[name]))), put, (at, value) => {
        const data = changed(WHOLE[name], at, value);
        const isFine = schemaIssues(shape, data).length === 0;
        if (!isFine) refused += 1;
        expect([stringify(data), fits(data)]).toEqual([stringify(data), isFine]);
      }),
      { numRuns: draws(900) },
    );
    expect(refused).toBeGreaterThan(20);
  });
});

describe('an editor of tests', () => {
  let server: Server;
  beforeAll(async () => {
    server = await Server.start();
  }, 60_000);
  afterAll(() => server.stop());

  it('underlines nothing in what is right, and names what is wrong at its line', async () => {
    expect(await server.underlined('policies/new.test.yaml', HEAD + CASE + TABLE)).toEqual([]);
    const wrong = await server.underlined(
      'policies/wrong.test.yaml',
      (HEAD + CASE).replace('expect: { owed', 'expect: { owes'),
    );
    expect(wrong.map(({ line }) => line)).toEqual([9]);
    const files = readdirSync(path.join(import.meta.dirname, '../../policies')).filter((file) =>
      file.endsWith('.test.yaml'),
    );
    for (const file of files)
      expect(await server.underlined(`policies/${file}`, textOf(`policies/${file}`))).toEqual([]);
  });

  it('underlines nothing in a map that is right, and what is wrong in another', async () => {
    expect(await server.underlined('maps/new.map.yaml', MAP)).toEqual([]);
    const wrong = await server.underlined('maps/wrong.map.yaml', MAP.replace('money:', 'cash:'));
    expect(wrong.map(({ line }) => line)).toEqual([6]);
  });

  it.each([
    ['the keys of a map', `${MAP_HEAD}|`, ['facts', 'customer', 'skip', 'continue']],
    ['the facts of a map', `${MAP_HEAD}facts:\n  |`, ['problem', 'price', 'contacts']],
    ['where a value comes from', `${MAP_HEAD}facts:\n  price:\n    |`, ['column', 'path', 'money', 'else']],
    ['the keys of a file', `${HEAD}|`, ['cases', 'tables', 'complaints', 'as']],
    ['the keys of a case', `${HEAD}cases:\n  - name: "a"\n    |`, ['complaint', 'with', 'expect']],
    [
      'what can be expected',
      `${HEAD}cases:\n  - name: "a"\n    complaint: {}\n    expect:\n      |`,
      ['owed', 'gives', 'granted-by', 'because', 'says'],
    ],
    ['the facts of a complaint', `${HEAD}complaints:\n  a:\n    |`, ['problem', 'price', 'contacts']],
    ['the values of a fact', `${HEAD}complaints:\n  a:\n    problem: |`, ['late', 'wrong-item']],
    [
      'kinds of answers',
      `${HEAD}cases:\n  - name: "a"\n    complaint: {}\n    expect:\n      outcome: |`,
      ['resolve', 'decline', 'wait'],
    ],
  ])('proposes %s', async (_what, text, expected) => {
    const proposed = (await server.proposed(text)).map(({ label }) => label);
    expect(proposed).toEqual(expect.arrayContaining(expected));
  });
});
