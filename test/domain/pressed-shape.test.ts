import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { policyShape } from '../../src/domain/shape/policy.js';
import { fits, pressShapes } from '../../src/domain/shape/pressed.js';
import { BUILT_INS } from '../../src/source/index.js';

const pressed = JSON.parse(JSON.stringify(pressShapes([policyShape]))) as ReturnType<typeof pressShapes>;

const policies = Object.values(BUILT_INS).map((text) => parse(text) as unknown);

const oddText = fc.constantFrom(
  ...[
    '',
    ' ',
    'a',
    'price',
    'gold-card',
    'ends-',
    'über',
    'e\u0301-3',
    '٣',
    'é b',
    'a_1',
    'a b',
    '5%',
    '5 %',
    '12.5%',
    '%',
    'yes',
    'true',
  ],
  ...['2026-01-31', '2026-1-31', 'up', 'refund', 'voucher', 'kind', '1', 'x'.repeat(60), 'x'.repeat(61)],
);
const oddNumber = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  0.5,
  4.95,
  1.5,
  100,
  101,
  1e20,
  Number.NaN,
  Number.POSITIVE_INFINITY,
);
const keys = fc.constantFrom(
  ...['by', 'where', 'else', 'percent', 'of', 'each', 'per', 'sum', 'bands', 'is', 'up-to', 'at-least', 'to'],
  ...['kind', 'label', 'amount', 'when', 'any', 'not', 'owe', 'may', 'from', 'step', 'prize', 'b c', 'only'],
);
const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    oddText,
    oddNumber,
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Every way into a document, to each of its values. */
function waysInto(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [way, ...inside.flatMap(([key, part]) => waysInto(part, [...way, key]))];
}

/** The document with another value at the end of a way, or without what stands there. */
function changed(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === step ? changed(one, rest, change) : one));
  const map = { ...(value as Record<string, unknown>) };
  const held = changed(map[step], rest, change);
  if (held === GONE) delete map[step];
  else map[step] = held;
  return map;
}

const GONE = Symbol('gone');

const change: fc.Arbitrary<(old: unknown) => unknown> = fc.oneof(
  anything.map((value) => () => value),
  fc.constant(() => GONE),
  fc.tuple(keys, anything).map(
    ([key, value]) =>
      (old: unknown) =>
        typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, [key]: value } : [old],
  ),
);

describe('a shape that was pressed', () => {
  it('fits the built-in policies', () => {
    for (const policy of policies) expect(fits(pressed, policy)).toBe(true);
  });

  it('fits exactly what the shape itself fits', () => {
    const ways = policies.map((policy) => waysInto(policy));
    const told = { fit: 0, unfit: 0 };
    fc.assert(
      fc.property(fc.nat(), fc.nat(), change, (which, where, to) => {
        const [policy, into] = [policies[which % policies.length], ways[which % policies.length] ?? []];
        const document = changed(policy, into[where % into.length] ?? [], to);
        if (document === GONE) return;
        const whole = policyShape.safeParse(document).success;
        told[whole ? 'fit' : 'unfit'] += 1;
        expect(fits(pressed, document)).toBe(whole);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(told.fit, told.unfit)).toBeGreaterThan(30);
  });

  it.each([
    ['a refinement', z.string().refine((text) => text !== 'x')],
    ['another type', z.date()],
    ['a bound that is not included', z.number().gt(1)],
    ['a longest list', z.array(z.string()).max(2)],
  ])('is not made of %s, which pressing does not know', (_, shape) => {
    expect(() => pressShapes([shape])).toThrow('cannot be pressed');
  });
});
