import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { runFile } from '../../src/cases/index.js';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { decide, Failure, type Policy, readPolicy } from '../../src/index.js';
import { ALL_CODES, check, exampleText, PAGES } from '../../src/lint/index.js';
import { readComplaint, readSettings, readTests } from '../../src/source/index.js';
import { mangled, reshaped } from '../source/mangled.js';
import { SHOP } from '../source/shop.js';

/** What reading many mangled files of one kind came to. */
export type Mangling = {
  readonly count: number;
  /** How many were good all the same: policies that every check ran on, complaints that were decided, settings. */
  readonly good: number;
  readonly findings: number;
  /** Milliseconds of processor that the slowest one took: on a busy machine the clock tells nothing. */
  readonly slowest: number;
  /** What went wrong: an exception, or a place outside of its file, with the text that shows it. */
  readonly failures: readonly { readonly text: string; readonly why: string }[];
};

/** What can be mangled. */
export type MangledKind = 'policies' | 'complaints' | 'settings' | 'tests';

/** What one text came to. Throws only where there is a fault of ours. */
type Try = (text: string) => { readonly good: boolean; readonly findings: readonly Diagnostic[] };

const ROOT = path.join(import.meta.dirname, '..', '..');
const TODAY = '2026-11-22';
const FILE = 'shop.yaml';
const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** How often a whole small policy is mangled for each time that one of the pages' examples or a shipped policy is. */
const SHARE_OF_WHOLE = 18;

const shapeless = (text: string): fc.Arbitrary<string> => fc.oneof(mangled(text), reshaped(text));

const exampleTexts = PAGES.flatMap(({ example }) =>
  example && !example.isTests ? [example.bad, example.good] : [],
)
  .map(exampleText)
  .filter((text) => text.length < 5000);

const shippedTexts = readdirSync(path.join(ROOT, 'policies'))
  .filter((name) => !name.endsWith('.test.yaml'))
  .map((name) => textOf(`policies/${name}`));

/** Everything that a complaint or the settings of a repository can say, once. */
const COMPLAINTS = [
  'problem: late\nfault: us\nprice: 49.99\nturned-down: [voucher:5]\nitem: "two: dresses"\nhour: 12\n',
  '{ "problem": "damaged", "price": 60.5, "share-affected": "50%", "contacts": 2, "turned-down": ["voucher:5", "refund"] }\n',
  'problem: faulty\nprice: "1,200.00"\ndays-since-purchase: 40\nproof: found\nput-right-before: no\nother-costs: 5\n',
  ...readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => textOf(`examples/${name}`)),
];
const SETTINGS = [
  'severities: { unused: off, cliff: error }\ncounter: discreet\nignores:\n  - { code: token, file: "a.yaml", reason: "It is meant." }\n',
];

/** Everything that a file of tests can say, and what cases can be written as. */
const TESTS = [
  `tests: 1
policy: retail@1
today: 2026-11-22T20:15
as: associate
complaints:
  parcel: { problem: late, fault: carrier, price: 40.50, contacts: 1, channel: online, turned-down: [voucher:5] }
cases:
  - name: "late: once"
    complaint: parcel
    with: { contacts: 2, item: "two: dresses" }
    as: manager
    today: 2026-12-01
    expect:
      owed: [refund, { remedy: voucher, amount: { at-least: 5 } }, { customer-chooses: [replacement, refund] }]
      gives: { at-least: [voucher], never: [small-gift] }
      goods: keep
      mended: { at-least: 90%, under: 150% }
      goodwill: 5
      cost: { at-most: 12.50 }
      granted-by: associate
      refer: none
      because: [late]
      outcome: resolve
      reason: "too late"
      says: { has: ["sorry", "voucher"], never: "policy" }
      verdict: does-not-pay
tables:
  - name: "late"
    complaint: parcel
    columns: [contacts, voucher, granted-by, because]
    rows:
      - [1, none, associate, late]
      - [2, { at-least: 5 }, manager, [late]]
`,
  ...PAGES.flatMap(({ example }) => (example?.isTests ? [example.bad, example.good] : [])).map(
    (sections) => `tests: 1\npolicy: retail@1\ntoday: ${TODAY}\n${sections}`,
  ),
];

