import * as z from 'zod';
import { withErrorText } from '../schema/form.js';
import { listHint } from '../suggest/suggestions.js';

const plainValue = withErrorText(z.union([z.string(), z.number(), z.boolean()]), {
  expects: 'one value, such as late, 40 or yes',
});

const columnShape = withErrorText(z.string().min(1), {
  expects: 'the name of a column as its file has it, such as order_total',
}).describe('The column of a CSV file, or the key at the top of a JSON row.');

const pathShape = withErrorText(z.string().regex(/^[^.]+(\.[^.]+)*$/), {
  expects: 'keys with dots between them, such as ticket.fields.0.value',
}).describe('Where it stands in a JSON row: keys and positions, with dots between them.');

const meaningsShape = withErrorText(z.record(z.string().min(1), plainValue), {
  expects: 'what stands in the file and what it means, such as { "DOA": faulty, "*": other }',
});

const dateForm = withErrorText(z.string().min(1), {
  expects: 'how dates are written there, such as "M/D/YY" or "YYYY-MM-DD"',
}).describe('How dates are written there: YYYY or YY, MM or M, DD or D, MMM for Jan.');

const zoneShape = withErrorText(z.string().min(1), { expects: 'a timezone such as Europe/London' });

const dayShape = withErrorText(
  z.strictObject({
    column: columnShape.optional(),
    path: pathShape.optional(),
    date: dateForm.optional(),
  }),
  { expects: 'where a date stands, such as { column: bought, date: "M/D/YY" }' },
);

const daysShape = withErrorText(
  z.strictObject({
    from: dayShape.describe('The first of the two dates.'),
    to: withErrorText(z.union([z.literal('today'), dayShape]), {
      expects: 'today, or where a date stands, such as { column: bought, date: "M/D/YY" }',
    }).describe('The second date; today is the day on which the row is answered.'),
  }),
  { expects: 'two dates, such as { from: { column: bought, date: "M/D/YY" }, to: today }' },
);

/** One value of a row and where it comes from. */
const sourceShape = withErrorText(
  z.strictObject({
    column: columnShape.optional(),
    path: pathShape.optional(),
    is: plainValue.optional().describe('The same value in every row.'),
    values: meaningsShape
      .optional()
      .describe('What stands there and what it means: whole, its beginning ("LATE*"), or "*" for all else.'),
    contains: meaningsShape
      .optional()
      .describe('Words that may stand in it and what each means; the first that does counts.'),
    money: withErrorText(z.string().min(1), {
      expects: 'how money is written there, such as "$1,234.50" or minor-units',
    })
      .optional()
      .describe('How money is written there, by an example such as "$1,234.50"; minor-units for pennies.'),
    date: dateForm.optional(),
    days: daysShape.optional().describe('How many days lie between two dates.'),
    else: plainValue.optional().describe('What it’s taken to be where nothing stands there.'),
  }),
  { expects: 'where a value comes from, such as { column: order_total, money: "$1,234.50" } or { is: us }' },
).meta({ id: 'source' });

/** What facts are called is for the policy to say. */
const factsShape = withErrorText(z.record(z.string(), sourceShape), {
  expects: 'facts and where they come from, such as { price: { column: order_total } }',
}).meta({ id: 'facts' });

const skipShape = withErrorText(
  z.strictObject({
    column: columnShape.optional(),
    path: pathShape.optional(),
    values: withErrorText(z.array(plainValue).min(1), {
      expects: 'a list of values, such as [cancelled, test]',
      hint: listHint,
    }).describe('Rows with one of these are left out, and counted.'),
  }),
  { expects: 'which rows to leave out, such as { column: status, values: [cancelled, test] }' },
);

const continueShape = withErrorText(
  z.strictObject({
    by: columnShape.describe('Neighbouring rows with the same value here are one complaint.'),
    take: withErrorText(z.record(z.string(), z.enum(['first', 'sum', 'largest'])), {
      expects: 'what becomes of facts, such as { price: sum }',
    })
      .optional()
      .describe('What becomes of a fact: first, sum or largest; the first row’s unless you say.'),
  }),
  { expects: 'what neighbouring rows share, such as { by: order, take: { price: sum } }' },
);

/** A map as it is written: how columns of somebody else's file become facts. */
export const mapShape = z
  .strictObject({
    map: z.literal(1).describe('The version of the language of maps; always the first key.'),
    facts: factsShape.describe('The facts of a complaint, and where each comes from.'),
    id: sourceShape.optional().describe('What a row is called, carried into its answer.'),
    customer: sourceShape
      .optional()
      .describe('Who the customer is: for the record, and for anticipate, one message each.'),
    order: sourceShape.optional().describe('Which order it’s about: for the record.'),
    store: sourceShape.optional().describe('Where it was: for the record.'),
    staff: sourceShape.optional().describe('Who answered it: for the record.'),
    incident: sourceShape.optional().describe('What happened to them all: for anticipate.'),
    currency: sourceShape
      .optional()
      .describe('The currency of a row; another than the policy’s makes it a bad row.'),
    skip: skipShape.optional().describe('Rows that are left out, and counted.'),
    continue: continueShape.optional().describe('Neighbouring rows that are one complaint.'),
    zone: zoneShape.optional().describe('The timezone to which times with an offset are moved.'),
  })
  .meta({ id: 'map', title: 'A map from the columns of a file to the facts of an amends policy' });
