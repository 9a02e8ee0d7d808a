import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/results/decision.js';
import { amendsHere } from './here.js';
import { amends, BUILT, built, DRESSES, folderWith, inShell, PROGRAM, ROOT } from './program.js';

beforeAll(built);

const POLICY = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
const ASK = ['resolve', '--complaint', DRESSES, '--no-input', '--today', '2026-11-22'];

const decided = (text: string): Decision => JSON.parse(text) as Decision;

describe('npm start where nobody can be asked', () => {
  const start = (...words: string[]) =>
    spawnSync(process.execPath, [path.join(BUILT, 'bin', 'start.js'), ...words], {
      encoding: 'utf8',
    });

  it('answers an example', () => {
    expect(start().stdout).toContain('two dresses');
  });

  it('answers what is said, and mixes no example in', () => {
    const { stdout } = start('problem=late', 'price=40', '--policy', 'retail', '--json');
    expect(decided(stdout).complaint).toMatchObject({ problem: 'late', channel: 'store' });
    expect(stdout).not.toContain('dresses');
  });
});

describe('an answer', () => {
  it('comes on stdout, with nothing beside it', () => {
    const { code, out, err } = amends([...ASK, '--policy', 'retail']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Say\n');
    expect(out).toContain('Why\n');
  });

  it('as JSON is the decision, the same bytes every time', () => {
    const { out } = amends([...ASK, '--json', '--policy', 'retail']);
    expect(decided(out)).toMatchObject({
      decision: 1,
      currency: 'GBP',
      today: '2026-11-22',
      policy: { source: 'retail@1' },
    });
    expect(out).toBe(`${JSON.stringify(decided(out), null, 2)}\n`);
    expect(amends([...ASK, '--format', 'json', '--policy', 'retail']).out).toBe(out);
  });

  it('is the same from a file, standard input, JSON and words', () => {
    const text = readFileSync(DRESSES, 'utf8');
    const options = ['--json', '--no-input', '--today', '2026-11-22', '--policy', 'retail'];
    const { out } = amends([...ASK, '--json', '--policy', 'retail']);
    expect(amends(['--complaint', '-', ...options], { input: text }).out).toBe(out);
    const facts = [...text.matchAll(/^([a-z-]+): ("[^"]*"|[^\s#]+)/gm)].map(([, fact = '', value = '']) => [
      fact,
      value.replaceAll('"', ''),
    ]);
    expect(amends(facts.map((pair) => pair.join('=')).concat(options)).out).toBe(out);
    const json = JSON.stringify(Object.fromEntries(facts));
    expect(amends(['--complaint', '-', ...options], { input: json }).out).toBe(out);
  });

  it('names the policy, and says where it is only the example', () => {
    const folder = folderWith({});
    expect(amends(ASK, { cwd: folder }).out).toContain('Example policy, not your company’s');
  });

  it('survives a reader that has gone', () => {
    const { out, err } = inShell(`$AMENDS ${ASK.join(' ')} --why | head -1; echo "\${PIPESTATUS[0]}"`);
    expect(err).toBe('');
    expect(out.split('\n')).toHaveLength(3);
    expect(out).toMatch(/\n0\n$/);
  });

  it.each([ASK.join(' '), 'check policies/cafe.yaml', '--version', '--help'])(
    'that cannot be written is no bug of ours: %s',
    (words) => {
      const { out, err } = inShell(`$AMENDS ${words} > /dev/full; echo $?`);
      expect(out).toBe('2\n');
      expect(err).toBe(
        'The answer could not be written: there is no room left where it should go.\nMake room, or send it somewhere else.\n',
      );
      expect(
        inShell(`$AMENDS ${words} 2> /dev/full | head -c 0; echo "\${PIPESTATUS[0]}"`).out,
      ).not.toContain('3');
    },
  );

  it('is whole in a pipe that is read slowly', () => {
    const { out } = inShell(`$AMENDS ${ASK.join(' ')} --json --why | (sleep 0.3; cat)`);
    expect(decided(out).decision).toBe(1);
  });
});

describe('a policy file', () => {
  it('is found upwards from where we are', async () => {
    const folder = folderWith({ 'amends.yaml': POLICY, 'till/one/note.txt': '' });
    const { out, err } = await amendsHere([...ASK, '--json'], { cwd: path.join(folder, 'till', 'one') });
    expect(err).toBe('');
    expect(decided(out).policy).toMatchObject({ name: 'Our shop', source: '../../amends.yaml' });
  });

  it('can extend a file beside it', async () => {
    const folder = folderWith({
      'base.yaml': POLICY,
      'shop.yaml': POLICY.replace('retail@1', './base.yaml'),
    });
    expect((await amendsHere([...ASK, '--policy', 'shop.yaml'], { cwd: folder })).code).toBe(0);
    expect((await amendsHere([...ASK, '--policy', path.join(folder, 'shop.yaml')])).code).toBe(0);
  });

  it('that does not load is explained in full, and nothing is decided', async () => {
    const folder = folderWith({ 'amends.yaml': `${POLICY}nmae: x\ngenerosity: { mend: 110 }\n` });
    const { code, out, err } = await amendsHere(ASK, { cwd: folder });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^amends\.yaml:5:1 error \S+$/m);
    expect(err).toMatch(/^amends\.yaml:6:\d+ error \S+ /m);
    expect(err).toContain('5 | nmae: x\n      ^^^^');
  });

  it('for a newer amends is refused', async () => {
    const folder = folderWith({ 'amends.yaml': POLICY.replace('amends: 1', 'amends: 2') });
    const { code, err } = await amendsHere(ASK, { cwd: folder });
    expect(err).toContain('newer');
    expect(code).toBe(2);
  });

  it('decides in its own timezone what day it is', async () => {
    const today = async (timezone: string): Promise<string> => {
      const folder = folderWith({ 'amends.yaml': `${POLICY}timezone: ${timezone}\n` });
      const { out } = await amendsHere(['--complaint', DRESSES, '--no-input', '--json'], { cwd: folder });
      return decided(out).today;
    };
    // These two are 25 hours apart.
    expect((await today('Pacific/Kiritimati')) > (await today('Pacific/Pago_Pago'))).toBe(true);
  });
});

