import type { YAMLError } from 'yaml';
import type { Path } from '../../domain/values/issue.js';
import { BUILT_IN_FACTS } from '../../i18n/values/built-in.js';
import type { Code } from '../document/codes.js';
import type { Remark, SourceText, Stretch } from '../document/text.js';
import { boundMeant } from '../suggest/bound-words.js';
import { openBracket } from './brackets.js';
import { outOfLine, sayingLine, tabIn } from './indentation.js';
import { inPlainWords, NO_COLON, UNCLOSED, UNCLOSED_BRACKET } from './syntax-words.js';

/** Something wrong with a text before it is a document. */
export type Flaw = Remark & { readonly code: Code } & Stretch & {
    /** What it spoils of the document: the item it stands in, these parts, or all that follows; nothing, where absent. */
    readonly spoils?: 'item' | readonly Path[] | 'all';
    /** What several flaws may have in common, so that it is said once. */
    readonly cause?: string;
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

/** The message for a sentence that YAML broke because it stood without quotes, or in others than its own. */
export function unquoted(key: string, stands = ''): Remark & { readonly code: Code } {
  const code = 'unquoted-text';
  if (/^[“”„«]/.test(stands)) {
    return {
      code,
      message: `“${key}” stands in quotes that YAML does not know: put the sentence in double quotes.`,
      hint: `Write ${key}: "…", with the straight quotes of a keyboard: word processors bend them.`,
    };
  }
  return {
    code,
    message: `YAML cannot read “${key}” as it stands here: put the sentence in double quotes.`,
    hint: `Write ${key}: "…", and \\" for a double quote inside it.`,
  };
}

/** The message for a sentence that is not there: nothing stands under its key, or only what YAML takes for a comment. */
export function empty(key: string): Remark & { readonly code: Code } {
  return {
    code: 'unquoted-text',
    message: `“${key}” is empty: put the sentence in double quotes.`,
    hint: `Write ${key}: "…", or take the line out.`,
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
  return [...byLine.values()].slice(0, ENOUGH);
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
  if (!sentence) return flaw;
  const { key, stretch } = sentence;
  return { ...stretch, spoils: 'item', ...unquoted(key, source.text.slice(stretch.from, stretch.to)) };
}

function flawOf(source: SourceText, error: YAMLError, all: readonly YAMLError[]): Flaw {
  const [from, to] = error.pos;
  const spoils = LOCAL.includes(error.code) ? 'item' : 'all';
  const plain: Flaw = { from, to, spoils, code: 'not-yaml', ...inPlainWords(error) };
  const clear = boundAt(source, from) ?? strayBracket(source, error) ?? nestedOnLine(source, error);
  if (clear) return { ...plain, ...clear };
  if (isUnclosedBracket(error)) return openBracketFlaw(source, plain);
  const said = isUnclosed(error) ? plain : orUnquoted(source, plain);
  return said === plain ? { ...plain, ...indentation(source, error, all) } : { ...said, spoils };
}

/**
 * A key that is indented too far is read as more of the value before it, which then seems to hold a colon; and
 * a tab is taken for part of a text. Where there is no colon in the first line, it is that which is missing.
 */
function indentation(
  source: SourceText,
  error: YAMLError,
  all: readonly YAMLError[],
): Partial<Flaw> | undefined {
  const { line, column } = source.placeOf(error.pos[0]);
  if (INDENTS.includes(error.code))
    return tabIn(source, line) ?? misaligned(source, sayingLine(source, line));
  if (error.code === 'UNEXPECTED_TOKEN' && column === 1) return indentedStart(source);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const tab = tabIn(source, line) ?? tabIn(source, line + 1);
  if (tab) return { ...tab, spoils: 'all' };
  if (/^A block sequence/.test(error.message)) return { ...outOfLine(source, line), spoils: 'all' };
  const long = all.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0]);
  return long ? { ...misaligned(source, line + 1), spoils: 'all' } : undefined;
}

/** A line out of line with another; where the line before holds no colon, it is that which is missing. */
function misaligned(source: SourceText, line: number): Partial<Flaw> {
  const before = sayingLine(source, line - 1, -1);
  const stands = source.lineText(before);
  if (/:(\s|$)|^\s*-/.test(stands)) return outOfLine(source, line);
  return { ...source.stretchOfLine(before), ...NO_COLON };
}

/** A policy that begins with a space ends for YAML where the first line begins without one. */
function indentedStart(source: SourceText): Partial<Flaw> | undefined {
  const first = sayingLine(source, 1);
  return /^ /.test(source.lineText(first)) ? { ...outOfLine(source, first), spoils: 'all' } : undefined;
}

const INDENTS: readonly string[] = ['TAB_AS_INDENT', 'BAD_INDENT'];

/** A bound that is written with a sign: YAML takes `>` for the beginning of a block. */
function boundAt(source: SourceText, offset: number): Partial<Flaw> | undefined {
  const { line } = source.placeOf(offset);
  const start = source.offsetOf(line, 1);
  for (const match of source.lineText(line).matchAll(/(?<=: +)>=? *[\d.]+%?/g)) {
    const from = start + match.index;
    const meant = boundMeant(match[0]);
    if (meant === undefined || offset < from || offset > from + match[0].length) continue;
    return {
      from,
      to: from + match[0].length,
      message: 'A bound is written with a key, not with a sign.',
      hint: `Write ${meant}.`,
    };
  }
  return undefined;
}

/** A bracket that closes what nobody has opened. */
function strayBracket(source: SourceText, { code, pos: [from] }: YAMLError): Partial<Flaw> | undefined {
  const sign = source.text.charAt(from);
  if (code !== 'UNEXPECTED_TOKEN' || !/[}\]]/.test(sign)) return undefined;
  const opens = sign === '}' ? '{' : '[';
  return {
    message: `This ${sign} closes nothing.`,
    hint: `Take it out, or put a ${opens} where it should begin.`,
  };
}

/** `when: problem: late` in one line: what stands below a key needs braces there, or a line of its own. */
function nestedOnLine(source: SourceText, { code, pos: [from] }: YAMLError): Partial<Flaw> | undefined {
  const stands = source.lineText(source.placeOf(from).line);
  const [, outer = '', key, value] =
    /^\s*(?:- )?([\w-]+): +([\w-]+): +([^\s{[][^:#]*?)\s*(?:#.*)?$/.exec(stands) ?? [];
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || key === undefined || PROSE_KEYS.includes(outer)) return undefined;
  return { message: 'There is a second colon in this line.', hint: `Write ${outer}: { ${key}: ${value} }.` };
}

const isUnclosedBracket = ({ message }: YAMLError): boolean => /end with a [}\]]/.test(message);

/** A bracket that is not closed is noticed lines later; what has to be closed is the bracket. */
function openBracketFlaw(source: SourceText, plain: Flaw): Flaw {
  const bracket = openBracket(source.text, plain.from);
  if (!bracket) return { ...plain, ...UNCLOSED_BRACKET };
  const { sign, at } = bracket;
  return {
    ...plain,
    from: at,
    to: at + 1,
    message: `This ${sign} is never closed.`,
    hint: `Put a ${sign === '{' ? '}' : ']'} where it ends; what stands inside is indented further than the key before it.`,
  };
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
