import { nearest } from './nearest.js';

/**
 * The path of the file that was most likely meant by one that isn't there, out of the names of what lies in the same folder:
 * only YAML is, and its endings make no names alike. Undefined where none is near.
 */
export function nearFile(wanted: string, beside: readonly string[]): string | undefined {
  const folder = wanted.slice(0, wanted.lastIndexOf('/') + 1);
  const name = wanted.slice(folder.length);
  const files = beside.filter((one) => ENDING.test(one) && !one.startsWith('.'));
  const isAlike = (one: string) => TESTS.test(one) === TESTS.test(name);
  const near =
    nearIn(name, files.filter(isAlike), TESTS) ??
    nearIn(
      name,
      files.filter((one) => !isAlike(one)),
      ENDING,
    );
  return near === undefined ? undefined : folder + near;
}

const ENDING = /\.ya?ml$/i;
const TESTS = /\.test\.ya?ml$/i;

/** The near one of some files, by what their names are without an ending. */
function nearIn(name: string, files: readonly string[], ending: RegExp): string | undefined {
  const bare = (one: string) => one.replace(ending, '').replace(ENDING, '');
  const near = nearest(bare(name), files.map(bare));
  return files.find((one) => bare(one) === near);
}