describe('what was compiled before', () => {
  const policies = { 'base.yaml': POLICY, 'shop.yaml': POLICY.replace('retail@1', './base.yaml') };
  const asked = (folder: string, more: Record<string, string> = {}) => {
    const env = { AMENDS_NO_CACHE: '', XDG_CACHE_HOME: path.join(folder, 'cache'), ...more };
    return [[...ASK, '--json', '--policy', 'shop.yaml'], { cwd: folder, env }] as const;
  };
  const cached = (folder: string, more?: Record<string, string>) => amendsHere(...asked(folder, more));
  const entries = (folder: string): string[] => {
    const cache = path.join(folder, 'cache', 'amends');
    return readdirSync(cache).map((name) => path.join(cache, name));
  };

  /** An entry that is whole, but says something else. */
  const resealed =
    (change: (entry: Record<string, unknown>) => Record<string, unknown>) => (text: string) => {
      const json = JSON.stringify(change(JSON.parse(text.split('\n')[1] ?? '')));
      return `${createHash('sha256').update(json).digest('hex')}\n${json}`;
    };

  it('gives the same answer', () => {
    const folder = folderWith(policies);
    const { out } = amends(...asked(folder));
    expect(entries(folder)).toHaveLength(1);
    expect(amends(...asked(folder)).out).toBe(out);
    expect(entries(folder)).toHaveLength(1);
  });

  it('is for nobody else to read', async () => {
    const folder = folderWith(policies);
    await cached(folder);
    expect(statSync(path.join(folder, 'cache', 'amends')).mode & 0o777).toBe(0o700);
  });

  it('does not count once a parent has changed', async () => {
    const folder = folderWith(policies);
    await cached(folder);
    writeFileSync(path.join(folder, 'base.yaml'), `${POLICY}authority: [{ barista: { goodwill: 5 } }]\n`);
    expect((await cached(folder)).code).toBe(1);
    writeFileSync(path.join(folder, 'base.yaml'), `${POLICY}generosity: { extras-at-most: 0 }\n`);
    expect(decided((await cached(folder)).out).offer.goodwill).toBe(0);
  });

  it.each([
    ['is not what was written', (text: string) => text.replace('Our shop', 'Their shop')],
    [
      'has a policy that was not written so',
      (text: string) => text.replace(/"name":"associate"(?!.*"name":"associate")/, '"name":"manager"'),
    ],
    ['was not made from this', resealed((entry) => ({ ...entry, inputs: [['shop.yaml', '0'.repeat(64)]] }))],
    ['is of another build', resealed((entry) => ({ ...entry, compiler: `${entry['compiler']}+` }))],
    ['is half there', (text: string) => text.slice(0, 500)],
    ['is nothing', () => ''],
  ])('does not count where it %s', async (_, spoilt) => {
    const folder = folderWith(policies);
    const { out } = await cached(folder);
    for (const entry of entries(folder)) {
      const text = readFileSync(entry, 'utf8');
      expect(spoilt(text)).not.toBe(text);
      writeFileSync(entry, spoilt(text));
    }
    expect(await cached(folder)).toEqual({ code: 0, out, err: '' });
  });

  it('does not count where others may write', async () => {
    const folder = folderWith(policies);
    const { out } = await cached(folder);
    chmodSync(path.join(folder, 'cache', 'amends'), 0o777);
    for (const entry of entries(folder)) writeFileSync(entry, 'not even read');
    expect(await cached(folder)).toEqual({ code: 0, out, err: '' });
    expect(entries(folder).map((entry) => readFileSync(entry, 'utf8'))).toEqual(['not even read']);
  });

  it.runIf(process.platform === 'linux')('does without where the system can make no folder at all', () => {
    const env = { ...process.env, AMENDS_NO_CACHE: '', XDG_CACHE_HOME: '/proc' };
    const words = [PROGRAM, ...ASK, '--policy', path.join(folderWith({ 'own.yaml': POLICY }), 'own.yaml')];
    expect(spawnSync(process.execPath, words, { env, timeout: 20_000 }).status).toBe(0);
  });

  it('is not kept where it must not or cannot be', async () => {
    const folder = folderWith({ ...policies, cache: 'a file where the folder should be' });
    expect((await cached(folder)).code).toBe(0);
    const other = folderWith(policies);
    await cached(other, { AMENDS_NO_CACHE: '1' });
    expect(readdirSync(other)).not.toContain('cache');
  });

  it('makes no home that is not there', async () => {
    const folder = folderWith(policies);
    const home = path.join(folder, 'no-such-home');
    expect((await cached(folder, { XDG_CACHE_HOME: '', HOME: home })).code).toBe(0);
    expect(readdirSync(folder)).not.toContain('no-such-home');
    mkdirSync(home);
    await cached(folder, { XDG_CACHE_HOME: '', HOME: home });
    expect(readdirSync(path.join(home, '.cache', 'amends'))).toHaveLength(1);
  });

  it('is pruned', async () => {
    const folder = folderWith(policies);
    await cached(folder);
    for (let old = 0; old < 120; old += 1)
      writeFileSync(path.join(folder, 'cache', 'amends', `${String(old).padStart(64, '0')}.json`), '');
    writeFileSync(path.join(folder, 'shop.yaml'), `${policies['shop.yaml']}# changed\n`);
    await cached(folder);
    expect(entries(folder)).toHaveLength(100);
  });

  it('is pruned of nothing that is not ours', async () => {
    const folder = folderWith(policies);
    await cached(folder);
    const theirs = Array.from({ length: 120 }, (_, at) => path.join(folder, 'cache', 'amends', `${at}.json`));
    for (const file of theirs) writeFileSync(file, 'somebody’s');
    writeFileSync(path.join(folder, 'shop.yaml'), `${policies['shop.yaml']}# changed\n`);
    await cached(folder);
    expect(entries(folder)).toEqual(expect.arrayContaining(theirs));
  });

  it('is not kept behind a link to another folder', async () => {
    const folder = folderWith({ ...policies, 'theirs/note.txt': '', 'cache/note.txt': '' });
    symlinkSync(path.join(folder, 'theirs'), path.join(folder, 'cache', 'amends'));
    expect((await cached(folder)).code).toBe(0);
    expect(readdirSync(path.join(folder, 'theirs'))).toEqual(['note.txt']);
  });

  it('leaves no policy that has something wrong with it', async () => {
    const folder = folderWith({ 'shop.yaml': `${POLICY}nmae: x\n` });
    await cached(folder);
    expect(readdirSync(folder)).not.toContain('cache');
  });
});

