import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keyOfField } from '../../src/domain/remedies/kind.js';
import { REMEDY_KIND_NAMES } from '../../src/domain/remedies/kinds.js';
import { policyShape } from '../../src/source/schema/policy.js';
import { schemaIssues } from '../../src/source/schema/schema-issue.js';

type Schema = { readonly [key: string]: unknown };

const SCHEMA = z.toJSONSchema(policyShape, { target: 'draft-7' }) as Schema;

/** Every object schema in a schema, with the way to it. */
function objectsIn(schema: unknown, way = '#'): [way: string, schema: Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.entries(schema).flatMap(([key, part]) => objectsIn(part, `${way}/${key}`));
  return 'properties' in schema ? [[way, schema as Schema], ...inside] : inside;
}

describe('the shape of a policy as a JSON Schema', () => {
  it('can be told', () => {
    expect(SCHEMA['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(objectsIn(SCHEMA).length).toBeGreaterThan(60);
  });

  it('is closed: an unknown key is a mistake, but for the names that a policy gives', () => {
    const open = objectsIn(SCHEMA).filter(([, { additionalProperties }]) => additionalProperties !== false);
    // Conditions name facts, and problems are named; nothing else may have further keys.
    expect(open.map(([way]) => way)).toHaveLength(2);
    for (const [, { additionalProperties }] of open) expect(additionalProperties).toHaveProperty('$ref');
  });

  it('says of every key what it is', () => {
    const mute = objectsIn(SCHEMA).flatMap(([way, { properties }]) =>
      Object.entries(properties as Record<string, Schema>)
        .filter(([, property]) => typeof property['description'] !== 'string')
        .map(([key]) => `${way}/${key}`),
    );
    expect(mute).toEqual([]);
  });

  it('asks only for what every file has to say itself', () => {
    const { required } = (SCHEMA['definitions'] as Record<string, Schema> | undefined)?.['policy'] ?? SCHEMA;
    expect(required).toEqual(['amends', 'name', 'currency']);
  });
});

describe('the shape of a remedy', () => {
  const remedy = (fields: Schema) => ({
    amends: 1,
    name: 'x',
    currency: 'GBP',
    remedies: { it: { label: 'it', ...fields } },
  });

  it.each(REMEDY_KIND_NAMES)('of the kind %s has the keys of its kind', (kind) => {
    const needed = {
      points: { units: 5, 'cost-each': 1, 'worth-each': 1 },
      attention: { minutes: 1, worth: 1 },
    };
    const extra = schemaIssues(
      policyShape,
      remedy({ kind, ...(needed as Record<string, Schema>)[kind], colour: 'red' }),
    );
    expect(extra).toContainEqual(
      expect.objectContaining({ is: 'unknown-key', path: ['remedies', 'it', 'colour'] }),
    );
    const [{ allowed } = { allowed: [] }] = extra.filter((one) => one.is === 'unknown-key');
    expect(allowed).toEqual(expect.arrayContaining(['kind', 'label', 'code', 'valid', 'not-with']));
  });

  it('writes fields of two words with a hyphen', () => {
    expect(['amount', 'costEach', 'worthEach'].map(keyOfField)).toEqual([
      'amount',
      'cost-each',
      'worth-each',
    ]);
  });
});

describe('a document that does not fit', () => {
  const document = (costs: Schema) => ({ amends: 1, name: 'x', currency: 'GBP', costs });
  const found = (delivery: unknown) =>
    schemaIssues(policyShape, document({ delivery })).map(({ is, path }) =>
      `${is} ${path.slice(2).join('.')}`.trim(),
    );

  it.each<[string, unknown, string[]]>([
    ['fits', { percent: '5%', of: 'price' }, []],
    ['is of the form that its keys tell', { percent: 5, of: 'price' }, ['wrong-value percent']],
    ['lacks a key of that form', { each: 5 }, ['missing-key']],
    ['has a key too many for it', { sum: [1], of: 2 }, ['unknown-key of']],
    ['is wrong deep inside', { sum: [1, { least: [2] }] }, ['unknown-key sum.1.least']],
    ['is of two forms that its keys leave open', { by: 'x', wher: {} }, ['unknown-key wher']],
    ['is of no form at all', {}, ['wrong-value']],
    ['lacks the key that tells its form', { of: 'price' }, ['missing-key']],
    ['is of no form, though its keys are known', { 'at-most': 5 }, ['wrong-value']],
    ['is no amount', [1], ['wrong-value']],
    ['is nothing', null, ['wrong-value']],
    ['is not finite', Number.POSITIVE_INFINITY, ['wrong-value']],
  ])('%s', (_name, delivery, expected) => {
    expect(found(delivery)).toEqual(expected);
  });
});
