import * as z from 'zod';
import { quotedHint, wordsHint } from '../suggest/suggestions.js';
import { moneyAmount } from './amount.js';
import { conditionShape } from './condition.js';
import { withErrorText } from './form.js';
import { nameShape, namesShape, proseShape, yesShape } from './text.js';

const valueShape = z.union([z.string(), z.number(), z.boolean()]);

const defaultShape = withErrorText(
  z.union([
    z.boolean(),
    moneyAmount,
    z.strictObject({
      by: nameShape.meta({ description: 'The fact that decides.', names: 'deciding' }),
      where: z.record(nameShape, valueShape).describe('What it is taken to be for each value of that fact.'),
      else: valueShape.optional().describe('For every other value.'),
    }),
  ]),
  { expects: 'a value, or one by another fact such as { by: problem, where: { late: carrier }, else: us }' },
);

const boundsOf = (bound: z.ZodType) => ({
  'at-least': bound.optional().describe('The smallest it can be.'),
  'at-most': bound.optional().describe('The largest it can be.'),
});

const numberShape = withErrorText(
  z.strictObject({
    ...boundsOf(z.number()),
    decimals: z
      .int()
      .min(0)
      .max(6)
      .optional()
      .meta({ description: 'How many decimals it has; none where this is left out.', default: 0 }),
  }),
  { expects: 'bounds, such as { at-least: 0, at-most: 240 }' },
);

const moneyFactShape = withErrorText(z.union([yesShape, z.strictObject(boundsOf(z.number().min(0)))]), {
  expects: 'true, or bounds such as { at-least: 0, at-most: 500 }',
});

const dateShape = withErrorText(z.union([yesShape, z.strictObject(boundsOf(z.string()))]), {
  expects: 'true, or days such as { at-least: 2026-01-01, at-most: 2026-12-31 }',
});

const factShape = withErrorText(
  z.strictObject({
    ask: proseShape.optional().describe('The question to staff, in plain words.'),
    help: proseShape.optional().describe('A sentence that helps to answer it.'),
    label: z.record(nameShape, proseShape).optional().describe('What each value is called.'),
    'one-of': namesShape
      .optional()
      .describe('The values it can have; for a built-in fact, those that remain.'),
    'yes-no': yesShape.optional().describe('It is answered with yes or no.'),
    number: numberShape.optional().describe('It is a whole number within bounds.'),
    money: moneyFactShape.optional().describe('It is an amount of money.'),
    date: dateShape.optional().describe('It is a day, such as 2026-11-01.'),
    since: nameShape.optional().meta({
      description: 'The date from which this number counts the days to today.',
      names: 'date',
    }),
    'working-days': yesShape.optional().describe('Only the days count that the calendar leaves.'),
    text: yesShape.optional().describe('It is free text, only ever said, never decided by.'),
    default: defaultShape.optional().describe('What it is taken to be when nobody said.'),
    when: conditionShape.optional().describe('Asked only where this holds.'),
  }),
  { expects: 'a fact, such as { ask: "Which card do they hold?", one-of: [none, gold], default: none }' },
).meta({ id: 'fact' });

/** The facts that staff may be asked for, beyond the built-in ones, or said anew. */
export const factsShape = withErrorText(z.record(nameShape, factShape), {
  expects: 'facts by name, each with its question and its type',
});

/** More words than this nobody reads over, and longer than this nobody types one. */
const [MOST_WORDS, LONGEST_WORD] = [200, 40];

const wordShape = withErrorText(
  z
    .string()
    .max(LONGEST_WORD)
    .regex(/[\p{L}\p{N}]/u),
  {
    expects: `a word or a few, ${LONGEST_WORD} letters at most, such as zip or "too small"`,
    hint: quotedHint,
  },
);

const wordsShape = withErrorText(z.array(wordShape).min(1).max(MOST_WORDS), {
  expects: `a list of 1 to ${MOST_WORDS} words that people say for it, such as [zip, "too small"]`,
  hint: wordsHint,
});

const problemShape = withErrorText(
  z.strictObject({
    label: proseShape.optional().describe('What went wrong, in the customer’s words.'),
    harm: moneyAmount.optional().describe('What it takes of the goods, in money.'),
    goods: withErrorText(z.literal('none'), { expects: 'none, where nothing is in their hands' })
      .optional()
      .describe('none: nothing is in their hands that could be kept or come back, such as a meal or a bill.'),
    fault: nameShape
      .optional()
      .describe('Whose doing it is taken to be: us, supplier, carrier, customer or unclear.'),
    words: wordsShape
      .optional()
      .describe('What people here say for it, by which staff find it in the list: [zip, "too small"].'),
  }),
  { expects: 'a problem, such as { label: "A newer model came out", harm: { percent: 10%, of: price } }' },
).meta({ id: 'problem' });

/** The kinds of things that go wrong, beside the built-in ones. */
export const problemsShape = withErrorText(
  z
    .object({
      only: namesShape
        .optional()
        .describe(
          'The problems that can happen here, in the order in which staff see them; every built-in one, where this is left out.',
        ),
    })
    .catchall(problemShape),
  { expects: 'problems by name, each with its label and its harm' },
);
