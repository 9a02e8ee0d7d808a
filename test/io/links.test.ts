import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/io/files/read-file.js';
import { findingsIn } from '../cli/findings.js';
import { amendsHere } from '../cli/here.js';
import { folderWith } from '../cli/program.js';

const HEAD = 'amends: 1\nname: "Shop"\ncurrency: GBP\n';
const SECRET = 'token: very-secret\namends: 1\n';

/**
 * A project beside a folder that is none of its business, with something in it under each name: a link out, a file
 * behind a link in the middle of its path, a pipe, a device without end.
 */
function project(): string {
  const outer = folderWith({
    'proj/package.json': '{}',
    'proj/sub/package.json': '{}',
    'proj/own.yaml': `${HEAD}extends: retail@1\n`,
    'out/secret.yaml': SECRET,
    'out/package.json': '{}',
  });
  const inside = path.join(outer, 'proj');
  symlinkSync('../out/secret.yaml', path.join(inside, 'link.yaml'));
  symlinkSync('../out', path.join(inside, 'dir'));
  symlinkSync('/dev/zero', path.join(inside, 'zero.yaml'));
  symlinkSync('../own.yaml', path.join(inside, 'sub', 'up.yaml'));
  symlinkSync('own.yaml', path.join(inside, 'same.yaml'));
  spawnSync('mkfifo', [path.join(inside, 'pipe.yaml')]);
  return inside;
}

const STRANGERS = [
  ['a link out of the project', 'link.yaml', 'leads out of its project', 'outside-root'],
  ['a link in the middle, to another project', 'dir/secret.yaml', 'leads out of its project', 'outside-root'],
  ['a pipe', 'pipe.yaml', 'is no ordinary file', 'unknown-parent'],
  ['a device', 'zero.yaml', 'is no ordinary file', 'unknown-parent'],
] as const;

describe.each(STRANGERS)('%s is not read', (_, file, why, code) => {
  const refused = async (cwd: string, ...args: string[]) => {
    const { out, err, code } = await amendsHere(args, { cwd });
    expect(out + err).toContain(why);
    expect(out + err).not.toContain('secret\n');
    expect(out + err).not.toContain('token');
    return code;
  };

  it('as what a policy extends: a mistake with its place', async () => {
    const cwd = project();
    writeFileSync(path.join(cwd, 'child.yaml'), `${HEAD}extends: ./${file}\n`);
    expect(await refused(cwd, 'check', 'child.yaml')).toBe(1);
    expect(await refused(cwd, 'resolve', 'problem=late', '--policy', 'child.yaml')).toBe(1);
    expect(await refused(cwd, 'explain', 'child.yaml', '--yaml')).toBe(1);
    const { out } = await amendsHere(['check', 'child.yaml', '--json'], { cwd });
    expect(findingsIn(out)).toEqual([`child.yaml:4 ${code}`]);
  });

  it('as a policy, a complaint or settings', async () => {
    const cwd = project();
    expect(await refused(cwd, 'check', file)).toBe(2);
    expect(await refused(cwd, 'check', '--fix', file)).toBe(2);
    expect(await refused(cwd, 'resolve', 'problem=late', '--policy', file)).toBe(2);
    expect(await refused(cwd, 'explain', file, '--yaml')).toBe(2);
    expect(await refused(cwd, 'resolve', '--complaint', file, '--policy', 'retail')).toBe(2);
    symlinkSync(file, path.join(cwd, '.amendsrc.yaml'));
    expect(await refused(cwd, 'check', 'own.yaml')).toBe(2);
    expect(await refused(cwd, 'resolve', 'problem=late', 'price=9', '--policy', 'retail')).toBe(2);
  });
});

it('below a folder, a policy that a link out leads to is told, and the rest is checked', async () => {
  const cwd = project();
  const { out, err, code } = await amendsHere(['check', '--json'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('“link.yaml” is a link that leads out of its project');
  expect(err).toContain('“sub/up.yaml” is a link that leads out of its project');
  const { files } = JSON.parse(out) as { files: { file: string }[] };
  expect(files.map(({ file }) => file)).toEqual(['own.yaml', 'same.yaml']);
});

it('a link within the project is followed, but not out of a smaller one by what extends it', async () => {
  const cwd = project();
  writeFileSync(path.join(cwd, 'child.yaml'), `${HEAD}extends: ./same.yaml\n`);
  writeFileSync(path.join(cwd, 'sub', 'child.yaml'), `${HEAD}extends: ./up.yaml\n`);
  const { out } = await amendsHere(['check', 'child.yaml', 'sub/child.yaml', '--json'], { cwd });
  expect(findingsIn(out)).toEqual(['sub/child.yaml:4 outside-root']);
});

it('what was kept of a policy is no way round: a parent that has become a link is looked at again', async () => {
  const cwd = project();
  const cache = folderWith({});
  writeFileSync(path.join(cwd, 'base.yaml'), `${HEAD}extends: retail@1\n`);
  writeFileSync(path.join(cwd, 'child.yaml'), `${HEAD}extends: ./base.yaml\n`);
  const run = () =>
    amendsHere(['resolve', 'problem=late', 'price=9', '--policy', 'child.yaml'], {
      cwd,
      env: { XDG_CACHE_HOME: cache, AMENDS_NO_CACHE: '' },
    });
  expect((await run()).code).toBe(0);
  expect((await run()).code).toBe(0);
  rmSync(path.join(cwd, 'base.yaml'));
  symlinkSync('/dev/zero', path.join(cwd, 'base.yaml'));
  expect((await run()).code).toBe(1);
});

it('a file that says it is smaller than it is, is still read to the bound only', () => {
  // Files of the system say that they are empty.
  expect(readTextFile('/proc/self/status', '/proc')).toContain('Pid:');
  const folder = folderWith({ 'long.yaml': 'x'.repeat(10_000_001) });
  expect(() => readTextFile(path.join(folder, 'long.yaml'))).toThrow('larger than 10 MB');
});

it('a folder in a file’s place is said to be one', async () => {
  const cwd = folderWith({ 'child.yaml': `${HEAD}extends: ./base.yaml\n` });
  mkdirSync(path.join(cwd, 'base.yaml'));
  const { out } = await amendsHere(['check', 'child.yaml'], { cwd });
  expect(out).toContain('“base.yaml” is a folder, not a file.');
});
