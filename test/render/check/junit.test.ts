import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import { REPORTERS } from '../../../src/render/check/index.js';
import { hostileReport, isHarmless } from './arbitrary.js';
import { LOOK, REPORT, SCHEMAS } from './report.js';

const inFormat = (report: CheckReport, warningsFail = true): string =>
  REPORTERS.junit(report, { ...LOOK, warningsFail }) as string;

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

/** The root of an XML document. Throws where it is not well-formed, or holds what XML may not. */
function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0] ?? top;
}

const named = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name);

const sum = (elements: readonly Element[], attribute: string): number =>
  elements.reduce((total, { attributes }) => total + Number(attributes[attribute]), 0);

const SCHEMA = path.join(SCHEMAS, 'junit-10.xsd');
const canValidate = existsSync(SCHEMA) && spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint says of these documents by the schema; empty where all are valid. */
function invalid(documents: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-junit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = documents.map((text, at) => {
    const file = path.join(folder, `${at}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...files], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

describe('a report as JUnit XML', () => {
  it('reads like its transcript', async () => {
    await expect(inFormat(REPORT)).toMatchFileSnapshot('transcripts/junit.txt');
  });

  it.skipIf(!canValidate)('is valid by the schema, which this needs beside the project, and xmllint', () => {
    expect(invalid(['<testsuites><testsuite name="x"/></testsuites>'])).toContain('is required');
    const hostile = fc.sample(hostileReport, 50);
    expect(invalid([REPORT, { files: [], codes: [] }, ...hostile].map((report) => inFormat(report)))).toBe(
      '',
    );
  });

  it('adds up, and has each finding once in the suite of its file, whatever a policy holds', () => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, warningsFail) => {
        const passing = warningsFail ? ['advice'] : ['advice', 'warning'];
        const xml = inFormat(report, warningsFail);
        expect(isHarmless(xml)).toBe(true);
        const root = readXml(xml);
        const suites = named(root, 'testsuite');
        expect(suites).toHaveLength(report.files.length);
        expect(Number(root.attributes['tests'])).toBe(sum(suites, 'tests'));
        expect(Number(root.attributes['failures'])).toBe(sum(suites, 'failures'));
        for (const [at, suite] of suites.entries()) {
          const { findings = [], doubts = [] } = report.files[at] ?? {};
          const cases = named(suite, 'testcase');
          const outcome = (name: string) => cases.flatMap((one) => named(one, name));
          const counts = ['tests', 'failures', 'errors', 'skipped'].map((name) =>
            Number(suite.attributes[name]),
          );
          expect(counts).toEqual([cases.length, outcome('failure').length, 0, outcome('skipped').length]);
          expect(cases.length).toBe(Math.max(1, findings.length + doubts.length));
          expect(outcome('failure').map(({ attributes }) => attributes['type'])).toEqual(
            findings.map(({ severity }) => severity).filter((severity) => !passing.includes(severity)),
          );
          expect(outcome('system-out')).toHaveLength(
            findings.filter(({ severity }) => passing.includes(severity)).length,
          );
          expect(outcome('skipped')).toHaveLength(doubts.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a < b & "c" > \'d\'', 'true', ']]>', '&amp; &#0;', '<!-- x -->', 'tabs\tand  spaces', 'Zoë 👗'])(
    'keeps %j as it is',
    (message) => {
      const [file] = REPORT.files;
      const findings = file ? file.findings.slice(0, 1).map((found) => ({ ...found, message })) : [];
      const root = readXml(
        inFormat({ files: [{ file: 'a.yaml', findings, doubts: [], tried: 0 }], codes: [] }),
      );
      const failure = root.children[0]?.children[0]?.children[0];
      expect(failure?.attributes['message']).toBe(message.replace('\t', ' '));
      expect(failure?.text.split('\n')[1]).toBe(message.replace('\t', ' '));
    },
  );

  it('lets a warning pass where it may stand, with what it says', () => {
    const failures = (warningsFail: boolean) =>
      sum(named(readXml(inFormat(REPORT, warningsFail)), 'testsuite'), 'failures');
    const errors = REPORT.files
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'error');
    expect(failures(false)).toBe(errors.length);
    expect(failures(true)).toBeGreaterThan(errors.length);
    expect(inFormat(REPORT, false)).toContain('<system-out>');
  });

  it('never lets a doubt pass, nor a file where nothing was found stay unsaid', () => {
    const [, flowers, retail] = named(readXml(inFormat(REPORT)), 'testsuite');
    expect(flowers?.children.map(({ attributes, children }) => [attributes['name'], children])).toEqual([
      ['nothing found', []],
    ]);
    expect(retail?.attributes).toMatchObject({ name: 'retail@1', tests: '1', skipped: '1' });
  });
});
