// Has Stryker make the mutants that were drawn, and none of what stands within them.

import { readFileSync } from 'node:fs';
import path from 'node:path';

const drawn = process.env.AMENDS_DRAWN ? JSON.parse(readFileSync(process.env.AMENDS_DRAWN, 'utf8')) : [];
const root = path.join(import.meta.dirname, '..', '..');

const isBefore = (one, other) =>
  one.line < other.line || (one.line === other.line && one.column <= other.column);

/** Whether a part of the code holds one that was drawn, or is one. */
function holdsDrawn({ node: { loc }, hub }) {
  const file = path.relative(root, path.resolve(root, hub.file.opts.filename));
  return drawn.some(
    (one) => file.endsWith(one.file) && isBefore(loc.start, one.start) && isBefore(one.end, loc.end),
  );
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'only-drawn',
    value: { shouldIgnore: (part) => (holdsDrawn(part) ? undefined : 'It was not drawn.') },
  },
];
