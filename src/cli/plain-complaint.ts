/**
 * Reads the complaint files that people mostly write, `key: value` lines, without the YAML library, whose
 * loading costs more than the decision. Anything in the least unusual is declined (null) and left to the
 * library, so that there is nothing about YAML to know here. Values are text, as in `fact=value` words.
 */
export function readPlainComplaint(text: string): Record<string, string | string[]> | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.some(({ length }) => length > LONGEST_LINE) || UNUSUAL.test(lines.join(''))) return null;
  const facts: Record<string, string | string[]> = {};
  for (const line of lines) {
    if (isNothing(line)) continue;
    const [, key, written = ''] = KEY_AND_VALUE.exec(line) ?? [];
    const value = readValue(written);
    if (key === undefined || value === null || isSpecial(key) || Object.hasOwn(facts, key)) return null;
    facts[key] = value;
  }
  return Object.keys(facts).length > 0 ? facts : null;
}

/** Long enough for any sentence, and short enough for any pattern below. */
const LONGEST_LINE = 1000;

/** Control characters, halves of characters, marks and line ends of other alphabets. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
const UNUSUAL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/** A blank line or a comment. Here and below letters are compared where that will do: each pattern takes V8 time to build. */
function isNothing(line: string): boolean {
  let at = 0;
  while (line[at] === ' ') at += 1;
  return at === line.length || line[at] === '#';
}

/** A key of small letters, then its value, then perhaps a comment. */
const KEY_AND_VALUE = /^([a-z][a-z0-9-]*):(?: +(.*?))?? *(?: #.*)?$/;

/** Words and signs, none of which can mean anything to YAML inside a word. */
const PLAIN =
  /^(?:[A-Za-z0-9\u00c0-\u024f\u00a3\u20ac]|-\d)[A-Za-z0-9\u00c0-\u024f\u00a3\u20ac .,%:\-_/'\u2019()&+;=!?]*$/;

/** What YAML takes for nothing or for yes and no, however it is spelt. */
const isSpecial = (word: string): boolean => ['null', 'true', 'false'].includes(word.toLowerCase());

/** What YAML takes for a number, and the forms of it that mean the same as text: `1.234` is a thousand to some. */
const NUMBER = /^[-+]?(?:0[xo][\da-f]+|\d+\.?\d*(?:e[-+]?\d+)?)$/i;
const PLAIN_NUMBER = /^(?:-?[1-9]\d{0,12}|0|-?(?:0|[1-9]\d{0,11})\.\d{1,2})$/;

function readValue(written: string): string | string[] | null {
  if (written === '') return '';
  if (written.startsWith('"')) return readQuoted(written);
  if (written.startsWith('[')) return written.endsWith(']') ? readList(written.slice(1, -1)) : null;
  return readScalar(written);
}

function readQuoted(written: string): string | null {
  const inside = written.slice(1, -1);
  const isWhole = written.length > 1 && written.endsWith('"');
  return isWhole && !inside.includes('"') && !inside.includes('\\') ? inside : null;
}

function readList(written: string): string[] | null {
  if (written.trim() === '') return [];
  const items = written.split(',').map((item) => readScalar(item.trim()));
  return items.every((item) => item !== null) ? items : null;
}

function readScalar(written: string): string | null {
  if (!PLAIN.test(written) || written.includes(': ') || written.endsWith(':')) return null;
  if (isSpecial(written)) return written === 'true' || written === 'false' ? written : null;
  return NUMBER.test(written) && !PLAIN_NUMBER.test(written) ? null : written;
}
