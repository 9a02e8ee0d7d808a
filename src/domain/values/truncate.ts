/** Letters of somebody's own words that are still said aloud. */
const LONGEST = 120;

/** What is left of a letter of two units that was cut in the middle. */
const HALF_A_CHARACTER = /[\ud800-\udbff]$/;

/** What somebody wrote, as it is said in a sentence: in one line, and no longer than can be said; empty if it is no text. */
export function truncate(value: unknown, most = LONGEST): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, most * 10)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.replace(HALF_A_CHARACTER, '');
  return `${words}…`;
}
