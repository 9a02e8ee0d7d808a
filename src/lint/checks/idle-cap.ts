import { type Bounds, boundsOf, factBounds } from '../../domain/policy/bounds.js';
import { type Cap, rolesBound } from '../../domain/policy/cap.js';
import type { Policy, Role } from '../../domain/policy/policy.js';
import { sayMoney } from '../../domain/values/money.js';
import { type Window, writeWindow } from '../../domain/values/window.js';
import type { Check } from '../subject/check.js';

/** A cap that never lowers an offer. */
export const idleCap: Check = {
  code: 'idle-cap',
  severity: 'warning',
  summary: 'A cap can never make an offer smaller.',
  rationale: `Whoever wrote it believes that something is held. But nobody whom it binds may give goodwill, or what it counts
is only ever owed (what is owed is never counted), or another cap is used up before it.`,
  bad: `caps:
  - { per: customer, within: "30 days", at-most: 60 }
  - { per: customer, within: "90 days", at-most: 60 }
`,
  good: `caps:
  - { per: customer, within: "30 days", at-most: 60 }
  - { per: customer, within: "365 days", at-most: 150 }
`,
  *find({ policy, isOwn }) {
    for (const [at, cap] of (policy.caps ?? []).entries()) {
      const path = ['caps', at];
      const message = isOwn(path) ? whyIdle(policy, cap) : undefined;
      if (message !== undefined) yield { path, at: 'value', ...message };
    }
  },
};

type Said = { readonly message: string; readonly hint: string };

function whyIdle(policy: Policy, cap: Cap): Said | undefined {
  return bindsNobody(policy, cap) ?? countsNothing(policy, cap) ?? isBehindAnother(policy, cap);
}

function bindsNobody(policy: Policy, cap: Cap): Said | undefined {
  if (rolesBound(cap, policy.authority).some((role) => grantsAnything(policy, role))) return undefined;
  return cap.then === undefined
    ? { message: 'This cap binds nobody: no role may give goodwill.', hint: 'Take it out.' }
    : {
        message: `This cap binds nobody: nobody below “${cap.then}” may give goodwill.`,
        hint: 'Under then, name the role that may say yes beyond it; leave then out, and it binds everybody.',
      };
}

function grantsAnything({ facts }: Policy, { goodwill }: Role): boolean {
  const fact = (name: string): Bounds => factBounds(facts.find((definition) => definition.name === name));
  const none = { low: 0, high: 0 };
  return boundsOf(goodwill, { fact, harm: { goods: none, trouble: none, respect: none } }).high > 0;
}

function countsNothing({ rules }: Policy, { remedies = [] }: Cap): Said | undefined {
  const allowed = new Set(rules.flatMap(({ may }) => may).map(({ remedy }) => remedy));
  const owed = remedies.find((id) => !allowed.has(id));
  if (owed === undefined) return undefined;
  return {
    message: `No rule allows “${owed}” as goodwill, and what is owed is never counted.`,
    hint: 'Name what rules allow under may, or leave remedies out to count all goodwill.',
  };
}

function isBehindAnother(policy: Policy, cap: Cap): Said | undefined {
  const { caps = [], currency } = policy;
  const other = caps.find((one) => one !== cap && isReachedFirst(policy, one, cap));
  if (!other) return undefined;
  const most = other.counts === 'goodwill' ? sayMoney(other.atMost, currency) : `${other.atMost} times`;
  return {
    message: `This cap is never reached: the one of ${most} in ${writeWindow(other.within)} is used up before it.`,
    hint: 'Keep the one that you mean, or make this one smaller.',
  };
}

/** Whether a cap is used up no later than another, whenever it was used, and binds no fewer. */
function isReachedFirst({ authority }: Policy, one: Cap, other: Cap): boolean {
  return (
    one.per === other.per &&
    one.counts === other.counts &&
    one.atMost <= other.atMost &&
    rolesBound(one, authority).length >= rolesBound(other, authority).length &&
    countsNoFewer(one, other) &&
    reachesAsFarBack(one.within, other.within)
  );
}

function countsNoFewer({ remedies: one }: Cap, { remedies: other }: Cap): boolean {
  if (one === undefined || other === undefined) return one === other;
  return other.every((id) => one.includes(id));
}

const DAYS_A_WEEK = 7;

/** So many weeks are this one, of which only today may have been, and those before. */
function reachesAsFarBack(one: Window, other: Window): boolean {
  if (one.unit === other.unit) return one.count >= other.count;
  if (one.unit === 'day') return one.count >= other.count * DAYS_A_WEEK;
  return (one.count - 1) * DAYS_A_WEEK + 1 >= other.count;
}
