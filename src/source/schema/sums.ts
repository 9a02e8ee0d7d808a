import * as z from 'zod';
import { moneyAmount, shareAmount } from './amount.js';
import { conditionShape } from './condition.js';
import { withErrorText } from './form.js';
import { countShape, moneyShape, nameShape, percentageShape, proseShape, yesNoShape } from './text.js';

/** What things cost us. */
export const costsShape = z.strictObject({
  margin: shareAmount.optional().describe('Our margin, as a share of the net price.'),
  tax: shareAmount.optional().describe('The tax inside prices, as a share of the net price.'),
  delivery: moneyAmount.optional().describe('What one delivery costs us.'),
  'staff-hour': moneyAmount.optional().describe('What an hour of staff time costs us.'),
});

const letKeepShape = withErrorText(
  z.strictObject({
    'when-a-return-loses-money': yesNoShape
      .optional()
      .describe('Whether they keep what would cost more to take back; yes, where this is left out.'),
    'at-most': moneyAmount.optional().describe('Goods held at this value or less are theirs to keep.'),
  }),
  { expects: 'when to let them keep it, such as { when-a-return-loses-money: true, at-most: 15 }' },
);

/** What taking goods back is to us and to the customer. */
export const returnsShape = z.strictObject({
  cost: moneyAmount.optional().describe('What a return costs us: label, unpacking, inspection, shelf.'),
  recovers: shareAmount
    .optional()
    .describe('What a return brings back, as a share of the net value of the goods.'),
  'let-keep': letKeepShape.optional().describe('When the customer may keep the goods; whichever is kinder.'),
  'never-keep': conditionShape.optional().describe('Goods are always taken back where this holds.'),
  trip: moneyAmount.optional().describe('What bringing it back is to the customer, in money.'),
});

const levelsShape = withErrorText(z.record(nameShape, moneyAmount), {
  expects: 'levels, such as { none: 0, a-trip: 8 }',
});

/** What it did to the customer, in the money they would take for it. */
export const harmShape = z.strictObject({
  goods: moneyAmount.optional().describe('What they paid for and did not get, by problem.'),
  trouble: z
    .strictObject({
      levels: levelsShape
        .optional()
        .describe('How much trouble it was, from the least to the most, in money.'),
      plus: moneyAmount.optional().describe('Added to the level.'),
      'occasion-missed': moneyAmount.optional().describe('Added when the day it was for has passed.'),
    })
    .optional()
    .describe('Time, trips, waiting, a missed occasion.'),
  respect: z
    .strictObject({
      levels: levelsShape
        .optional()
        .describe('How badly they were treated, from the least to the most, in money.'),
      'each-extra-contact': moneyAmount
        .optional()
        .describe('Added for the second contact and each after it.'),
    })
    .optional()
    .describe('Being ignored, embarrassed, treated badly.'),
  'large-from': moneyShape.optional().describe('Harm from here on counts as large.'),
});

const togetherShape = withErrorText(z.array(nameShape).min(2), {
  expects: 'a list of two remedies or more in brackets of its own, such as [[voucher, points]]',
  oncePerList: true,
});

const neverTogetherShape = withErrorText(z.array(togetherShape).min(1), {
  expects: 'lists of two remedies or more, such as [[voucher, points]]',
});

/** How generous we are. */
export const generosityShape = z.strictObject({
  mend: shareAmount.optional().describe('How much of the harm an offer should mend.'),
  'past-the-sums': moneyAmount.optional().describe('How much more than pays for itself we may give.'),
  'never-past': percentageShape.optional().describe('Past this share of the harm, more buys nothing.'),
  'extras-at-most': countShape.optional().describe('How many goodwill extras one offer may hold.'),
  'never-together': neverTogetherShape
    .optional()
    .describe('Lists of remedies of which one offer holds one as goodwill; what is owed stands.'),
});

const segmentShape = z.strictObject({
  name: nameShape.describe('What this kind of customer is called.'),
  when: conditionShape
    .optional()
    .describe('Who belongs to it; left out for the last one, which takes everybody else.'),
  'spend-a-year': moneyAmount.describe('What they spend in a year, where theirs is not known.'),
  stays: percentageShape.describe('How many of them are still there a year later.'),
});

/** Kinds of customers; the first that fits. */
export const customersShape = withErrorText(z.array(segmentShape).min(1), {
  expects: 'a list of kinds of customers, such as [{ name: new, spend-a-year: 90, stays: 30% }]',
});

const pointsShape = z.number().min(0).max(100);
const spreadShape = withErrorText(z.tuple([pointsShape, pointsShape, pointsShape]), {
  expects: 'three numbers of points, low, middle and high, such as [8, 24.5, 49]',
});
const liftShape = z.strictObject({
  first: spreadShape.optional().describe('At the first contact: low, middle, high.'),
  later: spreadShape.optional().describe('At later contacts: low, middle, high.'),
});
const curveShape = withErrorText(
  z.array(z.tuple([z.number().min(0).max(10), z.number().min(0).max(1)])).min(2),
  {
    expects: 'a list of points of the curve, such as [[0, 0], [1, 0.9], [1.5, 1]]',
  },
);

/** The sums, for those who want to change them. */
export const sumsShape = z.strictObject({
  'discount-rate': percentageShape.optional().describe('How much less money is worth a year later.'),
  'word-of-mouth': z
    .strictObject({
      'tell-when-let-down': countShape.optional().describe('How many people they tell when let down.'),
      'tell-when-delighted': countShape.optional().describe('How many people they tell when delighted.'),
      swayed: percentageShape.optional().describe('How many of those it sways.'),
      newcomer: nameShape.optional().describe('The kind of customer that one who is swayed would be.'),
    })
    .optional()
    .describe('What customers tell others.'),
  voucher: z
    .strictObject({
      'worth-of-face': percentageShape
        .optional()
        .describe('How much of its face it is worth to the customer.'),
      redeemed: percentageShape.optional().describe('How much of what we give out is ever used.'),
      displaces: percentageShape.optional().describe('How much of that would have been bought anyway.'),
    })
    .optional()
    .describe('How money behaves that can only be spent with us: vouchers, the next purchase, credit.'),
  'refund-when-occasion-missed': percentageShape
    .optional()
    .describe('What a cure still mends of the goods when the day has passed.'),
  lift: z
    .strictObject({
      small: liftShape.optional().describe('After a small harm.'),
      large: liftShape.optional().describe('After a large harm.'),
    })
    .optional()
    .describe('Points likelier to stay when fully put right.'),
  curves: z
    .strictObject({
      'given-up': curveShape.optional().describe('Where the customer gives the goods up.'),
      kept: curveShape.optional().describe('Where the customer keeps the goods.'),
    })
    .optional()
    .describe('Share of the harm mended, and the share of the full lift it brings.'),
  source: proseShape.optional().describe('Where these numbers come from.'),
});
