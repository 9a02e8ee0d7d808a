import * as z from 'zod';
import { bareNumberHint, plainNumberHint } from '../suggest/suggestions.js';
import { withErrorText } from './form.js';
import { moneyShape, nameShape, percentageShape } from './text.js';

/** What an amount is counted in. */
type AmountUnit = 'money' | 'share' | 'count' | 'any';

const EXPECTED = {
  money:
    'an amount: money such as 4.95, the name of a fact, or a calculation such as { percent: 10%, of: price }',
  share:
    'a percentage such as 55%, or a calculation of one such as { by: channel, where: { store: 5% }, else: 10% }',
  any: 'an amount: money such as 4.95, a percentage, a number, the name of a fact, or a calculation such as { percent: 10%, of: price }',
  count: 'a number, the name of a fact, or a calculation such as { each: 500, per: hours-late }',
} as const;

const ROUNDED_TO: Readonly<Record<AmountUnit, z.ZodType>> = {
  money: moneyShape,
  share: percentageShape,
  count: moneyShape,
  any: z.union([percentageShape, moneyShape]),
};

const divisorShape = withErrorText(z.number().min(0), {
  expects: 'a number over 0, such as 2 or 1.19',
  hint: plainNumberHint,
});

/** `by: [a, b]` means one after the other. */
function oneFactHint(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const [one, other] = value;
  return `One fact decides at a time: write by: ${one}, and { by: ${other}, where: { … } } for a value of it.`;
}

const deciding = withErrorText(z.union([nameShape]), {
  expects: 'the name of a fact, such as channel',
  hint: oneFactHint,
}).meta({ description: 'The fact that decides.', names: 'deciding' });

const bandEnd = withErrorText(z.union([z.number(), z.string()]), { expects: 'a value of the fact' });

/** Where blocks differ, the whole `{ each }` goes inside `{ by, where }`. */
function blocksByHint(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('by' in value)) return undefined;
  const by = String(value.by);
  return `A block is a number. Where blocks differ, write { by: ${by}, where: { …: { each: …, per: … } } }.`;
}

const blockSize = withErrorText(z.union([z.number(), z.string()]), {
  expects: 'a number, such as 12',
  hint: blocksByHint,
});

const blockKeys = {
  after: blockSize
    .optional()
    .meta({ description: 'How much of the fact comes before the first block.', default: 0 }),
  of: nameShape.meta({ description: 'The fact that is counted in blocks.', names: 'counted' }),
};

const per = withErrorText(
  z.union([
    nameShape.meta({ names: 'counted' }),
    z.strictObject({
      'full-blocks-of': blockSize.describe('The size of a block; only full ones count.'),
      ...blockKeys,
    }),
    z.strictObject({
      'started-blocks-of': blockSize.describe('The size of a block; one that has begun counts.'),
      ...blockKeys,
    }),
  ]),
  { expects: 'a fact, or blocks such as { full-blocks-of: 12, of: hours-late }' },
).describe('What is counted: a fact, or blocks of one.');

/** An amount of money. */
export const moneyAmount: z.ZodType = amountShape('money');

/** A share. */
export const shareAmount: z.ZodType = amountShape('share');

/** How many of something: minutes, points. */
export const countAmount: z.ZodType = amountShape('count');

/** Amounts by name, each in whatever is due where it is used. */
export const namedAmountsShape = withErrorText(z.record(nameShape, amountShape('any')), {
  expects: 'amounts by name, such as { table: { by: days, bands: [{ up-to: 4, is: 5 }, { is: 10 }] } }',
});

/**
 * How much, in money, as a share, or as a count. Text is left for the whole policy to judge: it names a fact,
 * or inside a remedy a harm.
 */
function amountShape(unit: AmountUnit): z.ZodType {
  const inner = z.lazy(() => shape);
  const hint = unit === 'share' ? { hint: bareNumberHint } : {};
  const shape: z.ZodType = withErrorText(z.union([...plainShapes(unit), ...calculations(unit, inner)]), {
    expects: EXPECTED[unit],
    ...hint,
  }).meta({ id: `${unit}-amount` });
  return shape;
}

