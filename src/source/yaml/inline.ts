import { DANGEROUS } from '../../domain/values/dangerous.js';

/** Words that need no quotes: names, numbers, percentages, dates, and what YAML takes for the text that it is. */
const BARE = /^(?:(?!(?:null|true|false)$)\p{L}[\p{L}\p{N}_.%-]*|\d+(?:\.\d+)?%?|\d{4}-\d{2}-\d{2})$/iu;

/** A sentence in double quotes. What JSON writes, YAML reads; what a terminal would obey stands as an escape. */
export const quoted = (text: string): string => JSON.stringify(text).replace(DANGEROUS, escaped);

function escaped(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Plain data on one line, as people write it in a policy: `{ goodwill: 30, when: { weekday: [saturday, sunday] } }`. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => `${key}: ${inline(held)}`);
    return `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && !BARE.test(value) ? quoted(value) : String(value);
}
