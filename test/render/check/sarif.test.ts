import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { default as Ajv } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import { ENGINE } from '../../../src/domain/values/version.js';
import { sanitizeLine } from '../../../src/render/page/sanitize.js';
import { hostileReport, isHarmless } from './arbitrary.js';
import { finding, REPORT, SCHEMAS, written } from './report.js';

const inFormat = (report: CheckReport): string => written('sarif', report);

const runOf = (report: CheckReport) => JSON.parse(inFormat(report)).runs[0];

type Text = { readonly text: string };

type Rule = { readonly id: string; readonly shortDescription: Text; readonly help: Text };

type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: Text;
  readonly locations: readonly [{ physicalLocation: { artifactLocation: { uri: string }; region: object } }];
  readonly partialFingerprints: object;
};

const withFile = (file: string): CheckReport => ({
  files: [{ file, findings: [finding({ file })], doubts: [], tried: 0 }],
  codes: [],
});

const uriOf = (file: string): string =>
  runOf(withFile(file)).results[0].locations[0].physicalLocation.artifactLocation.uri;

const messageOf = (message: string): string =>
  runOf({ files: [{ file: 'a', findings: [finding({ message })], doubts: [], tried: 0 }], codes: [] })
    .results[0].message.text;

const SCHEMA = path.join(SCHEMAS, 'sarif-2.1.0.json');

/** What is wrong with a report by the schema of SARIF 2.1.0. */
function validator(): (report: unknown) => unknown[] {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return (report) => (validate(report) ? [] : (validate.errors ?? ['?']));
}

describe('a report as SARIF', () => {
  it('reads like its transcript', async () => {
    const text = inFormat(REPORT).replaceAll(ENGINE, 'VERSION');
    await expect(text).toMatchFileSnapshot('transcripts/sarif.txt');
  });

  it.skipIf(!existsSync(SCHEMA))('is valid by the schema, which this needs beside the project', () => {
    const mistakes = validator();
    expect(mistakes({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
    expect(mistakes(JSON.parse(inFormat(REPORT)))).toEqual([]);
    expect(mistakes(JSON.parse(inFormat({ files: [], codes: [] })))).toEqual([]);
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(mistakes(JSON.parse(inFormat(report)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has each finding once, with its rule and without empty text, whatever a policy holds', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(isHarmless(inFormat(report))).toBe(true);
        const { results, tool } = runOf(report) as {
          results: Result[];
          tool: { driver: { rules: Rule[] } };
        };
        const { rules } = tool.driver;
        const found = report.files.flatMap(({ findings, doubts }) => [
          ...findings.map((one) => ({ ...one, kind: 'fail' })),
          ...doubts.map((one) => ({ ...one, kind: 'open' })),
        ]);
        expect(
          results.map(({ kind, locations: [{ physicalLocation }] }) => [kind, physicalLocation.region]),
        ).toEqual(
          found.map(({ kind, line, column, endLine, endColumn }) => [
            kind,
            { startLine: line, startColumn: column, endLine, endColumn },
          ]),
        );
        for (const { ruleId, ruleIndex, message } of results) {
          expect(rules[ruleIndex]?.id).toBe(ruleId);
          expect(message.text.trim() && ruleId).toBeTruthy();
        }
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
        expect(new Set(results.map((result) => JSON.stringify(result.partialFingerprints))).size).toBe(
          results.length,
        );
        for (const { id, shortDescription, help } of rules) {
          expect(id && shortDescription.text.trim() && help.text.trim()).toBeTruthy();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never lets a doubt read as passed', () => {
    const { results } = runOf(REPORT) as { results: Result[] };
    expect(results.filter(({ kind }) => kind === 'open').map(({ level }) => level)).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(results.some(({ kind }) => kind === 'pass' || kind === 'notApplicable')).toBe(false);
  });

  it('keeps the ids of its rules in the order of the codes, and adds those that nobody told about', () => {
    const { tool } = runOf({ ...REPORT, codes: REPORT.codes.slice(0, 2) });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'unknown-fact',
      'dead-rule',
      'unused-fact',
      'not-proved',
      'not-analysed',
    ]);
  });

  it.each([
    ['policies/dresses.yaml', 'policies/dresses.yaml'],
    ['./policies/dresses.yaml', 'policies/dresses.yaml'],
    ['../shop.yaml', '../shop.yaml'],
    ['retail@1', 'retail@1'],
    ['our shop/a#1?.yaml', 'our%20shop/a%231%3F.yaml'],
    ['c:shop.yaml', 'c%3Ashop.yaml'],
    ['50%.yaml', '50%25.yaml'],
    ['Läden.yaml', 'L%C3%A4den.yaml'],
  ])('writes the path %j as the URI %j', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });

  it('gives a URI that leads back to the path, whatever it is', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter((file) => sanitizeLine(file) === file && !/^\.\/|^\/\//.test(file)),
        (file) => {
          expect(decodeURIComponent(uriOf(file))).toBe(file);
          expect(uriOf(file)).toMatch(/^[\w\-.!~*'()%@/]+$/);
        },
      ),
    );
  });

  it.each([
    ['braces, which are placeholders', 'Write {from, to}.', 'Write {{from, to}}.'],
    ['a link', 'See [here](https://evil.example).', 'See \\[here\\](https://evil.example).'],
    ['brackets that are none', 'One of [a, b].', 'One of [a, b].'],
  ])('shows %s as it stands', (_, message, text) => {
    expect(messageOf(message)).toBe(text);
  });
});
