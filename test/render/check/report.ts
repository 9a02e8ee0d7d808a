import path from 'node:path';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import type { Diagnostic } from '../../../src/domain/values/issue.js';
import { type Format, REPORTERS } from '../../../src/render/check/index.js';
import { UNPAINTED } from '../../../src/render/page/paint.js';

/** The folder of schemas that reports are held to; it stands beside the project where there is one. */
export const SCHEMAS = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'schemas');

/** How most tests want a report. */
export const LOOK = { columns: 80, paint: UNPAINTED, plain: false } as const;

/** A finding with what a test does not care about filled in. */
export function finding(known: Partial<Diagnostic> = {}): Diagnostic {
  const { line = 12, column = 3 } = known;
  return {
    file: 'policies/dresses.yaml',
    line,
    column,
    endLine: line,
    endColumn: column + 9,
    code: 'dead-rule',
    severity: 'warning',
    message: 'The rule “late-gift” can never speak.',
    excerpt: '  late-gift:',
    ...known,
  };
}

/** A run as it could have been: a policy with mistakes, one that is fine, an edition with a doubt. */
export const REPORT: CheckReport = {
  files: [
    {
      file: 'policies/dresses.yaml',
      findings: [
        finding({
          line: 12,
          column: 10,
          endColumn: 15,
          code: 'unknown-fact',
          severity: 'error',
          message: 'There is no fact “prize” in this policy.',
          hint: 'Did you mean “price”?',
          excerpt: '  when: {prize: {at-least: 50}}',
        }),
        finding({
          line: 31,
          message:
            'The rule “late-gift” can never speak: wherever it fits, “late-refund” fits as well and stands in for it.',
          hint: 'Take it out, or let “late-refund” fit fewer complaints.',
          witnesses: [
            'problem=late price=49.99',
            'problem=late price=50 occasion=missed fault=carrier hour=9',
          ],
        }),
        finding({
          file: 'policies/house style.yaml',
          line: 4,
          column: 1,
          endLine: 6,
          endColumn: 3,
          code: 'unused-fact',
          severity: 'advice',
          message: 'Nothing in this policy asks for “loyalty card”: staff are never asked for it.',
          excerpt: 'loyalty-card:',
        }),
      ],
      doubts: [
        finding({
          line: 40,
          code: 'not-proved',
          severity: 'advice',
          message: 'It could not be proved whether the rule “regulars” can ever speak.',
          hint: 'It would take too long to try every complaint: fewer conditions in one rule make it easier.',
          excerpt: '  regulars:',
        }),
        finding({
          line: 52,
          code: 'not-proved',
          severity: 'advice',
          message:
            'It could not be proved whether the promise “more than they expect” always holds (says): 1,020 complaints were tried and keep it; the doubt is what is said of each complaint.',
          hint: 'Promise less, or only for complaints of which it can be told.',
          excerpt: '  more-than-they-expect:',
        }),
      ],
      tried: 214,
    },
    { file: 'policies/flowers.yaml', findings: [], doubts: [], tried: 96 },
    {
      file: 'retail@1',
      findings: [],
      doubts: [
        finding({
          file: 'retail@1',
          line: 88,
          code: 'not-analysed',
          severity: 'advice',
          message: 'Nobody has looked for excuses and promises in what this policy says.',
          excerpt: '  always-sorry:',
        }),
      ],
      tried: 180,
    },
  ],
  codes: [
    {
      code: 'unknown-fact',
      severity: 'error',
      summary: 'A condition names a fact that the policy does not know.',
    },
    { code: 'dead-rule', severity: 'warning', summary: 'A rule that no complaint can ever wake.' },
    { code: 'unused-fact', severity: 'advice', summary: 'A fact that nothing asks for.' },
    { code: 'not-proved', severity: 'advice', summary: 'Something that would take too long to prove.' },
    { code: 'not-analysed', severity: 'advice', summary: 'Something that this check cannot look at.' },
  ],
};

/** A report in a format for machines, which all write at once. */
export function written(format: Exclude<Format, 'text'>, report: CheckReport): string {
  const text = REPORTERS[format](report, LOOK);
  if (typeof text !== 'string') throw new Error(`${format} keeps us waiting`);
  return text;
}
