import { childOf, listIn, mapIn, textIn, type Written, withMapAt } from '../document/written.js';

/** Names of what is gone. */
type Gone = { readonly remedies: readonly string[]; readonly rules: readonly string[] };

/**
 * A policy that no longer names what is gone where it is one of several, or is forbidden. Where it is owed, or
 * decides something, it stays, and is a mistake: that is for somebody to say anew.
 */
export function forget(policy: Written, gone: Gone): Written {
  if (gone.remedies.length + gone.rules.length === 0) return policy;
  const paired = eachIn(policy, 'remedies', (remedy) => without(remedy, 'not-with', gone.remedies));
  const promised = eachIn(paired, 'promises', (promise) => forgottenInPromise(promise, gone));
  const signed = withMapAt(promised, ['countersign'], (entries) => withoutKeys(entries, gone.remedies));
  const ruled = eachIn(signed, 'rules', (rule) => forgottenInRule(rule, gone));
  const emptied = idle(ruled, policy);
  const left = withMapAt(ruled, ['rules'], (entries) => withoutKeys(entries, emptied));
  return forget(left, { remedies: [], rules: emptied });
}

type Entries = ReadonlyMap<string, Written>;

function withoutKeys(entries: Entries, names: readonly string[]): Entries {
  return new Map([...entries].filter(([name]) => !names.includes(name)));
}

function eachIn(policy: Written, section: string, change: (item: Written) => Written): Written {
  return withMapAt(
    policy,
    [section],
    (items) => new Map([...items].map(([name, item]) => [name, change(item)])),
  );
}

/** Goodwill can be left out of a rule, and so can the rules that it replaces; what is owed cannot. */
function forgottenInRule(rule: Written, { remedies, rules }: Gone): Written {
  return without(without(without(rule, 'may', remedies), 'no-goodwill', remedies), 'replaces', rules);
}

/** What is not there is never given, so nobody has to promise it. */
function forgottenInPromise(promise: Written, { remedies }: Gone): Written {
  return withMapAt(promise, ['always'], (always) => {
    const gives = always.get('gives');
    return gives ? new Map(always).set('gives', without(gives, 'never', remedies)) : always;
  });
}

/** The keys by which a rule does something. */
const DOES = ['owe', 'may', 'no-goodwill', 'refer', 'say'];

/** The rules that did something before, and now do nothing. */
function idle(now: Written, before: Written): string[] {
  const doing = (policy: Written) => {
    const rules = [...(mapIn(childOf(policy, 'rules')) ?? [])];
    return rules.filter(([, rule]) => DOES.some((key) => mapIn(rule)?.has(key))).map(([name]) => name);
  };
  const still = doing(now);
  return doing(before).filter((name) => !still.includes(name));
}

/** The piece without these names in the list under `key`, and without the key where the list becomes empty. */
function without(piece: Written, key: string, names: readonly string[]): Written {
  const list = listIn(childOf(piece, key));
  const left = (list ?? []).filter((item) => !names.includes(nameIn(item)));
  if (!list || left.length === list.length) return piece;
  return withMapAt(piece, [], (entries) => {
    const before = entries.get(key);
    return left.length > 0 && before
      ? new Map(entries).set(key, { ...before, holds: left })
      : withoutKeys(entries, [key]);
  });
}

/** A remedy stands in a list as its name, or with an amount. */
function nameIn(item: Written): string {
  return textIn(item) ?? textIn(childOf(item, 'remedy')) ?? '';
}
