import fc from 'fast-check';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import type { Diagnostic } from '../../../src/domain/values/issue.js';

const BITS = [
  '::error::owned',
  '::stop-commands::x',
  '##[error]owned',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '%',
  '%0A',
  '%25',
  ',line=1',
  ':',
  '\u0000',
  '\u0007',
  '\u001b[2J',
  '\u001b]8;;x\u0007',
  '\u0085',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
  '<!--',
  ']]>',
  '</failure>',
  '&amp;',
  '"',
  "'",
  '[here](https://evil.example)',
  '{0}',
  '\\',
  '`rm -rf`',
  '$(reboot)',
  ' ',
  '👗',
  'Zoë',
  'true',
];

/** Some of them as 100 kB: what grows when it is made harmless, what is slow to measure, what could end early. */
export const LONG: readonly string[] = ['::', '\n', '\ud800', '👗', '&amp;', '%0A', "'", ' '].map((bit) =>
  bit.repeat(100_000 / bit.length),
);

/** Text as nobody would write it who means well. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...BITS), { maxLength: 8 }).map((bits) => bits.join('')) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const files = fc.oneof(
  fc.constantFrom(
    'shop.yaml',
    './a b/#1?.yaml',
    '../Läden/münchen.yaml',
    'retail@1',
    'a:b,c%20.yaml',
    '-x.yaml',
    'flowers',
  ),
  hostile,
);

const codes = fc.oneof(fc.constantFrom('dead-rule', 'unknown-fact', 'not-proved'), hostile);

/** A finding with hostile text everywhere, at a place that can be. */
const diagnostic: fc.Arbitrary<Diagnostic> = fc
  .record(
    {
      file: files,
      line: fc.integer({ min: 1, max: 500 }),
      column: fc.integer({ min: 1, max: 200 }),
      endLine: fc.nat(2),
      endColumn: fc.integer({ min: 1, max: 300 }),
      code: codes,
      severity: fc.constantFrom('error', 'warning', 'advice'),
      message: hostile,
      excerpt: hostile,
      hint: hostile,
      witnesses: fc.array(hostile, { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'code',
        'severity',
        'message',
        'excerpt',
      ],
    },
  )
  .map((raw) => ({
    ...raw,
    endLine: raw.line + raw.endLine,
    endColumn: raw.endLine === 0 ? raw.column + raw.endColumn - 1 : raw.endColumn,
  }));

/** A report with hostile text everywhere. Findings are repeated, and files too. */
export const hostileReport: fc.Arbitrary<CheckReport> = fc.record({
  files: fc.array(
    fc.record({
      file: files,
      findings: repeated(diagnostic),
      doubts: repeated(diagnostic),
      tried: fc.nat(1000),
    }),
    { maxLength: 3 },
  ),
  codes: fc.array(
    fc.record({ code: codes, severity: fc.constantFrom('error', 'warning', 'advice'), summary: hostile }),
    { maxLength: 4 },
  ),
});

/** Some things, each once or several times. */
function repeated<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc
    .array(fc.tuple(one, fc.integer({ min: 1, max: 2 })), { maxLength: 4 })
    .map((some) => some.flatMap(([thing, times]) => Array<T>(times).fill(thing)));
}

/** What no terminal may be sent, beside line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
export const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Fails where a terminal or a CI log would obey something in this text. */
export function isHarmless(text: string): boolean {
  return !OBEYED.test(text) && !/^\s*::/m.test(text) && !text.includes('##[') && !/\p{Surrogate}/u.test(text);
}

/** A report in which everything that a policy can fill is this text. */
export function filledWith(text: string): CheckReport {
  const found: Diagnostic = {
    file: text,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 9,
    code: 'dead-rule',
    severity: 'error',
    message: text,
    hint: text,
    witnesses: [text],
    excerpt: text,
  };
  return { files: [{ file: text, findings: [found], doubts: [found], tried: 1 }], codes: [] };
}

/** How many findings and doubts a report has. */
export const sizeOf = ({ files: all }: CheckReport): number =>
  all.reduce((sum, { findings, doubts }) => sum + findings.length + doubts.length, 0);
