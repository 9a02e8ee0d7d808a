import fs from 'node:fs';
import path from 'node:path';
import { withSlashes } from './files.js';

/** The names of all that lies in the folder of a path, in order; none where nobody can look there. */
export function namesBeside(file: string): readonly string[] {
  try {
    return fs.readdirSync(path.dirname(file)).map(withSlashes).sort();
  } catch {
    return [];
  }
}
