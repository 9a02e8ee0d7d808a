import { decide } from '../../decide/index.js';
import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import { assumedView } from '../needs/assumed-view.js';
import type { Changing } from '../needs/fact-dependencies.js';
import { type Needs, needsOf } from '../needs/needs.js';
import { isSettledBy } from '../needs/settled-offer.js';
import { bandsOf } from './bands.js';
import { isUntold, untoldRequired } from './mode.js';
import { answerKey } from './sensitivity.js';

/** What the facts that nobody told, and that have no safe default, can do to the answer. */
export type Untold = {
  /** Those that can change the answer: somebody has to say. In the order of asking. */
  readonly decisive: readonly FactDefinition[];
  /** Those that can change nothing but the sums behind the answer. */
  readonly sumsOnly: readonly FactDefinition[];
  /** A value for each that has to have one and for which any gives the same answer. */
  readonly standIns: Facts;
};

/** More complaints than this are not decided to see whether a fact matters: then it is asked. */
const MOST_TRIED = 32;

/**
 * Which of the facts that have to be told can change the answer. The shape of the policy tells most; where it cannot
 * and there are few values, each is tried, with each of the others.
 */
export function untoldFacts(policy: Policy, known: Facts): Untold {
  const before = FOUND.get(known);
  if (before?.policy === policy) return before.untold;
  const untold = findUntold(policy, known);
  FOUND.set(known, { policy, untold });
  return untold;
}

/** One step of an interview asks several times about the same complaint. */
const FOUND = new WeakMap<Facts, { readonly policy: Policy; readonly untold: Untold }>();

/** The facts that nobody told, and that have no safe default, unless the shape of the policy shows that nothing hangs on them. */
export const perhapsFelt = (policy: Policy, known: Facts): readonly FactDefinition[] =>
  lackingFor(policy, known, 'anything');

const NOTHING_UNTOLD: Untold = { decisive: [], sumsOnly: [], standIns: {} };

function findUntold(policy: Policy, known: Facts): Untold {
  const open = openFacts(policy, known);
  if (!open) return NOTHING_UNTOLD;
  const felt = needsOf(policy, open.view, 'anything');
  const all = neededOf(open, felt);
  if (all.length === 0) return NOTHING_UNTOLD;
  const needs = isSettledBy(policy, open.view) ? needsOf(policy, open.view, 'answer') : felt;
  const facts = neededOf(open, needs);
  const values = facts.map((fact) => valuesOf(fact, needs.get(fact.name)));
  const tried = triedWith(policy, known, facts, values);
  const { decisive, standIns, unfelt } = tried ?? { decisive: facts, standIns: {}, unfelt: [] };
  const sumsOnly = all.filter((fact) => !decisive.includes(fact) && !unfelt.includes(fact));
  return { decisive, sumsOnly, standIns };
}

/** The facts that have to be told and that nobody told, and what can be taken as known without them. */
type OpenFacts = { readonly facts: readonly FactDefinition[]; readonly view: Facts };

/** Undefined for most complaints, and then nobody has to work out what is needed. */
function openFacts(policy: Policy, known: Facts): OpenFacts | undefined {
  const required = untoldRequired(policy, known);
  if (required.length === 0) return undefined;
  const view = assumedView(policy, known, (fact) => required.includes(fact));
  const facts = required.filter((fact) => isUntold(fact, known, view));
  return facts.length === 0 ? undefined : { facts, view };
}

const neededOf = ({ facts }: OpenFacts, needs: Needs): readonly FactDefinition[] =>
  facts.filter(({ name }) => needs.has(name));

/** The facts that have to be told and that the shape of the policy does not rule out. */
function lackingFor(policy: Policy, known: Facts, changing: Changing): readonly FactDefinition[] {
  const open = openFacts(policy, known);
  return open ? neededOf(open, needsOf(policy, open.view, changing)) : [];
}

/** One value for each way in which a fact can matter; null where there are too many. */
function valuesOf(
  fact: FactDefinition,
  cuts: readonly number[] | 'every value' | undefined,
): readonly FactValue[] | null {
  const { type } = fact;
  if (type.is === 'one-of') return type.values;
  if (type.is === 'yes-no') return [true, false];
  return bandsOf(fact, cuts)?.map(({ atLeast }) => atLeast) ?? null;
}

type Tried = {
  readonly decisive: readonly FactDefinition[];
  readonly standIns: Facts;
  /** Those that change not even the sums. */
  readonly unfelt: readonly FactDefinition[];
};

/** What comes of every value of each fact with every value of the others; null where that is too much to try. */
function triedWith(
  policy: Policy,
  known: Facts,
  facts: readonly FactDefinition[],
  values: readonly (readonly FactValue[] | null)[],
): Tried | null {
  // What is left of a cap may make anything matter that matters to nobody where all of it is left.
  if (policy.caps) return null;
  const count = values.reduce((product, some) => product * (some?.length ?? Number.POSITIVE_INFINITY), 1);
  if (facts.length === 0 || count > MOST_TRIED) return null;
  const ways = facts.reduce<Facts[]>(
    (some, { name }, at) =>
      some.flatMap((way) => (values[at] ?? []).map((value) => ({ ...way, [name]: value }))),
    [{}],
  );
  // An answer may bring a fact with it that nobody was asked before.
  if (ways.some((way) => lackingFor(policy, { ...known, ...way }, 'answer').length > 0)) return null;
  const outcomes = ways.map((way) => ({ way, ...outcomeOf(policy, { ...known, ...way }) }));
  const isFelt = (by: 'answer' | 'sums') => (fact: FactDefinition) =>
    outcomes.some((one) =>
      outcomes.some((other) => one[by] !== other[by] && isSameBut(fact.name, one.way, other.way)),
    );
  const decisive = facts.filter(isFelt('answer'));
  const rest = facts.filter((fact) => !decisive.includes(fact));
  return {
    decisive,
    unfelt: rest.filter((fact) => !isFelt('sums')(fact)),
    standIns: Object.fromEntries(rest.map(({ name }) => [name, ways[0]?.[name]])),
  };
}

const isSameBut = (fact: string, one: Facts, other: Facts): boolean =>
  Object.keys(one).every((name) => name === fact || one[name] === other[name]);

/** What anybody who may answer would offer and say, and the sums behind it. */
function outcomeOf(policy: Policy, known: Facts): { readonly answer: string; readonly sums: string } {
  const complaint = withDefaults(policy, known);
  const decisions = policy.authority.map(({ name }) =>
    decide(policy, complaint, { today: ANY_DAY, role: name }),
  );
  return { answer: decisions.map(answerKey).join(), sums: JSON.stringify(decisions.map(sumsOf)) };
}

const sumsOf = ({ loyalty, offer, harm }: Decision): unknown => [loyalty, offer, harm];

/** The day stands in an answer and decides nothing. */
const ANY_DAY = '2026-11-22';
