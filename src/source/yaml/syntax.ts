import type { YAMLError } from 'yaml';
import type { Path } from '../../domain/values/issue.js';
import { BUILT_IN_FACTS } from '../../i18n/values/built-in.js';
import type { Code } from '../document/codes.js';
import type { IssueText, SourceText, TextRange } from '../document/text.js';
import { parseBound } from '../suggest/parse-bound.js';
import { openBracket } from './brackets.js';
import { contentLine, misalignedLine, tabIndentation } from './indentation.js';
import { NO_COLON, plainMessage, UNCLOSED, UNCLOSED_BRACKET } from './parser-messages.js';

/** Something wrong with a text before it is a document. */
export type SyntaxIssue = IssueText & { readonly code: Code } & TextRange & {
    /** What it taints of the document: the item it stands in, these parts, or all that follows; nothing, where absent. */
    readonly taints?: 'item' | readonly Path[] | 'all';
    /** What several issues may have in common, so that it is said once. */
    readonly cause?: string;
  };

/** Facts that are free text, in a complaint. */
export const FREE_TEXT_FACTS: readonly string[] = BUILT_IN_FACTS.filter(({ use }) => use === 'wording').map(
  ({ name }) => name,
);

/** The keys under which people write sentences. */
export const PROSE_KEYS = [
  'say',
  'label',
  'ask',
  'help',
  'decline',
  'wait',
  'explain',
  'note',
  'why',
  'because',
  'law',
  'name',
  'source',
  'valid',
  'code',
  'unit',
  ...FREE_TEXT_FACTS,
];

