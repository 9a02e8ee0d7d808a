import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type FactIssue, readFacts } from '../../i18n/values/read-facts.js';
import type { ComplaintReading } from '../../source/index.js';
import type { Host } from '../port/host.js';
import { loadComplaintReader } from '../port/load-source.js';
import { withHint } from './fact-issues.js';
import type { RawFacts } from './raw-facts.js';

/** The text of a complaint file; `file` is what to call it. */
type ComplaintText = { readonly file: string; readonly text: string };

/** What was told, with everything that is wrong in it: in the file, with its place, and in the words. */
export type ParsedFacts = {
  readonly facts: Facts;
  readonly inFile: readonly Diagnostic[];
  readonly inWords: readonly FactIssue[];
  /** How many mistakes more there are than anybody reads, in file and words. */
  readonly untold: number;
};

/** More mistakes than these nobody reads: it is the wrong file. */
const MOST_TOLD = 50;

/** The complaint file, where one is named: `-` is standard input. Throws a Failure where it cannot be read. */
export async function complaintText(path: string | undefined, host: Host): Promise<ComplaintText | null> {
  if (path === undefined) return null;
  if (path === '-') return { file: 'standard input', text: await host.readInput() };
  return { file: path, text: host.readFile(path) };
}

/** Reads everything that was told, the words before the file, and finds every mistake at once. */
export async function parseFacts(
  policy: Policy,
  complaint: ComplaintText | null,
  words: RawFacts,
): Promise<ParsedFacts> {
  const filed = complaint ? await readFile(complaint) : NOTHING_FILED;
  const raw: RawFacts = { ...filed.facts, ...words };
  const { facts, issues } = readFacts(policy, raw);
  const all = [...issues, ...unknownEmptied(policy, words)];
  const found = all.slice(0, MOST_TOLD).map((one) => withHint(policy, one, raw[one.fact]));
  const isWord = ({ fact }: FactIssue): boolean => Object.hasOwn(words, fact);
  const unlike = found.filter((issue) => !isWord(issue)).map((issue) => asIssue(policy, issue));
  return {
    facts,
    inFile: [...filed.diagnostics, ...filed.locate(unlike)],
    inWords: found.filter(isWord),
    untold: all.length - found.length,
  };
}

async function readFile({ file, text }: ComplaintText): Promise<ComplaintReading> {
  const { readComplaint } = await loadComplaintReader();
  return readComplaint(text, file);
}

const NOTHING_FILED: ComplaintReading = { facts: {}, diagnostics: [], locate: () => [] };

/** `problm=` empties no fact: it is a name nobody knows. */
function unknownEmptied(policy: Policy, words: RawFacts): FactIssue[] {
  const empty = Object.keys(words).filter((name) => words[name] === '');
  return empty
    .filter((name) => !policy.facts.some((fact) => fact.name === name))
    .map((fact) => ({ fact, message: catalogueFor(policy).refusals.facts.unknown(fact) }));
}

function asIssue({ facts }: Policy, { fact, message, hint }: FactIssue): Issue {
  const known = facts.some(({ name }) => name === fact);
  return {
    path: [fact],
    at: known ? 'value' : 'key',
    code: known ? 'fact-value' : 'unknown-fact',
    severity: 'error',
    message,
    ...(hint ? { hint } : {}),
  };
}
