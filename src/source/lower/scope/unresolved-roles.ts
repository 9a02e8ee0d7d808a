import type { NodeView } from '../../document/node-view.js';
import { listed } from '../../suggest/nearest.js';

/**
 * Takes up what names a role that is not there in a file further up than that of the roles: whoever replaced the roles
 * took away the one that was named.
 */
export function noteUnresolvedRole(node: NodeView, isFurtherUp: boolean, unresolved: NodeView[]): boolean {
  if (isFurtherUp) unresolved.push(node);
  return isFurtherUp;
}

/** Says, once for each role, what is inherited that names it, where the roles were replaced. */
export function checkUnresolvedRoles(authority: NodeView, unresolved: readonly NodeView[]): void {
  const roles = [...new Set(unresolved.map(({ text }) => text ?? ''))];
  for (const role of roles) {
    const items = [...new Set(unresolved.filter(({ text }) => text === role).map(itemOf))];
    const left = authority.keys();
    const file = unresolved.find(({ text }) => text === role)?.span?.source.file;
    authority.reportKey(
      'unknown-role',
      `“${role}” is no role any more, and ${listed(items, 'and')} of ${file} ${items.length === 1 ? 'names' : 'name'} it: “authority” is replaced as a whole.`,
      `Keep a role “${role}” here, or say ${items.length === 1 ? 'that' : 'those'} anew with ${left.length === 1 ? '' : 'one of '}${listed(left, 'and')}.`,
    );
  }
}

/** An item as its author writes it: `rules: hurt`; one of a list has no name. */
const itemOf = ({ path: [section, item] }: NodeView): string =>
  typeof item === 'string' ? `“${section}: ${item}”` : `“${section}”`;
