import type { Amount } from '../../domain/policy/amount.js';
import type { HarmTable, Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import { type Branch, branchesIn, type Guard, isGuardMet, keyOfGuard } from './branches.js';
import { guardedReach } from './guarded-reach.js';
import { valueAt } from './paths.js';
import type { Trackable } from './trackable.js';
import { guardWords } from './words.js';

/** Every way that an amount of the harm can go: covered where the harm of a complaint is reckoned by it. */
export function harmItems(policy: Policy, document: unknown): readonly Trackable[] {
  return amountsOfHarm(policy.harm).flatMap(({ key, words, path, guards, amount }) =>
    branchesIn(policy, amount, path).map((branch) =>
      harmItem(policy, document, key, words, { ...branch, guards: [...guards, ...branch.guards] }),
    ),
  );
}

function harmItem(policy: Policy, document: unknown, key: string, words: string, branch: Branch): Trackable {
  const { guards } = branch;
  const where = guardWords(policy, guards);
  return {
    id: `branch ${key}: ${guards.map(keyOfGuard).join(', ')}`,
    kind: 'branch',
    name: `${words}, where ${where}`,
    about: `${where}, for ${words}`,
    path: pathInProblem(document, branch),
    byFacts: true,
    isCovered: ({ facts }) => guards.every((guard) => isGuardMet(guard, facts)),
    reach: (complaints) => [guardedReach(complaints, complaints.all, guards)],
    rests: guards.map(({ test }) => test),
  };
}

/** A problem may say its own harm. */
function pathInProblem(document: unknown, { path, guards: [first] }: Branch): Path {
  const [value] = first?.test.is === 'one-of' && first.test.fact === 'problem' ? first.test.values : [];
  if (path[1] !== 'goods' || value === undefined || first?.otherwise) return path;
  const own = ['problems', String(value), 'harm'];
  return valueAt(document, own) === undefined ? path : [...own, ...path.slice(PATH_OF_A_CASE)];
}

/** `harm`, `goods`, `where` and the problem. */
const PATH_OF_A_CASE = 4;

type HarmAmount = {
  readonly key: string;
  readonly words: string;
  readonly path: Path;
  /** When it counts at all. */
  readonly guards: readonly Guard[];
  readonly amount: Amount;
};

function amountsOfHarm({ goods, trouble, respect }: HarmTable): HarmAmount[] {
  const part = (key: string, words: string, amount: Amount, guards: readonly Guard[] = []): HarmAmount => {
    const path = key.split('.');
    return { key, words, path, guards, amount };
  };
  const levels = (kind: 'trouble' | 'respect', fact: string, of: typeof trouble.levels) =>
    Object.entries(of).map(([level, amount]) =>
      part(`harm.${kind}.levels.${level}`, `what “${level}” is to them`, amount, [is(fact, level)]),
    );
  return [
    part('harm.goods', 'what they lost in goods', goods),
    ...levels('trouble', 'trouble', trouble.levels),
    part('harm.trouble.plus', 'what trouble it was beside', trouble.plus),
    part('harm.trouble.occasion-missed', 'what a missed day is to them', trouble.occasionMissed, [
      is('occasion', 'missed'),
    ]),
    ...levels('respect', 'treated', respect.levels),
    part('harm.respect.each-extra-contact', 'what asking again is to them', respect.eachExtraContact, [
      EXTRA_CONTACT,
    ]),
  ];
}

const is = (fact: string, value: string): Guard => ({
  test: { is: 'one-of', fact, values: [value] },
  otherwise: false,
});

/** There is an extra contact from the second on. */
const EXTRA_CONTACT: Guard = {
  test: { is: 'within', fact: 'contacts', ranges: [{ atLeast: 0, atMost: 1 }] },
  otherwise: true,
};
