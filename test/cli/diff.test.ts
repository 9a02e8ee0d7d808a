import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendsHere } from './here.js';
import { amends, built, type Ended, folderWith } from './program.js';

beforeAll(built);

const HEAD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
const BAR = (from: number) =>
  `${HEAD}rules:\n  often-claims:\n    when: { claims-before: { at-least: ${from} } }\n    no-goodwill: all\n    why: "Too often."\n`;

const diff = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  amendsHere(['diff', ...args, '--tries', '60', '--today', '2026-11-22'], { cwd });

/** A folder with an old and a new policy. */
const both = (before = BAR(4), after = BAR(3)): string =>
  folderWith({ 'old.yaml': before, 'new.yaml': after });

function git(cwd: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  expect(spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' })).toMatchObject({ status: 0 });
}

/** A repository in which a policy and its parent were committed, and then the parent was changed. */
function repository(): string {
  const child = 'amends: 1\nname: "Berlin"\ncurrency: GBP\nextends: ../base.yaml\n';
  const cwd = folderWith({ 'base.yaml': BAR(4), 'shops/berlin.yaml': child });
  git(cwd, 'init', '--quiet');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '--message', 'As it was');
  writeFileSync(path.join(cwd, 'base.yaml'), BAR(3));
  return cwd;
}

describe('how it ends', () => {
  it.each([
    [[], 0],
    [['--fail-on', 'stricter'], 1],
    [['--fail-on', 'any'], 1],
    [['--fail-on', 'different'], 0],
    [['--fail-on', 'higher-role', '--fail-on', 'stricter'], 1],
    [['--strict'], 0],
  ])('with %j by %i', async (options, code) => {
    const ended = await diff(both(), 'old.yaml', 'new.yaml', ...options);
    expect(ended.code).toBe(code);
    if (code === 1) expect(ended.out).toContain(`--fail-on`);
  });

  it('with nothing to fail on where only words have changed', async () => {
    const after = BAR(4).replace('Too often.', 'Much too often.');
    const { code, out } = await diff(both(BAR(4), after), 'old.yaml', 'new.yaml', '--fail-on', 'any');
    expect(code).toBe(0);
    expect(out).toContain('No complaint gets anything else');
  });

  it('says so where nothing has changed at all', async () => {
    const { code, out } = await diff(both(), 'old.yaml', 'old.yaml', '--fail-on', 'any');
    expect([code, out]).toEqual([0, 'From old.yaml to old.yaml\n  The two policies are the same.\n']);
  });
});

describe('complaints of the past', () => {
  const rows = [3, 5].map((claims) =>
    JSON.stringify({
      problem: 'late',
      fault: 'us',
      price: 40,
      contacts: 1,
      channel: 'online',
      'claims-before': claims,
    }),
  );

  it('are never written over by a page about them', async () => {
    const cwd = both();
    writeFileSync(path.join(cwd, 'past.ndjson'), `${rows.join('\n')}\n`);
    const args = ['old.yaml', 'new.yaml', '--over', 'past.ndjson', '--format', 'html=./past.ndjson'];
    const { code, err } = await diff(cwd, ...args);
    expect(code).toBe(2);
    expect(err).toContain('is read here');
    expect(readFileSync(path.join(cwd, 'past.ndjson'), 'utf8')).toBe(`${rows.join('\n')}\n`);
  });

  it('come from standard input as from a file', async () => {
    const cwd = both();
    writeFileSync(path.join(cwd, 'past.ndjson'), `${rows.join('\n')}\n`);
    const args = ['diff', 'old.yaml', 'new.yaml', '--tries', '60', '--today', '2026-11-22', '--over'];
    const [piped, filed] = [
      // Only a process has a standard input of its own.
      amends([...args, '-'], { cwd, input: `${rows.join('\n')}\n` }),
      amends([...args, 'past.ndjson'], { cwd }),
    ];
    expect(piped.code).toBe(filed.code);
    expect(piped.out).toContain('Over standard input\n  2 complaints');
    expect(piped.out.replace('standard input', 'past.ndjson')).toBe(filed.out);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['a file that isn’t there', ['gone.yaml', 'new.yaml'], 2, /There is no policy “gone\.yaml”/],
    ['a built-in name that is none', ['retial', 'new.yaml'], 2, /Did you mean “retail”/],
    ['a policy that is broken', ['old.yaml', 'broken.yaml'], 1, /broken\.yaml:5:\d+ error unknown-key/],
    ['what is no policy', ['old.yaml', 'other.yaml'], 1, /other\.yaml/],
    ['other money', ['old.yaml', 'euro.yaml'], 2, /“old\.yaml” is in GBP and “euro\.yaml” in EUR/],
    ['nothing to fail on', ['old.yaml', 'new.yaml', '--fail-on', 'dear'], 2, /There are: stricter/],
    ['no number of tries', ['old.yaml', 'new.yaml', '--tries', 'all'], 2, /no number of complaints/],
    ['no format', ['old.yaml', 'new.yaml', '--format', 'sarif'], 2, /no format “sarif”/],
    ['a report over a policy', ['old.yaml', 'new.yaml', '--format', 'html=old.yaml'], 2, /take its place/],
    [
      'history that isn’t there',
      ['old.yaml', 'new.yaml', '--over', 'gone.ndjson'],
      2,
      /“gone\.ndjson” does not exist/,
    ],
  ])('%s', async (_, args, code, says) => {
    const cwd = both();
    writeFileSync(path.join(cwd, 'broken.yaml'), `${HEAD}generosty: { mend: 1 }\n`);
    writeFileSync(path.join(cwd, 'other.yaml'), 'jobs: []\n');
    const euro = 'amends: 1\nname: "Paris"\ncurrency: EUR\nextends: bare@1\nrules: {}\n';
    writeFileSync(path.join(cwd, 'euro.yaml'), euro);
    const ended = await amendsHere(['diff', ...args, '--today', '2026-11-22'], { cwd });
    expect(ended.err).toMatch(says);
    expect([ended.code, ended.out]).toEqual([code, '']);
  });
});

