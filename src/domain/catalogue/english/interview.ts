import type { InterviewWords } from '../interview-words.js';

const YEAR = 365;

/** From two years on nobody counts days. */
function days(count: number): string {
  if (count < 2 * YEAR) return `${count} ${count === 1 ? 'day' : 'days'}`;
  const [years, over] = [Math.floor(count / YEAR), count % YEAR];
  if (over === 0) return `${years} years`;
  return over === 1 ? `${years} years and a day` : `${count} days`;
}

function band({ low, high }: { readonly low: string | null; readonly high: string | null }): string {
  if (low === null) return `up to ${high ?? ''}`;
  if (high === null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
}

/** What the person who is asked reads. */
export const INTERVIEW: InterviewWords = {
  yes: 'Yes',
  no: 'No',
  nothingInParticular: 'Nothing in particular',
  contacts: {
    1: { name: 'This is the first time', words: 'once new' },
    2: { name: 'The second time', words: 'twice again' },
    3: { name: 'The third time or more', words: '4 5 fourth fifth many often again' },
    0: { name: 'Not at all: we noticed first' },
  },
  band,
  days,
  label: (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '),
  anythingElse: 'Anything else? Tick what applies.',
  takenAs: ({ words, more }) => `Taken as: ${words.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  needed: (example) =>
    `The answer rests on this: type it as ${example}; a good guess will do. Ctrl+C leaves.`,
  notKnownYet: (money) => `Not known yet? Type ? and it is promised up to ${money}.`,
  promisedUpTo: (money) => `Not known yet: up to ${money}`,
  again: 'The same again:',
  change: 'change an answer',
  why: 'why (not for customers)',
  whichAnswer: 'Which answer is to change?',
  somethingListed: 'Something on the list',
};
