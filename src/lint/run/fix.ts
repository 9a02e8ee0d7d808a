import type { Diagnostic } from '../../domain/values/issue.js';
import { SourceText } from '../../source/document/text.js';
import { PROSE_KEYS } from '../../source/yaml/syntax.js';
import { keyIndent, type SiblingKeys, siblingKeys } from './sibling-keys.js';

/** A range of a text, and what is to stand there. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** A text with what could be put right in it, and how much that was. */
export type Fixed = { readonly text: string; readonly fixes: number };

/**
 * The text with what can safely be put right: a misspelt key that can mean only one, and sentences without
 * quotes. Everything else stays as it is, comments and line ends among it.
 */
export function fix(text: string, file: string, findings: readonly Diagnostic[]): Fixed {
  // Letters that were lost in reading a file that is no UTF-8 would be lost for good.
  if (text.includes(UNREADABLE)) return { text, fixes: 0 };
  const source = new SourceText(file, text);
  const mark = text.length - source.text.length;
  const edits = apart(
    editsFor(
      findings.filter((one) => one.file === file),
      source,
    ),
  );
  const fixed = edits.reduceRight(
    (whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to),
    source.text,
  );
  return { text: text.slice(0, mark) + fixed, fixes: edits.length };
}

const UNREADABLE = '\uFFFD';

/** The edits for findings that each have one; of keys only those that come to stand where none of their name does. */
function editsFor(findings: readonly Diagnostic[], source: SourceText): Edit[] {
  const places = findings.filter(({ fix }) => fix !== undefined).map((one) => placeOf(one, source));
  const clear = places.filter(({ siblings, meant }) => !siblings.keys.includes(meant));
  const alone = clear.filter(
    (one) =>
      clear.filter(({ siblings, meant }) => siblings.scope === one.siblings.scope && meant === one.meant)
        .length === 1,
  );
  const sentences = findings.filter(({ code }) => code === 'unquoted-text');
  return [
    ...alone.map(({ edit }) => edit),
    ...sentences.flatMap((one) => quoted(one, source)),
    ...straightened(source),
  ];
}

/** A misspelt key: what is meant, what stands beside it, and how it is put right. */
type Misspelt = { readonly meant: string; readonly siblings: SiblingKeys; readonly edit: Edit };

function placeOf(
  { line, column, endLine, endColumn, fix: meant = '' }: Diagnostic,
  source: SourceText,
): Misspelt {
  const edit = { from: source.offsetOf(line, column), to: source.offsetOf(endLine, endColumn), text: meant };
  return { meant, siblings: siblingKeys(source, line, column), edit };
}

const SENTENCE = new RegExp(`^(\\s*(?:- )?(?:${PROSE_KEYS.join('|')}):\\s+)(\\S.*?)\\s*$`);

/**
 * What YAML takes for something else and somebody may have meant so: a quote, a block, nothing (~), a tag, an anchor,
 * an alias alone; and “ # ”, after which stands a note or not.
 */
const PERHAPS_MEANT = /^["'|>]|^(?:~|null|[!&]\S.*|\*\S+)$|\s#\s/i;

/**
 * The rest of a line in double quotes, where the line is a key of prose and its sentence ends with it. Inside brackets
 * nobody can tell where the sentence ends.
 */
function quoted({ line, excerpt }: Diagnostic, source: SourceText): Edit[] {
  const [, key, sentence] = SENTENCE.exec(excerpt) ?? [];
  if (key === undefined || sentence === undefined || PERHAPS_MEANT.test(sentence)) return [];
  if (goesOn(source, line)) return [];
  const from = source.offsetOf(line, key.length + 1);
  return [{ from, to: from + sentence.length, text: JSON.stringify(withoutBentQuotes(sentence)) }];
}

/** Somebody’s word processor bent the quotes that were to be around the sentence. */
const withoutBentQuotes = (sentence: string): string =>
  sentence.replace(/^(?:[“”„]([^“”„]*)[“”]|[‘‚]([^‘’‚]*)’)$/, '$1$2');

/** A name or a sentence in straight quotes that is all in bent ones inside: those would be read out. */
const TWICE_QUOTED = new RegExp(
  `^(\\s*(?:- )?(?:name|${PROSE_KEYS.join('|')}):\\s+)(["'])(?:[“”„]([^“”„]*)[“”]|[‘‚]([^‘’‚]*)’)\\2\\s*(?:#.*)?$`,
);

function straightened(source: SourceText): Edit[] {
  return source.text.split(/\r?\n/).flatMap((line, at) => {
    const [, key, , double, single] = TWICE_QUOTED.exec(line) ?? [];
    const inner = double ?? single;
    if (key === undefined || inner === undefined || inBlock(source, at + 1)) return [];
    const from = source.offsetOf(at + 1, key.length + 2);
    return [{ from, to: from + inner.length + 2, text: inner }];
  });
}

/** Whether a line is part of a block of text, whose first line stands further out. */
function inBlock(source: SourceText, line: number): boolean {
  const depth = indentOf(source.lineText(line));
  for (let above = line - 1; above > 0; above -= 1) {
    const text = source.lineText(above);
    if (text.trim() === '' || indentOf(text) >= depth) continue;
    return /[:-]\s+[|>][-+\d]*\s*(?:#.*)?$/.test(text);
  }
  return false;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Whether what stands below belongs to a line, because it is indented further. */
function goesOn(source: SourceText, line: number): boolean {
  const below = source.text
    .slice(source.offsetOf(line + 1, 1))
    .match(/^(?:[^\S\n]*(?:#[^\n]*)?\n)*([^\S\n]*)\S/);
  return (below?.[1]?.length ?? 0) > keyIndent(source.lineText(line));
}

/** Edits in the order of the text, without those that touch one before. */
function apart(edits: readonly Edit[]): Edit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from <= end) return false;
      end = to;
      return true;
    });
}
