import { stringify } from 'yaml';

/** The keys of a policy that come first, in this order. */
const FIRST = ['amends', 'name', 'currency', 'locale', 'timezone', 'effective', 'remove'];

/**
 * A merged policy as YAML 1.2, for people to read. Reading it again gives the same policy, but for the places
 * and the name of its file.
 */
export function printPolicy(document: unknown): string {
  return stringify(inUsualOrder(document), { lineWidth: 0, aliasDuplicateObjects: false });
}

function inUsualOrder(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const keys = Object.keys(document);
  const ordered = [
    ...FIRST.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !FIRST.includes(key)),
  ];
  return Object.fromEntries(ordered.map((key) => [key, (document as Record<string, unknown>)[key]]));
}
