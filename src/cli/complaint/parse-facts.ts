import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { FactIssue } from '../../i18n/values/read-facts.js';
import type { ComplaintReading } from '../../source/index.js';
import { type RecordedDecision, unfitDecision } from '../../source/read/recorded-decision.js';
import { readToldFacts } from '../../source/read/told-facts.js';
import { withHint } from '../../source/suggest/fact-hint.js';
import type { Host } from '../port/host.js';
import { loadComplaintReader } from '../port/load-source.js';
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
  /** The decision that the file holds, where it does. */
  readonly recorded: RecordedDecision | null;
};

/** More mistakes than these nobody reads: it is the wrong file. */
const MOST_TOLD = 50;

/** The complaint file, where one is named: `-` is standard input. Throws a Failure where it cannot be read. */
export async function complaintText(path: string | undefined, host: Host): Promise<ComplaintText | null> {
  if (path === undefined) return null;
  if (path === '-') return { file: 'standard input', text: await host.readInput() };
  return { file: path, text: host.readFile(path) };
}

/** Reads the complaint file, before anybody knows by which policy. */
export async function readFiled(complaint: ComplaintText | null): Promise<ComplaintReading> {
  if (!complaint) return NOTHING_FILED;
  const { readComplaint } = await loadComplaintReader();
  return readComplaint(complaint.text, complaint.file);
}

const NOTHING_FILED: ComplaintReading = {
  facts: {},
  inThousands: [],
  diagnostics: [],
  locate: () => [],
  recorded: null,
};

/** Reads everything that was told on a day (ISO), the words before the file, and finds every mistake at once. */
export function parseFacts(
  policy: Policy,
  filed: ComplaintReading,
  words: RawFacts,
  today: string,
): ParsedFacts {
  const { recorded } = filed;
  const unfit = recorded && unfitDecision(policy, recorded);
  if (recorded && unfit) {
    const issue: Issue = { ...unfit, at: 'value', severity: 'error' };
    return { facts: {}, inFile: recorded.locate([issue]), inWords: [], untold: 0, recorded };
  }
  const raw: RawFacts = { ...filed.facts, ...words };
  const { facts, issues } = readToldFacts(policy, raw, {
    today,
    inThousands: filed.inThousands.filter((name) => !Object.hasOwn(words, name)),
  });
  const all = [...issues, ...unknownEmptied(policy, words)];
  const found = all.slice(0, MOST_TOLD).map((one) => withHint(policy, one, raw[one.fact]));
  const isWord = ({ fact }: FactIssue): boolean => Object.hasOwn(words, fact);
  const unlike = found.filter((issue) => !isWord(issue)).map((issue) => asIssue(policy, issue));
  return {
    facts,
    inFile: [...filed.diagnostics, ...filed.locate(unlike)],
    inWords: found.filter(isWord),
    untold: all.length - found.length,
    recorded,
  };
}

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
