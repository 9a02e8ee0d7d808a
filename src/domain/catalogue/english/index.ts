import type { Catalogue } from '../catalogue.js';
import { ANSWER } from './answer.js';
import { ASKED } from './asked.js';
import { GRAMMAR } from './grammar.js';
import { INTERVIEW } from './interview.js';
import { MAIL } from './mail.js';
import { PROMPTS } from './prompts.js';
import { REASONS } from './reasons.js';
import { RECKONING } from './reckoning.js';
import { REFUSALS } from './refusals.js';
import { SPOKEN } from './spoken.js';
import { TAKEN } from './taken.js';
import { WEIGHING } from './weighing.js';

/** English, as it is spoken and written in Britain. */
export const ENGLISH: Catalogue = {
  language: 'en',
  grammar: GRAMMAR,
  facts: { ...ASKED, ...TAKEN },
  spoken: SPOKEN,
  reasons: REASONS,
  answer: ANSWER,
  reckoning: RECKONING,
  weighing: WEIGHING,
  mail: MAIL,
  interview: INTERVIEW,
  prompts: PROMPTS,
  refusals: REFUSALS,
};
