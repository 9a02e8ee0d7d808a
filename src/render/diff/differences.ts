import type { Policy } from '../../domain/policy/policy.js';
import type {
  GivenByRules,
  PolicyDiff,
  RuleDifference,
  SectionChange,
  Trial,
} from '../../domain/results/diff.js';
import { listed } from '../../i18n/en/grammar.js';
import { compact, type Entry, item, items } from '../page/sheet.js';
import { complaintEntries, DIRECTIONS, TONES } from './answers.js';

const GAP: Entry = { is: 'gap' };

/** A sentence of its own. */
export const words = (text: string, label = 'note'): Entry => ({ is: 'words', label, text, tone: 'plain' });

/** A part under its heading, a line below what stands before it. */
export const part = (title: string, entries: readonly Entry[]): Entry[] =>
  entries.length === 0 ? [] : [GAP, { is: 'title', text: title }, ...entries];

/** More differences of rules nobody reads on a page; JSON has them all. */
const MOST_DIFFERENCES = 25;

/** Everything that rules give otherwise, one part for each difference. */
export function ruleEntries(policy: Policy, { rules }: PolicyDiff): Entry[] {
  const { differences, unproved } = rules;
  const more = differences.length - MOST_DIFFERENCES;
  return compact(
    unproved !== null && [GAP, words(`It could not be proved where rules give something else: ${unproved}.`)],
    differences
      .slice(0, MOST_DIFFERENCES)
      .flatMap((one, at) => part(`${at + 1}. ${titleOf(one)}`, differenceEntries(policy, one))),
    more > 0 && [GAP, words(`And ${more} more cases, which --json tells in full.`)],
  );
}

function titleOf({ direction, before, after }: RuleDifference): string {
  const rules = new Set([...after, ...before].flatMap((one) => one.rules));
  return `${DIRECTIONS[direction]}: ${listed([...rules])}`;
}

function differenceEntries(policy: Policy, one: RuleDifference): Entry[] {
  const more = one.more > 0 ? [`and ${one.more} more kinds of complaint`] : [];
  const where = one.where.length > 0 ? [...one.where, ...more] : ['every complaint'];
  return compact(
    items('where', where, TONES[one.direction]),
    items('before', givenBy(one.before)),
    items('now', givenBy(one.after)),
    one.witnesses.flatMap((witness) => complaintEntries(policy, 'such as', witness)),
    one.witnesses.length === 0 &&
      item('tried', `${complaints(one.tried)}, and all of them are answered as before`),
  );
}

function givenBy(all: readonly GivenByRules[]): string[] {
  if (all.length === 0) return ['nothing of the kind'];
  return all.map(({ given, rules }) => `${rules.join(', ')}${rules.length > 1 ? ': each' : ''} ${given}`);
}

/** `one complaint`, `12 complaints`. */
export const complaints = (count: number): string => (count === 1 ? 'one complaint' : `${count} complaints`);

/** Keys that stand otherwise, each in a line. */
export function changeEntries(
  changes: readonly SectionChange[],
  most: number,
  say: (change: SectionChange) => string = changeWords,
): Entry[] {
  const more = changes.length - most;
  return [
    ...changes.slice(0, most).map((change) => words(say(change), 'changed')),
    ...(more > 0 ? [words(`And ${more} more.`)] : []),
  ];
}

function changeWords({ path, before, after }: SectionChange): string {
  if (before === null) return `${path}: now ${after}; nothing before`;
  if (after === null) return `${path}: ${before} before; now nothing`;
  return before === after ? `${path}: another one now` : `${path}: ${before} before; now ${after}`;
}

/** What was said and is said now, each in quotation marks. */
export function saidWords({ path, before, after }: SectionChange): string {
  if (before === after) return `${path}: another one now`;
  const [was, is] = [before, after].map((text) => (text === null ? 'nothing' : `“${text}”`));
  return `${path}: was ${was}, is ${is}`;
}

/** What came of trying complaints where any answer may differ. */
export function trialEntries(policy: Policy, trial: Trial): Entry[] {
  return [
    GAP,
    words(trialWords(trial)),
    ...trial.worst.flatMap((one) => [
      GAP,
      words(`${capital(listed(one.by.map((by) => WORST[by])))}:`),
      ...complaintEntries(policy, 'such as', one),
    ]),
  ];
}

function trialWords({ tried, directions, apart }: Trial): string {
  const counted = [
    [directions['more-generous'], 'gets more', 'get more'],
    [directions.stricter, 'gets less', 'get less'],
    [directions.different, 'gets something different', 'get something different'],
    [apart['higher-role'], 'needs a higher role’s yes for more', 'need a higher role’s yes for more'],
    [apart.outcome, 'has another outcome', 'have another outcome'],
    [apart.dearer, 'costs us more', 'cost us more'],
    [apart.cheaper, 'costs us less', 'cost us less'],
  ] as const;
  const found = counted
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => (count === 1 ? `one ${one}` : `${count} ${several}`));
  if (found.length === 0) return `${capital(complaints(tried))} were tried, and all are answered as before.`;
  return `Of ${complaints(tried)} that were tried, ${listed(found)}.`;
}

/** By what a complaint is the worst, in words. */
const WORST: Readonly<Record<Trial['worst'][number]['by'][number], string>> = {
  stricter: 'the most that anybody loses',
  different: 'the least that anybody gets of something different',
  'more-generous': 'the most that anybody gains',
  'higher-role': 'a higher role has to say yes',
  dearer: 'the dearest for us',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
