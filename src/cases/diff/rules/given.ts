import type { RemedyAmount } from '../../../domain/policy/amount.js';
import type { Grant, Owed, Policy, Rule, RuleOutcomeName } from '../../../domain/policy/policy.js';
import { grantsIn } from '../../../domain/policy/policy-parts.js';
import { isApologyKind } from '../../../domain/remedies/kinds.js';
import { canonicalAmount } from '../amounts/canonical-amount.js';
import { type JointPolicy, type JointRule, type PolicyPair, readsRefusals } from '../pair/joint-policy.js';

/** A remedy as it is granted, at the amount that counts: the rule's own, or else the remedy's. */
export type GivenGrant = { readonly remedy: string; readonly amount: RemedyAmount | undefined };

/** One thing that a rule gives. */
export type Given =
  /** Owed outright, or (with several) one of them, as the customer chooses. */
  | { readonly is: 'owed'; readonly of: readonly GivenGrant[] }
  | { readonly is: 'allowed'; readonly grant: GivenGrant }
  /** The remedy that may not be given as goodwill; null where none may. */
  | { readonly is: 'barred'; readonly remedy: string | null }
  | { readonly is: 'referred'; readonly role: string }
  | { readonly is: 'outcome'; readonly outcome: RuleOutcomeName }
  /** The rule has something to say of what was turned down, by which it's told whether anything has happened since. */
  | { readonly is: 'heard'; readonly rule: string };

/** What a rule gives, and by what that is told apart from everything else. */
export type KeyedGiven = { readonly given: Given; readonly key: string };

/** Everything that a rule gives, each with its key: two with one key give the same, whatever the complaint. */
export function givenBy(pair: PolicyPair, joint: JointPolicy, rule: JointRule): KeyedGiven[] {
  const { owe, may, noGoodwill, refer, outcome } = rule.own;
  const policy = pair[rule.side];
  const grant = (one: Grant): GivenGrant => ({
    remedy: one.remedy,
    amount: one.amount ?? ownAmount(policy, one),
  });
  const barred = noGoodwill === 'all' ? [null] : (noGoodwill ?? []);
  return [
    ...owe.map((owed) => owedGiven(pair, rule.own, owed, grant)),
    ...may.filter((one) => !isApology(policy, one)).map((one) => keyed({ is: 'allowed', grant: grant(one) })),
    ...barred.map((remedy) => keyed({ is: 'barred', remedy })),
    ...(refer === undefined ? [] : [keyed({ is: 'referred', role: refer })]),
    ...(outcome ? [keyed({ is: 'outcome', outcome: outcome.is })] : []),
    ...(isHeard(joint, rule) ? [keyed({ is: 'heard', rule: rule.own.id })] : []),
  ];
}

function owedGiven(pair: PolicyPair, rule: Rule, owed: Owed, grant: (one: Grant) => GivenGrant): KeyedGiven {
  const { given, key } = keyed({ is: 'owed', of: grantsIn(owed).map(grant) });
  // What different rules owe of such a remedy counts as often as they owe it.
  const addsUp = grantsIn(owed).some(({ remedy }) =>
    [pair.before, pair.after].some(({ remedies }) =>
      remedies.some(({ id, addsUp: adds }) => id === remedy && adds),
    ),
  );
  return { given, key: addsUp ? `${key} by ${rule.id}` : key };
}

const keyed = (given: Given): KeyedGiven => ({ given, key: keyOf(given) });

function keyOf(given: Given): string {
  switch (given.is) {
    case 'owed':
      return `owed ${given.of.map(keyOfGrant).join(' or ')}`;
    case 'allowed':
      return `allowed ${keyOfGrant(given.grant)}`;
    case 'barred':
      return `barred ${given.remedy ?? 'all'}`;
    case 'referred':
      return `referred ${given.role}`;
    case 'outcome':
      return `outcome ${given.outcome}`;
    case 'heard':
      return `heard ${given.rule}`;
  }
}

const keyOfGrant = ({ remedy, amount }: GivenGrant): string => `${remedy} ${canonicalAmount(amount)}`;

const ownAmount = ({ remedies }: Policy, { remedy }: Grant): RemedyAmount | undefined =>
  remedies.find(({ id }) => id === remedy)?.amount;

/** The apology is in every offer, so that allowing it adds nothing. */
function isApology({ remedies }: Policy, { remedy }: Grant): boolean {
  const kind = remedies.find(({ id }) => id === remedy)?.kind;
  return kind !== undefined && isApologyKind(kind);
}

/** Whether it hangs on what was turned down that a rule is heard. */
function isHeard({ rules }: JointPolicy, { joint, side }: JointRule): boolean {
  const stronger = rules.filter((one) => one.side === side && one.joint.replaces.length > 0);
  const over = stronger.filter(({ joint: other }) => other.replaces.includes(joint.id));
  return [joint, ...over.map((one) => one.joint)].some(({ when }) => readsRefusals(when));
}
