import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../../domain/policy/policy.js';

/** Where the build leaves the built-in policies, compiled: beside the program. */
const folder = path.join(import.meta.dirname, 'policies');

const EXTENSION = '.json';

/** The names of the built-in policies. */
export function builtInNames(): string[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort();
}

/** A built-in policy, which the build has checked. */
export function builtInPolicy(name: string): Policy {
  return JSON.parse(fs.readFileSync(path.join(folder, `${name}${EXTENSION}`), 'utf8')) as Policy;
}
