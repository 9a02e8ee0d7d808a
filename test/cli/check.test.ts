import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/render/check/index.js';
import { findingsIn } from './findings.js';
import { amendsHere } from './here.js';
import { folderWith } from './program.js';

const HEAD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\n';
const GOOD = `${HEAD}extends: retail@1\n`;
const WRONG = `${GOOD}generosity: { past-the-sum: 5 }\n`;
const WARNED = `${GOOD}rules:\n  lost-but-worn:\n    when: { problem: lost, condition: [opened, destroyed] }\n    may: [voucher]\n`;
const PROMISED = `${GOOD}promises:\n  kind: { when: { fault: us }, always: { mends: { at-least: 50% } } }\n`;

/** What check finds in a folder, as `file:line code`. */
async function found(cwd: string, ...args: string[]): Promise<string[]> {
  return findingsIn((await amendsHere(['check', '--json', ...args], { cwd })).out);
}

describe('a policy saved as UTF-16', () => {
  it('is found in a folder, and said to be so', async () => {
    const cwd = folderWith({ 'good.yaml': GOOD });
    writeFileSync(path.join(cwd, 'wide.yaml'), Buffer.from(`\uFEFF${GOOD}`, 'utf16le'));
    expect(await found(cwd)).toEqual(['wide.yaml:1 not-utf8']);
  });
});

describe('which policies are checked', () => {
  const files = {
    'b.yaml': WRONG,
    'a/one.yml': WRONG,
    'a/deep/two.yaml': WRONG,
    'a/two.test.yaml': 'tests: 1\npolicy: ./one.yml\n',
    'a/complaint.yaml': 'problem: late\n',
    'ignored/three.yaml': WRONG,
    'node_modules/x/four.yaml': WRONG,
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'ignored/\n',
  };

  it.each<[string, string[], string[]]>([
    ['every one below, without what git ignores', [], ['a/deep/two.yaml', 'a/one.yml', 'b.yaml']],
    ['those of a folder', ['a'], ['a/deep/two.yaml', 'a/one.yml']],
    ['a file, also an ignored one', ['ignored/three.yaml'], ['ignored/three.yaml']],
    ['those of a glob', ['a/**/*.yaml'], ['a/deep/two.yaml']],
    [
      'each once, in the order they are named',
      ['b.yaml', '.', './b.yaml'],
      ['b.yaml', 'a/deep/two.yaml', 'a/one.yml'],
    ],
  ])('%s', async (_, args, expected) => {
    const cwd = folderWith(files);
    expect(await found(cwd, ...args)).toEqual(expected.map((file) => `${file}:5 unknown-key`));
  });

  it('a built-in one by its name', async () => {
    const { out, code } = await amendsHere(['check', 'retail', 'flowers@1', '--json'], {
      cwd: folderWith({}),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ file: 'retail@1' }, { file: 'flowers@1' }] });
  });

  it('a mistake of a parent once, at the parent', async () => {
    const child = `${HEAD}extends: ./parent.yaml\n`;
    const cwd = folderWith({ 'parent.yaml': WARNED, 'a.yaml': child, 'b.yaml': child });
    expect(await found(cwd)).toEqual(['parent.yaml:6 dead-rule'.replace(':6', ':7')]);
    expect(await found(cwd, 'a.yaml', 'b.yaml')).toEqual([]);
    writeFileSync(path.join(cwd, 'parent.yaml'), WRONG);
    expect(await found(cwd, 'a.yaml', 'b.yaml')).toEqual(['parent.yaml:5 unknown-key']);
  });
});

const TESTS = 'tests: 1\npolicy: ./a.yaml\ntoday: 2026-11-22\ncases: []\n';

