import type { Policy } from '../../domain/policy/policy.js';
import type { ComparedPolicy, PolicyDiff, RuleDifference, RulesDiff } from '../../domain/results/diff.js';
import { Failure } from '../../domain/values/failure.js';
import { randomNumbers } from '../../domain/values/random-numbers.js';
import { ENGINE } from '../../domain/values/version.js';
import { Grants, ifProved, limitWords } from '../../lint/index.js';
import { limitsOf, type Region } from '../../regions/index.js';
import { alikeBy } from './answers/alike-proof.js';
import { type Compared, Deciding, type IsAlike } from './answers/deciding.js';
import { jointPolicy, type PolicyPair } from './pair/joint-policy.js';
import { givenWords } from './rules/given-words.js';
import { type RuleChange, type RuleChanges, ruleChanges } from './rules/rule-changes.js';
import { directionByBounds } from './rules/rule-direction.js';
import { sectionChanges } from './sections/section-changes.js';
import { wordChanges } from './sections/word-changes.js';
import { ComplaintDraws } from './trial/complaint-draws.js';
import { type RegionTrial, type TriedRegion, tryRegion, witnessesIn } from './trial/region-trial.js';
import { type Patience, TrialCount } from './trial/trial.js';

/** How to compare. */
export type DiffOptions = {
  /** ISO date: the day that complaints are answered on. */
  readonly today: string;
  readonly patience: Patience;
};

/** What comparing two policies comes to, before anything is said of complaints of the past. */
export type ComparedPolicies = Omit<PolicyDiff, 'history' | 'failures'>;

/** The same complaints are tried each time. */
const SEED = 20261122;

/** Of each region no more complaints are tried than these. */
const MOST_A_REGION = 40;

/** The share of the time that is left for complaints of no region, where any of them may be answered otherwise. */
const FOR_ANYWHERE = 0.6;

/** Lists of what complaints are limited to: more nobody reads. */
const MOST_LISTS = 4;

/** Holds two policies against each other. Throws a Failure where they are in different money, which nobody can compare. */
export const diffPolicies = (pair: PolicyPair, options: DiffOptions): ComparedPolicies =>
  diffAndProof(pair, options).found;

/** The same, with what tells complaints that are surely answered alike. */
export function diffAndProof(
  pair: PolicyPair,
  { today, patience }: DiffOptions,
): { readonly found: ComparedPolicies; readonly isAlike: IsAlike } {
  refuseOtherMoney(pair);
  const deciding = new Deciding(pair, today);
  const joint = jointPolicy(pair);
  const found = ruleChanges(pair, joint);
  const sections = sectionChanges(pair);
  const count = new TrialCount(deciding);
  const draws = new ComplaintDraws(joint.policy, pair, randomNumbers(SEED));
  const trial: RegionTrial = { joint: joint.policy, sets: found.sets, deciding, draws, count };
  const half = {
    ...patience,
    timeLeft: () => patience.timeLeft() - (sections.length > 0 ? FOR_ANYWHERE : 0),
  };
  const rules = rulesDiff(trial, found, joint.unlike, half);
  if (sections.length > 0 || rules.unproved !== null) tryAnywhere(trial, joint.unlike.length === 0, patience);
  const words = wordChanges(pair);
  const result = count.result();
  const compared: ComparedPolicies = {
    diff: 1,
    engine: ENGINE,
    currency: pair.after.currency.code,
    today,
    before: comparedPolicy(pair.before),
    after: comparedPolicy(pair.after),
    conclusion: conclusionOf(pair, { rules, sections, trial: result }),
    rules,
    sections,
    words,
    trial: result,
  };
  return { found: compared, isAlike: alikeBy(pair, joint, found) };
}

const comparedPolicy = ({ name, source, sha256 }: Policy): ComparedPolicy => ({ name, source, sha256 });

function refuseOtherMoney({ before, after }: PolicyPair): void {
  const [one, other] = [before.currency.code, after.currency.code];
  if (one === other) return;
  throw new Failure(
    `“${before.source}” is in ${one} and “${after.source}” in ${other}: what they give cannot be compared.`,
    'Compare policies in the same currency.',
  );
}

