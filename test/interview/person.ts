import fc from 'fast-check';
import type { Range } from '../../src/domain/policy/condition.js';
import { datedCounts, isWithin } from '../../src/domain/policy/dates.js';
import type { FactDefinition, Facts, FactValue } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { defaultOf, withDefaults } from '../../src/domain/results/complaint.js';
import { parseDay, weekdayOf } from '../../src/domain/values/day.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import {
  type AnswerChoice,
  type Checklist,
  type Heard,
  initialState,
  type Mode,
  nextStep,
  type Progress,
  type Step,
} from '../../src/interview/index.js';

/**
 * A complaint as it really is, every fact of it, drawn like this: any problem of the policy, all as likely. Of every
 * other fact that applies, seven times in ten what it is usually (its default); otherwise, and where there is no
 * default, anything that can be answered: each value of a list, yes or no, a number at or beside a bound or
 * band of the policy half of the time and between nothing and four times a usual amount the other half. Of days, what
 * agrees: the weekday is today's, and of a date and what counts from it one is told, which the others follow.
 */
export function trueComplaints(policy: Policy): fc.Arbitrary<Facts> {
  const drawn = policy.facts.map((fact) =>
    fc.record({ usual: fc.integer({ min: 1, max: 10 }).map((n) => n <= 7), other: anyValue(policy, fact) }),
  );
  return fc.tuple(...drawn).map((draws) => {
    let facts: Record<string, FactValue> = {};
    const followed = followedIn(policy);
    policy.facts.forEach((fact, at) => {
      const draw = draws[at];
      if (!draw || followed.has(fact.name)) return;
      const usual = defaultOf(fact, withDefaults(policy, facts).facts);
      const isSaid = fact.use === 'wording' || fact.name === 'spend-a-year';
      if (draw.usual && (usual !== undefined || isSaid)) return;
      facts = { ...facts, [fact.name]: draw.other };
    });
    return withDaysThatCanBe(policy, facts);
  });
}

/** The same with the weekday of today, and with a date in place of what would count from a day that the date can't be. */
function withDaysThatCanBe(policy: Policy, facts: Facts): Facts {
  const { today } = facts;
  if (typeof today !== 'number') return facts;
  const dates = datedCounts(policy).flatMap(({ date, counts }) => {
    const count = counts.find(({ name }) => typeof facts[name] === 'number');
    const day = count && today - Number(facts[count.name]);
    if (day === undefined || date.type.is !== 'date' || isWithin(date, day)) return [];
    const { atLeast, atMost } = date.type;
    return [
      [count?.name, undefined],
      [date.name, Math.min(atMost, Math.max(atLeast, day))],
    ];
  });
  return { ...facts, weekday: weekdayOf(today), ...Object.fromEntries(dates) };
}

/** The facts of days that follow what else is told of them: all of a date and its counts but the first plain count. */
function followedIn(policy: Policy): ReadonlySet<string> {
  const follow = datedCounts(policy).flatMap(({ date, counts }) => {
    const told = counts.find(({ workingDays }) => !workingDays) ?? date;
    return [date, ...counts].filter((one) => one !== told);
  });
  return new Set(['weekday', ...follow.map(({ name }) => name)]);
}

/** Whether it is asked only where a rule needs it: by the clock, or by whoever knows, it is told before. */
export const isToldUnasked = ({ use, onlyWhereUsed }: FactDefinition): boolean =>
  use === 'moment' || onlyWhereUsed === true;

/** What is told of a complaint before anything is asked. */
export const toldUnasked = (policy: Policy, truth: Facts): Facts =>
  Object.fromEntries(
    policy.facts
      .filter((fact) => isToldUnasked(fact) && truth[fact.name] !== undefined)
      .map(({ name }) => [name, truth[name]]),
  );

/** Dates are drawn from half a year before this day to half a year after it. */
const ABOUT = parseDay('2026-11-22') as number;

/** Values at or beside which a policy's answers change, in the units of its numbers. */
const NEAR_BOUNDS = [
  0, 1, 2, 3, 5, 7, 8, 10, 11, 12, 14, 15, 20, 30, 31, 60, 61, 120, 180, 182, 183, 730, 731, 2192, 2193,
];

