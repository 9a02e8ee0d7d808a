import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainLine } from '../../src/cli/plain-line.js';
import { programFor } from '../../src/cli/program.js';
import type { ResolveOptions } from '../../src/cli/resolve-flags.js';
import { hostOf } from '../fixtures/host.js';

/** What commander makes of a command line; null where it refuses it or prints help. */
async function byCommander(args: readonly string[]) {
  const { command } = programFor(hostOf({}, { out: '', err: '', asked: [], written: {} }));
  let read: { words: string[]; options: ResolveOptions } | null = null;
  command.commands
    .find((one) => one.name() === 'resolve')
    ?.action((words: string[], options: ResolveOptions) => {
      read = { words, options };
    });
  await command.parseAsync([...args], { from: 'user' }).catch(() => null);
  return read;
}

describe('a command line of facts and flags in full', () => {
  it('is read without commander', () => {
    const line = ['resolve', 'problem=late', '--policy', 'retail', 'price=5', '--ask-all', '--no-input'];
    expect(readPlainLine([...line, '--format', 'json', '--complaint', '-', '--no-color'])).toEqual({
      words: ['problem=late', 'price=5'],
      options: {
        policy: 'retail',
        askAll: true,
        input: false,
        format: 'json',
        complaint: '-',
        color: false,
      },
    });
    expect(readPlainLine(['resolve'])).toEqual({ words: [], options: { input: true, format: 'text' } });
  });

  it.each([
    ['nothing', []],
    ['another command', ['weigh', 'voucher=5']],
    ['a request for help', ['resolve', '--help']],
    ['an unknown flag', ['resolve', '--polcy', 'x']],
    ['half a flag', ['resolve', '--pol', 'x']],
    ['a flag and its value in one', ['resolve', '--policy retail']],
    ['a value after =', ['resolve', '--policy=retail']],
    ['a flag in short', ['resolve', '-h']],
    ['a flag without its value', ['resolve', '--policy']],
    ['a flag for a value', ['resolve', '--policy', '--why']],
    ['a format there is none of', ['resolve', '--format', 'xml']],
    ['the end of flags', ['resolve', '--', 'price=5']],
    ['nothing in quotes', ['resolve', '']],
  ])('is left to commander: %s', (_, args) => {
    expect(readPlainLine(args)).toBeNull();
  });
});

describe('whatever the line', () => {
  it('means what commander reads, or is left to it', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 7 }), async (words) => {
        const args = ['resolve', ...words];
        const mine = readPlainLine(args);
        if (mine === null) return;
        read += 1;
        expect(mine).toEqual(await byCommander(args));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'--complaint --policy --as --today --format --json --no-input --ask-all --why --discreet --plain --color --no-color'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom('problem=late', 'price=5', 'item=', 'retail', 'text', 'json', 'a'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '-',
        '--',
        '',
        '-h',
        '--help',
        'help',
        '--no-why',
        '--input',
        '--why=1',
        '--policy=',
        '-5',
        'é=–',
        ' ',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
);
