import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../domain/policy.js';
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

/** Where the build leaves their documents, parsed: what a policy that extends one starts from. */
const documents = path.join(import.meta.dirname, 'documents.json');

let parsed: Readonly<Record<string, Pressed>> | undefined;

/** The parsed document of a built-in edition; undefined before there is a build. */
export function builtInDocument(edition: string): Pressed | undefined {
  parsed ??= fs.existsSync(documents) ? JSON.parse(fs.readFileSync(documents, 'utf8')) : {};
  return parsed?.[edition];
}
