import { factsOfAmount } from '../../domain/policy/amount.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import { type Grant, RULE_OUTCOMES, type RuleOutcomeName } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { PROMISED_OUTCOMES, type PromisedOutcome } from '../../domain/policy/promise.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import { extendUpward, type Region } from '../../regions/index.js';
import { injuries } from '../proofs/where-said.js';
import { doubted, type Promised, type Proof } from './promised.js';
import { surelyOwed, surelyOwedSomething } from './sure-grants.js';

const BY_RULES: Proof = { by: 'rules' };

/** Proves that no answer is another than is promised: each of the others is looked for where it could be. */
export function provedOutcome(at: Promised): Proof {
  const ways = waysToAnswer(at);
  for (const outcome of PROMISED_OUTCOMES.filter((one) => !at.promise.outcome?.includes(one))) {
    for (const { where, without } of ways[outcome]) {
      const suspect = at.sets.outside(at.sets.shared(at.region, where), without);
      if (suspect) return doubted(`whether the answer may be to ${outcome}`, suspect);
    }
  }
  return BY_RULES;
}

/** Complaints that an answer may be given to: those of a region that none of the others has. */
type WayToAnswer = { readonly where: Region; readonly without: readonly Region[] };

/**
 * Where each answer may be given, never too little: as the decision goes about it, somebody who is hurt first, then what
 * is owed, who takes over, and the noes in their order. What is owed may all come to nothing, and is explained then.
 */
function waysToAnswer(at: Promised): Record<PromisedOutcome, WayToAnswer[]> {
  const { policy, sets, grants } = at;
  const hurt = injuries(sets);
  const speaking = (rules: typeof policy.rules) => rules.map((rule) => sets.speaking(rule));
  const owing = speaking(
    policy.rules.filter((rule) =>
      grants.owed(rule).some(({ of }) => of.some(({ kind }) => isTangible(kind))),
    ),
  );
  const [lowest] = policy.authority;
  const referred = speaking(
    policy.rules.filter(({ refer }) => refer !== undefined && refer !== lowest?.name),
  );
  const noes = (name: RuleOutcomeName) =>
    speaking(policy.rules.filter(({ outcome }) => outcome?.is === name));
  const before = [hurt, ...surelyOwedSomething(at), ...referred];
  const [waits, declines, explains] = RULE_OUTCOMES.map(noes) as [Region[], Region[], Region[]];
  const each = (all: readonly Region[], without: readonly Region[]) =>
    all.map((where) => ({ where, without }));
  return {
    refer: [...each([hurt], []), ...each(referred, surelyOwedSomething(at))],
    wait: each(waits, before),
    decline: each(declines, [...before, ...waits]),
    explain: each([...explains, ...owing], [...before, ...waits, ...declines]),
    resolve: [
      ...each(owing, [hurt]),
      { where: sets.all, without: [hurt, ...referred, ...waits, ...declines, ...explains] },
    ],
  };
}

/** Proves that these remedies are owed wherever the promise speaks. */
export function provedOwed(at: Promised, remedies: readonly string[]): Proof {
  for (const remedy of remedies) {
    const suspect = at.sets.outside(at.region, surelyOwed(at, remedy));
    if (suspect) return doubted(`whether “${remedy}” is always owed`, suspect);
  }
  return BY_RULES;
}

/** Proves what the offer holds by what is owed, and what it does not by what no rule gives there, or gave when they first asked. */
export function provedGiven(at: Promised): Proof {
  const { atLeast = [], never = [] } = at.promise.gives ?? {};
  const owed = provedOwed(
    at,
    atLeast.filter((id) => !isApology(at, id)),
  );
  if ('doubt' in owed) return owed;
  for (const remedy of never) {
    const doubt = mayBeGiven(at, remedy);
    if (doubt) return doubt;
  }
  return BY_RULES;
}

const isApology = ({ policy }: Promised, id: string): boolean =>
  policy.remedies.some((remedy) => remedy.id === id && isApologyKind(remedy.kind));

function mayBeGiven(at: Promised, remedy: string): Proof | undefined {
  const { sets, region } = at;
  const doubt = `whether “${remedy}” may be given`;
  if (isApology(at, remedy) || asksAnew(at)) return doubted(doubt);
  for (const given of whereGiven(at, remedy)) {
    const suspect = sets.some(sets.shared(region, sinceFirstAsked(at, given)));
    if (suspect) return doubted(doubt, suspect);
  }
  return undefined;
}

/** Where each rule gives a remedy: as goodwill not where somebody is hurt, nor where a rule bars it. */
function whereGiven({ policy, sets }: Promised, remedy: string): Region[] {
  const names = (grants: readonly Grant[]) => grants.some((grant) => grant.remedy === remedy);
  const barring = policy.rules.filter(
    ({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(remedy),
  );
  const barred = [injuries(sets), ...barring.map((rule) => sets.speaking(rule))];
  const owing = policy.rules.filter((rule) => names(grantsOwed(rule)));
  const allowing = policy.rules.filter((rule) => !owing.includes(rule) && names(rule.may));
  return [
    ...owing.map((rule) => sets.speaking(rule)),
    ...allowing.map((rule) => sets.without(sets.speaking(rule), barred)),
  ];
}

/** What was offered once stays on offer when they ask again. */
export const sinceFirstAsked = ({ sets }: Pick<Promised, 'sets'>, region: Region): Region =>
  sets.space.places.has('contacts') ? extendUpward(region, 'contacts', 1) : region;

/** Whether what else is known of a complaint may be something else when they ask again. */
export function asksAnew({ policy }: Pick<Promised, 'policy'>): boolean {
  const reads = ({ when, default: taken }: FactDefinition): boolean =>
    (when !== undefined && factsOfCondition(when).has('contacts')) ||
    (taken?.is === 'by' && taken.fact === 'contacts') ||
    (taken?.is === 'amount' && factsOfAmount(taken.amount).has('contacts'));
  return (
    policy.facts.some(reads) ||
    policy.customers.some(
      ({ when, spendAYear }) =>
        factsOfCondition(when).has('contacts') || factsOfAmount(spendAYear).has('contacts'),
    )
  );
}
