import * as z from 'zod';
import { withErrorText } from './form.js';
import { nameShape } from './text.js';

const valueShape = z.union([z.string(), z.number(), z.boolean()]);
const boundShape = withErrorText(z.union([z.number(), z.string()]), { expects: 'a number' });

/** Bounds of a figure: `{ at-least: 2, under: 10 }`. */
export const boundsShape = z.strictObject({
  'at-least': boundShape.optional().describe('This much or more.'),
  over: boundShape.optional().describe('More than this.'),
  'at-most': boundShape.optional().describe('This much or less.'),
  under: boundShape.optional().describe('Less than this.'),
});

const testShape = withErrorText(
  z.union([
    valueShape,
    withErrorText(z.array(valueShape).min(1), { expects: 'a list of values, such as [us, supplier]' }),
    boundsShape,
  ]),
  { expects: 'a value, a list of values, or bounds such as { at-least: 2 }' },
).meta({ id: 'test' });

const inner: z.ZodType = z.lazy(() => conditionShape);
const conditions = withErrorText(z.array(inner).min(1), {
  expects: 'a list of conditions, such as [{ problem: late }, { contacts: { at-least: 2 } }]',
});

/** `is: [a, b]` means either of two, or both; one of them is written. */
function severalHint(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return `Write any: [${value.map((name) => `{ is: ${name} }`).join(', ')}] for at least one of them.`;
}

const conditionNameShape = withErrorText(z.union([nameShape]), {
  expects: 'the name of a condition, such as overdue',
  hint: severalHint,
});

/** When something holds: facts with what they have to be, all of which must hold. */
export const conditionShape: z.ZodType = withErrorText(
  z
    .object({
      any: conditions.optional().describe('At least one of these holds.'),
      all: conditions.optional().describe('Every one of these holds.'),
      not: inner.optional().describe('This does not hold.'),
      'none-of': conditions.optional().describe('Not one of these holds.'),
      is: conditionNameShape.optional().describe('The condition of this name, written under conditions.'),
    })
    .catchall(testShape),
  {
    expects: 'facts with what they have to be, such as { problem: late, fault: [us, supplier] }',
    hint: (value) =>
      typeof value === 'string' && /^[\w-]+$/.test(value)
        ? `Write { is: ${value} } for a condition of that name, or facts such as { problem: late }.`
        : undefined,
  },
).meta({ id: 'condition' });

/** Conditions by name. */
export const namedConditionsShape = withErrorText(z.record(nameShape, conditionShape), {
  expects: 'conditions by name, such as { overdue: { days-waited: { over: 7 } } }',
});
