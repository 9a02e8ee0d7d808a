import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { readDuration, unitCounted } from '../../i18n/values/duration.js';
import { readFact } from '../../i18n/values/read-facts.js';
import { unitNamed } from '../../i18n/values/stretch.js';
import type { Heard } from '../steps/progress.js';

/** The most words that a stretch of time is told in: `two and three quarters of an hour`. */
const MOST_WORDS = 7;

/** Of what goes wrong within a day, people tell how long it took; days and weeks may be of anything. */
const WITHIN_A_DAY: readonly unknown[] = ['minute', 'hour'];

/**
 * How long something took, as somebody told it with what went wrong: `waited an hour`, `2h30 late`. Nothing where they told
 * of several stretches, nor where several facts of the policy count minutes or hours: then it isn't plain which is meant.
 */
export function stretchesIn(policy: Policy, text: string): Heard {
  const told = stretchesOf(policy, text);
  const [words] = told;
  if (words === undefined || told.length > 1) return {};
  const [fact, other] = policy.facts.filter((one) => isOfHours(policy, one));
  const reading = fact && !other ? readFact(policy, fact, words) : undefined;
  return fact && reading && 'value' in reading ? { [fact.name]: { value: reading.value, words } } : {};
}

const isOfHours = (policy: Policy, fact: FactDefinition): boolean =>
  fact.since === undefined &&
  fact.use === 'condition' &&
  WITHIN_A_DAY.includes(unitCounted(fact, catalogueFor(policy).interview));

/** Every stretch of minutes or hours that's told, in the words typed, each as long as it goes. */
function stretchesOf(policy: Policy, text: string): string[] {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}½]+|[^\p{L}\p{N}½]+$/gu, ''))
    .filter((word) => word !== '');
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthAt(policy, words.slice(at, at + MOST_WORDS));
    if (length > 0) found.push(words.slice(at, at + length).join(' '));
    at += Math.max(0, length - 1);
  }
  return found;
}

/** How many of the first words are a stretch of time, without any word that adds nothing to it; 0 where they are none. */
function lengthAt(policy: Policy, words: readonly string[]): number {
  const lengths = words.map((_, at) => words.length - at);
  return (
    lengths.find((length) => {
      const [all, less] = [length, length - 1].map((some) => minutesIn(policy, words.slice(0, some)));
      return all !== null && all !== less;
    }) ?? 0
  );
}

/** A stretch in millionths of a minute; null where the words are anything else, or name no minutes or hours. */
function minutesIn(policy: Policy, words: readonly string[]): number | null {
  const { interview } = catalogueFor(policy);
  const text = words.join(' ');
  const units = (text.match(/\p{L}+/gu) ?? []).flatMap((word) => unitNamed(word, interview.units) ?? []);
  const isOfHours = units.length > 0 && units.every((unit) => WITHIN_A_DAY.includes(unit));
  // What stands with a colon may be the time of day.
  if (!isOfHours || text.includes(':') || interview.links.split(' ').includes(words[0] ?? '')) return null;
  return readDuration(MINUTES_COUNTED, text, interview) ?? null;
}

/** What counts minutes, to compare by. */
const MINUTES_COUNTED = {
  name: 'minutes',
  type: { is: 'number', decimals: 0, atLeast: 0, atMost: Number.MAX_SAFE_INTEGER },
} as const;
