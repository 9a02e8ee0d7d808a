import * as z from 'zod';
import { NAME_SOURCE } from '../../domain/values/name.js';
import { SAYS_WHY } from '../suggest/not-prose.js';
import { bareNumberHint, listHint, plainNumberHint } from '../suggest/suggestions.js';
import { withErrorText } from './form.js';

const NAME = new RegExp(`^${NAME_SOURCE}$`, 'u');

/** A name that the policy gives something: a remedy, a rule, a fact, a value. */
export const nameShape = withErrorText(z.string().max(60).regex(NAME), {
  expects: 'a name of letters, digits and hyphens, such as gold-card',
});

/** Names, at least one. */
export const namesShape = withErrorText(z.array(nameShape).min(1), {
  expects: 'a list of names, such as [voucher, refund]',
  hint: listHint,
});

/** Words for people; what it is for is said by the key it stands under. */
export const proseShape = withErrorText(z.string().min(1), { expects: 'text', prose: true });

/** Why, as the customer hears it: neither a yes nor how long, which people write there too. */
export const reasonShape = withErrorText(z.string().regex(SAYS_WHY), { expects: 'text', prose: true });

/** Yes or no. */
export const yesNoShape = withErrorText(
  z.union([z.boolean(), z.enum(['yes', 'no', 'Yes', 'No', 'YES', 'NO'])]),
  {
    expects: 'yes or no',
  },
);

/** Something that is only ever said with yes. */
export const yesShape = withErrorText(z.union([z.literal(true), z.enum(['yes', 'Yes', 'YES'])]), {
  expects: 'yes',
});

/** A day, written 2026-01-31. */
export const dayShape = withErrorText(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), {
  expects: 'a date such as 2026-01-31',
});

/** Several days, at least one. */
export const daysShape = withErrorText(z.array(z.string()).min(1), {
  expects: 'a list of dates, such as [2026-12-25, 2026-12-28]',
  hint: listHint,
});

/** A share that is the same for every complaint: `55%`. */
export const percentageShape = withErrorText(z.string().regex(/^\d+(\.\d+)?\s?%$/), {
  expects: 'a percentage such as 55%',
  hint: bareNumberHint,
});

/** Money that is the same for every complaint, in the policy's currency. */
export const moneyShape = withErrorText(z.number().min(0), {
  expects: 'an amount of money such as 4.95',
  hint: plainNumberHint,
});

/** A whole number of something. */
export const countShape = withErrorText(z.int().min(0), { expects: 'a whole number', hint: plainNumberHint });
