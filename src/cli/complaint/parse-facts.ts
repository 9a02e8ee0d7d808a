import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { writeMoney } from '../../domain/values/money.js';
import { scale, writeDecimal } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type FactIssue, readFacts } from '../../i18n/values/read-facts.js';
import type { ComplaintReading } from '../../source/index.js';
import { type RecordedDecision, unfitDecision } from '../../source/read/recorded-decision.js';
import type { Host } from '../port/host.js';
import { loadComplaintReader } from '../port/load-source.js';
import { asDaysAgo } from './days-ago.js';
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
  const { facts, issues } = readFacts(policy, withDaysAgo(policy, raw, today), parseDay(today));
  const unclear = eitherWay(
    policy,
    filed.inThousands.filter((name) => !Object.hasOwn(words, name)),
    raw,
  );
  const others = issues.filter(({ fact }) => !unclear.some((one) => one.fact === fact));
  const all = [...others, ...unknownEmptied(policy, words), ...unclear];
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

function withDaysAgo({ facts }: Policy, raw: RawFacts, today: string): RawFacts {
  const counted = Object.entries(raw).map(([name, value]) => {
    const fact = facts.find((one) => one.name === name);
    return [name, fact ? asDaysAgo(fact, value, today) : value] as const;
  });
  return Object.fromEntries(counted);
}

/** `1.500` without quotes where points group thousands: one and a half to YAML, and fifteen hundred to a shop. */
function eitherWay(policy: Policy, names: readonly string[], raw: RawFacts): FactIssue[] {
  const { facts, currency } = policy;
  if (currency.pattern?.group !== '.' || currency.digits === 3) return [];
  const { eitherAmount, writeEither } = catalogueFor(policy).refusals.facts;
  const isMoney = (name: string) => facts.some((fact) => fact.name === name && fact.type.is === 'money');
  return names.filter(isMoney).map((fact) => {
    const thousands = Math.round(Number(raw[fact]) * 1000);
    const amounts = [scale(thousands, 10 ** currency.digits, 1000), thousands * 10 ** currency.digits];
    return {
      fact,
      message: eitherAmount({
        typed: writeDecimal(thousands, 3, true),
        amounts: amounts.map((minor) => writeMoney(minor, currency)),
      }),
      hint: writeEither(String(thousands)),
    };
  });
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
