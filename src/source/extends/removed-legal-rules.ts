import type { Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import type { Path } from '../../domain/values/issue.js';
import { childAt, type DocumentNode, listIn, mapIn, textIn } from '../document/node.js';
import { removedNames } from './remove.js';

/** A way in which a file may lose what rules of its parents owe. */
type LegalRuleRemoval = {
  /** It takes the rule out, says it anew, stands another in for it, or makes another kind of thing of a remedy. */
  readonly how: 'taken-out' | 'said-anew' | 'replaced' | 'other-remedy';
  /** The rule or the remedy of its own by which it does that; of what is taken out, the rule. */
  readonly by: string;
  /** Where its own file does that. */
  readonly path: Path;
};

/** A rule that a policy's parents owe something by because of a law, and how its own file may lose that. */
export type RemovedLegalRule = LegalRuleRemoval & { readonly rule: Rule };

/** What the parents of a policy make together (nobody asked for its hash), and what of their rules by a law is lost. */
export type RemovedLegalRules = { readonly parents: Policy; readonly laws: readonly RemovedLegalRule[] };

/** How a file may lose what rules of `parents` owe by a law; told from the texts, as most files lose nothing. */
export function legalRuleRemovals(
  own: DocumentNode,
  parents: DocumentNode,
): readonly (LegalRuleRemoval & { readonly of?: string })[] {
  const inherited = childAt(parents, 'rules');
  const byLaw = (id: string): boolean => {
    const rule = inherited && childAt(inherited, id);
    return rule !== undefined && childAt(rule, 'law') !== undefined;
  };
  const said = entriesIn(own, 'rules');
  const losses = [
    ...said.map(([id]) => ({ how: 'said-anew' as const, by: id, of: id, path: ['rules', id] })),
    ...removedNames(own, 'rules').map((id, at) => ({
      how: 'taken-out' as const,
      by: id,
      of: id,
      path: ['remove', 'rules', at],
    })),
    ...said.flatMap(([by, rule]) =>
      (listIn(childAt(rule, 'replaces')) ?? []).map((item) => ({
        how: 'replaced' as const,
        by,
        of: textIn(item) ?? '',
        path: ['rules', by, 'replaces'],
      })),
    ),
    ...said.flatMap(([by]) =>
      entriesIn(parents, 'rules')
        .filter(([, rule]) => (listIn(childAt(rule, 'otherwise')) ?? []).some((item) => textIn(item) === by))
        .map(([of]) => ({ how: 'replaced' as const, by, of, path: ['rules', by] })),
    ),
  ];
  const lost = losses.filter(({ of }) => byLaw(of));
  return [...lost, ...otherRemedies(own, parents)];
}

/** The remedies that a file makes another kind of thing of, such as store credit of money back. */
function otherRemedies(own: DocumentNode, parents: DocumentNode): LegalRuleRemoval[] {
  const inherited = mapIn(childAt(parents, 'remedies'));
  const kindOf = (remedy: DocumentNode | undefined) =>
    remedy && [textIn(childAt(remedy, 'kind')), textIn(childAt(remedy, 'as'))].join(' as ');
  return entriesIn(own, 'remedies')
    .filter(([name, remedy]) => inherited?.has(name) && kindOf(inherited.get(name)) !== kindOf(remedy))
    .map(([by]) => ({ how: 'other-remedy', by, path: ['remedies', by] }));
}

/** The rules of the parents that a loss is about. */
export function rulesRemoved(
  { rules }: Pick<Policy, 'rules'>,
  { of, by }: LegalRuleRemoval & { of?: string },
): Rule[] {
  const owes = (rule: Rule): boolean =>
    rule.law !== undefined && grantsOwed(rule).some(({ remedy }) => remedy === by);
  return rules.filter((rule) => (of === undefined ? owes(rule) : rule.id === of));
}

const entriesIn = (policy: DocumentNode, section: string): [string, DocumentNode][] => [
  ...(mapIn(childAt(policy, section)) ?? []),
];