function anyValue(policy: Policy, { name, type }: FactDefinition): fc.Arbitrary<FactValue> {
  // Asked as first, second, third or more: nobody is asked which.
  if (name === 'contacts') return fc.integer({ min: 0, max: 3 });
  switch (type.is) {
    case 'one-of':
      return fc.constantFrom(...type.values);
    case 'yes-no':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('Ana', 'a blue vase');
    case 'remedy':
      return fc.constantFrom('nothing', ...policy.remedies.map(({ id }) => id));
    case 'remedies':
      return fc.array(
        fc.record({
          remedy: fc.constantFrom(...policy.remedies.map(({ id }) => id)),
          amount: fc.constantFrom(null, 500, 1500),
        }),
        { minLength: 1, maxLength: 2 },
      );
    case 'date':
      return fc
        .integer({ min: ABOUT - 180, max: ABOUT + 180 })
        .map((day) => Math.min(type.atMost, Math.max(type.atLeast, day)));
    default: {
      const usual = type.is === 'money' ? 5000 : type.is === 'percent' ? 500_000 : 15;
      const within = (value: number) => Math.min(type.atMost, Math.max(type.atLeast, value));
      return fc.oneof(fc.constantFrom(...NEAR_BOUNDS), fc.integer({ min: 0, max: 4 * usual })).map(within);
    }
  }
}

/** What a person who knows the truth was asked, and how the interview ended. */
export type Interviewed = { readonly steps: readonly Step[]; readonly progress: Progress };

/** Puts every question to a person who knows the whole truth and changes whatever is taken otherwise. */
export function interviewed(
  policy: Policy,
  truth: Facts,
  mode: Mode = 'fewest',
  known: Facts = {},
  heard: Heard = {},
): Interviewed {
  const whole = withDefaults(policy, truth).facts;
  const steps: Step[] = [];
  let progress: Progress = { ...initialState(known), heard };
  for (let step = stepAt(policy, progress, mode); step; step = stepAt(policy, progress, mode)) {
    if (steps.length > 60) throw new Error(`The interview does not end: ${JSON.stringify(truth)}`);
    steps.push(step);
    progress = answered(policy, step, progress, whole);
  }
  return { steps, progress };
}

/** The steps of each policy so far: a step is a function of its policy and of what is known, and many begin alike. */
const STEPS = new WeakMap<Policy, Map<string, Step | null>>();

/** From so many facts on, hardly two people have said the same. */
const MANY_KNOWN = 6;

function stepAt(policy: Policy, progress: Progress, mode: Mode): Step | null {
  if (Object.keys(progress.known).length >= MANY_KNOWN) return nextStep(policy, progress, mode);
  const steps = STEPS.get(policy) ?? new Map<string, Step | null>();
  STEPS.set(policy, steps);
  const at = JSON.stringify([mode, progress.known, [...progress.assumed], progress.heard]);
  const known = steps.get(at);
  if (known !== undefined) return known;
  const step = nextStep(policy, progress, mode);
  steps.set(at, step);
  return step;
}

function answered(policy: Policy, step: Step, progress: Progress, whole: Facts): Progress {
  const { known, assumed } = progress;
  if (step.is === 'question') {
    const { fact, proposal, choices } = step;
    const value = whole[fact.name] ?? proposal ?? 'nobody knows';
    return { ...progress, known: { ...known, [fact.name]: picked(policy, fact, choices, value) } };
  }
  // What is changed may change what the rest is taken as: who sees that looks again.
  let changed: Facts = {};
  for (let looks = 0; looks <= step.rows.length; looks += 1) {
    const before = changed;
    changed = changedAtALook(policy, step.rows, { ...known, ...before }, whole);
    if (JSON.stringify(changed) === JSON.stringify(before)) break;
  }
  return {
    ...progress,
    known: { ...known, ...changed },
    assumed: new Set([...assumed, ...step.rows.map(({ fact }) => fact.name)]),
  };
}

/** What a person changes who looks over a list once, of which all that is `known` has been told. */
function changedAtALook(policy: Policy, rows: Checklist['rows'], known: Facts, whole: Facts): Facts {
  const usual = withDefaults(policy, known).facts;
  return Object.fromEntries(
    rows.flatMap(({ fact, choices }) => {
      const value = whole[fact.name];
      const isTold = known[fact.name] !== undefined;
      const taken = isTold ? withDefaults(policy, { ...known, [fact.name]: undefined }).facts : usual;
      if (value === undefined || JSON.stringify(value) === JSON.stringify(taken[fact.name])) return [];
      return [[fact.name, picked(policy, fact, choices, value)] as const];
    }),
  );
}

/** The answer that fits: the choice that is the value or the band around it, or the value itself where one types. */
function picked(
  policy: Policy,
  fact: FactDefinition,
  choices: readonly AnswerChoice[],
  value: FactValue,
): FactValue {
  if (choices.length === 0) return value;
  for (const choice of choices) {
    const reading = readFact(policy, fact, choice.value);
    if (!('value' in reading)) continue;
    if (reading.value === value || (choice.band && isIn(choice.band, value))) return reading.value;
  }
  // What this policy gives nobody here is no choice: whoever asks for that leaves it at nothing in particular.
  if (fact.type.is === 'remedy') return 'nothing';
  throw new Error(`No choice of ${fact.name} fits ${String(value)}.`);
}

const isIn = ({ atLeast, atMost }: Range, value: FactValue): boolean =>
  typeof value === 'number' && value >= atLeast && value <= atMost;
