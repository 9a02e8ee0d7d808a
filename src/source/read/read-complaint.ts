import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import type { Code } from '../document/codes.js';
import { inPlaceOrder, toDiagnostic } from '../document/diagnose.js';
import { type DocumentNode, mapIn, type Span, toPlainData } from '../document/node.js';
import { type IssueText, SourceText, type TextRange } from '../document/text.js';
import { readYaml, type YamlReading } from '../yaml/read-yaml.js';
import type { SyntaxIssue } from '../yaml/syntax.js';
import { brokenSentence, isInThousands, writtenValue } from '../yaml/written-facts.js';
import { isDecision, type RecordedDecision, readDecision } from './recorded-decision.js';

/** The facts of a complaint file as written, and what is wrong with it. */
export type ComplaintReading = {
  /** Without those that are wrong in themselves, so that the rest can be judged; null where the text is no document. */
  readonly facts: Readonly<Record<string, unknown>> | null;
  /**
   * The facts whose number has a point before three digits, without quotes: `1.500`. YAML takes it for one and a half;
   * where points group thousands, whoever typed it may have meant fifteen hundred.
   */
  readonly inThousands: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Gives mistakes that were found later, as paths of facts, their places. A path that leads nowhere stands at the
   * deepest key there is; of a text that is no document, everything stands at its beginning.
   */
  readonly locate: (issues: readonly Issue[]) => Diagnostic[];
  /** The decision that the complaint was taken from, where it was one; `locate` is for paths from its own root. */
  readonly recorded: (RecordedDecision & Pick<ComplaintReading, 'locate'>) | null;
};

/**
 * Reads a complaint file, YAML or JSON: facts with their values; a list only where several values are one
 * fact, such as what was turned down. In JSON it may be a decision that was made of it. Never throws. Whether there are
 * such facts is for a policy to say.
 */
export function readComplaint(text: string, file: string): ComplaintReading {
  const source = new SourceText(file, text);
  const isJson = isJsonText(source.text);
  const { root, issues } = isJson ? readJson(source) : readYaml(source, 'any');
  const locate = (issues: readonly Issue[]): Diagnostic[] =>
    inPlaceOrder(
      issues.map((one) => (root ? toDiagnostic(root, one) : source.diagnostic({ from: 0, to: 0 }, one))),
      [file],
    );
  const found = issues.map((issue) => source.diagnostic(issue, issue));
  // A text in which YAML has lost its way seems to hold keys of its own.
  if (!root || issues.some(taintsAll))
    return {
      facts: null,
      inThousands: [],
      diagnostics: inPlaceOrder(found, [file]),
      locate,
      recorded: null,
    };
  const whole = isJson ? (toPlainData(root) as Readonly<Record<string, unknown>>) : {};
  if (isDecision(whole) && found.length === 0) return readFromDecision(whole, locate);
  const wrong = isJson ? [] : mistaken(root);
  const diagnostics = wrong.map(([, at, remark]) => source.diagnostic(placeOf(at), remark));
  const facts = (isJson ? toPlainData(root) : writtenValue(root)) as Record<string, unknown>;
  for (const [name] of wrong) delete facts[name];
  for (const [name, value] of mapIn(root) ?? [])
    if (issues.some((issue) => isIn(value, issue))) delete facts[name];
  return {
    facts,
    inThousands: isJson
      ? []
      : [...(mapIn(root) ?? [])].flatMap(([name, node]) => (isInThousands(node) ? [name] : [])),
    diagnostics: inPlaceOrder([...found, ...diagnostics], [file]),
    locate,
    recorded: null,
  };
}

/** The facts that a decision was told. */
function readFromDecision(
  whole: Readonly<Record<string, unknown>>,
  locate: ComplaintReading['locate'],
): ComplaintReading {
  const recorded = readDecision(whole);
  if ('message' in recorded) {
    const diagnostics = locate([{ ...recorded, at: 'value', severity: 'error' }]);
    return { facts: null, inThousands: [], diagnostics, locate, recorded: null };
  }
  const below = ({ path, ...issue }: Issue): Issue => ({ ...issue, path: ['complaint', ...path] });
  return {
    facts: recorded.facts,
    inThousands: [],
    diagnostics: [],
    locate: (issues) => locate(issues.map(below)),
    recorded: { ...recorded, locate },
  };
}

/** Whether a text is JSON, as programs write it; all that is read from it, the reader of YAML reads. */
function isJsonText(text: string): boolean {
  try {
    return /^\s*\{/.test(text) && Boolean(JSON.parse(text));
  } catch {
    return false; // YAML in braces begins like it.
  }
}

/** JSON is YAML but for one thing: a carriage return alone ends a line, which is part of a text to YAML. */
function readJson(source: SourceText): YamlReading {
  const at = source.text.search(/\r(?!\n)/);
  return at < 0
    ? readYaml(source, 'any')
    : { root: null, issues: [{ from: at, to: at + 1, ...LONE_RETURN }] };
}

const LONE_RETURN: IssueText & { readonly code: Code } = {
  code: 'not-yaml',
  message: 'This line ends with a carriage return alone, as on a Macintosh long ago, and is not read.',
  hint: 'Save the file with the line ends of Unix (LF) or Windows (CRLF).',
};

/** Whether nothing can be said of what stands beside a syntax issue. */
const taintsAll = ({ taints, code }: SyntaxIssue): boolean =>
  taints === 'all' || taints === 'item' || code === 'several-documents';

/** Whether a syntax issue stands in a fact: between its name and the end of its value. */
const isIn = ({ key, span }: DocumentNode, { from }: TextRange): boolean =>
  (key ?? span).from <= from && from <= span.to;

const placeOf = ({ span, key }: DocumentNode): Span => (span.to > span.from ? span : (key ?? span));

/** The facts that are wrong in themselves. */
function mistaken(root: DocumentNode): (readonly [string, DocumentNode, IssueText])[] {
  return [...(mapIn(root) ?? [])].flatMap(([name, value]) => {
    const remark = brokenSentence(name, value);
    return remark ? [[name, value, remark] as const] : [];
  });
}
