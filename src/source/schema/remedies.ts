import * as z from 'zod';
import {
  amountFieldOf,
  type FieldSpec,
  keyOfField,
  mayAddUp,
  type RemedyField,
  type RemedyKind,
} from '../../domain/remedies/kind.js';
import { REMEDY_KIND_NAMES, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { HarmKind } from '../../domain/values/harm.js';
import { countAmount, limitShapes, moneyAmount, sizedCount, sizedMoney } from './amount.js';
import { withErrorText } from './form.js';
import { nameShape, namesShape, percentageShape, proseShape, yesNoShape } from './text.js';

const perUnitShape = withErrorText(z.number().min(0), { expects: 'money for one of them, such as 0.006' });

const HOLDS: Readonly<Record<FieldSpec['holds'], z.ZodType>> = {
  money: moneyAmount,
  sizes: sizedMoney,
  'count-sizes': sizedCount,
  count: countAmount,
  decimal: perUnitShape,
  share: percentageShape,
  text: proseShape,
};

const ABOUT: Readonly<Record<RemedyField, string>> = {
  amount: 'How much of it.',
  cost: 'What it costs us.',
  worth: 'What it is worth to the customer.',
  upgrade: 'What the better version costs us more.',
  minutes: 'How many minutes of staff time it takes.',
  units: 'How many points or miles.',
  unit: 'What one of them is called.',
  costEach: 'What one of them costs us.',
  worthEach: 'What one of them is worth to the customer.',
  theyPay: 'What the customer pays us for it; 0 where it is left out.',
  percent: 'The share off what they buy next, such as 10%.',
  usualOrder: 'What customers usually buy for: the share is of that.',
};

function remedyShape(kind: RemedyKind) {
  return z.strictObject({
    kind: z.literal(kind.kind).describe('What kind of remedy it is.'),
    label: proseShape.describe('What staff and customers read.'),
    code: proseShape.optional().describe('The reason that the till asks for.'),
    valid: proseShape.optional().describe('For how long it can be used.'),
    'not-with': namesShape.optional().describe('Remedies it never stands beside as goodwill.'),
    ...ownKeys(kind),
  });
}

function ownKeys(kind: RemedyKind): Record<string, z.ZodType> {
  const entries = Object.entries(kind.fields).map(([field, { holds, required }]) => {
    const about = ABOUT[field as RemedyField];
    return [keyOfField(field), (required ? HOLDS[holds] : HOLDS[holds].optional()).describe(about)];
  });
  const sized = amountFieldOf(kind);
  const unit = sized === 'units' ? 'count' : 'money';
  const limits = sized ? limitShapes(unit, sized === 'units' ? countAmount : moneyAmount) : {};
  return {
    ...Object.fromEntries(entries),
    ...limits,
    ...(kind.isLessened ? lessKeys : {}),
    ...(mayAddUp(kind) ? addsUpKey : {}),
    ...(kind.mayMend.length > 0 ? { mends: mendsShape(kind) } : {}),
  };
}

/** What something of which part may be kept back says about that. */
const lessKeys = {
  less: moneyAmount
    .optional()
    .describe('What is taken off it; a bare percentage is of what they paid for what is affected.'),
  because: proseShape
    .optional()
    .describe('Why something is taken off, as the customer hears it: “a restocking charge”.'),
  as: withErrorText(z.literal('credit'), { expects: 'credit', hint: () => 'Write as: credit.' })
    .optional()
    .describe('Given as store credit in place of money.'),
};

/** The harm to which all that it mends goes. */
function mendsShape({ mayMend }: RemedyKind): z.ZodType {
  const shape = withErrorText(z.enum(mayMend as [HarmKind, ...HarmKind[]]), {
    expects: mayMend.join(' or '),
    hint: (value) => (value === 'goods' ? NEVER_GOODS : undefined),
  });
  return shape.optional().describe('The harm to which all that it mends goes, whatever its kind mends.');
}

const NEVER_GOODS =
  'What they can only spend with us later never stands in for the goods: write mends: trouble, or give credit or money.';

const addsUpKey = {
  'adds-up': yesNoShape
    .optional()
    .describe('What different rules owe of it outright adds up; else the larger amount counts.'),
};

const kindShapes = REMEDY_KIND_NAMES.map((name) => remedyShape(REMEDY_KINDS[name]));

/** One remedy, in the shape its kind asks for. */
const anyRemedyShape = withErrorText(
  z.discriminatedUnion('kind', kindShapes as unknown as [z.ZodObject, ...z.ZodObject[]]),
  { expects: 'a remedy, such as { kind: refund, label: "your money back" }' },
).meta({ id: 'remedy' });

/** What we can do. */
export const remediesShape = withErrorText(z.record(nameShape, anyRemedyShape), {
  expects: 'remedies by name, each with its kind and its label',
});
