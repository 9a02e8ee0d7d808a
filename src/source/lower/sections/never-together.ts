import { isApologyKind } from '../../../domain/remedies/kinds.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { kindOf } from './remedies.js';

/** Lists of remedies of which an offer holds one as goodwill. */
export function lowerNeverTogether(section: NodeView, scope: Scope): string[][] {
  return section.items().map((list) => {
    for (const item of list.items())
      if (isApology(item, item.text ?? ''))
        item.report(
          'not-goodwill',
          `“${item.text}” is an apology, which is in every offer: nothing is kept apart from it.`,
          'Take it out of the list.',
        );
    return scope.remedies.readAll(list);
  });
}

/** Whether the policy that a node is in has an apology of this name. */
export function isApology(node: NodeView, id: string): boolean {
  const kind = kindOf(node.top.at('remedies').at(id));
  return kind !== undefined && isApologyKind(kind);
}
