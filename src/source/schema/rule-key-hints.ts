import { flow, listHint } from '../suggest/suggestions.js';

/** What people write in a rule where they mean another key: the line that they meant. */

/** Keys by which people except something from a rule. */
const EXCEPTING = ['unless', 'except', 'excluding', 'but-not', 'if-not'];

/** Keys by which people say no. */
const DECLINING = ['deny', 'denied', 'reject', 'refuse', 'refused', 'no', 'nothing', 'outcome', 'answer'];

/** Keys by which people say that it is too early. */
const WAITING = ['not-yet', 'later', 'hold', 'pending'];

/** The line that was meant by a key that no rule has; undefined where nothing tells. `hasWhen`: the rule has a condition. */
export function ruleKeyHint(key: string, value: unknown, hasWhen: boolean): string | undefined {
  const name = key.toLowerCase().replaceAll(/[\s_]/g, '-');
  if (EXCEPTING.includes(name)) return exceptHint(value, hasWhen);
  if (name === 'else') return giveWayHint(value) ?? GIVE_WAY;
  if (WAITING.includes(name)) return `Write wait: ${sentence(value)}: not yet, as the customer hears it.`;
  if (!DECLINING.includes(name)) return undefined;
  const bars = Array.isArray(value) ? ` If only goodwill is meant, write no-goodwill: ${flow(value)}.` : '';
  return `Write decline: ${sentence(value)}: the reason, as the customer hears it.${bars}`;
}

const GIVE_WAY = 'Write otherwise: [rule, …], with the rules that stand in for this one.';

/** What a rule does not fit stands under `when`; where another rule fits instead, that is named under `otherwise`. */
function exceptHint(value: unknown, hasWhen: boolean): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return giveWayHint(value) ?? GIVE_WAY;
  }
  const test = exceptedTest(value);
  return hasWhen ? `Write it under when, as ${test}.` : `Write when: { ${test} }.`;
}

/** What must not hold, as it stands under `when`: facts beside each other, which all have to hold, as one of a list. */
const exceptedTest = (value: object): string =>
  Object.keys(value).length === 1 ? `not: ${flow(value)}` : `none-of: [ ${flow(value)} ]`;

/** Whether a key excepts something: `unless`. */
export const isExcepting = (key: string): boolean => EXCEPTING.includes(key.toLowerCase());

/** The line that was meant by what is excepted under `when`, where facts stand; its value as it was written. */
export const exceptedHint = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `Write ${exceptedTest(value)}.`
    : 'Write not: { … }, with what must not hold.';

/** The way out for what stands under `otherwise` and names no rules: a sentence, or what is owed elsewhere. */
export function otherwiseHint(value: unknown): string | undefined {
  if (typeof value === 'string' && /\s/.test(value.trim()) && listHint(value) === undefined)
    return `Write decline: ${JSON.stringify(value)}: the reason, as the customer hears it. Under otherwise stand the rules that stand in for this one.`;
  return typeof value === 'object' && !Array.isArray(value)
    ? 'Under otherwise stand the names of the rules that stand in for this one. What holds otherwise is a rule of its own, with otherwise: [rule, …].'
    : listHint(value);
}

/** Keys by which people bar a role from giving something. */
const BARRING = [
  'may-not',
  'cannot',
  'not',
  'never',
  'except',
  'no',
  'bars',
  'barred',
  'no-goodwill',
  'forbidden',
];

/** The line that was meant by a key that no role has; undefined where nothing tells. */
export function roleKeyHint(key: string, value: unknown): string | undefined {
  if (!BARRING.includes(key.toLowerCase().replaceAll(/[\s_]/g, '-'))) return undefined;
  const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
  const barred = names.length > 0 ? names.map((name) => `${name}: 0`).join(', ') : '…: 0';
  return `Write limits: { ${barred} }: what is at most 0 is not theirs to give.`;
}

/** Names, or one name, as rules that stand in for this one. */
function giveWayHint(value: unknown): string | undefined {
  const names = Array.isArray(value) ? value : [value];
  const all = names.every((name) => typeof name === 'string' && /^[\p{L}\p{N}-]+$/u.test(name));
  return all && names.length > 0
    ? `Write otherwise: [${names.join(', ')}]: this rule is silent where ${names.length === 1 ? 'that one fits' : 'one of those fits'}.`
    : undefined;
}

/** A sentence is kept; of anything else the place of one is shown. */
const sentence = (value: unknown): string =>
  typeof value === 'string' && /\s/.test(value) ? JSON.stringify(value) : '"…"';
