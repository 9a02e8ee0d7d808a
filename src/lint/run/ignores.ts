import type { Diagnostic } from '../../domain/values/issue.js';
import { SourceText } from '../../source/document/text.js';
import { didYouMean } from '../../source/suggest/nearest.js';
import { isContent } from '../../source/yaml/indentation.js';

/** A comment that says why something found is meant: `# amends-ignore cliff: we mean the step at £50`. */
type Ignore = {
  readonly source: SourceText;
  /** The line of the comment, from 1. */
  readonly line: number;
  readonly codes: readonly string[];
  /** Null where none is given: then it counts for nothing. */
  readonly reason: string | null;
  /** The lines it speaks of, both included. */
  readonly from: number;
  readonly to: number;
  /** Whether it stands above the first key, and so speaks of all that is found about the policy of its file. */
  readonly ofPolicy: boolean;
};

/** Whether a comment stands in a file. */
export const isIn = (file: string, { source }: Ignore): boolean => source.file === file;

const COMMENT = /^(.*\s)?#\s*amends-ignore(?:[\s:](.*))?$/;

/**
 * The ignoring comments of a text. Those above its first key speak of the whole file, others of what stands below, and
 * those behind something of that.
 */
export function ignoresIn(file: string, text: string): Ignore[] {
  if (!text.includes('amends-ignore')) return [];
  const source = new SourceText(file, text);
  const lines = source.text.split(/\r?\n/);
  const first = lines.findIndex(isContent);
  return lines.flatMap((written, at) => {
    const [whole, before = '', says = ''] = COMMENT.exec(written) ?? [];
    if (whole === undefined || endsInQuotes(before)) return [];
    const [codes = '', ...reason] = says.split(':');
    const ofPolicy = at < first;
    const isBehind = before.trim() !== '';
    const reach = ofPolicy ? { from: 1, to: lines.length } : itemBelow(lines, isBehind ? at - 1 : at);
    return [
      {
        source,
        line: at + 1,
        codes: codes.split(/[\s,]+/).filter(Boolean),
        reason: reason.join(':').trim() || null,
        ...reach,
        ofPolicy,
      },
    ];
  });
}

/** Whether what follows is still part of a sentence: a quote opens one only where a value begins, as in none of “don't”. */
function endsInQuotes(before: string): boolean {
  const unsaid = before.replace(QUOTED, '$1').replace(/(^|\s)#.*$/, '');
  return OPENING.test(unsaid);
}

const QUOTED = /(^|[\s[{,:])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;

const OPENING = /(?:^|[\s[{,:])["']/;

/** The next line that is no comment, and everything nested in it. */
function itemBelow(lines: readonly string[], at: number): { from: number; to: number } {
  const start = lines.findIndex((line, below) => below > at && isContent(line));
  if (start < 0) return { from: at + 1, to: at + 1 };
  const depth = indentOf(lines[start] ?? '');
  const next = lines.findIndex((line, below) => below > start && isContent(line) && indentOf(line) <= depth);
  return { from: start + 1, to: next < 0 ? lines.length : next };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * What is left of findings after the comments have spoken, and what is wrong with the comments of `own`. What `own`
 * does with a rule that it inherits is found at the rule's place, where its author may not be able to write: so its
 * comments on the whole policy speak of that too. A policy that does not load is never ignored: errors of reading are
 * kept. `known` are the codes that there are.
 */
export function withoutIgnored(
  findings: readonly Diagnostic[],
  ignores: readonly Ignore[],
  own: string,
  known: readonly string[],
): Diagnostic[] {
  const used = new Map<Ignore, Set<string>>();
  const kept = findings.filter((finding) => {
    const ignore = ignores.find((one) => speaksOf(one, finding, own));
    if (ignore) used.set(ignore, (used.get(ignore) ?? new Set()).add(finding.code));
    return ignore === undefined;
  });
  const mine = ignores.filter(({ source }) => source.file === own);
  return [...kept, ...mine.flatMap((ignore) => faultOf(ignore, used.get(ignore), known))];
}

function speaksOf(ignore: Ignore, { file, line, code }: Diagnostic, own: string): boolean {
  const { source, codes, reason, from, to, ofPolicy } = ignore;
  if (reason === null || !codes.includes(code)) return false;
  return file === source.file ? line >= from && line <= to : ofPolicy && source.file === own;
}

/** A code that there is none of, and the one that was likely meant. */
function meantInstead(codes: readonly string[], known: readonly string[]): string {
  const stranger = codes.find((code) => !known.includes(code));
  if (stranger === undefined) return '';
  return ` There is no finding called “${stranger}”.${didYouMean(stranger, known)}`;
}

/** A comment without a reason, or with a code that hid nothing. */
function faultOf(
  { source, line, codes, reason }: Ignore,
  used: ReadonlySet<string> | undefined,
  known: readonly string[],
): Diagnostic[] {
  const place = source.rangeOfLine(line);
  const needless = codes.filter((code) => !used?.has(code));
  if (reason === null) {
    const named = codes.join(', ');
    return [
      source.diagnostic(place, {
        code: 'ignore-without-reason',
        severity: 'warning',
        message: `This does not say why ${named || 'something'} is ignored, so it is not.`,
        hint: `Write # amends-ignore ${named || 'CODE'}: and the reason, for whoever reads it next year.`,
      }),
    ];
  }
  if (used && needless.length === 0) return [];
  return [
    source.diagnostic(place, {
      code: 'needless-ignore',
      severity: 'warning',
      message: `Nothing of the kind ${needless.join(', ')} is found here.${meantInstead(needless, known)}`,
      hint: used
        ? `Take ${needless.join(', ')} out of the comment: it would hide the next one.`
        : 'Remove the comment: it would hide the next one.',
    }),
  ];
}
