import type { YAMLError } from 'yaml';
import type { Remark, SourceText, Stretch } from './text.js';

/** Something wrong with a text before it is a document. */
export type Flaw = Remark & Stretch;

/** The keys under which people write sentences. */
const PROSE_KEYS = ['say', 'label', 'ask', 'help', 'why', 'law', 'name', 'source', 'valid', 'code'];

/** The message for a sentence that YAML broke because it stood without quotes. */
export function unquoted(key: string): Remark {
  return {
    code: 'unquoted-text',
    message: `YAML cannot read “${key}” as it stands here: put the sentence in double quotes.`,
    hint: `Write ${key}: "…", and \\" for a double quote inside it.`,
  };
}

/** More syntax errors than these are follow-ups of the first. */
const ENOUGH = 20;

/** What the YAML parser found, in plain words, the first of each line. */
export function syntaxFlaws(source: SourceText, errors: readonly YAMLError[]): Flaw[] {
  const byLine = new Map<number, Flaw>();
  for (const error of errors.slice(0, 10 * ENOUGH).toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = source.placeOf(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, flawOf(source, error));
  }
  return [...byLine.values()].slice(0, ENOUGH);
}

function flawOf(source: SourceText, error: YAMLError): Flaw {
  const [from, to] = error.pos;
  const key = proseKeyBefore(source, from);
  if (key !== undefined && error.code !== 'MISSING_CHAR') return { from, to, ...unquoted(key) };
  return { from, to, code: 'not-yaml', ...inPlainWords(error) };
}

/** The prose key whose sentence an offset stands in, on the same line. */
function proseKeyBefore(source: SourceText, offset: number): string | undefined {
  const { line, column } = source.placeOf(offset);
  const before = source.lineText(line).slice(0, column);
  const key = /(?:^|[{,\s])([a-z]+): +[^\s]*[^:]*$/.exec(before)?.[1];
  return key !== undefined && PROSE_KEYS.includes(key) ? key : undefined;
}

const PLAIN: Readonly<Record<string, { message: string; hint: string }>> = {
  TAB_AS_INDENT: { message: 'A tab indents this line.', hint: 'YAML is indented with spaces only.' },
  BAD_INDENT: {
    message: 'This line is not indented like those it belongs to.',
    hint: 'Give all keys of one thing the same number of spaces, and close every { and [.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon in this line.',
    hint: 'If it belongs to a sentence, put the sentence in double quotes.',
  },
  BLOCK_IN_FLOW: {
    message: 'There is a colon too many inside these brackets.',
    hint: 'If it belongs to a sentence, put the sentence in double quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A colon is missing here, or this line is not indented far enough.',
    hint: 'Every key is followed by a colon and a space.',
  },
  BAD_SCALAR_START: { message: 'Text cannot begin with this sign.', hint: 'Put it in double quotes.' },
  BAD_DQ_ESCAPE: { message: 'A backslash in double quotes means something else.', hint: 'Write \\\\ for a backslash.' },
  TAG_RESOLVE_FAILED: { message: 'Text cannot begin with “!”.', hint: 'Put it in double quotes.' },
  UNEXPECTED_TOKEN: {
    message: 'This does not belong here.',
    hint: 'If it belongs to a sentence, put the whole sentence in double quotes.',
  },
};

function inPlainWords({ code, message }: YAMLError): { message: string; hint?: string } {
  if (code === 'MISSING_CHAR' && /closing (.)quote/.test(message)) {
    return { message: 'A closing quote is missing.', hint: 'A text that begins with a quote ends with the same one.' };
  }
  return PLAIN[code] ?? { message: `This is not YAML: ${message}.` };
}
