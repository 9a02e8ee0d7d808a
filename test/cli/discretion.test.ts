import { describe, expect, it } from 'vitest';
import { amendsHere } from './here.js';
import { DRESSES, folderWith } from './program.js';

const ASK = ['resolve', '--complaint', DRESSES, '--no-input', '--today', '2026-11-22', '--policy', 'retail'];

const answered = (settings: string | undefined, ...options: string[]) =>
  amendsHere([...ASK, ...options], {
    cwd: folderWith(settings === undefined ? {} : { '.amendsrc.yaml': settings }),
  });

/** The reasons stand under this. */
const REASONS = /\nWhy/;

describe('the counter of .amendsrc.yaml', () => {
  it.each<[string, string | undefined, string[], boolean]>([
    ['no settings', undefined, [], true],
    ['settings without it', 'severities: { cliff: off }\n', [], true],
    ['discreet', 'counter: discreet\n', [], false],
    ['discreet, and somebody asks for more', 'counter: discreet\n', ['--why'], true],
    ['no settings, and --discreet', undefined, ['--discreet'], false],
    ['settings that are wrong', 'counter: discrete\n', [], false],
  ])('%s', async (_, settings, options, reasons) => {
    const { code, out, err } = await answered(settings, ...options);
    expect(code).toBe(0);
    expect(REASONS.test(out)).toBe(reasons);
    expect(err.includes('.amendsrc.yaml:1:')).toBe(settings === 'counter: discrete\n');
  });
});
