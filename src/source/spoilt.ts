import type { Path } from '../domain/mistake.js';
import type { PolicyFile } from './chain.js';
import type { Flaw } from './syntax.js';
import { mapIn, type Written } from './written.js';

/** Sections that hold items, so that a flaw in one item leaves the others as they are. */
const SECTIONS = ['facts', 'problems', 'remedies', 'rules', 'authority', 'countersign', 'promises'];

/**
 * The items that flaws of the text have spoilt, as paths; null where a flaw spoils more than items, so that
 * whatever else seemed wrong would only follow from it.
 */
export function spoiltItems(files: readonly PolicyFile[]): Path[] | null {
  const items: Path[] = [];
  for (const { root, flaws } of files) {
    for (const flaw of flaws.filter(({ spoils }) => spoils !== undefined)) {
      const item = flaw.spoils === 'item' ? itemAt(root, flaw) : undefined;
      if (!item) return null;
      items.push(item);
    }
  }
  return items;
}

function itemAt(root: Written, { from }: Flaw): Path | undefined {
  for (const section of SECTIONS) {
    for (const [name, item] of mapIn(mapIn(root)?.get(section)) ?? []) {
      if ((item.key ?? item.span).from <= from && from <= item.span.to) return [section, name];
    }
  }
  return undefined;
}
