import type { YAMLError } from 'yaml';
import { BUILT_IN_FACTS } from '../domain/facts/built-in.js';
import type { Code } from './codes.js';
import type { Remark, SourceText, Stretch } from './text.js';

/** Something wrong with a text before it is a document. */
export type Flaw = Remark & { readonly code: Code } & Stretch & {
    /** What it spoils of the document: the item it stands in, or all that follows; nothing, where absent. */
    readonly spoils?: 'item' | 'all';
  };

/** Facts that are free text, in a complaint. */
export const WORDING_FACTS: readonly string[] = BUILT_IN_FACTS.filter(({ use }) => use === 'wording').map(
  ({ name }) => name,
);

/** The keys under which people write sentences. */
export const PROSE_KEYS = [
  'say',
  'label',
  'ask',
  'help',
  'why',
  'law',
  'name',
  'source',
  'valid',
  'code',
  'unit',
  ...WORDING_FACTS,
];

/** The message for a sentence that YAML broke because it stood without quotes. */
export function unquoted(key: string): Remark & { readonly code: Code } {
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
  const inOrder = errors.slice(0, 10 * ENOUGH).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const byLine = new Map<number, Flaw>();
  for (const error of inOrder) {
    const { line } = source.placeOf(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, flawOf(source, error, inOrder));
  }
  const flaws = [...byLine.values()].slice(0, ENOUGH);
  const lost = flaws.findIndex(({ message }) => LOSING.includes(message));
  return lost < 0 ? flaws : flaws.slice(0, lost + 1);
}

/** Errors after which the parser finds its way again within the same item. */
const LOCAL = [
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
];

/** The same flaw, said of the sentence without quotes that it stands in, if it does. */
export function orUnquoted(source: SourceText, flaw: Flaw): Flaw {
  const sentence = sentenceAt(source, flaw.from);
  return sentence ? { ...sentence.stretch, spoils: 'item', ...unquoted(sentence.key) } : flaw;
}

function flawOf(source: SourceText, error: YAMLError, all: readonly YAMLError[]): Flaw {
  const [from, to] = error.pos;
  const spoils = LOCAL.includes(error.code) ? 'item' : 'all';
  const plain: Flaw = { from, to, spoils, code: 'not-yaml', ...inPlainWords(error) };
  const said = isUnclosed(error) ? plain : orUnquoted(source, plain);
  return said === plain ? (indentation(source, error, all) ?? plain) : { ...said, spoils };
}

/**
 * A key that is indented too far is read as more of the value before it, which then seems to hold a colon; and
 * a tab is taken for part of a text.
 */
function indentation(source: SourceText, error: YAMLError, all: readonly YAMLError[]): Flaw | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const long = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0]);
  const line = source.placeOf(error.pos[0]).line + 1;
  const { from, to } = source.stretchOfLine(line);
  const place = { from, to, spoils: 'all', code: 'not-yaml' } as const;
  if (/^ *\t/.test(source.lineText(line))) return { ...place, ...TAB };
  return long ? { ...place, ...INDENT } : undefined;
}

const isUnclosed = ({ message }: YAMLError): boolean => /closing .quote/.test(message);

/** Whether an error is that a quote was never closed; its place is where the text ends. */
export const isUnclosedQuote = (flaw: Flaw): boolean => flaw.message === UNCLOSED.message;

const SENTENCE = new RegExp(`(?<=^|[{,\\s])(${PROSE_KEYS.join('|')}): +(?=[^\\s|>])`, 'g');

/** The sentence without quotes that an offset stands in: its key, and where it stands. */
function sentenceAt(source: SourceText, offset: number): { key: string; stretch: Stretch } | undefined {
  const { line, column } = source.placeOf(offset);
  const text = source.lineText(line);
  const start = offset - (column - 1);
  const last = [...text.matchAll(SENTENCE)].findLast((match) => match.index + match[0].length < column);
  if (!last) return undefined;
  const begins = last.index + last[0].length;
  // Another key after the sentence means that the sentence was over before the error.
  if (/[,}]\s*[\w-]+:\s/.test(text.slice(begins, column - 1))) return undefined;
  return { key: last[1] ?? '', stretch: { from: start + begins, to: start + text.length } };
}

const UNCLOSED = {
  message: 'A closing quote is missing.',
  hint: 'A text that begins with a quote ends with the same one.',
};

const TAB = { message: 'A tab indents this line.', hint: 'YAML is indented with spaces only.' };

const INDENT = {
  message: 'This line is not indented like those it belongs to.',
  hint: 'Give all keys of one thing the same number of spaces, and close every { and [.',
};

const UNCLOSED_BRACKET = {
  message: 'A bracket is not closed.',
  hint: 'Close every { with } and every [ with ].',
};

/** After these the parser takes the rest of the file for something else. */
const LOSING: readonly string[] = [UNCLOSED.message, INDENT.message, UNCLOSED_BRACKET.message];

const PLAIN: Readonly<Record<string, { message: string; hint: string }>> = {
  TAB_AS_INDENT: TAB,
  BAD_INDENT: INDENT,
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
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes means something else.',
    hint: 'Write \\\\ for a backslash.',
  },
  TAG_RESOLVE_FAILED: { message: 'Text cannot begin with “!”.', hint: 'Put it in double quotes.' },
  UNEXPECTED_TOKEN: {
    message: 'This does not belong here.',
    hint: 'If it belongs to a sentence, put the whole sentence in double quotes.',
  },
};

const MISSING: readonly (readonly [RegExp, { message: string; hint: string }])[] = [
  [/closing .quote/, UNCLOSED],
  [
    /map keys need/,
    { message: 'A colon is missing after this.', hint: 'Every key is followed by a colon and a space.' },
  ],
  [
    /Missing , /,
    { message: 'A comma is missing here.', hint: 'Inside { } and [ ] there is a comma between two things.' },
  ],
  [
    /Missing space/,
    { message: 'A space is missing after the colon.', hint: 'Every key is followed by a colon and a space.' },
  ],
  [
    /[Ss]equence|without -/,
    { message: 'A dash is missing here.', hint: 'Every item of a list begins with a dash and a space.' },
  ],
  [/end with a/, UNCLOSED_BRACKET],
];

function inPlainWords({ code, message }: YAMLError): { message: string; hint?: string } {
  const missing = MISSING.find(([said]) => code === 'MISSING_CHAR' && said.test(message));
  return missing?.[1] ?? PLAIN[code] ?? { message: `This is not YAML: ${message}.` };
}
