import { childAt, type DocumentNode, listIn, mapIn, textIn, withMapAt } from '../document/node.js';
import { RULE_EFFECTS } from '../schema/rules.js';

/** Names of what is gone. */
type RemovedNames = { readonly remedies: readonly string[]; readonly rules: readonly string[] };

/**
 * A policy that no longer names what is gone where it is one of several, or is forbidden. Where it is owed, or
 * decides something, it stays, and is a mistake: that is for somebody to say anew.
 */
export function removeReferences(policy: DocumentNode, removed: RemovedNames): DocumentNode {
  if (removed.remedies.length + removed.rules.length === 0) return policy;
  const paired = eachIn(policy, 'remedies', (remedy) => without(remedy, 'not-with', removed.remedies));
  const promised = eachIn(paired, 'promises', (promise) => withoutReferencesInPromise(promise, removed));
  const broken = promisesLeftEmpty(promised, paired);
  const kept = withMapAt(promised, ['promises'], (entries) => withoutKeys(entries, broken));
  const limited = eachIn(kept, 'authority', (role) => withoutLimits(role, removed.remedies));
  const parted = withMapAt(limited, ['generosity'], (entries) => withoutLists(entries, removed.remedies));
  const signed = withMapAt(parted, ['countersign'], (entries) => withoutKeys(entries, removed.remedies));
  const capped = withoutCaps(signed, removed.remedies);
  const ruled = eachIn(capped, 'rules', (rule) => withoutReferencesInRule(rule, removed));
  const emptied = rulesLeftEmpty(ruled, policy);
  const left = withMapAt(ruled, ['rules'], (entries) => withoutKeys(entries, emptied));
  return removeReferences(left, { remedies: [], rules: emptied });
}

type Entries = ReadonlyMap<string, DocumentNode>;

function withoutKeys(entries: Entries, names: readonly string[]): Entries {
  return new Map([...entries].filter(([name]) => !names.includes(name)));
}

function eachIn(
  policy: DocumentNode,
  section: string,
  change: (item: DocumentNode) => DocumentNode,
): DocumentNode {
  return withMapAt(
    policy,
    [section],
    (items) => new Map([...items].map(([name, item]) => [name, change(item)])),
  );
}

/** Goodwill can be left out of a rule, and so can the rules that it replaces or gives way to; what is owed cannot. */
function withoutReferencesInRule(rule: DocumentNode, { remedies, rules }: RemovedNames): DocumentNode {
  const given = without(without(rule, 'may', remedies), 'no-goodwill', remedies);
  return without(without(given, 'replaces', rules), 'otherwise', rules);
}

/** A role limits what there is; without `limits` where that becomes empty. */
function withoutLimits(role: DocumentNode, remedies: readonly string[]): DocumentNode {
  const limits = mapIn(childAt(role, 'limits'));
  if (!limits || !remedies.some((name) => limits.has(name))) return role;
  if ([...limits.keys()].every((name) => remedies.includes(name)))
    return withMapAt(role, [], (entries) => withoutKeys(entries, ['limits']));
  return withMapAt(role, ['limits'], (entries) => withoutKeys(entries, remedies));
}

/** What is kept apart are two remedies or more: a list of fewer says nothing. */
function withoutLists(generosity: Entries, remedies: readonly string[]): Entries {
  const before = generosity.get('never-together');
  const lists = listIn(before);
  if (!before || !lists) return generosity;
  const left = lists.map((list) => ({ ...list, value: namesLeft(list, remedies) }));
  const kept = left.filter(({ value }, at) => value.length > 1 || value.length === listIn(lists[at])?.length);
  return kept.length > 0
    ? new Map(generosity).set('never-together', { ...before, value: kept })
    : withoutKeys(generosity, ['never-together']);
}

/** A cap counts what there is; one that counted nothing else goes. */
function withoutCaps(policy: DocumentNode, remedies: readonly string[]): DocumentNode {
  const caps = childAt(policy, 'caps');
  const list = listIn(caps);
  if (!caps || !list || remedies.length === 0) return policy;
  const counts = (cap: DocumentNode): boolean => childAt(cap, 'remedies') !== undefined;
  const left = list
    .map((cap) => ({ before: cap, now: without(cap, 'remedies', remedies) }))
    .filter(({ before, now }) => counts(now) || !counts(before))
    .map(({ now }) => now);
  return withMapAt(policy, [], (entries) => new Map(entries).set('caps', { ...caps, value: left }));
}

const namesLeft = (list: DocumentNode, names: readonly string[]): DocumentNode[] =>
  (listIn(list) ?? []).filter((item) => !names.includes(nameIn(item)));

/**
 * What is not there is never given, so nobody has to promise it. What is promised to be owed or given stays, and is a
 * mistake: that is for somebody to say anew.
 */
function withoutReferencesInPromise(promise: DocumentNode, { remedies }: RemovedNames): DocumentNode {
  return withMapAt(promise, ['always'], (always) => {
    const gives = always.get('gives');
    const left = gives && without(gives, 'never', remedies);
    if (!left || left === gives) return always;
    return mapIn(left)?.size === 0 ? withoutKeys(always, ['gives']) : new Map(always).set('gives', left);
  });
}

/** The promises that said something before, and now say nothing. */
function promisesLeftEmpty(now: DocumentNode, before: DocumentNode): string[] {
  const saying = (policy: DocumentNode) =>
    [...(mapIn(childAt(policy, 'promises')) ?? [])]
      .filter(([, promise]) => mapIn(childAt(promise, 'always'))?.size)
      .map(([name]) => name);
  const still = saying(now);
  return saying(before).filter((name) => !still.includes(name));
}

/** The rules that did something before, and now do nothing. */
function rulesLeftEmpty(now: DocumentNode, before: DocumentNode): string[] {
  const doing = (policy: DocumentNode) => {
    const rules = [...(mapIn(childAt(policy, 'rules')) ?? [])];
    return rules
      .filter(([, rule]) => RULE_EFFECTS.some((key) => mapIn(rule)?.has(key)))
      .map(([name]) => name);
  };
  const still = doing(now);
  return doing(before).filter((name) => !still.includes(name));
}

/** The piece without these names in the list under `key`, and without the key where the list becomes empty. */
function without(node: DocumentNode, key: string, names: readonly string[]): DocumentNode {
  const list = listIn(childAt(node, key));
  const left = (list ?? []).filter((item) => !names.includes(nameIn(item)));
  if (!list || left.length === list.length) return node;
  return withMapAt(node, [], (entries) => {
    const before = entries.get(key);
    return left.length > 0 && before
      ? new Map(entries).set(key, { ...before, value: left })
      : withoutKeys(entries, [key]);
  });
}

/** A remedy stands in a list as its name, or with an amount. */
function nameIn(item: DocumentNode): string {
  return textIn(item) ?? textIn(childAt(item, 'remedy')) ?? '';
}
