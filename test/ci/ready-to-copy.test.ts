import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanCheckout, type Ended, emptyFolder, type Folder, run, yamlFile } from './checkout.js';

type Step = { name: string; env: Record<string, string>; run: string };
type Action = { inputs: Record<string, { default: string }>; runs: { steps: [Step, Step] } };
type Hook = { id: string; entry: string; language: string; pass_filenames: boolean };

const GOOD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
/** One that is checked in no time, where it matters only that something is. */
const SMALL = GOOD.replace('retail@1', 'bare@1');
const BAD = `${GOOD}generosity: { past-the-sum: 5 }\n`;
const { inputs, runs } = yamlFile('action.yml') as Action;

let project: Folder;

/** A step as GitHub runs it: expressions are worked out in the environment, the script is taken as it is. */
function runStep({ env, run: script }: Step, given: Record<string, string>, cwd: string): Ended {
  const worth = (expression: string) =>
    expression.replace(/\$\{\{ (?:github\.(action_path)|inputs\.([\w-]+)) \}\}/g, (_, ours, input) =>
      ours ? project.path : (given[input] ?? inputs[input]?.default ?? ''),
    );
  const values = Object.entries(env).map(([name, expression]) => [name, worth(expression)]);
  return run(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    cwd,
    Object.fromEntries(values),
  );
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
