import { ANSWER } from './answer.js';
import { RECORDING } from './counter/recording.js';
import { FACTS } from './facts.js';
import { GRAMMAR } from './grammar.js';
import { HEADLINE } from './headline.js';
import { INTERVIEW } from './interview.js';
import { MAIL } from './mail.js';
import { PROMPTS } from './prompts.js';
import { REASONS } from './reasons.js';
import { RECKONING } from './reckoning.js';
import { REFUSALS } from './refusals.js';
import { SPOKEN } from './spoken.js';
import { WEIGHING } from './weighing.js';

/** English, as it is spoken and written in Britain: what every other language has to say is what this one says. */
export const ENGLISH = {
  /** The language, as in BCP 47: `en`. */
  language: 'en',
  grammar: GRAMMAR,
  facts: FACTS,
  spoken: SPOKEN,
  reasons: REASONS,
  headline: HEADLINE,
  answer: ANSWER,
  reckoning: RECKONING,
  weighing: WEIGHING,
  mail: MAIL,
  interview: INTERVIEW,
  prompts: PROMPTS,
  refusals: REFUSALS,
  recording: RECORDING,
};
