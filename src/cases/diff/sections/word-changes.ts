import type { Policy, Rule } from '../../../domain/policy/policy.js';
import type { WordChange } from '../../../domain/results/diff.js';
import { conditionWords } from '../../../render/policy-page/condition-words.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import { changedParts, type PolicyPart } from './section-parts.js';

/** Every name and sentence that is another, and what else no answer rests on. */
export function wordChanges({ before, after }: PolicyPair): WordChange[] {
  const changed = changedParts(partsOf(before, after), partsOf(after, before));
  return [...changed, ...placeChanges(before, after)];
}

/** The rules that both have and that stand elsewhere among those, as few as can be moved to make the new order of the old. */
function placeChanges(before: Policy, after: Policy): WordChange[] {
  const [old, now] = [sharedIds(before, after), sharedIds(after, before)];
  const kept = new Set(longestRising(now.map((id) => old.indexOf(id))).map((place) => old[place]));
  return now
    .filter((id) => !kept.has(id))
    .map((id) => ({ path: `rules.${id} (its place)`, before: placeIn(old, id), after: placeIn(now, id) }));
}

const sharedIds = ({ rules }: Policy, other: Policy): string[] =>
  rules.flatMap(({ id }) => (other.rules.some((rule) => rule.id === id) ? [id] : []));

function placeIn(ids: readonly string[], id: string): string {
  const before = ids[ids.indexOf(id) - 1];
  return before === undefined ? 'first' : `after ${before}`;
}

/** The longest part of a list of numbers in which each is larger than the one before. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const endingHere: (readonly number[])[] = [];
  for (const [at, number] of numbers.entries()) {
    const before = endingHere.slice(0, at).filter((part) => (part.at(-1) ?? 0) < number);
    endingHere.push([...longest(before), number]);
  }
  return longest(endingHere);
}

const longest = (parts: readonly (readonly number[])[]): readonly number[] =>
  parts.reduce<readonly number[]>((best, part) => (part.length > best.length ? part : best), []);

function partsOf(policy: Policy, other: Policy): PolicyPart[] {
  const { name, effective, locale, problems, facts, remedies, rules, promises, sums } = policy;
  return [
    ...texts('', { name, locale, from: effective?.from, until: effective?.until }),
    ...problems.flatMap(({ name: id, label, words }) =>
      texts(`problems.${id}.`, { label, words: words?.join(', ') }),
    ),
    ...facts.flatMap(({ name: id, ask, help, labels }) =>
      texts(`facts.${id}.`, { ask, help, label: labels && Object.values(labels).join(', ') }),
    ),
    ...remedies.flatMap(({ id, label, code, valid, unit, because }) =>
      texts(`remedies.${id}.`, { label, code, valid, unit, because }),
    ),
    ...rules.flatMap((rule) => ruleParts(policy, rule, other)),
    ...promises.flatMap(({ id, place: _, ...promise }) => [
      { path: `promises.${id}`, key: JSON.stringify(promise), words: 'the promise' },
    ]),
    ...texts('sums.', { source: sums.source }),
  ];
}

/** What is said by a rule that both have, and by one that only speaks. */
function ruleParts(policy: Policy, rule: Rule, other: Policy): PolicyPart[] {
  const { id, say, why, law, note, outcome } = rule;
  const isShared = other.rules.some((one) => one.id === id);
  const isOnlyWords = rule.owe.length + rule.may.length === 0 && !rule.noGoodwill && !rule.refer && !outcome;
  if (!isShared && !isOnlyWords) return [];
  return [
    ...texts(`rules.${id}.`, { say, why, law, note, reason: outcome?.reason }),
    ...(isOnlyWords
      ? [
          {
            path: `rules.${id}.when`,
            key: JSON.stringify(rule.when),
            words: conditionWords(policy, rule.when),
          },
        ]
      : []),
  ];
}

function texts(path: string, all: Readonly<Record<string, string | undefined>>): PolicyPart[] {
  return Object.entries(all).flatMap(([key, words]) =>
    words === undefined ? [] : [{ path: `${path}${key}`, key: words, words }],
  );
}
