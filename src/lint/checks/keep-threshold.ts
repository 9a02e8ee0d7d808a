import { evaluateAmount } from '../../domain/policy/amount.js';
import type { Condition } from '../../domain/policy/condition.js';
import type { Returns } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { sayMoney } from '../../domain/values/money.js';
import type { ComplaintSets } from '../complaints/complaint-sets.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { type Held, heldAtThreshold } from '../proofs/goods-held.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

const LET_KEEP = ['returns', 'let-keep', 'at-most'];
const NEVER_KEEP = ['returns', 'never-keep'];

/** What is said about goods that are theirs to keep costs us, or means nothing. */
export const keepThreshold: Check = {
  code: 'keep-threshold',
  severity: 'advice',
  summary:
    'What is theirs to keep costs more than you say you give past the sums, or the rule about it means nothing.',
  rationale: `Letting somebody keep what is hardly worth fetching saves everybody a trip. Up to a larger sum it gives
away goods that would bring more than it costs to have them back. That may well be meant: then say so in a comment.`,
  bad: 'returns:\n  let-keep: { at-most: 40 }\n',
  good: 'returns:\n  let-keep: { at-most: 12 }\n',
  *find(subject) {
    yield* budgetedProof(['returns'], 'whether what is theirs to keep means anything', () =>
      meaningless(subject),
    );
    yield* budgetedProof(['returns'], 'what letting them keep goods gives away', () => givenAway(subject));
  },
};

/** What letting go of goods that are just worth as little costs us, where that is most. */
function* givenAway(subject: Subject): Generator<Finding> {
  const { policy, isOwn } = subject;
  const { keepUpTo } = policy.returns;
  if (!keepUpTo || !isOwn(LET_KEEP)) return;
  const loses = ({ goods }: Held) => (goods.why === 'too-small' ? goods.recovers - goods.returnCost : 0);
  const [worst] = heldAtThreshold(subject, keepUpTo).toSorted((a, b) => loses(b) - loses(a));
  if (!worst) return;
  const most = evaluateAmount(policy.generosity.pastTheSums, withDefaults(policy, worst.known).facts);
  if (loses(worst) <= most) return;
  const [held, lost, given] = [worst.goods.heldValue, loses(worst), most].map((minor) =>
    sayMoney(minor, policy.currency),
  );
  yield {
    path: LET_KEEP,
    message: `Goods worth ${held} are theirs to keep where taking them back would bring ${lost} more than it costs. You say you give ${given} past the sums.`,
    hint: 'Lower it, or say why in a comment: # amends-ignore keep-threshold: and the reason.',
    witnesses: [worst.known],
  };
}

/** What can never make a difference, because other parts of it settle every case. */
function* meaningless({ policy: { returns }, complaints, isOwn }: Subject): Generator<Finding> {
  const { neverKeep, keepUpTo } = returns;
  if (!neverKeep) return;
  if (isOwn(NEVER_KEEP) && !complaints.canBe(complaints.where(neverKeep))) {
    yield {
      path: NEVER_KEEP,
      message: 'No complaint can be like this, so it keeps nothing from anybody.',
      hint: 'Look for two parts of it that cannot hold together.',
    };
  } else if (isOwn(NEVER_KEEP) && nothingIsKept(returns)) {
    yield {
      path: NEVER_KEEP,
      message: 'Nothing lets them keep anything, so there is nothing to except from it.',
      hint: 'Take it out, or say under let-keep what is theirs to keep.',
    };
  } else if (
    isOwn(LET_KEEP) &&
    keepUpTo?.is === 'fixed' &&
    isAllExcepted(keepUpTo.value, neverKeep, complaints)
  ) {
    yield {
      path: LET_KEEP,
      message: 'never-keep excepts everything that this would let them keep, so it never counts.',
      hint: 'Narrow never-keep, or take this out.',
    };
  } else if (isOwn(NEVER_KEEP) && isAllExcepted(Number.MAX_SAFE_INTEGER, neverKeep, complaints)) {
    yield {
      path: NEVER_KEEP,
      message: 'This excepts everything, so nothing is ever theirs to keep, whatever let-keep says.',
      hint: 'Narrow it, or take let-keep out instead.',
    };
  }
}

function isAllExcepted(most: number, neverKeep: Condition, complaints: ComplaintSets): boolean {
  const small: Condition = { is: 'within', fact: 'held-value', ranges: [{ atLeast: 0, atMost: most }] };
  const kept = complaints.space.places.has('held-value') ? complaints.where(small) : complaints.all;
  return complaints.coverOf(kept, [complaints.where(neverKeep)]) !== undefined;
}

const nothingIsKept = ({ keepLosses, keepUpTo }: Returns): boolean =>
  !keepLosses && (keepUpTo === undefined || (keepUpTo.is === 'fixed' && keepUpTo.value === 0));
