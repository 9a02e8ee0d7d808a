import type { CheckWish, FixedFile } from '../cli/host.js';
import { type Fixed, fix } from '../lint/index.js';
import { BUILT_INS } from '../source/index.js';
import { checkText } from './check-files.js';
import { readTextFile, writeTextFile } from './files.js';

/** Putting one mistake right may show the next; after so many rounds somebody has to look. */
const ROUNDS = 10;

/** Puts right in the files what can safely be. Those in which nothing could are not touched. */
export function fixFiles(files: readonly string[], wish: CheckWish): readonly FixedFile[] {
  return files
    .filter((file) => !(file in BUILT_INS))
    .map((file) => ({ file, fixes: fixFile(file, wish) }))
    .filter(({ fixes }) => fixes > 0);
}

function fixFile(file: string, wish: CheckWish): number {
  const before = readTextFile(file);
  let text = before;
  let fixes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = better(text, file, wish);
    if (!next) break;
    text = next.text;
    fixes += next.fixes;
  }
  if (text !== before) writeTextFile(file, text);
  return fixes;
}

/** The text with something put right; undefined where nothing can be. */
function better(text: string, file: string, wish: CheckWish): Fixed | undefined {
  const next = fix(text, file, checkText(text, file, wish).findings);
  return next.fixes > 0 ? next : undefined;
}
