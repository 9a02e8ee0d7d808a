import { listed } from '../../i18n/en/grammar.js';

/** Names as they stand in sentences: `“late”, “lost” and “damaged”`. */
function quotedNames(names: readonly string[], last = 'and'): string {
  return listed(
    names.map((name) => `“${name}”`),
    last,
  );
}

/** The same of rules, each once. */
export function quotedRules(rules: readonly { readonly id: string }[], last = 'and'): string {
  return quotedNames([...new Set(rules.map(({ id }) => id))], last);
}
