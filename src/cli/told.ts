import { catalogueFor } from '../domain/catalogue/index.js';
import { type FactMistake, readFacts } from '../domain/complaint.js';
import type { Facts } from '../domain/fact.js';
import type { Diagnostic, Mistake } from '../domain/mistake.js';
import type { Policy } from '../domain/policy.js';
import { withWayOut } from './fact-mistakes.js';
import type { Raw } from './given.js';
import type { Host } from './host.js';
import { readPlainComplaint } from './plain-complaint.js';
import { loadSource } from './source.js';

/** The text of a complaint file; `file` is what to call it. */
export type ComplaintText = { readonly file: string; readonly text: string };

/** What was told, with everything that is wrong in it: in the file, with its place, and in the words. */
export type Told = {
  readonly facts: Facts;
  readonly inFile: readonly Diagnostic[];
  readonly inWords: readonly FactMistake[];
};

/** The complaint file, where one is named: `-` is standard input. Throws a Failure where it cannot be read. */
export async function complaintText(path: string | undefined, host: Host): Promise<ComplaintText | null> {
  if (path === undefined) return null;
  if (path === '-') return { file: 'standard input', text: await host.readInput() };
  return { file: path, text: host.readFile(path) };
}

/** Reads everything that was told, the words before the file, and finds every mistake at once. */
export async function readTold(policy: Policy, complaint: ComplaintText | null, words: Raw): Promise<Told> {
  const filed = complaint ? await rawComplaint(complaint) : { facts: {}, diagnostics: [] };
  const raw: Raw = { ...filed.facts, ...words };
  const { facts, mistakes } = readFacts(policy, raw);
  const found = [...mistakes, ...unknownEmptied(policy, words)].map((one) =>
    withWayOut(policy, one, raw[one.fact]),
  );
  const isWord = ({ fact }: FactMistake): boolean => Object.hasOwn(words, fact);
  const inFile = found.filter((mistake) => !isWord(mistake));
  return {
    facts,
    inFile: [...filed.diagnostics, ...(complaint ? await placed(policy, complaint, inFile) : [])],
    inWords: found.filter(isWord),
  };
}

type Filed = { readonly facts: Raw; readonly diagnostics: readonly Diagnostic[] };

/** The cheap ways first: the YAML library reads what neither of them can. */
async function rawComplaint({ file, text }: ComplaintText): Promise<Filed> {
  const facts = readJson(text) ?? readPlainComplaint(text);
  if (facts) return { facts, diagnostics: [] };
  const { readComplaint } = await loadSource();
  const { facts: read, diagnostics } = readComplaint(text, file);
  return { facts: read ?? {}, diagnostics };
}

function readJson(text: string): Raw | null {
  const json = text.replace(/^\ufeff/, '').trim();
  if (!json.startsWith('{')) return null;
  try {
    const facts = JSON.parse(json) as Raw;
    return keysIn(json) === keysOf(facts) && !hasExponent(json) ? facts : null;
  } catch {
    return null; // YAML's flow style begins with { as well, and its reader says where a mistake is.
  }
}

/** How many keys JSON holds as written. `JSON.parse` would take the last of two without a word. */
const keysIn = (json: string): number =>
  [...json.matchAll(/"(?:\\.|[^"\\])*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;

/** Whether a number is written as `1e1`, which is no amount at a till: YAML's reader says where. */
const hasExponent = (json: string): boolean => /\de/i.test(json.replace(/"(?:\\.|[^"\\])*"/g, ''));

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, one) => sum + keysOf(one), own);
}

/** `problm=` empties no fact: it is a name nobody knows. */
function unknownEmptied(policy: Policy, words: Raw): FactMistake[] {
  const empty = Object.keys(words).filter((name) => words[name] === '');
  return empty
    .filter((name) => !policy.facts.some((fact) => fact.name === name))
    .map((fact) => ({ fact, message: catalogueFor(policy).refusals.facts.unknown(fact) }));
}

/** Mistakes with their places in the file. */
async function placed(
  policy: Policy,
  { file, text }: ComplaintText,
  found: readonly FactMistake[],
): Promise<readonly Diagnostic[]> {
  if (found.length === 0) return [];
  const { locate } = await loadSource();
  return locate(
    text,
    file,
    found.map((mistake) => asMistake(policy, mistake)),
  );
}

function asMistake({ facts }: Policy, { fact, message, hint }: FactMistake): Mistake {
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
