import { withoutLogCommands } from './sanitize.js';
import { isSingleWidth, NARROW_WIDTH, type TextWidth } from './text-width.js';

/** Something ready to be laid out, once it is known how wide its letters are. */
export type Page = (textWidth: TextWidth) => string;

/** Lays a page out, with Unicode's tables if its text needs them; no line of it can command a CI log. */
export async function typeset(page: Page): Promise<string> {
  const quick = page(NARROW_WIDTH);
  if (isSingleWidth(quick)) return withoutLogCommands(quick);
  const { UNICODE_WIDTH } = await import('./unicode-width.js');
  return withoutLogCommands(page(UNICODE_WIDTH));
}
