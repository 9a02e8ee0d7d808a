import type { Path } from '../domain/mistake.js';
import type { Policy, Rule } from '../domain/policy.js';
import { removedNames } from './remove.js';
import { childOf, mapIn, type Written } from './written.js';

/** A rule that a policy's parents owe something by because of a law, and that its own file replaces or takes out. */
export type LostLaw = {
  readonly rule: Rule;
  /** Where the own file does that, as a path into it. */
  readonly path: Path;
};

/** What the parents of a policy make together (nobody asked for its hash), and what of their rules by a law is lost. */
export type Lost = { readonly parents: Policy; readonly laws: readonly LostLaw[] };

/** Where a file replaces or takes out rules of `parents` that name a law, by the names of those. */
export function lostIn(own: Written, parents: Written): ReadonlyMap<string, Path> {
  const inherited = childOf(parents, 'rules');
  const byLaw = (id: string): boolean => {
    const rule = inherited && childOf(inherited, id);
    return rule !== undefined && childOf(rule, 'law') !== undefined;
  };
  const said = [...(mapIn(childOf(own, 'rules')) ?? new Map<string, Written>()).keys()];
  const removed = removedNames(own, 'rules');
  const places: [string, Path][] = [
    ...said.map((id): [string, Path] => [id, ['rules', id]]),
    ...removed.map((id, at): [string, Path] => [id, ['remove', 'rules', at]]),
  ];
  return new Map(places.filter(([id]) => byLaw(id)));
}
