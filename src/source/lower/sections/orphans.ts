import type { Part } from '../../document/part.js';
import { listed } from '../../suggest/nearest.js';

/**
 * Takes up what names a role that is not there in a file further up than that of the roles: whoever replaced the roles
 * took away the one that was named.
 */
export function takeUp(part: Part, isFurtherUp: boolean, orphans: Part[]): boolean {
  if (isFurtherUp) orphans.push(part);
  return isFurtherUp;
}

/** Says, once for each role, what is inherited that names it, where the roles were replaced. */
export function checkOrphans(authority: Part, orphans: readonly Part[]): void {
  const roles = [...new Set(orphans.map(({ text }) => text ?? ''))];
  for (const role of roles) {
    const items = [...new Set(orphans.filter(({ text }) => text === role).map(itemOf))];
    const left = authority.keys();
    const file = orphans.find(({ text }) => text === role)?.span?.source.file;
    authority.wrongKey(
      'unknown-role',
      `“${role}” is no role any more, and ${listed(items, 'and')} of ${file} ${items.length === 1 ? 'names' : 'name'} it: “authority” is replaced as a whole.`,
      `Keep a role “${role}” here, or say ${items.length === 1 ? 'that' : 'those'} anew with ${left.length === 1 ? '' : 'one of '}${listed(left, 'and')}.`,
    );
  }
}

/** An item as its author writes it: `rules: hurt`. */
const itemOf = ({ path: [section, item] }: Part): string => `“${section}: ${item}”`;
