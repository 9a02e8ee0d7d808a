import type { FactWords } from '../catalogue/fact-words.js';
import { ACCIDENT } from '../en-sayings/accident.js';
import { CHANGED_MIND } from '../en-sayings/changed-mind.js';
import { DAMAGED } from '../en-sayings/damaged.js';
import { FAULTY } from '../en-sayings/faulty.js';
import { INJURY } from '../en-sayings/injury.js';
import { LATE } from '../en-sayings/late.js';
import { LOST } from '../en-sayings/lost.js';
import { MISSING_PART } from '../en-sayings/missing-part.js';
import { NOT_AS_DESCRIBED } from '../en-sayings/not-as-described.js';
import { OTHER } from '../en-sayings/other.js';
import { OVERCHARGED } from '../en-sayings/overcharged.js';
import { POOR_SERVICE } from '../en-sayings/poor-service.js';
import { PRICE_DROPPED } from '../en-sayings/price-dropped.js';
import { WRONG_ITEM } from '../en-sayings/wrong-item.js';

/** What each problem is called, what people say for it, and what the customer hears of it. */
export const PROBLEMS: FactWords['problems'] = {
  'wrong-item': {
    label: 'They got the wrong thing',
    ...WRONG_ITEM,
    happened: 'You got the wrong thing from us.',
  },
  damaged: {
    label: 'It arrived damaged',
    ...DAMAGED,
    happened: 'What you got from us was damaged.',
  },
  faulty: {
    label: 'It broke, or doesn’t work',
    ...FAULTY,
    happened: 'What you bought from us doesn’t work as it should.',
  },
  'not-as-described': {
    label: 'It isn’t what was promised',
    ...NOT_AS_DESCRIBED,
    happened: 'What you got isn’t what we promised you.',
  },
  'missing-part': {
    label: 'Something is missing',
    ...MISSING_PART,
    happened: 'Something was missing from what you bought.',
  },
  late: {
    label: 'It came late, or hasn’t come yet',
    ...LATE,
    happened: 'You’ve had to wait too long.',
  },
  lost: {
    label: 'It never came',
    ...LOST,
    happened: 'Your order never reached you.',
  },
  overcharged: {
    label: 'They were charged too much',
    ...OVERCHARGED,
    happened: 'You were charged too much.',
  },
  'price-dropped': {
    label: 'The price dropped just after they bought',
    ...PRICE_DROPPED,
    happened: 'The price dropped just after you bought.',
  },
  'poor-service': {
    label: 'They were served badly',
    ...POOR_SERVICE,
    happened: 'You weren’t looked after as you should’ve been.',
  },
  accident: {
    label: 'We had an accident with their things',
    ...ACCIDENT,
    happened: 'I’m so sorry about what’s happened to your things.',
  },
  injury: {
    label: 'Somebody was hurt',
    ...INJURY,
    happened: 'I’m so sorry. Are you all right?',
  },
  'changed-mind': {
    label: 'They changed their mind',
    ...CHANGED_MIND,
    happened: 'You’d like to give it back.',
  },
  other: {
    label: 'Something else',
    ...OTHER,
  },
};
