import { mapIn, textIn, type Written, type WrittenMap } from '../document/written.js';

/** How two pieces become one: the child’s replaces the parent’s, or they merge by key down to where it does. */
type Plan =
  | 'whole'
  | 'amount'
  | { readonly each: Plan; readonly ownFirst?: true }
  | { readonly keys: Readonly<Record<string, Plan>> };

const items: Plan = { each: 'whole' };
/** Of rules of the same rank the first leads, and whoever writes a rule of her own wants to hear her own words. */
const rules: Plan = { each: 'whole', ownFirst: true };
const amounts: Plan = { each: 'amount' };

/** What merges by key, and how deep. What is not named here is replaced whole. */
const POLICY: Plan = {
  keys: {
    facts: items,
    problems: items,
    costs: amounts,
    returns: {
      keys: {
        cost: 'amount',
        recovers: 'amount',
        trip: 'amount',
        'let-keep': { keys: { 'at-most': 'amount' } },
      },
    },
    harm: {
      keys: {
        goods: 'amount',
        trouble: { keys: { levels: amounts, plus: 'amount', 'occasion-missed': 'amount' } },
        respect: { keys: { levels: amounts, 'each-extra-contact': 'amount' } },
      },
    },
    generosity: amounts,
    remedies: items,
    rules,
    promises: items,
    countersign: items,
    sums: {
      keys: {
        'word-of-mouth': items,
        voucher: items,
        lift: { each: items },
        curves: items,
      },
    },
  },
};

/** The policy that a child makes of its parent. Each piece keeps the file it came from. */
export function mergePolicies(parent: Written, child: Written): Written {
  return merge(parent, child, POLICY);
}

function merge(parent: Written, child: Written, plan: Plan): Written {
  const [old, own] = [mapIn(parent), mapIn(child)];
  if (plan === 'whole' || !old || !own) return child;
  if (plan === 'amount') return mergeAmounts(old, own, child);
  const merged = mergeMaps(old, own, (key) => planFor(plan, key));
  const isOwnFirst = 'ownFirst' in plan && plan.ownFirst === true;
  return {
    ...child,
    holds: isOwnFirst
      ? new Map([...own.keys(), ...merged.keys()].map((key) => [key, merged.get(key) as Written]))
      : merged,
  };
}

function planFor(plan: Exclude<Plan, string>, key: string): Plan {
  return 'each' in plan ? plan.each : (plan.keys[key] ?? 'whole');
}

/** The parent’s keys in their order, each as the child has it, then what only the child has. */
function mergeMaps(old: WrittenMap, own: WrittenMap, planOf: (key: string) => Plan): WrittenMap {
  const merged = new Map(old);
  for (const [key, value] of own) {
    const before = old.get(key);
    merged.set(key, before ? merge(before, value, planOf(key)) : value);
  }
  return merged;
}

/** Two amounts by the same fact merge case by case; any other amount stands for itself. */
function mergeAmounts(old: WrittenMap, own: WrittenMap, child: Written): Written {
  const by = textIn(own.get('by'));
  const alike =
    by !== undefined && by === textIn(old.get('by')) && mapIn(old.get('where')) && mapIn(own.get('where'));
  if (!alike) return child;
  return { ...child, holds: mergeMaps(old, own, (key) => (key === 'where' ? items : 'whole')) };
}
