import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Moment } from '../../domain/policy/moment.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import type { NodeView } from '../document/node-view.js';
import { SymbolTable } from '../lower/scope/symbol-table.js';

/** What cases are read by: the policy, what can be named in it, and what holds for all cases of the file. */
export type TestScope = {
  readonly policy: Policy;
  readonly remedies: SymbolTable;
  readonly rules: SymbolTable;
  readonly roles: SymbolTable;
  /** The complaints that several cases begin from. */
  readonly shared: NodeView;
  /** The names of those that a case takes up; it grows while cases are read. */
  readonly taken: Set<string>;
  /** Who answers, and when, unless a case says otherwise. */
  readonly role: string;
  readonly moment: Moment;
};

/** The names of a policy that cases may use. */
export function namesOf({
  remedies,
  rules,
  authority,
}: Policy): Pick<TestScope, 'remedies' | 'rules' | 'roles'> {
  const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  return {
    remedies: new SymbolTable('remedy', ids(remedies)),
    rules: new SymbolTable('rule', ids(rules)),
    roles: new SymbolTable(
      'role',
      authority.map(({ name }) => name),
    ),
  };
}

/** A fact of the policy by its name; undefined where there is none. */
export const factCalled = ({ policy }: TestScope, name: string): FactDefinition | undefined =>
  policy.facts.find((fact) => fact.name === name);

/** A remedy of the policy by its name; undefined where there is none. */
export const remedyCalled = ({ policy }: TestScope, id: string): Remedy | undefined =>
  policy.remedies.find((remedy) => remedy.id === id);
