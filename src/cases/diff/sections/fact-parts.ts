import { type FactDefinition, type FactValue, isOrdered } from '../../../domain/policy/fact.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { writeFact } from '../../../i18n/values/write-fact.js';
import { sayValue } from '../../../render/policy-page/fact-words.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import type { PartMaker, PolicyPart } from './section-parts.js';

/**
 * What an answer rests on of the facts that both policies have: what each is taken to be, what it can be, and when it
 * counts. What only one of them has changes what its rules give, and nothing else.
 */
export function factParts(policy: Policy, { before, after }: PolicyPair, make: PartMaker): PolicyPart[] {
  const isInBoth = ({ name }: FactDefinition) =>
    [before, after].every(({ facts }) => facts.some((fact) => fact.name === name));
  return policy.facts
    .filter((fact) => fact.use !== 'wording' && isInBoth(fact))
    .flatMap((fact) => {
      const path = `facts.${fact.name}`;
      return [
        ...typeParts(policy, path, fact, make),
        ...defaultParts(policy, path, fact, make),
        ...make.condition(`${path}.when`, fact.when),
        ...make.names(`${path}.since`, fact.since === undefined ? [] : [fact.since]),
        ...make.flag(`${path}.working-days`, fact.workingDays),
      ];
    });
}

/** Whether there may be goods in the customer's hands, by which facts about them count. */
export const problemParts = (
  { problems }: Policy,
  { before, after }: PolicyPair,
  make: PartMaker,
): PolicyPart[] =>
  problems
    .filter(({ name }) =>
      [before, after].every((one) => one.problems.some((problem) => problem.name === name)),
    )
    .flatMap(({ name, goods }) => make.names(`problems.${name}.goods`, goods === undefined ? [] : [goods]));

/** What a fact can be; each value of several stands for itself. */
function typeParts(
  policy: Policy,
  path: string,
  { name, type }: FactDefinition,
  make: PartMaker,
): PolicyPart[] {
  if (type.is === 'one-of')
    return type.values.map((value) => make.text(`${path}.one-of.${value}`, 'can be told'));
  const range = isOrdered(type)
    ? ` from ${sayValue(policy, name, type.atLeast)} to ${sayValue(policy, name, type.atMost)}`
    : '';
  return [{ path: `${path}.is`, key: JSON.stringify(type), words: `${type.is}${range}` }];
}

function defaultParts(policy: Policy, path: string, fact: FactDefinition, make: PartMaker): PolicyPart[] {
  const { default: taken, type } = fact;
  const at = `${path}.default`;
  const text = (where: string, value: FactValue) => make.text(where, writeFact(policy, fact, value));
  if (!taken) return [];
  if (taken.is === 'value') return [text(at, taken.value)];
  if (taken.is === 'amount') return make.amount(at, taken.amount, type.is === 'percent' ? 'share' : 'money');
  return [
    make.text(`${at}.by`, taken.fact),
    ...Object.entries(taken.where).map(([value, is]) => text(`${at}.where.${value}`, is)),
    text(`${at}.else`, taken.else),
  ];
}