/** The message for a sentence that YAML broke because it stood without quotes, or in others than its own. */
export function unquotedSentence(key: string, stands = ''): IssueText & { readonly code: Code } {
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
export function emptySentence(key: string): IssueText & { readonly code: Code } {
  return {
    code: 'unquoted-text',
    message: `“${key}” is empty: put the sentence in double quotes.`,
    hint: `Write ${key}: "…", or take the line out.`,
  };
}

/** More syntax errors than these are follow-ups of the first. */
const ENOUGH = 20;

/** What the YAML parser found, in plain words, the first of each line. */
export function syntaxIssues(source: SourceText, errors: readonly YAMLError[]): SyntaxIssue[] {
  const inOrder = errors.slice(0, 10 * ENOUGH).toSorted((a, b) => a.pos[0] - b.pos[0]);
  const byLine = new Map<number, SyntaxIssue>();
  for (const error of inOrder) {
    const { line } = source.placeOf(error.pos[0]);
    if (!byLine.has(line)) byLine.set(line, issueOf(source, error, inOrder));
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

/** The same issue, said of the sentence without quotes that it stands in, if it does. */
export function orUnquotedSentence(source: SourceText, issue: SyntaxIssue): SyntaxIssue {
  const sentence = sentenceAt(source, issue.from);
  if (!sentence) return issue;
  const { key, range } = sentence;
  return { ...range, taints: 'item', ...unquotedSentence(key, source.text.slice(range.from, range.to)) };
}

function issueOf(source: SourceText, error: YAMLError, all: readonly YAMLError[]): SyntaxIssue {
  const [from, to] = error.pos;
  const taints = LOCAL.includes(error.code) ? 'item' : 'all';
  const plain: SyntaxIssue = { from, to, taints, code: 'not-yaml', ...plainMessage(error) };
  const clear = boundAt(source, from) ?? strayBracket(source, error) ?? nestedOnLine(source, error);
  if (clear) return { ...plain, ...clear };
  if (isUnclosedBracket(error)) return openBracketIssue(source, plain);
  const said = isUnclosed(error) ? plain : orUnquotedSentence(source, plain);
  return said === plain ? { ...plain, ...indentation(source, error, all) } : { ...said, taints };
}

/**
 * A key that is indented too far is read as more of the value before it, which then seems to hold a colon; and
 * a tab is taken for part of a text. Where there is no colon in the first line, it is that which is missing.
 */
function indentation(
  source: SourceText,
  error: YAMLError,
  all: readonly YAMLError[],
): Partial<SyntaxIssue> | undefined {
  const { line, column } = source.placeOf(error.pos[0]);
  if (INDENTS.includes(error.code))
    return tabIndentation(source, line) ?? misaligned(source, contentLine(source, line));
  if (error.code === 'UNEXPECTED_TOKEN' && column === 1) return indentedStart(source);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const tab = tabIndentation(source, line) ?? tabIndentation(source, line + 1);
  if (tab) return { ...tab, taints: 'all' };
  if (/^A block sequence/.test(error.message)) return { ...misalignedLine(source, line), taints: 'all' };
  const long = all.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0]);
  return long ? { ...misaligned(source, line + 1), taints: 'all' } : undefined;
}

/** A line out of line with another; where the line before holds no colon, it is that which is missing. */
function misaligned(source: SourceText, line: number): Partial<SyntaxIssue> {
  const before = contentLine(source, line - 1, -1);
  const stands = source.lineText(before);
  if (/:(\s|$)|^\s*-/.test(stands)) return misalignedLine(source, line);
  return { ...source.rangeOfLine(before), ...NO_COLON };
}

/** A policy that begins with a space ends for YAML where the first line begins without one. */
function indentedStart(source: SourceText): Partial<SyntaxIssue> | undefined {
  const first = contentLine(source, 1);
  return /^ /.test(source.lineText(first)) ? { ...misalignedLine(source, first), taints: 'all' } : undefined;
}

const INDENTS: readonly string[] = ['TAB_AS_INDENT', 'BAD_INDENT'];

/** A bound that is written with a sign: YAML takes `>` for the beginning of a block. */
function boundAt(source: SourceText, offset: number): Partial<SyntaxIssue> | undefined {
  const { line } = source.placeOf(offset);
  const start = source.offsetOf(line, 1);
  for (const match of source.lineText(line).matchAll(/(?<=: +)>=? *[\d.]+%?/g)) {
    const from = start + match.index;
    const meant = parseBound(match[0]);
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
function strayBracket(
  source: SourceText,
  { code, pos: [from] }: YAMLError,
): Partial<SyntaxIssue> | undefined {
  const sign = source.text.charAt(from);
  if (code !== 'UNEXPECTED_TOKEN' || !/[}\]]/.test(sign)) return undefined;
  const opens = sign === '}' ? '{' : '[';
  return {
    message: `This ${sign} closes nothing.`,
    hint: `Take it out, or put a ${opens} where it should begin.`,
  };
}

/** `when: problem: late` in one line: what stands below a key needs braces there, or a line of its own. */
function nestedOnLine(
  source: SourceText,
  { code, pos: [from] }: YAMLError,
): Partial<SyntaxIssue> | undefined {
  const stands = source.lineText(source.placeOf(from).line);
  const [, outer = '', key, value] =
    /^\s*(?:- )?([\w-]+): +([\w-]+): +([^\s{[][^:#]*?)\s*(?:#.*)?$/.exec(stands) ?? [];
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || key === undefined || PROSE_KEYS.includes(outer)) return undefined;
  return { message: 'There is a second colon in this line.', hint: `Write ${outer}: { ${key}: ${value} }.` };
}

const isUnclosedBracket = ({ message }: YAMLError): boolean => /end with a [}\]]/.test(message);

/** A bracket that is not closed is noticed lines later; what has to be closed is the bracket. */
function openBracketIssue(source: SourceText, plain: SyntaxIssue): SyntaxIssue {
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
export const isUnclosedQuote = (issue: SyntaxIssue): boolean => issue.message === UNCLOSED.message;

const SENTENCE = new RegExp(`(?<=^|[{,\\s])(${PROSE_KEYS.join('|')}): +(?=[^\\s|>])`, 'g');

/** The sentence without quotes that an offset stands in: its key, and where it stands. */
function sentenceAt(source: SourceText, offset: number): { key: string; range: TextRange } | undefined {
  const { line, column } = source.placeOf(offset);
  const text = source.lineText(line);
  const start = offset - (column - 1);
  const last = [...text.matchAll(SENTENCE)].findLast((match) => match.index + match[0].length < column);
  if (!last) return undefined;
  const begins = last.index + last[0].length;
  // Another key after the sentence means that the sentence was over before the error.
  if (/[,}]\s*[\w-]+:\s/.test(text.slice(begins, column - 1))) return undefined;
  return { key: last[1] ?? '', range: { from: start + begins, to: start + text.length } };
}
