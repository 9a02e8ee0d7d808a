import { describe, expect, it } from 'vitest';
import { read, SHOP } from './shop.js';

const LINES = SHOP.split('\n');
const isComment = (line: string): boolean => /^\s*(#|$)/.test(line);

/** What fingers do to a line of YAML; null where there is nothing to do it to. */
const SLIPS: Readonly<Record<string, (line: string) => string | null>> = {
  'a tab for its spaces': (line) => (/^ /.test(line) ? line.replace(/^ +/, '\t') : null),
  'a space too many before it': (line) => ` ${line}`,
  'a space too few before it': (line) => (/^ /.test(line) ? line.slice(1) : null),
  'its last bracket missing': (line) =>
    /[\]}][^\]}"]*$/.test(line) ? line.replace(/[\]}]([^\]}"]*)$/, '$1') : null,
  'its first closing bracket missing': (line) =>
    /[\]}].*[\]}]$/.test(line.replace(/"[^"]*"/g, '')) ? line.replace(/(?<=^[^"]*)[\]}]/, '') : null,
  'its opening bracket missing': (line) => (/^[^"]*[[{]/.test(line) ? line.replace(/[[{]/, '') : null),
  'its closing quote missing': (line) => (/"/.test(line) ? line.replace(/"([^"]*)$/, '$1') : null),
  'its opening quote missing': (line) => (/"/.test(line) ? line.replace('"', '') : null),
  'its colon missing': (line) => (/^ *[\w-]+:/.test(line) ? line.replace(':', '') : null),
  'the space after its colon missing': (line) => (/^ *[\w-]+: /.test(line) ? line.replace(': ', ':') : null),
  'a comma missing': (line) => (/^[^"]*[[{][^"]*, /.test(line) ? line.replace(',', '') : null),
};

type Slip = readonly [slip: string, number: number, line: string];

/** A third of the lines for each slip; after the first of all, on whose place everything rests. */
const BROKEN: readonly Slip[] = Object.entries(SLIPS).flatMap(([slip, change], which) =>
  LINES.flatMap((line, at): Slip[] => {
    const broken = at > 0 && (at + which) % 3 === 0 && !isComment(line) ? change(line) : null;
    return broken === null || broken === line ? [] : [[slip, at + 1, broken]];
  }),
);

const withLine = (number: number, line: string): string => LINES.with(number - 1, line).join('\n');

/** Where a finding stands, or the other line that it names. */
const isAbout = (number: number, { line, message }: { line: number; message: string }): boolean =>
  line === number || message.includes(` line ${number} `);

describe('a line that is no YAML', () => {
  it.each(BROKEN)('is the one that is named, and nothing else: %s, %i', (_slip, number, line) => {
    const { diagnostics } = read(withLine(number, line));
    expect(diagnostics.filter((one) => !isAbout(number, one))).toEqual([]);
  });

  it('hides no mistake elsewhere, unless nobody knows the roles any more', () => {
    const other = SHOP.replace('by: manager', 'by: boss').split('\n');
    const at = other.findIndex((line) => line.includes('by: boss')) + 1;
    const hiding = BROKEN.filter(([, number, line]) => {
      const codes = read(other.with(number - 1, line).join('\n')).diagnostics.map(
        (one) => `${one.line} ${one.code}`,
      );
      return number !== at && !line.includes('authority') && !codes.includes(`${at} unknown-role`);
    });
    expect(hiding).toEqual([]);
  });
});
