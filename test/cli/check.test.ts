import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/cli/commands/check-outcome.js';
import { checkFiles } from '../../src/io/policies/check-files.js';
import { CHECKS, type Check } from '../../src/lint/index.js';
import { REPORTERS } from '../../src/render/check/index.js';
import { findingsIn } from './findings.js';
import { amendsHere } from './here.js';
import { folderWith, ROOT } from './program.js';

const HEAD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\n';
const GOOD = `${HEAD}extends: retail@1\n`;
const WRONG = `${GOOD}generosity: { past-the-sum: 5 }\n`;
const WARNED = `${GOOD}rules:\n  lost-but-worn:\n    when: { problem: lost, condition: [opened, destroyed] }\n    may: [voucher]\n`;
const PROMISED = `${GOOD}promises:\n  kind: { when: { fault: us }, always: { says: { never: ["goodwill"] } } }\n`;
const BROKEN = `${GOOD}promises:\n  kind: { when: { fault: us }, always: { mends: { at-least: 50% } } }\n`;

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
    ['a promise that nobody can prove', { 'a.yaml': PROMISED }, [], 0],
    ['the same, with --strict', { 'a.yaml': PROMISED }, ['--strict'], 4],
    ['a mistake beside it, with --strict', { 'a.yaml': PROMISED, 'b.yaml': WRONG }, ['--strict'], 1],
    ['a promise that is broken', { 'a.yaml': BROKEN }, [], 1],
    ['promises that are proved, with --strict', { 'a.yaml': GOOD }, ['--strict'], 0],
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
    const cwd = folderWith({ 'a.yaml': GOOD, 'no.txt': '' });
    const { code, err } = await amendsHere(['check', '--format', 'json=no.txt/such.json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('“no.txt/such.json” could not be written');
  });

  it('are made with the folders that they stand in', async () => {
    const cwd = folderWith({ 'a.yaml': GOOD });
    const { code } = await amendsHere(['check', '--format', 'junit=new/one/j.xml'], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, 'new', 'one', 'j.xml'), 'utf8')).toContain('<testsuites');
  });

  it.each(['a.yaml', './a.yaml', 'link.yaml', 'sub/base.yaml', '.amendsrc.yaml', 'a.test.yaml'])(
    'never take the place of what amends reads: %s',
    async (file) => {
      const files = {
        'a.yaml': GOOD,
        'sub/base.yaml': GOOD,
        '.amendsrc.yaml': 'counter: discreet\n',
        'a.test.yaml': 'tests: 1\n',
      };
      const cwd = folderWith(files);
      symlinkSync('a.yaml', path.join(cwd, 'link.yaml'));
      const { code, out, err } = await amendsHere(['check', 'a.yaml', '--format', `json=${file}`], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`“${file}” is a file that amends reads`);
      for (const [name, text] of Object.entries(files))
        expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text);
    },
  );

  it('cannot go to one file under two names', async () => {
    const { code, err } = await amendsHere(['check', '--format', 'json=out', '--format', 'sarif=.//./out'], {
      cwd: folderWith({ 'a.yaml': GOOD }),
    });
    expect(code).toBe(2);
    expect(err).toContain('Two formats cannot go to the same file');
  });
});

it.each(['github', 'sarif', 'junit', 'gitlab'])(
  '%s names files from the root of the repository, and built-in editions by themselves',
  async (format) => {
    const root = folderWith({ '.git/HEAD': '', 'shops/a.yaml': WRONG, 'b.yaml': WRONG });
    const { out } = await amendsHere(['check', 'a.yaml', '../b.yaml', 'retail', '--format', format], {
      cwd: path.join(root, 'shops'),
    });
    expect(out).toContain('shops/a.yaml');
    expect(out).toMatch(/[^/]\bb\.yaml/);
    expect(out).not.toMatch(/\.\.\/b\.yaml|shops\/retail/);
  },
);

it('finds .YAML and policies in folders with a dot, but for what git keeps', async () => {
  const cwd = folderWith({
    '.git/x.yaml': WRONG,
    '.github/policies/a.yaml': WRONG,
    'B.YAML': WRONG,
    'c.Yml': WRONG,
    'd.TEST.YAML': WRONG,
  });
  expect(await found(cwd)).toEqual(
    ['.github/policies/a.yaml', 'B.YAML', 'c.Yml'].map((file) => `${file}:5 unknown-key`),
  );
});

describe('a file whose check breaks off', () => {
  const files = { 'a.yaml': WRONG, 'b.yaml': GOOD.replace('Our shop', 'Broken'), 'c.yaml': WRONG };
  /** As if one of the checks were wrong. */
  const withBrokenCheck = async (run: () => Promise<void>) => {
    const broken: Check = {
      ...(CHECKS[0] as Check),
      // biome-ignore lint/correctness/useYield: it never comes so far.
      *find({ policy }) {
        if (policy.name === 'Broken') throw new Error('planted');
      },
    };
    (CHECKS as Check[]).push(broken);
    try {
      await run();
    } finally {
      (CHECKS as Check[]).pop();
    }
  };

  it('is said to be our bug, with its stack, and the others are reported: 3', () =>
    withBrokenCheck(async () => {
      const cwd = folderWith(files);
      const { code, out, err } = await amendsHere(['check', '--json'], { cwd });
      expect(code).toBe(3);
      expect(findingsIn(out)).toEqual(['a.yaml:5 unknown-key', 'b.yaml:1 our-bug', 'c.yaml:5 unknown-key']);
      expect(err).toContain('This is a bug in amends');
      expect(err).toContain('b.yaml: Error: planted\n');
      expect((await amendsHere(['check', '--fix'], { cwd })).code).toBe(3);
      expect(readFileSync(path.join(cwd, 'c.yaml'), 'utf8')).toContain('past-the-sums');
    }));

  it('because it is gone, is said not to be read: 2', async () => {
    const cwd = folderWith({ 'a.yaml': WRONG });
    process.chdir(cwd);
    try {
      const request = { today: '2026-11-22', settings: { severities: {} } };
      const checked = await checkFiles(['a.yaml', 'gone.yaml'], request);
      expect(checked.files.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
        ['unknown-key'],
        ['not-read'],
      ]);
      expect(outcomeOf(checked, {})).toBe('could-not-run');
    } finally {
      process.chdir(ROOT);
    }
  });
});

it.each(['1e21', '1e-7', '-1e-7', '1e400', '1e21%', '0.1e-9'])(
  'an amount of %s is read or refused in its place',
  async (amount) => {
    const cwd = folderWith({
      'a.yaml': `${GOOD}costs: { delivery: ${amount} }\n`,
      'b.yaml': `${GOOD}generosity: { past-the-sums: ${amount} }\nremedies: { points: { kind: points, label: "points", each-costs: ${amount}, each-is-worth: ${amount} } }\n`,
      'c.yaml': WRONG,
    });
    const { code, out } = await amendsHere(['check', '--json'], { cwd });
    expect(code).toBe(1);
    const places = findingsIn(out);
    expect(places.filter((one) => one.startsWith('a.yaml:5'))).toHaveLength(1);
    expect(places).toContain('c.yaml:5 unknown-key');
    expect(out).not.toContain('our-bug');
  },
);

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
