import type { Policy } from '../../domain/policy/policy.js';
import type { AnswerBrief, Apart, ComplaintDifference, Direction } from '../../domain/results/diff.js';
import { listed } from '../../i18n/en/grammar.js';
import { numberFormat } from '../answer/number-format.js';
import type { Tone } from '../page/paint.js';
import { compact, type Entry, item } from '../page/sheet.js';

/** What a difference is to the customer, in a word or two. */
export const DIRECTIONS: Readonly<Record<Direction | 'mixed' | 'same' | 'none', string>> = {
  'more-generous': 'More generous',
  stricter: 'Stricter',
  different: 'Something different',
  mixed: 'Mixed',
  same: 'The same to the customer',
  none: 'No answer differs',
};

/** How each is shown. */
export const TONES: Readonly<Record<keyof typeof DIRECTIONS, Tone>> = {
  'more-generous': 'owed',
  stricter: 'error',
  different: 'warn',
  mixed: 'warn',
  same: 'quiet',
  none: 'quiet',
};

/** What differs beside what the customer gets, in words. */
export const APART: Readonly<Record<Apart, string>> = {
  outcome: 'another outcome',
  'higher-role': 'more only with a higher role’s yes',
  'lower-role': 'no more with a higher role’s yes',
  'handed-over': 'handed over otherwise',
  dearer: 'dearer for us',
  cheaper: 'cheaper for us',
  wording: 'in other words',
};

/** One complaint with both answers. */
export function complaintEntries(policy: Policy, label: string, one: ComplaintDifference): Entry[] {
  return compact(
    item(label, one.complaint, 'choice'),
    item('gets', answerWords(policy, one.before)),
    item('will get', answerWords(policy, one.after), one.direction ? TONES[one.direction] : 'quiet'),
    item('which is', listed(besides(one))),
  ).filter((entry) => !('text' in entry) || entry.text !== '');
}

function besides({ direction, apart }: ComplaintDifference): string[] {
  const what = direction === null ? 'the same to the customer' : DIRECTIONS[direction].toLowerCase();
  return [what, ...apart.map((one) => APART[one])];
}

/** An answer in one line: every way they may choose, what it costs us and is worth, and who has to say yes. */
function answerWords(policy: Policy, answer: AnswerBrief): string {
  const { outcome, ways, needs, refer, costs, worth } = answer;
  const { money } = numberFormat(policy);
  const no = outcome === 'resolve' ? '' : `${OUTCOMES[outcome]}: `;
  const whom = refer === null ? '' : `; over to the ${refer}`;
  const yes = needs === null ? '' : `; more with the ${needs}’s yes`;
  return `${no}${ways.join(', or ')} (costs us ${costs.map((cost) => money(cost)).join(' or ')}, worth ${money(worth)} to them${yes}${whom})`;
}

const OUTCOMES: Readonly<Record<Exclude<AnswerBrief['outcome'], 'resolve'>, string>> = {
  refer: 'handed over',
  decline: 'a no',
  wait: 'not yet',
  explain: 'only why',
};
