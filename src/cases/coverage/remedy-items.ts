import type { RemedyAmount } from '../../domain/policy/amount.js';
import type { Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { grantsIn, grantsOf, grantsOwed } from '../../domain/policy/policy-parts.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Path } from '../../domain/values/issue.js';
import type { ComplaintSets } from '../../lint/index.js';
import { type Branch, branchesIn, isGuardMet, keyOfGuard } from './branches.js';
import { givenIn, isGivenAt } from './given.js';
import { guardedReach } from './guarded-reach.js';
import type { DecidedComplaint, Reach, Trackable } from './trackable.js';
import { guardWords } from './words.js';

/** Every remedy: covered where an answer gives it, also as one that the customer may choose. */
export function remedyItems(policy: Policy): readonly Trackable[] {
  return policy.remedies.map((remedy) => ({
    id: `remedy ${remedy.id}`,
    kind: 'remedy',
    name: `“${remedy.id}” is given`,
    about: `with “${remedy.id}”`,
    path: ['remedies', remedy.id],
    byFacts: false,
    isCovered: ({ decision }) => givenIn(decision).some(({ id }) => id === remedy.id),
    reach: (complaints) => whereGranted(policy, complaints, remedy),
  }));
}

/** Where a rule that owes or allows it speaks; everywhere, where it is in every offer. */
function whereGranted({ rules }: Policy, complaints: ComplaintSets, { id, kind }: Remedy): readonly Reach[] {
  if (isApologyKind(kind)) return [{ inside: complaints.all, outside: [] }];
  return whereSpeaking(
    complaints,
    rules.filter((rule) => grantsOf(rule).some(({ remedy }) => remedy === id)),
  );
}

const whereSpeaking = (complaints: ComplaintSets, rules: readonly Rule[]): readonly Reach[] =>
  rules.map((rule) => ({ inside: complaints.speaking(rule), outside: [] }));

/** An amount of what is given, by whom, and when it counts. */
type GivenAmount = {
  readonly key: string;
  readonly words: string;
  readonly path: Path;
  readonly amount: RemedyAmount;
  /** The rules by which it is given so. */
  readonly rules: readonly Rule[];
  readonly isUsed: (decided: DecidedComplaint) => boolean;
};

/** Every way that an amount of what is given can go: covered where an answer gives it so. */
export function amountItems(policy: Policy): readonly Trackable[] {
  const amounts = [
    ...policy.remedies.flatMap((remedy) => amountsOfRemedy(policy, remedy)),
    ...policy.rules.flatMap(amountsOfRule),
  ];
  return amounts.flatMap((given) =>
    branchesIn(policy, given.amount, given.path).map((branch) => amountItem(policy, given, branch)),
  );
}

function amountItem(
  policy: Policy,
  { key, words, rules, isUsed }: GivenAmount,
  { guards, path }: Branch,
): Trackable {
  const where = guardWords(policy, guards);
  return {
    id: `branch ${key}: ${guards.map(keyOfGuard).join(', ')}`,
    kind: 'branch',
    name: `${words}, where ${where}`,
    about: `${where}, for ${words}`,
    path,
    byFacts: false,
    isCovered: (decided) => guards.every((guard) => isGuardMet(guard, decided.facts)) && isUsed(decided),
    reach: (complaints) => rules.map((rule) => guardedReach(complaints, complaints.speaking(rule), guards)),
    rests: guards.map(({ test }) => test),
  };
}

/** What a remedy says of itself; its own amount counts where a rule that speaks says no other. */
function amountsOfRemedy({ rules }: Policy, remedy: Remedy): GivenAmount[] {
  const { id, amount, cost, worth, upgrade, minutes, theyPay, less } = remedy;
  const granting = rules.filter((rule) => grantsOf(rule).some((grant) => grant.remedy === id));
  const isGiven = ({ decision }: DecidedComplaint) => givenIn(decision).some((given) => given.id === id);
  const figures = { cost, worth, upgrade, minutes, 'they-pay': theyPay, less };
  const own = Object.entries(figures).flatMap(([figure, one]): GivenAmount[] =>
    one ? [{ ...named(id, figure), amount: one, rules: granting, isUsed: isGiven }] : [],
  );
  if (!amount) return own;
  const isPlain = ({ remedy: named, amount: said }: { remedy: string; amount?: RemedyAmount }) =>
    named === id && said === undefined;
  const isUsed = (decided: DecidedComplaint) =>
    [...decided.live].some(
      (rule) =>
        (grantsOwed(rule).some(isPlain) && isGivenAt(decided, id, true, amount)) ||
        (rule.may.some(isPlain) && isGivenAt(decided, id, false, amount)),
    );
  const plainly = granting.filter((rule) => grantsOf(rule).some(isPlain));
  const figure = isCounted(REMEDY_KINDS[remedy.kind]) ? 'units' : 'amount';
  return [{ ...named(id, figure), amount, rules: plainly, isUsed }, ...own];
}

/** The keys under which it stands how much of a remedy is given. */
const SIZES = ['amount', 'units'];

const named = (id: string, figure: string) => ({
  key: `remedies.${id}.${figure}`,
  words: SIZES.includes(figure) ? `“${id}”` : `the ${figure.replace('-', ' ')} of “${id}”`,
  path: ['remedies', id, figure],
});

/** What a rule says of how much. */
function amountsOfRule(rule: Rule): GivenAmount[] {
  const owed = rule.owe.flatMap((one, at) =>
    grantsIn(one).map((grant, place) => ({
      ...grant,
      owed: true,
      path: one.is === 'choice' ? ['owe', at, 'customer-chooses', place] : ['owe', at],
    })),
  );
  const allowed = rule.may.map((grant, at) => ({ ...grant, owed: false, path: ['may', at] }));
  return [...owed, ...allowed].flatMap(({ remedy, amount, owed: isOwed, path }): GivenAmount[] => {
    if (!amount) return [];
    return [
      {
        key: `rules.${rule.id}.${isOwed ? 'owe' : 'may'}.${remedy}`,
        words: `“${remedy}” by “${rule.id}”`,
        path: ['rules', rule.id, ...path, 'amount'],
        amount,
        rules: [rule],
        isUsed: (decided) => decided.live.has(rule) && isGivenAt(decided, remedy, isOwed, amount),
      },
    ];
  });
}
