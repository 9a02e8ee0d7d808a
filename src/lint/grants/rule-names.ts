import { listed } from '../../decide/wording/phrases.js';

/** Names as they stand in sentences: `“late”, “lost” and “damaged”`. */
function named(names: readonly string[], last = 'and'): string {
  return listed(
    names.map((name) => `“${name}”`),
    last,
  );
}

/** The same of rules, each once. */
export function rulesNamed(rules: readonly { readonly id: string }[], last = 'and'): string {
  return named([...new Set(rules.map(({ id }) => id))], last);
}