describe('bad input', () => {
  const folder = () =>
    folderWith({ 'unknown.yaml': 'problem: wrong-item\nprize: 60\nfault: usual\n', 'broken.yaml': 'a: [\n' });

  it.each([
    ['no policy of that name', ['--policy', 'nowhere.yaml'], 'There is no policy “nowhere.yaml”'],
    ['a policy that is a folder', ['--policy', '.'], '“.” is a folder, not a file.'],
    ['no complaint file', ['--complaint', 'nowhere.yaml'], '“nowhere.yaml” does not exist.'],
    ['a complaint that is a folder', ['--complaint', '.'], '“.” is a folder, not a file.'],
    ['an unknown flag', ['--polcy', 'x'], 'Did you mean --policy?'],
    ['an unknown command', ['reslove'], 'Did you mean resolve?'],
    [
      'an unknown fact',
      ['prize=60'],
      'prize: There is no fact “prize” in this policy. Did you mean “price”?',
    ],
    ['a value that is none', ['problem=lte'], 'Did you mean “late”?'],
    ['money that is none', ['problem=late', 'price=£x'], 'price: “£x” is not an amount of money.'],
    ['an unknown role', ['problem=late', '--as', 'manger'], 'Did you mean “manager”?'],
    ['a day that is none', ['--today', '2026-13-01'], '--today “2026-13-01” is no date.'],
    ['missing facts', ['problem=wrong-item'], 'price=49.99  How much did they pay'],
    ['a complaint with nothing in it', ['--complaint', '-'], 'standard input:1:1 error'],
  ])('is one clear message with the way out: %s', async (_, args, message) => {
    const { code, out, err } = await amendsHere(args, { cwd: folder() });
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at /m);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('in a complaint file is shown where it stands', async () => {
    const { code, err } = await amendsHere(['--complaint', 'unknown.yaml'], { cwd: folder() });
    expect(code).toBe(2);
    expect(err).toContain('unknown.yaml:2:1 error unknown-fact There is no fact “prize”');
    expect(err).toContain('unknown.yaml:3:8 error fact-value\n  “usual” is none of');
    expect(err).toContain('3 | fault: usual\n             ^^^^^');
    const broken = await amendsHere(['--complaint', 'broken.yaml'], { cwd: folder() });
    expect(broken.err).toContain('broken.yaml:');
  });

  it('with escape codes, line breaks and log commands is shown harmless', () => {
    const item = 'x\u001b[31m\n::error::pwned\n\u202e\u0007##[error]y';
    const input = JSON.stringify({ problem: 'wrong-item', price: 60, item });
    const { code, out } = amends(['--complaint', '-', '--no-input'], { input });
    expect(code).toBe(0);
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).not.toContain('##[');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
    expect(out).toContain('pwned');
  });
});

