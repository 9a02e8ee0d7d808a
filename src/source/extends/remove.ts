import { BUILT_IN_FACTS } from '../../i18n/values/built-in.js';
import type { Findings } from '../document/findings.js';
import { childAt, type DocumentNode, listIn, mapIn, textIn, withMapAt } from '../document/node.js';
import { didYouMean, listed } from '../suggest/nearest.js';
import { removeReferences } from './remove-references.js';

/** Sections out of which a child may take items. Problems stay known, so they are left to the whole policy. */
const SECTIONS = ['rules', 'facts', 'remedies', 'promises'] as const;

/**
 * The parent without what its child does without, also where the rest of it names that as one of several:
 * goodwill of a remedy that is gone is not given, and nothing stands in for a rule that is gone.
 */
export function withoutRemoved(parent: DocumentNode, child: DocumentNode, findings: Findings): DocumentNode {
  let left = parent;
  for (const section of SECTIONS) {
    const names = removedNames(child, section);
    names.forEach((name, at) => {
      if (!mapIn(childAt(left, section))?.has(name)) unknown(findings, left, section, name, at);
    });
    left = without(left, section, names);
  }
  return removeReferences(left, {
    remedies: removedNames(child, 'remedies'),
    rules: removedNames(child, 'rules'),
  });
}

/** Whether a policy removes what only another can have brought. */
export const removesInherited = (policy: DocumentNode): boolean =>
  SECTIONS.some((section) => removedNames(policy, section).length > 0);

/** What a policy takes out of a section of its parents, by name. */
export function removedNames(child: DocumentNode, section: string): string[] {
  const remove = childAt(child, 'remove');
  const list = remove && listIn(childAt(remove, section));
  return (list ?? []).map((item) => textIn(item) ?? '').filter((name) => name !== '');
}

function unknown(findings: Findings, parent: DocumentNode, section: string, name: string, at: number): void {
  const there = [...(mapIn(childAt(parent, section))?.keys() ?? [])];
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

function without(policy: DocumentNode, section: string, names: readonly string[]): DocumentNode {
  return withMapAt(
    policy,
    [section],
    (entries) => new Map([...entries].filter(([name]) => !names.includes(name))),
  );
}
