import type { Diagnostic } from '../domain/mistake.js';
import { PROSE_KEYS } from '../source/syntax.js';
import { SourceText } from '../source/text.js';

/** A stretch of a text, and what is to stand there. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** A text with what could be put right in it, and how much that was. */
export type Fixed = { readonly text: string; readonly fixes: number };

/**
 * The text with what can safely be put right: a misspelt key that can mean only one, and sentences without
 * quotes. Everything else stays as it is, comments and line ends among it.
 */
export function fix(text: string, file: string, findings: readonly Diagnostic[]): Fixed {
  const source = new SourceText(file, text);
  const mark = text.length - source.text.length;
  const edits = apart(findings.filter((one) => one.file === file).flatMap((one) => editFor(one, source)));
  const fixed = edits.reduceRight(
    (whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to),
    source.text,
  );
  return { text: text.slice(0, mark) + fixed, fixes: edits.length };
}

function editFor(finding: Diagnostic, source: SourceText): Edit[] {
  if (finding.code === 'unquoted-text') return quoted(finding, source);
  if (finding.fix === undefined) return [];
  const from = source.offsetOf(finding.line, finding.column);
  return [{ from, to: source.offsetOf(finding.endLine, finding.endColumn), text: finding.fix }];
}

const SENTENCE = new RegExp(`^(\\s*(?:- )?(?:${PROSE_KEYS.join('|')}):\\s+)(\\S.*?)\\s*$`);

/**
 * The rest of a line in double quotes, where the line is a key of prose and its sentence. Inside brackets nobody
 * can tell where the sentence ends; and what follows “ # ” may be a note or not.
 */
function quoted({ line, excerpt }: Diagnostic, source: SourceText): Edit[] {
  const [, key, sentence] = SENTENCE.exec(excerpt) ?? [];
  if (key === undefined || sentence === undefined || /^["'|>]|\s#\s/.test(sentence)) return [];
  const from = source.offsetOf(line, key.length + 1);
  return [{ from, to: from + sentence.length, text: JSON.stringify(sentence) }];
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