describe('the program itself', () => {
  it('says its version and its help', () => {
    expect(amends(['--version'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(amends(['--help'])).toMatchObject({ code: 0, err: '' });
  });

  it('prints the JSON Schema that is shipped', () => {
    const out = readFileSync(path.join(import.meta.dirname, '../../schema/policy.json'), 'utf8');
    expect(amends(['schema'])).toEqual({ code: 0, out, err: '' });
  });

  describe('loads only what it needs', () => {
    /** The libraries in the files that an entry of the build loads at once; `lazily` also follows these doors. */
    const librariesOf = async (lazily: readonly string[]): Promise<string[]> => {
      const { metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: ['src/io/main.ts'],
        outdir: 'dist',
        write: false,
        metafile: true,
        bundle: true,
        splitting: true,
        platform: 'node',
        format: 'esm',
        loader: { '.yaml': 'text', '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
      });
      const follows = (file: string, kind: string): boolean =>
        kind === 'import-statement' || lazily.includes(metafile.outputs[file]?.entryPoint ?? '');
      const reached = new Set(
        Object.keys(metafile.outputs).filter(
          (file) => metafile.outputs[file]?.entryPoint === 'src/io/main.ts',
        ),
      );
      for (const file of reached)
        for (const { path: next, kind } of metafile.outputs[file]?.imports ?? [])
          if (follows(next, kind)) reached.add(next);
      // A door that is renamed or never reached would leave nothing to look behind.
      const entries = [...reached].map((file) => metafile.outputs[file]?.entryPoint);
      expect(entries).toEqual(expect.arrayContaining([...lazily]));
      const inputs = [...reached].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
      const packages = inputs.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '');
      return [...new Set(packages)].filter(Boolean);
    };
    const HEAVY = [
      ...[
        'yaml',
        'zod',
        '@inquirer/core',
        '@inquirer/search',
        '@inquirer/input',
        'globby',
        'fast-xml-builder',
      ],
      ...['libsql', 'kysely', 'pg'],
    ];

    it('to answer by a built-in policy what is told in words', async () => {
      const libraries = await librariesOf(['src/cli/commands/resolve.ts']);
      expect(libraries).toContain('commander');
      expect(libraries.filter((name) => HEAVY.includes(name))).toEqual([]);
    });

    it('to read a complaint in YAML: no library of shapes', async () => {
      const libraries = await librariesOf(['src/source/read/read-complaint.ts']);
      expect(libraries).toContain('yaml');
      expect(libraries).not.toContain('zod');
    });
  });
});
