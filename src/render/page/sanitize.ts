import { DANGEROUS } from '../../domain/values/dangerous.js';

/**
 * Makes text that came from a complaint or a policy safe to show: nothing in it can move the cursor, change
 * colours, turn the reading direction, start a new line, or be taken for a command by a CI log.
 */

/** Line ends and tabs of every alphabet. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line of harmless text: line breaks become spaces, dangerous characters are written out (`\u001b`). */
export function sanitizeLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(DANGEROUS, written);
}

/** Text of several lines made harmless, line by line. */
export function sanitizeLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(sanitizeLine);
}

/** JSON with what it lets through but a terminal or a CI log obeys written as escapes. */
export function sanitizeJson(json: string): string {
  return json
    .replace(DANGEROUS, (found) => (found === '\n' ? found : written(found)))
    .replaceAll('##[', '##\\u005b');
}

function written(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * A CI log takes a line for a command that begins with `::`, after spaces too, and one that has `##[`
 * anywhere; a page that went through here has neither.
 */
export function withoutLogCommands(page: string): string {
  return page.replaceAll('##[', '## [').replace(LEADING_COLONS, '$1: :');
}

// Our own colours may stand before the colons.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour.
const LEADING_COLONS = /^((?:[^\S\n]|\u001b\[[\d;]*m)*)::/gm;
