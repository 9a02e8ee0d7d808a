import type { SourceText } from '../../source/document/text.js';
import { isContent } from '../../source/yaml/indentation.js';

/** The keys that stand beside one in a text, each as it is written: on its line where that is all there is. */
export type SiblingKeys = { readonly scope: string; readonly keys: readonly string[] };

const KEY = /["']?([\w-]+)["']?\s*:(?=\s|$)/;
const KEYS = new RegExp(KEY, 'g');

/** What stands beside the key at a place: within brackets, all of its line; else the keys that are indented as it is. */
export function siblingKeys(source: SourceText, line: number, column: number): SiblingKeys {
  const stands = source.lineText(line);
  if (!/^[\s-]*["']?$/.test(stands.slice(0, column - 1)))
    return { scope: `line ${line}`, keys: [...stands.matchAll(KEYS)].map(([, key]) => key ?? '') };
  const lines = source.text.split('\n');
  const depth = keyIndent(stands);
  const [first, last] = [edge(lines, line - 1, depth, -1), edge(lines, line - 1, depth, 1)];
  const level = lines.slice(first, last + 1).filter((one) => keyIndent(one) === depth);
  return { scope: `from ${first}`, keys: level.flatMap((one) => KEY.exec(one)?.[1] ?? []) };
}

/** The furthest line up or down before one that is indented less, or that begins another item of a list. */
function edge(lines: readonly string[], start: number, depth: number, step: 1 | -1): number {
  let at = start;
  while (at + step >= 0 && at + step < lines.length) {
    const next = lines[at + step] ?? '';
    const begins = step > 0 ? next : (lines[at] ?? '');
    if (isContent(next) && keyIndent(next) < depth) break;
    if (/^\s*-\s/.test(begins) && keyIndent(begins) === depth) break;
    at += step;
  }
  return at;
}

/** Where the first key of a line stands, past the sign of a list. */
export const keyIndent = (line: string): number => line.search(/[^\s-]|$/);
