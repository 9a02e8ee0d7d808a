import * as z from 'zod';
import { withErrorText } from './form.js';
import { windowShape } from './rules.js';
import { percentageShape } from './text.js';

/** Where the record is kept is no policy's to say: whoever writes it here hears where it belongs. */
const ELSEWHERE =
  'Where a record is kept stands in .amendsrc.yaml, under record. Here stands what it goes by: { contact-window: "30 days" }.';

/** What a record of answers goes by. */
export const recordShape = withErrorText(
  z.strictObject({
    'contact-window': windowShape.optional().meta({
      description:
        'How long a matter stays open after the last that was heard of it: until then who asks again asks about the same.',
      default: '30 days',
      examples: ['30 days', '2 weeks'],
    }),
    holdout: percentageShape.optional().meta({
      description:
        'The share of matters that get what they are owed and no goodwill, by chance, so that amends learn can say what goodwill does. 0% takes away what is inherited.',
      examples: ['5%'],
    }),
  }),
  {
    expects: 'what a record goes by, such as { contact-window: "30 days", holdout: 5% }',
    hint: (value) => (typeof value === 'string' ? ELSEWHERE : undefined),
  },
);