function conclusionOf(
  { before, after }: PolicyPair,
  { rules, sections, trial }: Pick<ComparedPolicies, 'rules' | 'sections' | 'trial'>,
): PolicyDiff['conclusion'] {
  if (before.sha256 === after.sha256) return 'identical';
  const isProved = rules.unproved === null && rules.differences.length === 0 && sections.length === 0;
  if (isProved) return 'words';
  const isFound = [...Object.values(trial.directions), ...Object.values(trial.apart)].some(
    (times) => times > 0,
  );
  return isFound ? 'differs' : 'none-found';
}

function rulesDiff(
  trial: RegionTrial,
  { changes }: RuleChanges,
  unlike: readonly string[],
  patience: Patience,
): RulesDiff {
  if (!changes) {
    const why =
      unlike.length > 0
        ? `“${unlike.join('”, “')}” is another kind of fact now`
        : 'there are too many conditions to compare every complaint';
    return { unproved: why, differences: [] };
  }
  const grants = new Grants(trial.deciding.pair.after);
  const most = Math.min(MOST_A_REGION, Math.ceil(patience.most / Math.max(1, changes.length)));
  const { pair } = trial.deciding;
  const inOrder = changes.toSorted((a, b) => placeOf(pair, a) - placeOf(pair, b));
  const differences = inOrder.map((change) => ruleDifference(trial, grants, change, { ...patience, most }));
  return { unproved: null, differences };
}

/** Where the first of its rules stands in the new policy; past all of them where only the old one has it. */
function placeOf({ before, after }: PolicyPair, { lost, gained }: RuleChange): number {
  const places = rulesOf([...gained, ...lost]).map((id) => {
    const place = after.rules.findIndex((rule) => rule.id === id);
    return place >= 0 ? place : after.rules.length + before.rules.findIndex((rule) => rule.id === id);
  });
  return Math.min(...places);
}

function ruleDifference(
  trial: RegionTrial,
  grants: Grants,
  change: RuleChange,
  patience: Patience,
): RuleDifference {
  const tried = tryRegion(trial, change.region, patience);
  const { before, after } = trial.deciding.pair;
  const lists = whereWords(trial, change.region);
  return {
    direction: directionOfAll(tried, directionByBounds(grants, change)),
    before: change.lost.map(({ given, rules }) => ({ given: givenWords(before, given), rules })),
    after: change.gained.map(({ given, rules }) => ({ given: givenWords(after, given), rules })),
    where: lists.slice(0, MOST_LISTS),
    more: Math.max(0, lists.length - MOST_LISTS),
    tried: tried.compared.length,
    witnesses: witnessesIn(tried).map((one) => {
      const isFit = ({ told }: Compared) => tried.holds(told);
      const isTimeUp = patience.timeLeft() <= 0;
      return trial.deciding.difference(isTimeUp ? one : trial.deciding.plainer(one, isFit));
    }),
  };
}

const rulesOf = (given: RuleChange['lost']): string[] => [...new Set(given.flatMap(({ rules }) => rules))];

/** One direction only where bounds and every complaint that was tried agree. */
function directionOfAll(
  { compared }: TriedRegion,
  byBounds: ReturnType<typeof directionByBounds>,
): RuleDifference['direction'] {
  const found = new Set(compared.flatMap(({ direction }) => direction ?? []));
  const [only] = found;
  if (only === undefined) return compared.some(({ apart }) => apart.length > 0) ? 'same' : 'none';
  if (found.size > 1) return 'mixed';
  if (only === 'different') return 'different';
  return byBounds === only ? only : 'mixed';
}

/** Which complaints a region has, each list of limits in words; empty where it has all. */
function whereWords({ sets, joint }: RegionTrial, region: Region): string[] {
  const outline = ifProved(() => sets.outline(region)) ?? region;
  const lists = limitsOf(outline).map((limits) => limitWords(joint, limits));
  return lists.includes('') ? [] : [...new Set(lists)];
}

/** Where anything may differ: an ordinary complaint for each rule, then any others. */
function tryAnywhere(
  { sets, joint, draws, count }: RegionTrial,
  isComparable: boolean,
  patience: Patience,
): void {
  for (const rule of isComparable ? joint.rules : []) {
    if (patience.timeLeft() <= 0) return;
    const told = ifProved(() => sets.some(sets.speaking(rule)));
    if (told) count.try(told);
  }
  for (let drawn = 0; count.tried < patience.most && drawn < 2 * patience.most; drawn += 1) {
    if (patience.timeLeft() <= 0) return;
    count.try(draws.any());
  }
}