describe('how it ends', () => {
  const cases: readonly [string, Record<string, string>, string[], number][] = [
    ['all is well', { 'a.yaml': GOOD }, [], 0],
    ['a warning alone', { 'a.yaml': WARNED }, [], 0],
    ['more warnings than may stand', { 'a.yaml': WARNED }, ['--max-warnings', '0'], 1],
    ['as many warnings as may stand', { 'a.yaml': WARNED }, ['--max-warnings', '1'], 0],
    ['a mistake', { 'a.yaml': WRONG }, [], 1],
    ['a path that is missing, after the rest', { 'a.yaml': WRONG }, ['nowhere.yaml', 'a.yaml'], 2],
    ['no policy', { 'a.txt': GOOD }, [], 2],
    ['no policy, and that is fine', { 'a.txt': GOOD }, ['--allow-empty'], 0],
    ['what `*.yaml` names', { 'a.yaml': GOOD, 'a.test.yaml': TESTS }, ['a.test.yaml', 'a.yaml'], 0],
    ['tests alone', { 'a.test.yaml': TESTS }, ['a.test.yaml'], 2],
    ['a policy that is called a test', { 'a.test.yaml': WRONG }, ['a.test.yaml'], 1],
    ['a newer language', { 'a.yaml': GOOD.replace('amends: 1', 'amends: 2') }, [], 2],
    ['a promise that nobody examined', { 'a.yaml': PROMISED }, [], 0],
    ['the same, with --strict', { 'a.yaml': PROMISED }, ['--strict'], 4],
    ['a mistake beside it, with --strict', { 'a.yaml': PROMISED, 'b.yaml': WRONG }, ['--strict'], 1],
    ['an inherited promise, with --strict', { 'a.yaml': GOOD }, ['--strict'], 4],
    [
      'severities of the repository',
      { 'a.yaml': WARNED, '.amendsrc.yaml': 'severities: { dead-rule: error }\n' },
      [],
      1,
    ],
    [
      'severities that are wrong',
      { 'a.yaml': GOOD, '.amendsrc.yaml': 'severities: { ded-rule: error }\n' },
      [],
      1,
    ],
  ];

  it.each(cases)('%s', async (_, files, args, code) => {
    const cwd = folderWith(files);
    for (const format of Object.keys(REPORTERS)) {
      const ended = await amendsHere(['check', '--format', format, ...args], { cwd });
      expect([format, ended.code]).toEqual([format, code]);
    }
  });

  it('tell programs what is wrong with the settings, in their format', async () => {
    const cwd = folderWith({ 'a.yaml': GOOD, '.amendsrc.yaml': 'severites: {}\n' });
    const wrong = await amendsHere(['check', '--format', 'json', '--format', 'github=log.txt'], { cwd });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('“severites” is no key of these settings. Did you mean “severities”?');
    const [file] = JSON.parse(wrong.out).files;
    expect(
      file.findings.map(({ code: found, line }: { code: string; line: number }) => [found, line]),
    ).toEqual([['unknown-key', 1]]);
    expect(readFileSync(path.join(cwd, 'log.txt'), 'utf8')).toContain('::error file=.amendsrc.yaml,line=1,');
    expect(await amendsHere(['check'], { cwd })).toMatchObject({ code: 1, out: '' });
  });

  it.each<[string, string[], string]>([
    ['a format there is none of', ['--format', 'sariff'], 'There is no format “sariff”'],
    [
      'two formats in one place',
      ['--format', 'text', '--format', 'json'],
      'Only one format can go to stdout.',
    ],
    ['a file without a name', ['--format', 'json='], '“json=” names no file.'],
    ['a number that is none', ['--max-warnings', 'few'], '--max-warnings “few” is no whole number.'],
    ['an option there is none of', ['--max-warning', '0'], '--max-warnings'],
    ['a day that is none', ['--today', 'tomorrow'], '“tomorrow” is no date'],
  ])('with 2 and what would do, for %s', async (_, args, says) => {
    const { code, out, err } = await amendsHere(['check', ...args], { cwd: folderWith({ 'a.yaml': GOOD }) });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
  });
});

describe('reports', () => {
  it('go to files, several at once, each as it would be alone', async () => {
    const cwd = folderWith({ 'a.yaml': WRONG });
    const { out } = await amendsHere(['check', '--format', 'json=out.json', '--format', 'text'], { cwd });
    expect(out).toBe((await amendsHere(['check'], { cwd })).out);
    expect(readFileSync(path.join(cwd, 'out.json'), 'utf8')).toBe(
      (await amendsHere(['check', '--json'], { cwd })).out,
    );
  });

  it('that cannot be written say so', async () => {
    const { code, err } = await amendsHere(['check', '--format', 'json=a.yaml/folder.json'], {
      cwd: folderWith({ 'a.yaml': GOOD }),
    });
    expect(code).toBe(2);
    expect(err).toContain('“a.yaml/folder.json” could not be written');
  });
});

describe('--fix', () => {
  it('puts right what is safe, says so, and checks again', async () => {
    const cwd = folderWith({ 'a.yaml': `# ours\n${WRONG}`, 'b.yaml': WARNED });
    const { code, out, err } = await amendsHere(['check', '--fix'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe('“a.yaml”: one mistake put right.\n');
    expect(out).not.toContain('unknown-key');
    expect(readFileSync(path.join(cwd, 'a.yaml'), 'utf8')).toBe(
      `# ours\n${WRONG.replace('past-the-sum', 'past-the-sums')}`,
    );
    expect(readFileSync(path.join(cwd, 'b.yaml'), 'utf8')).toBe(WARNED);
  });
});

describe('explain', () => {
  it('prints the page of a code', async () => {
    const { code, out } = await amendsHere(['explain', 'dead-rule']);
    expect(code).toBe(0);
    expect(out).toContain('A rule can never speak, or changes nothing where it does.');
    expect(out).toContain('Before\n    rules:\n');
  });

  it('names the nearest code where there is none', async () => {
    const { code, err } = await amendsHere(['explain', 'ded-rule']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean “dead-rule”?');
  });
});