function plainShapes(unit: AmountUnit): [z.ZodType, ...z.ZodType[]] {
  return unit === 'share' ? [z.string()] : [z.number().min(0), z.string()];
}

function calculations(unit: AmountUnit, inner: z.ZodType): z.ZodType[] {
  const limits = limitShapes(unit, inner);
  const parts = withErrorText(z.array(inner).min(1), { expects: 'a list of amounts, such as [price, 5]' });
  return [
    z.strictObject({
      percent: z.lazy(() => shareAmount).describe('The share, such as 10%.'),
      of: inner.describe('What the share is taken of, such as price.'),
      ...limits,
    }),
    z.strictObject({
      divide: inner.describe('What is divided.'),
      by: divisorShape.describe('What it is divided by: a number.'),
      ...limits,
    }),
    z.strictObject({ each: inner.describe('How much for each one.'), per, ...limits }),
    z.strictObject({
      by: deciding,
      where: whereShape(inner),
      else: inner.optional().describe('For every other value.'),
      ...limits,
    }),
    z.strictObject({ by: deciding, bands: bandsShape(inner), ...limits }),
    z.strictObject({ sum: parts.describe('Everything that is added up.'), ...limits }),
    z.strictObject({ 'least-of': parts.describe('The smallest of these counts.'), ...limits }),
    z.strictObject({ 'most-of': parts.describe('The largest of these counts.'), ...limits }),
  ];
}

function whereShape(inner: z.ZodType) {
  return withErrorText(z.record(nameShape, inner), {
    expects: 'the values of the fact, each with its amount',
  }).describe('How much for each value of the fact.');
}

function bandsShape(inner: z.ZodType) {
  const band = z.strictObject({
    'up-to': bandEnd.optional().describe('The band reaches up to this value and includes it.'),
    below: bandEnd.optional().describe('The band reaches up to this value and does not include it.'),
    is: inner.describe('How much in this band.'),
  });
  return withErrorText(z.array(band).min(1), {
    expects: 'a list of bands, such as [{ up-to: 4, is: 5 }, { is: 10 }]',
  }).describe('From the lowest to the highest; the last one may be open.');
}

/** The keys that keep an amount within limits; any amount may carry them, and so may a remedy with an amount. */
export function limitShapes(unit: AmountUnit, inner: z.ZodType) {
  return {
    'at-least': inner.optional().describe('Never less than this.'),
    'at-most': inner.optional().describe('Never more than this.'),
    round: z.enum(['up', 'down', 'nearest']).optional().describe('Which way to round.'),
    to: ROUNDED_TO[unit]
      .optional()
      .describe('What to round to, such as 5; whole units where it is left out.'),
  };
}

/** Where sizes begin, and by how much they rise: the same whatever the complaint. */
const sizeShape = withErrorText(z.number().min(0), {
  expects: 'an amount of money such as 4.95',
  hint: (value) =>
    /^\d+(\.\d+)?\s?%$/.test(String(value))
      ? 'No percentage can stand here: write { from: 5, to: { percent: 20%, of: price }, step: 5, at-most: 25 }.'
      : plainNumberHint(value),
});

/** An amount of money that the decision may size, such as `{ from: 5, to: 25, step: 5 }`. */
export const sizedMoney: z.ZodType = sizedShape(moneyAmount, 'money');

/** A count that the decision may size. */
export const sizedCount: z.ZodType = sizedShape(countAmount, 'count');

function sizedShape(amount: z.ZodType, unit: AmountUnit): z.ZodType {
  const sizes = z.strictObject({
    from: sizeShape.describe('The smallest that may be offered.'),
    to: amount.describe('The largest that may be offered.'),
    step: sizeShape.describe('How far apart the offers are.'),
    'at-least': amount.optional().describe('The largest is never less than this.'),
    'at-most': amount.optional().describe('The largest is never more than this.'),
  });
  return withErrorText(z.union([amount, sizes]), {
    expects: 'an amount, or sizes to choose from such as { from: 5, to: 25, step: 5 }',
  }).meta({ id: `sized-${unit}` });
}
