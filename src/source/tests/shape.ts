import * as z from 'zod';
import { VERDICTS } from '../../domain/results/decision.js';
import { GOODS_EXPECTED, OUTCOMES } from '../../domain/results/test-case.js';
import { boundsShape } from '../schema/condition.js';
import { withErrorText } from '../schema/form.js';
import { nameShape, proseShape } from '../schema/text.js';
import { listHint } from '../suggest/suggestions.js';

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

/** What facts are called and what they can be is for the policy to say. */
const factsShape = withErrorText(z.record(z.string(), z.unknown()), {
  expects: 'facts with their values, such as { problem: late, price: 40 }',
}).meta({ id: 'facts' });

const complaintShape = withErrorText(z.union([z.string(), factsShape]), {
  expects: 'the name of a shared complaint, or facts such as { problem: late, price: 40 }',
});

const figureShape = withErrorText(z.union([z.number(), z.string(), boundsShape]), {
  expects: 'an amount such as 5, a percentage such as 90%, or bounds such as { at-least: 5 }',
});

const REMEDY = 'a remedy, such as voucher, or one with its amount, such as { remedy: voucher, amount: 5 }';

const remedyShape = withErrorText(
  z.union([
    z.string(),
    z.strictObject({
      remedy: z.string().describe('The remedy.'),
      amount: figureShape.optional().describe('How much of it, or bounds such as { at-least: 5 }.'),
    }),
  ]),
  { expects: REMEDY },
);

/** `gives: voucher` is a list of one. */
const remediesShape = withErrorText(z.array(remedyShape), {
  expects: 'a list of remedies, such as [replacement, voucher]',
  hint: listHint,
});

const dueShape = withErrorText(
  z.union([
    z.string(),
    z.strictObject({
      remedy: z.string().describe('The remedy.'),
      amount: figureShape.optional().describe('How much of it, or bounds such as { at-least: 5 }.'),
    }),
    z.strictObject({
      'customer-chooses': withErrorText(z.array(z.string()).min(2), {
        expects: 'a list of remedies, such as [replacement, refund]',
        hint: listHint,
      }).describe('The customer takes one of these.'),
    }),
  ]),
  { expects: `${REMEDY}, or a choice, such as { customer-chooses: [replacement, refund] }` },
);

const namesOrNone = withErrorText(z.array(z.string()), {
  expects: 'a list of names, such as [late, wrong-item]; [] where there is none',
  hint: listHint,
});

const givesShape = withErrorText(
  z.union([
    z.array(remedyShape),
    z.strictObject({
      'at-least': remediesShape.optional().describe('These are part of it.'),
      never: namesOrNone.optional().describe('These are no part of it.'),
    }),
  ]),
  {
    expects: 'a list of remedies, which is exact, or { at-least: [replacement], never: [voucher] }',
    hint: listHint,
  },
);

const wordsShape = withErrorText(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]), {
  expects: 'words, such as "sorry", or a list of them',
});

const textShape = withErrorText(
  z.union([
    z.string().min(1),
    z.strictObject({
      has: wordsShape.optional().describe('Words that are in it.'),
      never: wordsShape.optional().describe('Words that are not in it.'),
    }),
  ]),
  { expects: 'words that are in it, or { has: "sorry", never: "policy" }' },
);

