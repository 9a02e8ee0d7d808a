import { withoutLogCommands } from './harmless.js';
import { isNarrow, type Letters, NARROW } from './letters.js';

/** Something ready to be laid out, once it is known how wide its letters are. */
export type Page = (letters: Letters) => string;

/** Lays a page out, with Unicode's tables if its text needs them; no line of it can command a CI log. */
export async function typeset(page: Page): Promise<string> {
  const quick = page(NARROW);
  if (isNarrow(quick)) return withoutLogCommands(quick);
  const { WIDE } = await import('./wide-letters.js');
  return withoutLogCommands(page(WIDE));
}
