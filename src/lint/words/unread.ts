import type { Mistake } from '../../domain/mistake.js';
import type { Policy } from '../../domain/policy.js';
import { wordList } from './lists.js';

/** What is said of a policy in a language without a list: nobody has looked at its words. */
export function unread({ locale }: Policy): Mistake[] {
  if (wordList(locale)) return [];
  return [
    {
      path: ['locale'],
      at: 'value',
      code: 'not-analysed',
      severity: 'advice',
      message: `Nobody has looked for excuses and promises in what this policy says: the words to look for are known in English only, not for ${locale}.`,
    },
  ];
}
