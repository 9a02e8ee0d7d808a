import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { printPolicy, readComplaint } from '../../src/source/index.js';
import { policyShape } from '../../src/source/schema/policy.js';
import { schemaIssues } from '../../src/source/schema/schema-issue.js';
import { draws } from '../draws.js';
import { mangled } from './mangled.js';
import { read, SHOP } from './shop.js';

const RUNS = { numRuns: draws(400) };

/** Where the diagnostic stands has to be in the text, and what it says has to be words. */
function checkDiagnostic(
  { line, column, endLine, endColumn, code, message, hint, excerpt }: Diagnostic,
  text: string,
): void {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const lengthOf = (at: number) => (lines[at - 1] ?? '').replace(/\r$/, '').length;
  expect(line).toBeGreaterThanOrEqual(1);
  expect(endLine).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual(lengthOf(line) + 1);
  expect(endColumn).toBeLessThanOrEqual(lengthOf(endLine) + 1);
  expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
  // Of what is no text, no line is shown.
  const isShown = code !== 'not-text' && !(code === 'not-utf8' && excerpt === '');
  expect(excerpt).toBe(isShown ? (lines[line - 1] ?? '').replace(/\r$/, '') : '');
  expect(`${message} ${hint ?? ''}`).not.toMatch(/\[object|undefined|NaN/);
}

/** What YAML reads in place of `two: dresses` once its quotes are gone. */
const STAND_IN = 'x'.repeat('two: dresses'.length - 2);

describe('any text', () => {
  it('is a policy, or has mistakes within it', () => {
    fc.assert(
      fc.property(mangled(SHOP), (text) => {
        const { policy, diagnostics } = read(text);
        expect(policy === null).toBe(diagnostics.length > 0);
        for (const diagnostic of diagnostics) checkDiagnostic(diagnostic, text);
        const places = diagnostics.map(({ line, column }) => line * 10_000 + column);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const said = diagnostics.map(({ line, column, code, message }) =>
          [line, column, code, message].join(),
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      RUNS,
    );
  });

  it('is a complaint, or has mistakes within it', () => {
    const complaint =
      'problem: late\nfault: us\nprice: 49.99\nturned-down: [voucher:5]\nitem: "two: dresses"\n';
    fc.assert(
      fc.property(fc.oneof(mangled(complaint), fc.string({ unit: 'binary' })), (text) => {
        const { facts, diagnostics } = readComplaint(text, 'complaint.yaml');
        // What is right in itself is read beside mistakes, so that those of a policy come in the same run.
        expect(facts !== null || diagnostics.length > 0).toBe(true);
        expect(Object.values(facts ?? {})).not.toContain(STAND_IN);
        for (const diagnostic of diagnostics) checkDiagnostic(diagnostic, text);
      }),
      RUNS,
    );
  });

  it('reads the same again', () => {
    fc.assert(
      fc.property(mangled(SHOP), (text) => {
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
      }),
      { numRuns: draws(50) },
    );
  });
});

describe('any policy', () => {
  it('survives JSON', () => {
    fc.assert(
      fc.property(mangled(SHOP), (text) => {
        const { policy } = read(text);
        expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
      }),
      RUNS,
    );
  });

  it('is the same policy when it is printed and read again', () => {
    fc.assert(
      fc.property(mangled(SHOP), (text) => {
        const { policy, document } = read(text);
        if (policy) expect(read(printPolicy(document)).policy?.sha256).toBe(policy.sha256);
      }),
      RUNS,
    );
  });
});

describe('any document', () => {
  const key = fc.constantFrom(
    'amends',
    'name',
    'currency',
    'facts',
    'costs',
    'margin',
    'by',
    'where',
    'percent',
    'of',
    'rules',
    'owe',
    'customer-chooses',
    'remedies',
    'kind',
    'label',
    'when',
    'x',
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>('refund', '5%', 'price', 1, 2.5, -1, true, null, ''),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  it('has misfits just where the shape refuses it', () => {
    const whole = fc
      .dictionary(key, value, { maxKeys: 6 })
      .map((more) => ({ amends: 1, name: 'x', currency: 'GBP', ...more }));
    fc.assert(
      fc.property(whole, (document) => {
        expect(schemaIssues(policyShape, document).length === 0).toBe(
          policyShape.safeParse(document).success,
        );
      }),
      { numRuns: draws(1000) },
    );
  });
});
