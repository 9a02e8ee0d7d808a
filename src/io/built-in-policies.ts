import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../domain/policy.js';
import type { Groundwork, Laid } from '../source/groundwork.js';
import type { Pressed } from '../source/pressed.js';

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

/** Where the build leaves what it has worked out for policies of one's own. */
const groundworkFile = path.join(import.meta.dirname, 'groundwork.json');
const documents = path.join(import.meta.dirname, 'documents');

let laid: Laid | undefined;

/** What the build has worked out for reading policies; undefined before there is a build. */
export function groundwork(): Groundwork | undefined {
  if (!fs.existsSync(groundworkFile)) return undefined;
  laid ??= readJson(groundworkFile) as Laid;
  return { ...laid, document: documentOf };
}

const parsed = new Map<string, Pressed | undefined>();

/** The parsed document of a built-in edition. */
function documentOf(edition: string): Pressed | undefined {
  const file = path.join(documents, `${edition}${EXTENSION}`);
  if (!parsed.has(edition))
    parsed.set(edition, fs.existsSync(file) ? (readJson(file) as Pressed) : undefined);
  return parsed.get(edition);
}

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
