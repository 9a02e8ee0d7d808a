import type { Code } from '../document/codes.js';
import type { SyntaxIssue } from './syntax.js';

/** How far into a text one looks to tell what it is, in UTF-16 units. */
const BEGINNING = 1000;

/** What stands for bytes that are no UTF-8. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Why what was read is no text at all, told from how it comes out when it is read as UTF-8; undefined for a
 * text. UTF-16 comes out with a zero beside nearly every letter, and never with two in a row.
 */
export function notTextIssue(text: string): SyntaxIssue | undefined {
  const at = text.indexOf('\0');
  if (at < 0) return undefined;
  const start = text.slice(0, BEGINNING);
  const zeros = start.split('\0').length - 1;
  const isWide =
    start.startsWith(REPLACEMENT_CHARACTER + REPLACEMENT_CHARACTER) ||
    (zeros > start.length / 3 && !start.includes('\0\0'));
  return isWide ? { from: 0, to: 1, ...WIDE } : { from: at, to: at + 1, ...BINARY };
}

/** What an unreadable file shows of itself helps nobody. */
const UNSEEN = { taints: 'all', excerpt: '' } as const;

const WIDE = {
  code: 'not-utf8',
  message: 'This file is saved as UTF-16 (which Windows calls “Unicode”), not as UTF-8.',
  hint: 'Save it again as UTF-8: in most editors under “Save as”, Encoding.',
  ...UNSEEN,
} as const satisfies Partial<SyntaxIssue> & { code: Code };

const BINARY = {
  code: 'not-text',
  message: 'This is no text file: it holds a zero byte here.',
  hint: 'Is it the right file? A document of Word or Excel has to be saved as plain text, in UTF-8.',
  ...UNSEEN,
} as const satisfies Partial<SyntaxIssue> & { code: Code };

/** The first letter that was lost, because the file was not saved as UTF-8; undefined where none was. */
export function lostCharacterIssue(text: string): SyntaxIssue | undefined {
  const at = text.indexOf(REPLACEMENT_CHARACTER);
  if (at < 0) return undefined;
  const more = text.split('\n').filter((line) => line.includes(REPLACEMENT_CHARACTER)).length - 1;
  const others = more === 0 ? '' : `, and more in ${more} other line${more === 1 ? '' : 's'}`;
  return {
    from: at,
    to: at + 1,
    code: 'not-utf8',
    message: `A letter is lost here${others}: the file is not saved as UTF-8.`,
    hint: 'Save it again as UTF-8 (in most editors under “Save as”, Encoding), and look whether every letter is right.',
  };
}
