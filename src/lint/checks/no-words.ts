import { speaksOf } from '../../i18n/languages/index.js';
import type { Check } from '../subject/check.js';

/** A language that amends has no words in. */
export const noWords: Check = {
  code: 'no-words',
  severity: 'warning',
  summary: 'The policy is in a language that amends has no words in, so it speaks English.',
  rationale: `Money and dates are written as your language writes them, and what your rules say is said as you wrote it. But
all that amends says by itself, at the counter and in the customer's mail, is English: “your money back”, “We will”. Half of
one language and half of another is worse than either.`,
  bad: 'locale: fr-FR\n',
  good: 'locale: en-IE\n',
  *find({ policy }) {
    if (speaksOf(policy)) return;
    yield {
      path: ['locale'],
      at: 'value',
      message: `There are no words for ${policy.locale}: amends says everything of its own in English, in the customer's mail too.`,
      hint: 'Write the policy in English, with locale: en-GB or another one of English, until there are.',
    };
  },
};
