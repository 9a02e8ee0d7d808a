import type { CheckRequest, FixedFile } from '../../cli/port/host.js';
import { isFailure } from '../../domain/values/failure.js';
import { type Fixed, fix } from '../../lint/index.js';
import { BUILT_INS } from '../../source/extends/built-in.js';
import { tryReading } from '../files/read-file.js';
import { replaceTextFile } from '../files/replace-file.js';
import { checkText } from './check-files.js';

/** Putting one mistake right may show the next; after so many rounds somebody has to look. */
const ROUNDS = 10;

/**
 * Puts right in the files what can safely be. Those in which nothing could are not touched; one that may not be written
 * keeps nobody from the rest.
 */
export async function fixFiles(
  files: readonly string[],
  request: CheckRequest,
): Promise<readonly FixedFile[]> {
  return files
    .filter((one) => !(one in BUILT_INS))
    .map((file) => fixFile(file, request))
    .filter(({ fixes, why }) => fixes > 0 || why !== undefined);
}

/** What of a file was put right; its check says what else is wrong with it, and where it cannot be read. */
function fixFile(file: string, request: CheckRequest): FixedFile {
  const before = tryReading(file);
  if (typeof before !== 'string') return { file, fixes: 0 };
  const { text, fixes } = fixedText(before, file, request);
  if (text === before) return { file, fixes: 0 };
  try {
    replaceTextFile(file, text, before);
    return { file, fixes };
  } catch (error) {
    if (isFailure(error)) return { file, fixes: 0, why: error };
    throw error;
  }
}

function fixedText(before: string, file: string, request: CheckRequest): Fixed {
  let [text, fixes] = [before, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = better(text, file, request);
    if (!next) break;
    text = next.text;
    fixes += next.fixes;
  }
  return { text, fixes };
}

/** The text with something put right; undefined where nothing can be, or where the check of it breaks off. */
function better(text: string, file: string, request: CheckRequest): Fixed | undefined {
  try {
    const { findings } = checkText(text, file, request);
    const next = fix(text, file, findings);
    return next.fixes > 0 ? next : undefined;
  } catch {
    return undefined;
  }
}