const expectShape = withErrorText(
  z.strictObject({
    owed: withErrorText(z.array(dueShape), {
      expects: 'a list of what is owed, such as [delivery-back, { customer-chooses: [replacement, refund] }]',
      hint: listHint,
    })
      .optional()
      .describe('What is owed, exactly; [] where nothing is.'),
    gives: givesShape.optional().describe('What is given, owed or not; a plain list is exact.'),
    goods: z.enum(GOODS_EXPECTED).optional().describe('Whether they keep the goods.'),
    mended: figureShape.optional().describe('How much of the harm is put right, such as { at-least: 90% }.'),
    goodwill: figureShape.optional().describe('How much is given beyond what is owed, at face value.'),
    cost: figureShape.optional().describe('What it costs us.'),
    'granted-by': z.string().optional().describe('The lowest role that may give the best answer.'),
    refer: z.string().optional().describe('The role that takes it over; none where nobody does.'),
    because: namesOrNone.optional().describe('The rules that fit, less those replaced; exactly these.'),
    outcome: z.enum(OUTCOMES).optional().describe('What kind of answer it is.'),
    reason: textShape.optional().describe('Why it is a no, as the customer hears it.'),
    says: textShape.optional().describe('What is said to the customer.'),
    verdict: z
      .enum(VERDICTS)
      .optional()
      .describe('Whether what is given beyond what is owed pays for itself.'),
  }),
  { expects: 'what the answer has to be, such as { owed: [refund], granted-by: associate }' },
);

const asShape = withErrorText(z.string(), { expects: 'a role, such as associate' }).describe(
  'The role that answers; the lowest unless it is said.',
);
const todayShape = withErrorText(z.string(), {
  expects: 'a date such as 2026-11-22, or with a time 2026-11-22T20:15',
}).describe('The day on which it is answered, so that a case means the same next year.');

const caseShape = withErrorText(
  z.strictObject({
    name: proseShape.describe('What the case is about, in a few words.'),
    complaint: complaintShape.optional().describe('The name of a shared complaint, or the facts themselves.'),
    with: factsShape.optional().describe('Facts that are otherwise than in the shared complaint.'),
    as: asShape.optional(),
    today: todayShape.optional(),
    expect: expectShape.describe('What the answer has to be.'),
  }),
  { expects: 'a case, such as { name: "late", complaint: { problem: late }, expect: { owed: [refund] } }' },
);

const cellShape = z.union([plainValue, boundsShape, z.array(z.string())]);

const tableShape = withErrorText(
  z.strictObject({
    name: proseShape.describe('What the cases of the table are about.'),
    complaint: complaintShape.optional().describe('The name of a shared complaint, or the facts themselves.'),
    with: factsShape.optional().describe('Facts that are otherwise than in the shared complaint.'),
    as: asShape.optional(),
    today: todayShape.optional(),
    columns: withErrorText(z.array(z.string()).min(2), {
      expects: 'names of columns, such as [hours-late, voucher, granted-by]',
      hint: listHint,
    }).describe('Facts, remedies (an amount or none) and keys of expect.'),
    rows: withErrorText(
      z.array(withErrorText(z.array(cellShape), { expects: 'a row, such as [3, 5, associate]' })),
      {
        expects: 'rows, such as - [3, 5, associate]',
      },
    ).describe('A case each: a value for every column.'),
  }),
  { expects: 'a table with columns and rows' },
);

/** A file of tests as it is written: the complaints it is about, and what a policy has to answer. */
export const testsShape = z
  .strictObject({
    tests: z.literal(1).describe('The version of the language of tests; always the first key.'),
    policy: withErrorText(z.string().min(1), {
      expects: 'a path such as ./amends.yaml, or a name such as retail@1',
    }).describe('The policy whose answers are tried: a file beside this one, or a built-in one.'),
    today: todayShape,
    as: asShape.optional(),
    complaints: withErrorText(z.record(nameShape, factsShape), {
      expects: 'complaints by name, such as { parcel: { problem: late, price: 40 } }',
    })
      .optional()
      .describe('Complaints that several cases begin from.'),
    cases: withErrorText(z.array(caseShape), {
      expects:
        'a list of cases, such as - { name: "late", complaint: { problem: late }, expect: { owed: [refund] } }',
    })
      .optional()
      .describe('What the policy has to answer, complaint by complaint.'),
    tables: withErrorText(z.array(tableShape), {
      expects: 'a list of tables, each with a name, columns and rows',
    })
      .optional()
      .describe('Many cases in few lines.'),
  })
  .meta({ id: 'tests', title: 'Tests of an amends policy' });