const TEXTS: Readonly<Record<MangledKind, fc.Arbitrary<string>>> = {
  policies: fc.oneof(
    { weight: SHARE_OF_WHOLE, arbitrary: shapeless(SHOP) },
    { weight: 2, arbitrary: fc.constantFrom(...exampleTexts).chain(shapeless) },
    { weight: 1, arbitrary: fc.constantFrom(...shippedTexts).chain(shapeless) },
  ),
  complaints: fc.constantFrom(...COMPLAINTS).chain(shapeless),
  settings: fc.constantFrom(...SETTINGS).chain(shapeless),
  tests: fc.constantFrom(...TESTS).chain(shapeless),
};

let retail: Policy | null = null;

const TRIES: Readonly<Record<MangledKind, Try>> = {
  policies: (text) => {
    const { findings } = check(text, FILE, { today: TODAY });
    return { findings, good: findings.every(({ severity }) => severity !== 'error') };
  },
  complaints: (text) => {
    const { facts, diagnostics } = readComplaint(text, FILE);
    if (!facts || diagnostics.length > 0) return { findings: diagnostics, good: false };
    retail ??= readPolicy(textOf('policies/retail.yaml'), 'retail.yaml').policy;
    return { findings: [], good: isDecided(retail as Policy, facts) };
  },
  settings: (text) => {
    const codes = ALL_CODES.map(({ code }) => code);
    const { settings, diagnostics } = readSettings(text, FILE, codes);
    return { findings: diagnostics, good: settings !== null };
  },
  tests: (text) => {
    retail ??= readPolicy(textOf('policies/retail.yaml'), 'retail.yaml').policy;
    const reading = readTests(text, FILE);
    const { findings, cases } = runFile({
      file: FILE,
      text,
      reading,
      policy: retail,
      diagnostics: [],
    }).tested;
    return { findings, good: cases.length > 0 };
  },
};

/** Whether a complaint can be decided; a complaint that cannot is refused by a Failure and nothing else. */
function isDecided(policy: Policy, facts: Readonly<Record<string, unknown>>): boolean {
  try {
    return decide(policy, facts, { today: TODAY, role: 'associate' }) !== null;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** Reads so many mangled files of a kind, the same ones for the same seed, and never throws. */
export function mangle(count: number, seed: number, kind: MangledKind = 'policies'): Mangling {
  const result = { count, good: 0, findings: 0, slowest: 0, failures: [] as Mangling['failures'][number][] };
  for (const text of fc.sample(TEXTS[kind], { numRuns: count, seed })) {
    const start = process.cpuUsage();
    try {
      const { findings, good } = TRIES[kind](text);
      result.findings += findings.length;
      if (good) result.good += 1;
      const lost = findings.find((finding) => finding.file === FILE && !isInside(text, finding));
      if (lost) result.failures.push({ text, why: `${lost.code} at ${lost.line}:${lost.column}` });
    } catch (error) {
      result.failures.push({ text, why: String(error instanceof Error ? error.stack : error) });
    }
    const { user, system } = process.cpuUsage(start);
    result.slowest = Math.max(result.slowest, (user + system) / 1000);
  }
  return result;
}

/** Whether a finding begins and ends inside its file, the end not before the beginning. */
function isInside(text: string, { line, column, endLine, endColumn }: Diagnostic): boolean {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  const isPlace = (row: number, at: number) => row >= 1 && at >= 1 && at <= (lines[row - 1] ?? '').length + 1;
  const inOrder = endLine > line || (endLine === line && endColumn >= column);
  return inOrder && isPlace(line, column) && isPlace(endLine, endColumn);
}
