import { scale } from '../values/number.js';
import { MINUTES_IN_AN_HOUR } from './costs.js';
import { ANY_HARM, EXTRA, priced, type RemedyKind } from './kind.js';

/** A person's time: a call, a letter, somebody who follows it up. Mends respect; needs nobody's leave. */
export const attention = {
  ...EXTRA,
  kind: 'attention',
  mayMend: ANY_HARM,
  alsoCalled: ['call', 'letter'],
  gives: 'time',
  promised: 'arrange',
  fields: { minutes: { holds: 'count', required: true }, worth: { holds: 'money', required: true } },
  price: ({ minutes, worth }, { staffHour }) =>
    priced({ cost: scale(staffHour, minutes, MINUTES_IN_AN_HOUR), worth, respect: worth }),
} as const satisfies RemedyKind;
