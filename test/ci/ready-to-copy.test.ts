import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanCheckout, type Ended, emptyFolder, type Folder, run, yamlFile } from './checkout.js';

type Step = { name: string; env: Record<string, string>; run: string };
type Action = { inputs: Record<string, { default: string }>; runs: { steps: [Step, Step, Step] } };
type Hook = { id: string; entry: string; language: string; pass_filenames: boolean };

const GOOD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
/** One that is checked in no time, where it matters only that something is. */
const SMALL = GOOD.replace('retail@1', 'bare@1');
const BAD = `${GOOD}generosity: { past-the-sum: 5 }\n`;
const { inputs, runs } = yamlFile('action.yml') as Action;

let project: Folder;

/** A step as GitHub runs it: expressions are worked out in the environment, the script is taken as it is. */
function runStep(
  { env, run: script }: Step,
  given: Record<string, string>,
  cwd: string,
  around: Record<string, string> = {},
): Ended {
  const worth = (expression: string) =>
    expression.replace(/\$\{\{ (.*?) \}\}/g, (_, asked: string) => {
      if (asked === 'github.action_path') return project.path;
      const input = /^inputs\.([\w-]+)$/.exec(asked)?.[1];
      return input
        ? (given[input] ?? inputs[input]?.default ?? '')
        : (around[asked.split(' ')[0] ?? ''] ?? '');
    });
  const values = Object.entries(env).map(([name, expression]) => [name, worth(expression)]);
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], cwd, {
    ...Object.fromEntries(values),
    ...('PATH' in around ? { PATH: around['PATH'] ?? '' } : {}),
    ...('GITHUB_STEP_SUMMARY' in around ? { GITHUB_STEP_SUMMARY: around['GITHUB_STEP_SUMMARY'] ?? '' } : {}),
  });
}

/** A repository that uses us, with one policy. */
function repository(policy: string): Folder {
  const folder = emptyFolder();
  writeFileSync(path.join(folder.path, 'our shop.yaml'), policy);
  return folder;
}

beforeAll(() => {
  project = cleanCheckout();
  const { code, err } = runStep(runs.steps[0], {}, project.path);
  expect(err).not.toContain('ERR!');
  expect(code).toBe(0);
}, 300_000);

afterAll(() => project.remove(), 60_000);

describe('the GitHub action, from a clean checkout', () => {
  const check = (policy: string, given: Record<string, string> = {}) => {
    const folder = repository(policy);
    const ended = runStep(runs.steps[1], given, folder.path);
    return { ...ended, folder };
  };

  it('passes where all is well', () => {
    const { code, folder } = check(GOOD);
    expect(code).toBe(0);
    folder.remove();
  });

  it('marks the line in the file of the repository, wherever in it one looks', () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder.path, 'shops', 'berlin'), { recursive: true });
    writeFileSync(path.join(folder.path, 'shops', 'berlin', 'shop.yaml'), BAD);
    const { code, out } = runStep(runs.steps[1], { 'working-directory': 'shops' }, folder.path);
    expect(code).toBe(1);
    expect(out).toContain('::error file=shops/berlin/shop.yaml,line=5');
    folder.remove();
  });

  it('fails, and marks the line, where something is wrong', () => {
    const { code, out, folder } = check(BAD);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=our shop\.yaml,line=5,/m);
    folder.remove();
  });

  it('takes paths, a line each, and writes files for other tools', () => {
    const { code, folder } = check(BAD, {
      paths: 'our shop.yaml\nretail\n',
      sarif: 'a.sarif',
      junit: 'a.xml',
      'max-warnings': '0',
    });
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(path.join(folder.path, 'a.sarif'), 'utf8'))).toHaveProperty(
      'version',
      '2.1.0',
    );
    expect(readFileSync(path.join(folder.path, 'a.xml'), 'utf8')).toContain('<testsuites');
    folder.remove();
  });

  it.each([
    ['paths', '$(touch owned)'],
    ['paths', '"; touch owned; "'],
    ['paths', '`touch owned`'],
    ['paths', '--format=text'],
    ['max-warnings', '0; touch owned'],
    ['sarif', '$(touch owned)'],
    ['working-directory', '.; touch owned'],
  ])('runs nothing that stands in an input: %s %s', (input, value) => {
    const { folder } = check(SMALL, { [input]: value });
    expect(existsSync(path.join(folder.path, 'owned'))).toBe(false);
    folder.remove();
  });

  it('writes no input into a script', () => {
    for (const step of runs.steps) expect(step.run).not.toContain('${{');
  });
});

