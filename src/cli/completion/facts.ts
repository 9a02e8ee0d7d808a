import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { choicesOf } from '../../interview/index.js';
import type { Completion } from './completion.js';

/** Facts that are not given yet, as `price=`; or the values of the one whose name is written: `problem=late`. */
export function factsAt(policy: Policy | null, words: readonly string[], typed: string): Completion[] {
  const facts = (policy?.facts ?? []).filter(({ use }) => use !== 'moment');
  const [name, ...value] = typed.split('=');
  if (value.length === 0)
    return facts
      .filter((fact) => !words.some((word) => word.startsWith(`${fact.name}=`)))
      .map((fact) => ({ word: `${fact.name}=`, means: fact.ask }));
  const fact = facts.find((one) => one.name === name);
  return policy && fact ? valuesOf(policy, fact, value.join('=')).map((one) => within(`${name}=`, one)) : [];
}

/** The remedies of a policy. */
export const remediesAt = (policy: Policy | null): Completion[] =>
  (policy?.remedies ?? []).map(({ id, label }) => ({ word: id, means: label }));

const within = (before: string, { word, means }: Completion): Completion => ({
  word: before + word,
  ...(means ? { means } : {}),
});

function valuesOf(policy: Policy, fact: FactDefinition, typed: string): Completion[] {
  const { is } = fact.type;
  if (is === 'yes-no') return [{ word: 'yes' }, { word: 'no' }];
  if (is === 'remedy') return [...remediesAt(policy), { word: 'nothing' }];
  if (is === 'remedies') return remediesAt(policy).map((one) => within(typed.replace(/[^,]*$/, ''), one));
  return choicesOf(policy, fact, null).map(({ value, name }) => ({ word: value, means: name }));
}
