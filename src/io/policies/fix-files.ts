import type { CheckRequest, FixedFile } from '../../cli/port/host.js';
import { type Fixed, fix } from '../../lint/index.js';
import { BUILT_INS } from '../../source/extends/built-in.js';
import { readTextFile } from '../files/files.js';
import { replaceTextFile } from '../files/replace-file.js';
import { checkText } from './check-files.js';

/** Putting one mistake right may show the next; after so many rounds somebody has to look. */
const ROUNDS = 10;

/** Puts right in the files what can safely be. Those in which nothing could are not touched. */
export async function fixFiles(
  files: readonly string[],
  request: CheckRequest,
): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const file of files.filter((one) => !(one in BUILT_INS))) {
    const fixes = await fixFile(file, request);
    if (fixes > 0) fixed.push({ file, fixes });
  }
  return fixed;
}

async function fixFile(file: string, request: CheckRequest): Promise<number> {
  const before = readTextFile(file);
  let text = before;
  let fixes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = await better(text, file, request);
    if (!next) break;
    text = next.text;
    fixes += next.fixes;
  }
  if (text !== before) replaceTextFile(file, text);
  return fixes;
}

/** The text with something put right; undefined where nothing can be. */
async function better(text: string, file: string, request: CheckRequest): Promise<Fixed | undefined> {
  const { findings } = await checkText(text, file, request);
  const next = fix(text, file, findings);
  return next.fixes > 0 ? next : undefined;
}
