import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendsHere } from '../cli/here.js';
import { folderWith } from '../cli/program.js';

const POLICY = 'amends: 1\nname: "Shop"\ncurrency: GBP\nextends: retail@1\n';

/** The policies that a check of some paths in a folder examines, how it ends, and what it tells. */
async function checked(folder: string, ...paths: readonly string[]) {
  const { code, out, err } = await amendsHere(['check', '--json', ...paths], { cwd: folder });
  const { files } = JSON.parse(out) as { files: { file: string }[] };
  return { code, err, files: files.map(({ file }) => file) };
}

describe('below a folder', () => {
  it('a link to a file is a file, and a link to a folder or to nowhere is nothing', async () => {
    const folder = folderWith({ 'a.yaml': POLICY });
    mkdirSync(path.join(folder, 'sub.yaml'));
    writeFileSync(path.join(folder, 'sub.yaml', 'c.yaml'), POLICY);
    symlinkSync('a.yaml', path.join(folder, 'b.yaml'));
    symlinkSync('.', path.join(folder, 'up'));
    symlinkSync('.', path.join(folder, 'up.yaml'));
    symlinkSync('nowhere', path.join(folder, 'nowhere.yaml'));
    symlinkSync('round.yaml', path.join(folder, 'round.yaml'));
    spawnSync('mkfifo', [path.join(folder, 'pipe.yaml')]);
    expect(await checked(folder)).toEqual({
      code: 0,
      err: '',
      files: ['a.yaml', 'b.yaml', 'sub.yaml/c.yaml'],
    });
  });

  it('what is longer than any policy is passed over, unless it says that it is one', async () => {
    const long = '#'.repeat(11_000_000);
    const folder = folderWith({ 'a.yaml': POLICY, 'data.yaml': `x: 1\n${long}` });
    expect(await checked(folder)).toEqual({ code: 0, err: '', files: ['a.yaml'] });
    writeFileSync(path.join(folder, 'policy.yaml'), `amends: 1\n${long}`);
    const { code, err, files } = await checked(folder);
    expect({ code, files }).toEqual({ code: 2, files: ['a.yaml'] });
    expect(err).toContain('“policy.yaml” is larger than 10 MB');
  });

  it('a name that is no UTF-8 keeps nobody from the rest', async (context) => {
    const folder = folderWith({ 'a.yaml': POLICY });
    const name = Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff]), Buffer.from('.yaml')]);
    try {
      writeFileSync(name, POLICY);
    } catch {
      context.skip('This file system has no such names.');
    }
    const { code, files } = await checked(folder);
    expect({ code, files }).toEqual({ code: 2, files: ['a.yaml'] });
  });
});

describe('a path', () => {
  it.each([
    ['that is a link to itself', 'round.yaml', 'does not exist.'],
    ['that is too long to be one', `${'a'.repeat(300)}.yaml`, 'does not exist.'],
  ])('%s leads nowhere, and the rest is checked', async (_, wanted, why) => {
    const folder = folderWith({ 'a.yaml': POLICY });
    symlinkSync('round.yaml', path.join(folder, 'round.yaml'));
    const { code, err, files } = await checked(folder, wanted, 'a.yaml');
    expect({ code, files }).toEqual({ code: 2, files: ['a.yaml'] });
    expect(err).toContain(why);
  });
});

it('a policy that is named in several ways is checked once', async () => {
  const folder = folderWith({ 'a.yaml': POLICY });
  expect(
    (await checked(folder, 'a.yaml', './a.yaml', '.', '*.yaml', path.join(folder, 'a.yaml'))).files,
  ).toEqual(['a.yaml']);
});

describe('a parent', () => {
  it('that is a folder is a mistake with its place, and the rest is checked', async () => {
    const folder = folderWith({ 'a.yaml': POLICY, 'b.yaml': POLICY.replace('retail@1', './sub') });
    mkdirSync(path.join(folder, 'sub'));
    const { code, out, err } = await amendsHere(['check', '--format', 'github'], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('file=b.yaml,line=4');
    expect(out).toContain('2 policies');
  });
});

describe('what .amendsrc.yaml ignores', () => {
  const folder = () => {
    const made = folderWith({
      '.amendsrc.yaml': 'ignores: [drafts, "shops/*.old.yaml"]\n',
      'a.yaml': POLICY,
    });
    for (const file of ['drafts/b.yaml', 'drafts/deep/c.yaml', 'shops/d.yaml', 'shops/e.old.yaml']) {
      mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
      writeFileSync(path.join(made, file), POLICY);
    }
    return made;
  };

  it('is not found below a folder nor by a pattern, wherever one stands', async () => {
    const made = folder();
    expect((await checked(made)).files).toEqual(['a.yaml', 'shops/d.yaml']);
    expect((await checked(made, 'shops', 'shops/*.yaml')).files).toEqual(['shops/d.yaml']);
    expect((await checked(path.join(made, 'shops'))).files).toEqual(['d.yaml']);
  });

  it('is checked where it is named', async () => {
    expect((await checked(folder(), 'drafts/b.yaml', 'shops/e.old.yaml')).files).toEqual([
      'drafts/b.yaml',
      'shops/e.old.yaml',
    ]);
  });

  it('is told where nothing else is there', async () => {
    const { code, err } = await amendsHere(['check', 'drafts'], { cwd: folder() });
    expect(code).toBe(2);
    expect(err).toContain('There is no policy in “drafts”, beside what .amendsrc.yaml ignores.');
  });

  it.each(['ignores: drafts', 'ignores: [""]', 'ignores: [/etc]', 'ignores: [../other]', 'ignores: [1]'])(
    'has to be a list of paths below: %s',
    async (settings) => {
      const { code, err } = await amendsHere(['check'], {
        cwd: folderWith({ '.amendsrc.yaml': `${settings}\n`, 'a.yaml': POLICY }),
      });
      expect(code).toBe(1);
      expect(err).toMatch(/\.amendsrc\.yaml:1:1?\d/);
    },
  );
});