describe('a fact that is another kind of thing now', () => {
  const asking = (fact: string, when: string) =>
    `${HEAD}facts:\n  wrapped: { ask: "Wrapped?", ${fact} }\nrules:\n  gift:\n    when: { problem: other, wrapped: ${when} }\n    may: [small-gift]\n    say: "It was wrapped."\n`;

  it('leaves rules unproved, which --strict and --fail-on count', async () => {
    const before = asking('yes-no: true, default: no', 'yes');
    const cwd = both(before, asking('number: { at-least: 0, at-most: 9 }, default: 0', '{ at-least: 2 }'));
    const strict = await diff(cwd, 'old.yaml', 'new.yaml', '--strict');
    expect([strict.code, strict.err]).toEqual([4, '']);
    expect(strict.out.replace(/\s+/g, ' ')).toContain('“wrapped” is another kind of fact now');
    expect(strict.out).toContain('facts.wrapped.is: yes-no before; now number from 0 to 9');
    expect(strict.out).not.toContain('No complaint gets anything else');
    expect((await diff(cwd, 'old.yaml', 'new.yaml', '--fail-on', 'stricter')).code).toBe(1);
  });

  it('is no matter where only its values have changed, and those are named', async () => {
    const before = asking('one-of: [no, paper, box], default: no', 'box');
    const cwd = both(before, asking('one-of: [no, box, bag], default: no', '[box, bag]'));
    const { code, out, err } = await diff(cwd, 'old.yaml', 'new.yaml', '--strict');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('facts.wrapped.one-of.bag: now can be told; nothing before');
    expect(out).toContain('facts.wrapped.one-of.paper: can be told before; now nothing');
  });
});

describe('a revision of a repository', () => {
  it('is read with its parents as they were then, from wherever one is', async () => {
    const cwd = repository();
    for (const [here, file] of [
      [cwd, 'shops/berlin.yaml'],
      [path.join(cwd, 'shops'), 'berlin.yaml'],
    ] as const) {
      const { code, out, err } = await diff(here, `git:HEAD:${file}`, file);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`From git:HEAD:${file} to ${file}`);
      expect(out).toContain('Stricter: often-claims');
      expect(out).toMatch(/where +problem other than injury and claims-before 3\n/);
    }
  });

  it('is read where the file and its folder are gone by now', async () => {
    const cwd = repository();
    git(cwd, 'rm', '--quiet', '-r', 'shops');
    const { code, out } = await diff(cwd, 'git:HEAD:shops/berlin.yaml', 'base.yaml');
    expect(code).toBe(0);
    expect(out).toContain('Stricter: often-claims');
  });

  it.each([
    ['git:v9:shops/berlin.yaml', /git knows no revision “v9” here/],
    ['git:--help:shops/berlin.yaml', /git knows no revision “--help” here/],
    ['git:HEAD:shops/paris.yaml', /“shops\/paris\.yaml” was not there at “HEAD”/],
    ['git:HEAD:shops', /“shops” is a folder at “HEAD”/],
  ])('that isn’t there is said to be so: %s', async (old, says) => {
    const { code, err } = await diff(repository(), old, 'base.yaml');
    expect(err).toMatch(says);
    expect(code).toBe(2);
  });

  it('names the revision in what is wrong with the policy there', async () => {
    const cwd = repository();
    writeFileSync(path.join(cwd, 'base.yaml'), `${BAR(4)}generosty: {}\n`);
    git(cwd, 'commit', '--quiet', '--all', '--message', 'Broken');
    const { code, err } = await diff(cwd, 'git:HEAD:base.yaml', 'retail');
    expect(err).toContain('git:HEAD:base.yaml:10:1 error unknown-key');
    expect(code).toBe(1);
  });

  it('needs a repository', async () => {
    const { code, err } = await diff(both(), 'git:HEAD:old.yaml', 'new.yaml');
    expect(err).toContain('is in no git repository');
    expect(code).toBe(2);
  });

  it('needs git', async () => {
    const cwd = repository();
    mkdirSync(path.join(cwd, 'empty'));
    const env = { PATH: path.join(cwd, 'empty') };
    const { code, err } = await amendsHere(['diff', 'git:HEAD:base.yaml', 'base.yaml'], { cwd, env });
    expect(err).toContain('git is not installed here');
    expect(code).toBe(2);
  });
});

describe('what a policy says', () => {
  const EVIL = '<script>alert(1)</script> | **x** [a](http://b) ::error::\\u001b[31m $(touch owned) @all';
  const evil = BAR(4).replace('"Our shop"', JSON.stringify(EVIL).replace('\\\\u', '\\u'));
  const sentence = evil.replace('Too often.', EVIL.replace('\\', '\\\\'));

  it.each([
    ['html', /<script>/],
    ['markdown', /<script>|\[a\]\(http|\*\*x\*\*|(^|\s)@all/],
    ['text', /^\s*::/m],
    ['json', /\$never^/],
  ])('is made harmless in %s', async (format, never) => {
    const { code, out } = await diff(both(BAR(4), sentence), 'old.yaml', 'new.yaml', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('alert');
    expect(out).not.toMatch(never);
    expect(out).not.toContain('\u001b');
  });
});
