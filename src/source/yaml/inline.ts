/** Words that need no quotes: names, numbers, percentages, and what YAML takes for the text that it is. */
const BARE = /^(?!(?:null|true|false)$)[\p{L}\p{N}][\p{L}\p{N}_.%-]*$/u;

/** A sentence in double quotes. What JSON writes, YAML reads. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Plain data on one line, as people write it in a policy: `{ goodwill: 30, when: { weekday: [saturday, sunday] } }`. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => `${key}: ${inline(held)}`);
    return `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && !BARE.test(value) ? quoted(value) : String(value);
}
