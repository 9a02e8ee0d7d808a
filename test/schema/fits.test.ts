import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { policySchema, SCHEMAS } from '../../src/editors/index.js';
import { mapSchema } from '../../src/editors/map-schema.js';
import { isProposing } from '../../src/editors/proposals.js';
import { readPolicy } from '../../src/source/index.js';
import type { JsonSchema } from '../../src/source/schema/json-schema.js';
import { policyShape } from '../../src/source/schema/policy.js';
import { schemaIssues } from '../../src/source/schema/schema-issue.js';
import { draws } from '../draws.js';
import { filesIn, textOf } from './files.js';

const SHIPPED = filesIn('policies');
/** The contract's example shows the whole language once; the cases of mistakes each have one. */
const WHOLE_LANGUAGE = 'test/fixtures/hart.yaml';
const BAD = filesIn('test/schema/bad');

const fits = new Ajv({ strict: false }).compile(policySchema());

describe('the JSON Schema', () => {
  it('is the one that is shipped', () => {
    expect(textOf('schema/policy.json')).toBe(SCHEMAS.policy());
  });

  it('is of draft 7, and lies in the package', () => {
    expect(policySchema().$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.parse(textOf('package.json')).files).toContain('schema');
  });

  it.each([...SHIPPED, WHOLE_LANGUAGE])('fits %s', (file) => {
    fits(parse(textOf(file)));
    expect(fits.errors).toBeNull();
  });

  it.each([
    'less: 20%',
    'less: 12.50',
    'less: { by: fault, where: { customer: 20% }, else: 10% }',
    'less: { least-of: [20%, 30] }',
  ])('fits a refund with something taken off it: %s', (less) => {
    const remedy = `{ kind: refund, label: "your money back", ${less}, because: "a charge", as: credit }`;
    fits(parse(`amends: 1\nname: "Shop"\ncurrency: GBP\nremedies:\n  part: ${remedy}\n`));
    expect(fits.errors).toBeNull();
  });

  it.each(BAD)('does not fit %s', (file) => {
    expect(fits(parse(textOf(file)))).toBe(false);
  });

  it.each(SHIPPED)('is named by %s', (file) => {
    expect(textOf(file)).toContain('\n# yaml-language-server: $schema=../schema/policy.json\namends: 1');
  });

  it('is named by the first policy of the README, and fits it', () => {
    const [, first = ''] = /```yaml\n([^`]*)```/.exec(textOf('README.md')) ?? [];
    expect(first.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=node_modules/amends/schema/policy.json',
    );
    expect(fits(parse(first))).toBe(true);
  });

  it('never leaves an editor to choose among forms', () => {
    const choices: JsonSchema[] = [];
    mapSchema(policySchema(), (part) => {
      if (part.oneOf || ((part.anyOf?.length ?? 0) > 1 && !isProposing(part))) choices.push(part);
      return part;
    });
    expect(choices).toEqual([]);
  });

  it('explains every key', () => {
    const unexplained: string[] = [];
    // What only adds to a key that is explained elsewhere.
    const { 'values-by-fact': _, ...definitions } = policySchema().definitions ?? {};
    mapSchema({ ...policySchema(), definitions }, (part) => {
      for (const [key, { description }] of Object.entries(part.properties ?? {}))
        if (!description) unexplained.push(key);
      return part;
    });
    expect(unexplained).toEqual([]);
  });
});

describe('a policy with a change somewhere', () => {
  const documents = [...SHIPPED, WHOLE_LANGUAGE].map((file) => parse(textOf(file)) as unknown);

  it('that does not fit the shape does not fit the schema', () => {
    fc.assert(
      fc.property(changed(documents), ({ document }) => {
        fc.pre(schemaIssues(policyShape, document).length > 0);
        expect(fits(document)).toBe(false);
      }),
      { numRuns: draws(500) },
    );
  });

  it('that does not fit the schema cannot be used either', () => {
    fc.assert(
      fc.property(changed(documents), ({ document }) => {
        fc.pre(!fits(document) && schemaIssues(policyShape, document).length === 0);
        const { policy, diagnostics } = readPolicy(stringify(document), 'changed.yaml');
        expect(policy).toBeNull();
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 10, maxSkipsPerRun: 1000 },
    );
  });
});

type Path = readonly (string | number)[];

/** A document with one part taken out, renamed, or put in place of another. */
function changed(documents: readonly unknown[]): fc.Arbitrary<{ document: unknown }> {
  const places = documents.map((document) => ({ document, paths: pathsIn(document) }));
  return fc
    .constantFrom(...places)
    .chain(({ document, paths }) =>
      fc.tuple(fc.constant(document), fc.constantFrom(...paths), fc.constantFrom(...CHANGES)),
    )
    .map(([document, at, change]) => ({ document: edited(document, at, change) }));
}

type Change = 'without' | 'renamed' | { readonly put: unknown };

const VALUES = [
  ...[null, true, 5, -1, 0.5, '', 'price', 'channel', '55%', 'yes', 'no', 'all', 'voucher', 'damaged'],
  ...[
    [],
    {},
    ['us'],
    [5],
    [true],
    ['price', 5],
    [
      [0, 0],
      [1, 0.5],
    ],
    [8, 24.5, 49],
  ],
  ...[{ percent: '10%', of: 'price' }, { percent: '10%' }, { of: 'price' }, { each: 5, per: 'contacts' }],
  ...[
    { each: 5, per: { 'full-blocks-of': 2, of: 'contacts' } },
    { each: 5, per: { of: 'contacts' } },
  ],
  ...[{ by: 'channel' }, { by: 'channel', where: { store: 5 }, else: 6 }, { where: { store: 5 } }],
  ...[{ by: 'price', bands: [{ 'up-to': 50, is: 5 }, { is: 9 }] }, { sum: [] }, { sum: ['price', 5] }],
  ...[{ 'least-of': [5, 6], 'at-most': 9 }, { 'at-most': 5 }, { from: 5, to: 25, step: 5 }, { to: 25 }],
  ...[{ 'at-least': 2 }, { over: '5%' }, { above: 2 }, { kind: 'voucher', label: 'x', amount: 5 }],
  ...[{ kind: 'gift', label: 'x', cost: 5 }, { kind: 'coupon' }, { remedy: 'voucher', amount: 5 }],
  ...[{ 'customer-chooses': ['refund'] }, { goodwill: 5 }, { by: 'channel', where: { store: true } }],
];

const CHANGES: readonly Change[] = ['without', 'renamed', ...VALUES.map((put) => ({ put }))];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = steps.flatMap((step) => pathsIn((value as Record<string, unknown>)[step], [...path, step]));
  return path.length > 0 ? [path, ...inside] : inside;
}

function edited(document: unknown, path: Path, change: Change): unknown {
  const copy = structuredClone(document);
  const [last = '', ...up] = [...path].reverse();
  const parent = up.reverse().reduce<unknown>((part, step) => (part as never)[step], copy) as never;
  if (Array.isArray(parent)) (parent as unknown[]).splice(Number(last), 1, ...put(change));
  else changeKey(parent as Record<string, unknown>, String(last), change);
  return copy;
}

const put = (change: Change): unknown[] => (typeof change === 'object' ? [change.put] : []);

function changeKey(map: Record<string, unknown>, key: string, change: Change): void {
  const value = map[key];
  if (typeof change === 'object') map[key] = change.put;
  else delete map[key];
  if (change === 'renamed') map[`${key}-s`] = value;
}
