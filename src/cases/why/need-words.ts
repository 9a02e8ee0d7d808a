import type { Condition, Range } from '../../domain/policy/condition.js';
import { isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { or, series } from '../../i18n/en/grammar.js';
import { limitWords } from '../../lint/index.js';
import { type ConditionPart, innerParts } from './unmet-parts.js';

/** What a part of a condition needs, by the names of facts, as an author wrote it: `days-since-purchase of 29 or more`. */
export function needWords(policy: Policy, part: ConditionPart): string {
  const { needs, of } = innerParts(part);
  if (needs === 'itself') return testWords(policy, part);
  const words = of.map((one) => {
    const said = needWords(policy, one);
    return of.length > 1 && innerParts(one).of.length > 1 ? `(${said})` : said;
  });
  return words.length === 0 ? 'what never is' : series(words, needs === 'one' ? 'or' : 'and');
}

function testWords(policy: Policy, { condition, wanted }: ConditionPart): string {
  if (condition.is === 'one-of') return valuesWords(policy, condition, wanted);
  if (condition.is !== 'within') return '';
  const { fact, ranges } = condition;
  const words = (wanted ? ranges : rangesBeside(policy, fact, ranges)).map((range) =>
    limitWords(policy, [{ is: 'within', dimension: fact, range, missing: false }]),
  );
  const [first = `a ${fact} that never is`, ...more] = words;
  return or([first, ...more.map((one) => one.slice(fact.length + 1))]);
}

type OneOf = Condition & { readonly is: 'one-of' };

function valuesWords({ facts }: Policy, { fact, values }: OneOf, wanted: boolean): string {
  const type = facts.find(({ name }) => name === fact)?.type;
  if (type?.is === 'remedies') return `${or(values.map(String))} ${wanted ? '' : 'not '}turned down`;
  if (type?.is === 'yes-no') return `${fact} ${values.includes(true) === wanted ? 'yes' : 'no'}`;
  return `${fact} ${wanted ? '' : 'other than '}${or(values.map(String))}`;
}

/** Every number of a fact that no range has. */
function rangesBeside({ facts }: Policy, fact: string, ranges: readonly Range[]): readonly Range[] {
  const type = facts.find(({ name }) => name === fact)?.type;
  if (!type || !isOrdered(type)) return [];
  const left: Range[] = [];
  let from = type.atLeast;
  for (const { atLeast, atMost } of ranges.toSorted((a, b) => a.atLeast - b.atLeast)) {
    if (atLeast > from) left.push({ atLeast: from, atMost: atLeast - 1 });
    from = Math.max(from, atMost + 1);
  }
  return from <= type.atMost ? [...left, { atLeast: from, atMost: type.atMost }] : left;
}
