import { type DocumentNode, listIn, mapIn, type NodeMap, textIn } from '../document/node.js';

/** How two nodes become one: the child’s replaces the parent’s, or they merge by key down to where it does. */
type MergePlan =
  | 'whole'
  | 'amount'
  | 'problem'
  | { readonly each: MergePlan; readonly ownFirst?: true }
  | { readonly keys: Readonly<Record<string, MergePlan>> };

const items: MergePlan = { each: 'whole' };
/** Of rules of the same rank the first leads, and whoever writes a rule of her own wants to hear her own words. */
const rules: MergePlan = { each: 'whole', ownFirst: true };
const amounts: MergePlan = { each: 'amount' };

/** What merges by key, and how deep. What is not named here is replaced whole. */
const POLICY: MergePlan = {
  keys: {
    calendar: items,
    facts: items,
    amounts: items,
    conditions: items,
    problems: { each: 'problem' },
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
    record: items,
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

/** The policy that a child makes of its parent. Each node keeps the file it came from. */
export function mergePolicies(parent: DocumentNode, child: DocumentNode): DocumentNode {
  return merge(parent, child, POLICY);
}

function merge(parent: DocumentNode, child: DocumentNode, plan: MergePlan): DocumentNode {
  const [old, own] = [mapIn(parent), mapIn(child)];
  if (plan === 'whole' || !old || !own) return child;
  if (plan === 'problem') return mergeProblems(old, own, child);
  if (plan === 'amount') return mergeAmounts(old, own, child);
  const merged = mergeMaps(old, own, (key) => planFor(plan, key));
  const isOwnFirst = 'ownFirst' in plan && plan.ownFirst === true;
  return {
    ...child,
    value: isOwnFirst
      ? new Map([...own.keys(), ...merged.keys()].map((key) => [key, merged.get(key) as DocumentNode]))
      : merged,
  };
}

function planFor(plan: Exclude<MergePlan, string>, key: string): MergePlan {
  return 'each' in plan ? plan.each : (plan.keys[key] ?? 'whole');
}

/** The parent’s keys in their order, each as the child has it, then what only the child has. */
function mergeMaps(old: NodeMap, own: NodeMap, planOf: (key: string) => MergePlan): NodeMap {
  const merged = new Map(old);
  for (const [key, value] of own) {
    const before = old.get(key);
    merged.set(key, before ? merge(before, value, planOf(key)) : value);
  }
  return merged;
}

/** Two amounts by the same fact merge case by case; any other amount stands for itself. */
function mergeAmounts(old: NodeMap, own: NodeMap, child: DocumentNode): DocumentNode {
  const by = textIn(own.get('by'));
  const alike =
    by !== undefined && by === textIn(old.get('by')) && mapIn(old.get('where')) && mapIn(own.get('where'));
  if (!alike) return child;
  return { ...child, value: mergeMaps(old, own, (key) => (key === 'where' ? items : 'whole')) };
}

/** A problem is said anew, but what people say for it adds up; whoever adds nothing but words leaves the rest as it was. */
function mergeProblems(old: NodeMap, own: NodeMap, child: DocumentNode): DocumentNode {
  const [before, after] = [old.get('words'), own.get('words')];
  const isOnlyWords = after !== undefined && own.size === 1;
  const said = isOnlyWords ? old : own;
  const words = before && after ? addWords(before, after) : (after ?? before);
  return { ...child, value: words ? new Map(said).set('words', words) : said };
}

/** The words of the parent, then those that only the child has; what is no list is told of as it stands. */
function addWords(before: DocumentNode, after: DocumentNode): DocumentNode {
  const [old, own] = [listIn(before), listIn(after)];
  if (!old || !own) return after;
  const known = old.map((word) => textIn(word)?.toLowerCase());
  const isNew = (word: DocumentNode): boolean => !known.includes(textIn(word)?.toLowerCase() ?? '\0');
  return { ...after, value: [...old, ...own.filter(isNew)] };
}