describe('what the GitHub action says of a change', () => {
  const RULE = (from: number) =>
    `${GOOD}rules:\n  often-claims:\n    when: { claims-before: { at-least: ${from} } }\n    no-goodwill: all\n    why: "Too often."\n`;

  /** A program that stands in for `gh`: it keeps what it's asked, and says that a comment is there already. */
  const stub = (commented: string, ends: number) => `#!/usr/bin/env bash
echo "$*" >> "$(dirname "$0")/asked"
for word in "$@"; do case "$word" in body=@*) cat "\${word#body=@}" > "$(dirname "$0")/body";; esac; done
case "$*" in *--jq*) echo "${commented}";; esac
exit ${ends}
`;

  /** A pull request that changes a policy, as the action finds it. */
  function pull({ from = 'us/shops', commented = '', ends = 0, given = {} as Record<string, string> } = {}) {
    const folder = emptyFolder();
    const at = (...names: string[]) => path.join(folder.path, ...names);
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], folder.path);
    writeFileSync(at('our shop.yaml'), RULE(4));
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'As it was');
    const base = git('rev-parse', 'HEAD').out.trim();
    writeFileSync(at('our shop.yaml'), RULE(3));
    mkdirSync(at('programs'));
    writeFileSync(at('programs', 'gh'), stub(commented, ends), { mode: 0o755 });
    const ended = runStep(runs.steps[2], { diff: 'our shop.yaml\nnew.yaml\n', ...given }, folder.path, {
      'github.event.pull_request.base.sha': base,
      'github.event.pull_request.number': '12',
      'github.event.pull_request.head.repo.full_name': from,
      'github.repository': 'us/shops',
      'github.token': 'secret',
      PATH: `${at('programs')}${path.delimiter}${process.env['PATH']}`,
      GITHUB_STEP_SUMMARY: at('summary.md'),
    });
    const text = (...names: string[]) => (existsSync(at(...names)) ? readFileSync(at(...names), 'utf8') : '');
    const left = {
      asked: text('programs', 'asked'),
      body: text('programs', 'body'),
      summary: text('summary.md'),
    };
    const owned = existsSync(at('owned'));
    folder.remove();
    return { ...ended, ...left, owned };
  }

  it('is a comment on the pull request', () => {
    const { code, out, asked, body, summary } = pull();
    expect(code).toBe(0);
    expect(out).toContain('Stricter: often-claims');
    expect(out).toContain('new.yaml is new');
    expect(asked).toContain('--method POST repos/us/shops/issues/12/comments');
    expect(body).toMatch(/^<!-- amends diff -->\n# From git:/);
    expect(body).toContain('claims-before 3');
    expect(summary).toBe('');
  });

  it('takes the place of what was said before', () => {
    const { asked } = pull({ commented: '77' });
    expect(asked).toContain('--method PATCH repos/us/shops/issues/comments/77');
    expect(asked).not.toContain('POST');
  });

  it('stands on the summary page where it comes from a fork, or may not be commented', () => {
    const fork = pull({ from: 'them/shops' });
    expect(fork).toMatchObject({ code: 0, asked: '', body: '' });
    expect(fork.summary).toContain('claims-before 3');
    const refused = pull({ ends: 1 });
    expect(refused.code).toBe(0);
    expect(refused.summary).toContain('claims-before 3');
  });

  it('fails the run where that was asked for, and is said all the same', () => {
    const { code, body } = pull({ given: { 'fail-on': 'dearer, stricter' } });
    expect(code).toBe(1);
    expect(body).toContain('stricter');
    expect(pull({ given: { 'fail-on': 'different' } }).code).toBe(0);
  });

  it.each([
    ['diff', '$(touch owned)'],
    ['diff', '"; touch owned; "'],
    ['fail-on', 'any; touch owned'],
    ['fail-on', '$(touch owned)'],
  ])('runs nothing that stands in an input: %s %s', (input, value) => {
    expect(pull({ given: { [input]: value } }).owned).toBe(false);
  });
});

describe('the pre-commit hook, of what is packed and installed', () => {
  const [hook] = yamlFile('.pre-commit-hooks.yaml') as [Hook];
  let installed: Folder;

  /** What `language: node` comes to: the checkout packed, and with what it depends on, by the lock file, put apart. */
  beforeAll(() => {
    installed = emptyFolder();
    const program = path.join(installed.path, 'package');
    const packed = run(
      'npm',
      ['pack', '--ignore-scripts', '--pack-destination', installed.path],
      project.path,
    );
    expect(packed.code).toBe(0);
    const file = packed.out.trim().split('\n').at(-1) ?? '';
    expect(run('tar', ['-xzf', file], installed.path).code).toBe(0);
    cpSync(path.join(project.path, 'package-lock.json'), path.join(program, 'package-lock.json'));
    expect(run('npm', ['ci', '--omit=dev', '--ignore-scripts'], program).code).toBe(0);
    mkdirSync(path.join(installed.path, 'bin'));
    symlinkSync(path.join(program, 'bin', 'amends.js'), path.join(installed.path, 'bin', 'amends'));
  }, 300_000);

  afterAll(() => installed.remove(), 60_000);

  const hooked = (policy: string): number | null => {
    const folder = repository(policy);
    const PATH = `${path.join(installed.path, 'bin')}${path.delimiter}${process.env['PATH']}`;
    const { code } = run('bash', ['-c', hook.entry], folder.path, { PATH });
    folder.remove();
    return code;
  };

  it('says what pre-commit has to know', () => {
    expect(hook).toMatchObject({ id: 'amends-check', language: 'node', pass_filenames: false });
  });

  it('lets a good policy pass, and stops a bad one', () => {
    expect(hooked(GOOD)).toBe(0);
    expect(hooked(BAD)).toBe(1);
  });
});
