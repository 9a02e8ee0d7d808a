/** What people write for each bound, the longer words first. */
const WORDS: readonly (readonly [key: string, words: string])[] = [
  ['at-least', 'at least|no less than|>=|≥|from|since|min(?:imum)?|starting at'],
  ['at-most', 'at most|no more than|<=|≤|up to|to|until|max(?:imum)?'],
  ['under', 'under|below|before|less than|fewer than|<'],
  ['over', 'over|above|after|more than|greater than|>'],
];

const NUMBER = String.raw`[£$€]?\s*(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?(?:\s?%)?)`;

/** The bounds that a test in words or signs means, as a policy writes them: `{ under: 20 }`; undefined where it means none. */
export function parseBound(text: string): string | undefined {
  const range = new RegExp(`^(?:between |from )?${NUMBER}\\s*(?:-|–|to|and|\\.\\.)\\s*${NUMBER}$`, 'i').exec(
    text.trim(),
  );
  if (range) return `{ at-least: ${range[1]}, at-most: ${range[2]} }`;
  const open = new RegExp(`^${NUMBER}\\s*(\\+|or more|or less|and over|and under)$`, 'i').exec(text.trim());
  if (open) return `{ ${/less|under/i.test(open[2] ?? '') ? 'at-most' : 'at-least'}: ${open[1]} }`;
  for (const [key, words] of WORDS) {
    const number = new RegExp(`^(?:${words})\\s*${NUMBER}$`, 'i').exec(text.trim())?.[1];
    if (number !== undefined) return `{ ${key}: ${number} }`;
  }
  return undefined;
}
