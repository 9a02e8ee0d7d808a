import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import { sanitizeLine, withoutLogCommands } from '../../../src/render/page/sanitize.js';
import { hostileReport, OBEYED } from './arbitrary.js';
import { finding, REPORT, written } from './report.js';

const inFormat = (report: CheckReport): string => written('github', report);

type Command = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/** A line as the runner of GitHub Actions reads it; null where it is only text. */
function readCommand(line: string): Command | null {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end < 0) return null;
  const head = trimmed.slice(2, end);
  const [name = ''] = head.split(' ', 1);
  const pairs = head
    .slice(name.length + 1)
    .trim()
    .split(',')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(pairs), data: unescaped(trimmed.slice(end + 2)) };
}

/** In the runner's order: the percent sign last. */
const unescaped = (text: string): string =>
  [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ].reduce((all, [code = '', sign = '']) => all.replaceAll(code, sign), text);

const commandsIn = (text: string): Command[] => text.split('\n').flatMap((line) => readCommand(line) ?? []);

const many = (count: number, severity: 'error' | 'warning' | 'advice') =>
  Array.from({ length: count }, (_, at) => finding({ severity, line: at + 1 }));

const inOneFile = (
  findings: CheckReport['files'][number]['findings'],
  doubts = many(0, 'advice'),
): CheckReport => ({
  files: [{ file: 'a.yaml', findings, doubts, tried: 0 }],
  codes: [],
});

describe('a report for GitHub', () => {
  it('reads like its transcript', async () => {
    await expect(inFormat(REPORT)).toMatchFileSnapshot('transcripts/github.txt');
  });

  it('has errors first, then warnings, advice and doubts', () => {
    const findings = [...many(1, 'advice'), ...many(1, 'warning'), ...many(1, 'error')];
    const commands = commandsIn(inFormat(inOneFile(findings, [finding({ code: 'not-proved' })])));
    expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'notice', 'notice']);
    expect(commands.at(-1)?.properties['title']).toBe('amends not-proved');
  });

  it('gives columns on one line only: the runner drops them over several', () => {
    const [one, several] = commandsIn(inFormat(inOneFile([finding(), finding({ endLine: 14 })])));
    expect(one?.properties).toMatchObject({ line: '12', endLine: '12', col: '3', endColumn: '12' });
    expect(Object.keys(several?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'title']);
  });

  it.each([
    ['ten of each', inOneFile([...many(10, 'error'), ...many(10, 'warning')]), null],
    ['eleven errors', inOneFile(many(11, 'error')), '1 more is'],
    ['more of each', inOneFile([...many(12, 'error'), ...many(13, 'warning')]), '5 more are'],
    ['advice and doubts together', inOneFile(many(6, 'advice'), many(6, 'advice')), '2 more are'],
  ])('says last how many are hidden: %s', (_, report, hidden) => {
    const last = inFormat(report).trimEnd().split('\n').at(-1) ?? '';
    if (hidden === null) expect(last).not.toContain('more');
    else expect(last).toBe(`GitHub shows 10 annotations of a kind for a step: ${hidden} in this log only.`);
  });

  it('is read by the runner as exactly what was found, whatever a policy holds', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = inFormat(report);
        expect(text).not.toMatch(OBEYED);
        const commands = commandsIn(text);
        const all = report.files.flatMap(({ findings, doubts }) => [
          ...findings.map((found) => ({
            found,
            name: found.severity === 'advice' ? 'notice' : found.severity,
          })),
          ...doubts.map((found) => ({ found, name: 'notice' })),
        ]);
        expect(commands.map(lineOf).sort()).toEqual(all.map(expectedLine).sort());
        const rest = text.trimEnd().split('\n').slice(commands.length);
        expect(rest.length === 1 || rest.length === 2).toBe(true);
        for (const { data } of commands) expect(data).not.toMatch(/^\s*::|##\[/m);
      }),
      { numRuns: 200 },
    );
  });
});

const lineOf = ({ name, properties, data }: Command): string =>
  JSON.stringify([name, properties['file'], properties['line'], properties['endLine'], data.split('\n')[0]]);

function expectedLine({ found, name }: { found: ReturnType<typeof finding>; name: string }): string {
  const { file, line, endLine, message, code } = found;
  const path = sanitizeLine(file).replace(/^(\.\/+)+/, '') || '.';
  const said =
    sanitizeLine(message).trim() || `There is a finding “${sanitizeLine(code).trim() || 'unnamed'}”.`;
  return JSON.stringify([name, path, String(line), String(endLine), withoutLogCommands(said)]);
}
