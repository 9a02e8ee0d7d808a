import { BUILT_IN_FACTS } from '../domain/facts/built-in.js';
import type { Findings } from './findings.js';
import { didYouMean, listed } from './nearest.js';
import { childOf, listIn, mapIn, textIn, type Written, type WrittenMap } from './written.js';

/** Sections out of which a child may take items. Problems stay known, so they are left to the whole policy. */
const SECTIONS = ['rules', 'facts', 'remedies', 'promises'] as const;

/**
 * The parent without what its child does without, also where the rest of it names that as one of several:
 * goodwill of a remedy that is gone is not given, and nothing stands in for a rule that is gone.
 */
export function withoutRemoved(parent: Written, child: Written, findings: Findings): Written {
  let left = parent;
  for (const section of SECTIONS) {
    const names = removedNames(child, section);
    names.forEach((name, at) => {
      if (!mapIn(childOf(left, section))?.has(name)) unknown(findings, left, section, name, at);
    });
    left = without(left, section, names);
  }
  const remedies = removedNames(child, 'remedies');
  return withoutMentions(without(left, 'countersign', remedies), remedies, removedNames(child, 'rules'));
}

function removedNames(child: Written, section: string): string[] {
  const remove = childOf(child, 'remove');
  const list = remove && listIn(childOf(remove, section));
  return (list ?? []).map((item) => textIn(item) ?? '').filter((name) => name !== '');
}

function unknown(findings: Findings, parent: Written, section: string, name: string, at: number): void {
  const there = [...(mapIn(childOf(parent, section))?.keys() ?? [])];
  const builtIn = section === 'facts' && BUILT_IN_FACTS.some((fact) => fact.name === name);
  findings.add({
    path: ['remove', section, at],
    at: 'value',
    code: 'unknown-removal',
    severity: 'error',
    message: builtIn
      ? `“${name}” is a built-in fact, which cannot be removed.`
      : `There is no “${name}” among the inherited ${section}.${didYouMean(name, there)}`,
    hint: builtIn
      ? 'A fact that nothing needs is never asked.'
      : `There are ${listed(there, 'and') || 'none'}.`,
  });
}

function without(policy: Written, section: string, names: readonly string[]): Written {
  return inSection(policy, section, (entries) => entries.filter(([name]) => !names.includes(name)));
}

type Entries = readonly (readonly [string, Written])[];

/** The policy with one section changed; the same where it has none. */
function inSection(policy: Written, section: string, change: (entries: Entries) => Entries): Written {
  const [whole, entries] = [mapIn(policy), mapIn(childOf(policy, section))];
  const before = whole?.get(section);
  if (!whole || !entries || !before) return policy;
  return {
    ...policy,
    holds: new Map(whole).set(section, { ...before, holds: new Map(change([...entries])) }),
  };
}

/** The lists of a rule in which a name may simply be left out. */
const GOODWILL = ['may', 'no-goodwill'];

function withoutMentions(policy: Written, remedies: readonly string[], rules: readonly string[]): Written {
  if (remedies.length + rules.length === 0) return policy;
  const cut = (piece: Written, keys: readonly string[], names: readonly string[]) =>
    keys.reduce((left, key) => withoutInList(left, key, names), piece);
  const emptied: string[] = [];
  const changed = inSection(policy, 'rules', (entries) =>
    entries.flatMap(([name, rule]) => {
      const left = cut(cut(rule, GOODWILL, remedies), ['replaces'], rules);
      if (!onlyGaveWhatIsGone(rule, left)) return [[name, left] as const];
      emptied.push(name);
      return [];
    }),
  );
  const kept = inSection(changed, 'remedies', (entries) =>
    entries.map(([name, remedy]) => [name, cut(remedy, ['not-with'], remedies)] as const),
  );
  return emptied.length > 0 ? withoutMentions(kept, [], emptied) : kept;
}

/** The keys by which a rule still does something. */
const DOES = ['owe', 'may', 'no-goodwill', 'refer', 'say'];

function onlyGaveWhatIsGone(before: Written, after: Written): boolean {
  const does = (rule: Written) => DOES.some((key) => mapIn(rule)?.has(key));
  return does(before) && !does(after);
}

function withoutInList(piece: Written, key: string, names: readonly string[]): Written {
  const [entries, before] = [mapIn(piece), childOf(piece, key)];
  const list = listIn(before);
  if (!entries || !before || !list) return piece;
  const left = list.filter((item) => !names.includes(textIn(item) ?? textIn(childOf(item, 'remedy')) ?? ''));
  if (left.length === list.length) return piece;
  const changed = new Map<string, Written>(entries);
  if (left.length === 0) changed.delete(key);
  else changed.set(key, { ...before, holds: left });
  return { ...piece, holds: changed as WrittenMap };
}
