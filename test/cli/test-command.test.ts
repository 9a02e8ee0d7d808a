import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { yamlChanged } from '../../src/io/files/changed.js';
import { runIn } from '../fixtures/host.js';
import { SHOP } from '../fixtures/policy.js';
import { amendsHere } from './here.js';
import { folderWith } from './program.js';

const POLICY = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
const TESTS = `tests: 1
policy: ./amends.yaml
today: 2026-11-22
cases:
  - name: "late once"
    complaint: { problem: late, fault: carrier, price: 40, contacts: 1, channel: online }
    expect: { outcome: resolve }
  - name: "late twice"
    complaint: { problem: late, fault: carrier, price: 40, contacts: 2, channel: online }
    expect: { granted-by: associate }
`;
const FAILS = TESTS.replace('outcome: resolve', 'outcome: decline');
const FILES = { 'amends.yaml': POLICY, 'amends.test.yaml': TESTS };

const test = (cwd: string, ...args: string[]) => amendsHere(['test', ...args], { cwd });

/** The cases that ran, `file: name`. */
async function ran(cwd: string, ...args: string[]): Promise<string[]> {
  const { files } = JSON.parse((await test(cwd, '--json', ...args)).out);
  return files.flatMap(({ file, cases }: { file: string; cases: { name: string }[] }) =>
    cases.map(({ name }) => `${file}: ${name}`),
  );
}

describe('which tests are run', () => {
  const files = {
    ...FILES,
    'a/shop.yaml': POLICY,
    'a/shop.test.yaml': TESTS.replace('./amends.yaml', './shop.yaml')
      .replaceAll('late', 'behind')
      .replaceAll('problem: behind', 'problem: late'),
    'a/of-other.test.yaml': TESTS.replace('./amends.yaml', '../amends.yaml').replaceAll('"late', '"gone'),
    'ignored/b.test.yaml': TESTS.replace('./amends.yaml', '../amends.yaml'),
    '.gitignore': 'ignored/\n',
    '.git/HEAD': 'ref: refs/heads/main\n',
  };
  const [SHOPS, OTHERS, MINE] = [
    ['a/shop.test.yaml: behind once', 'a/shop.test.yaml: behind twice'],
    ['a/of-other.test.yaml: gone once', 'a/of-other.test.yaml: gone twice'],
    ['amends.test.yaml: late once', 'amends.test.yaml: late twice'],
  ] as const;

  it.each<[string, string[], string[]]>([
    ['all below, without what git ignores', [], [...OTHERS, ...SHOPS, ...MINE]],
    ['those of a folder', ['a'], [...OTHERS, ...SHOPS]],
    [
      'a file, also an ignored one',
      ['ignored/b.test.yaml'],
      ['ignored/b.test.yaml: late once', 'ignored/b.test.yaml: late twice'],
    ],
    ['those of a glob', ['a/sh*.test.yaml'], SHOPS.slice()],
    ['those beside a policy that try it', ['a/shop.yaml'], SHOPS.slice()],
    ['each once', ['amends.yaml', 'amends.test.yaml', './amends.test.yaml'], MINE.slice()],
    ['by words of their names, capitals or not', ['--filter', 'TWICE'], [OTHERS[1], SHOPS[1], MINE[1]]],
  ])('%s', async (_name, args, expected) => {
    expect(await ran(folderWith(files), ...args)).toEqual(expected);
  });

  it.each([
    ['nothing', {}, [], 'There are no tests in this folder or below.'],
    ['a file that is not there', FILES, ['no.test.yaml'], '“no.test.yaml” does not exist.'],
    [
      'a file of nearly that name',
      FILES,
      ['amend.test.yaml'],
      '“amend.test.yaml” does not exist. Did you mean “amends.test.yaml”?',
    ],
    ['a policy of nearly that name', FILES, ['amnds.yaml'], 'Did you mean “amends.yaml”?'],
    [
      'a policy without tests',
      { 'a.yaml': POLICY },
      ['a.yaml'],
      '“a.yaml” has no tests beside it: write a.test.yaml.',
    ],
    ['words that no name has', FILES, ['--filter', 'lost'], 'No case has “lost” in its name.'],
  ])('says so, and ends with 2: %s', async (_name, there, args, said) => {
    const { code, err } = await test(folderWith(there), ...args);
    expect(err).toContain(said);
    expect(err).not.toContain(`Did you mean “${args[0]}”`);
    expect(code).toBe(2);
  });

  it('runs the rest where one is missing', async () => {
    const { code, out } = await test(folderWith(FILES), 'no.test.yaml', 'amends.test.yaml');
    expect(out).toContain('2 passed');
    expect(code).toBe(2);
  });

  it('can be none, where that is fine', async () => {
    expect(await test(folderWith({}), '--allow-empty')).toMatchObject({
      code: 0,
      out: 'No tests were run.\n',
    });
  });
});

describe('how a run ends', () => {
  it.each<[string, Record<string, string>, number]>([
    ['all pass', FILES, 0],
    ['one fails', { ...FILES, 'amends.test.yaml': FAILS }, 1],
    [
      'a mistake in the tests',
      { ...FILES, 'amends.test.yaml': TESTS.replace('contacts: 2', 'contact: 2') },
      1,
    ],
    ['a mistake in the policy', { ...FILES, 'amends.yaml': `${POLICY}rulez: {}\n` }, 1],
    ['no policy', { 'amends.test.yaml': TESTS }, 1],
    ['tests for a newer amends', { ...FILES, 'amends.test.yaml': 'tests: 2\n' }, 2],
    ['a policy for a newer amends', { ...FILES, 'amends.yaml': POLICY.replace('amends: 1', 'amends: 2') }, 2],
  ])('%s', async (_name, files, code) => {
    for (const format of ['text', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'])
      expect(await test(folderWith(files), '--format', format), format).toMatchObject({ code });
  });

  it('is told in several formats at once, each in its place', async () => {
    const cwd = folderWith({ ...FILES, 'amends.test.yaml': FAILS });
    const { out } = await test(
      cwd,
      '--format',
      'text',
      '--format',
      'junit=out.xml',
      '--format',
      'json=out.json',
    );
    expect(out).toContain('expected  decline');
    expect(readFileSync(path.join(cwd, 'out.xml'), 'utf8')).toContain(
      '<testcase classname="amends.test.yaml" name="late twice"/>',
    );
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'))).toMatchObject({
      summary: { cases: 2, passed: 1, failed: 1, findings: 0 },
      files: [
        {
          policy: 'amends.yaml',
          cases: [{ unmet: [{ key: 'outcome', expected: 'decline', actual: 'resolve', line: 7 }] }, {}],
        },
      ],
    });
  });

  it('counts what JUnit and JSON say alike, cases and findings together', async () => {
    const wrong = `${FAILS}complaints:\n  never: { price: 3 }\n`;
    const { out } = await test(folderWith({ ...FILES, 'amends.test.yaml': wrong }), '--format', 'junit');
    expect(out).toContain('name="amends test" tests="3" failures="2"');
  });
});

describe('what a run comes to', () => {
  it('counts the cases that could not be run, and a wrong one once', async () => {
    const wrong = TESTS.replace('granted-by: associate', 'because: [lat]');
    expect((await test(folderWith({ ...FILES, 'amends.test.yaml': wrong }))).out).toContain(
      '2 cases in 1 file: 1 passed, 1 not run. 1 finding.',
    );
    const lacking = TESTS.replace('price: 40, contacts: 2', 'contacts: 2');
    expect((await test(folderWith({ ...FILES, 'amends.test.yaml': lacking }))).out).toContain(
      '2 cases in 1 file: 1 passed, 1 failed. 3 of 3',
    );
  });

  it('is said on GitHub too', async () => {
    const { out } = await test(folderWith(FILES), '--format', 'github');
    expect(out).toBe('2 cases in 1 file: 2 passed. 3 of 3 promises proved.\n');
  });

  it('tells rows alike of one table', async () => {
    const table = `tables:\n  - name: "late"\n    complaint: { problem: late, fault: carrier, price: 40 }\n    columns: [contacts, outcome]\n    rows: [[1, resolve], [1, resolve]]\n`;
    expect((await test(folderWith({ ...FILES, 'amends.test.yaml': TESTS + table }))).out).toContain(
      'said-twice Another row has the same facts.',
    );
  });
});

describe('keeping a decision as a case', () => {
  const decide = async (cwd: string, ...words: string[]) =>
    (
      await amendsHere(
        ['resolve', '--json', '--no-input', 'problem=late', 'price=42.50', 'contacts=1', ...words],
        { cwd },
      )
    ).out;

  it('adds one that passes, and names two alike differently', async () => {
    const cwd = folderWith(FILES);
    writeFileSync(
      path.join(cwd, 'd.json'),
      await decide(cwd, 'fault=carrier', 'item=12 "red" roses', '--today', '2026-05-03T20:15'),
    );
    for (const _time of [1, 2]) expect(await test(cwd, '--from', 'd.json')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(cwd, 'amends.test.yaml'), 'utf8').startsWith(TESTS)).toBe(true);
    expect(await test(cwd)).toMatchObject({ code: 0, out: expect.stringContaining('4 passed.') });
  });

  it('takes it from standard input, and begins a file where there is none', async () => {
    const cwd = folderWith({ 'amends.yaml': POLICY });
    const input = await decide(cwd, '--as', 'manager');
    expect(await amendsHere(['test', '--from', '-'], { cwd, input })).toMatchObject({ code: 0 });
    expect(await test(cwd)).toMatchObject({ code: 0, out: expect.stringContaining('1 passed.') });
  });

  it('keeps it in the tests that are named, of their policy', async () => {
    const cwd = folderWith({
      'shops/a.yaml': POLICY,
      'shops/b.test.yaml': TESTS.replace('./amends.yaml', './a.yaml'),
    });
    const input = await decide(cwd, '--policy', 'shops/a.yaml');
    expect(await amendsHere(['test', '--from', '-', 'shops/b.test.yaml'], { cwd, input })).toMatchObject({
      code: 0,
    });
    expect(await test(cwd)).toMatchObject({ code: 0, out: expect.stringContaining('3 passed.') });
  });

  it.each([
    ['no decision', '{ "problem": "late" }', [], 'holds no whole decision'],
    ['half a decision', '{ "decision": 1, "complaint": {}, "policy": {} }', [], 'holds no whole decision'],
    ['two files of tests', '{}', ['a.test.yaml', 'b.test.yaml'], 'A case is kept in one file of tests.'],
  ])('says what is wrong, and keeps nothing: %s', async (_name, input, args, said) => {
    const cwd = folderWith(FILES);
    const { code, err } = await amendsHere(['test', '--from', '-', ...args], { cwd, input });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(readFileSync(path.join(cwd, 'amends.test.yaml'), 'utf8')).toBe(TESTS);
  });

  it('leaves a file alone to which nothing can be added, and gives the case', async () => {
    const inBrackets =
      'tests: 1\npolicy: ./amends.yaml\ntoday: 2026-11-22\ncases: [{ name: "a", complaint: { problem: late, price: 4 }, expect: { outcome: resolve } }]\n';
    const cwd = folderWith({ ...FILES, 'amends.test.yaml': inBrackets });
    const { code, err } = await amendsHere(['test', '--from', '-'], { cwd, input: await decide(cwd) });
    expect([code, err]).toEqual([2, expect.stringContaining('- name: "')]);
    expect(readFileSync(path.join(cwd, 'amends.test.yaml'), 'utf8')).toBe(inBrackets);
  });

  it('is a key after an answer, where there are tests beside the policy', async () => {
    const world = {
      terminal: true,
      policyFile: { policy: { ...SHOP, source: 'shop.yaml' }, diagnostics: [] },
      answers: ['wrong-item', '60', '20', 'none', 'fairly', '', 't'],
    };
    const tests = 'tests: 1\npolicy: ./shop.yaml\ntoday: 2026-11-22\nas: associate\ncases:\n';
    const answer = (files: Record<string, string>, ...more: string[]) =>
      runIn({ ...world, files: { 'shop.yaml': '', ...files } }, 'resolve', '--policy', 'shop.yaml', ...more);
    const kept = await answer({ 'shop.test.yaml': tests });
    expect(kept.err).toContain('Kept as “');
    expect(kept.written['shop.test.yaml']?.startsWith(tests)).toBe(true);
    expect(kept.written['shop.test.yaml']).toContain('complaint: { problem: wrong-item');
    expect((await answer({})).written).toEqual({});
    // At a screen that customers see, nobody writes tests.
    expect((await answer({ 'shop.test.yaml': tests }, '--discreet')).written).toEqual({});
  });
});

describe('watching', () => {
  it('runs again at every change, and goes on where one run cannot', async () => {
    let changes = 0;
    const { out, err, code } = await runIn(
      { files: { 'a.test.yaml': '' }, changed: async () => ++changes < 3 },
      'test',
      '--watch',
    );
    expect(changes).toBe(3);
    expect(err.match(/Waiting for a change/g)).toHaveLength(3);
    expect(out.match(/No case was run in 1 file/g)).toHaveLength(3);
    expect(code).toBe(130);
  });

  it('sees files that are written, and those put in place of others, in the folders of tests and policies', async () => {
    const cwd = folderWith(FILES);
    mkdirSync(path.join(cwd, 'deep'));
    for (const file of ['amends.yaml', 'deep/new.yml']) {
      const changed = yamlChanged([cwd, path.join(cwd, 'deep'), path.join(cwd, 'not-there')]);
      writeFileSync(path.join(cwd, file), POLICY);
      await changed;
    }
  });
});

describe('the promises of a policy', () => {
  const promising = (always: string, when = 'problem: late, fault: us'): Record<string, string> => ({
    ...FILES,
    'amends.yaml': `${POLICY}promises:\n  kind: { when: { ${when} }, always: ${always} }\n`,
  });

  it('are examined with its cases, and told at their place where one is broken', async () => {
    const asked = 'problem: late, fault: us, contacts: 2, channel: store';
    const kept = await test(folderWith(promising('{ owes: [manager-word] }', asked)));
    expect(kept).toMatchObject({ code: 0, out: expect.stringContaining('4 of 4 promises proved.') });
    const files = promising('{ gives: { at-least: [refund] } }');
    const broken = await test(folderWith(files));
    expect(broken.code).toBe(1);
    expect(broken.out).toMatch(/^amends\.yaml:6:3 error broken-promise$/m);
    expect(broken.out).toMatch(/^ {2}Try it: amends resolve --policy amends\.yaml --no-input problem=late/m);
    for (const format of ['json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'])
      expect(await test(folderWith(files), '--format', format)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/does not hold/),
      });
  });

  it('that cannot be proved are said to be so, and count with --strict', async () => {
    const cwd = folderWith(promising('{ says: { never: ["goodwill"] } }'));
    const loose = await test(cwd);
    expect([loose.code, loose.out]).toEqual([0, expect.stringContaining('not proved')]);
    expect(loose.out).toContain('3 of 4 promises proved.');
    expect(await test(cwd, '--strict')).toMatchObject({ code: 4 });
  });
});

describe('what the cases try', () => {
  const SMALL = readFileSync(path.join(import.meta.dirname, '../fixtures/small-shop.yaml'), 'utf8');
  const small = {
    'amends.yaml': SMALL,
    'amends.test.yaml': TESTS.replaceAll('granted-by: associate', 'outcome: resolve'),
  };

  it('is said with the place of what none tries, and with a complaint that does', async () => {
    const { out, code } = await test(folderWith(small), '--coverage');
    expect(code).toBe(0);
    expect(out).toMatch(/^The cases cover \d+ of \d+ \(\d+%\)\.$/m);
    expect(out).toMatch(/^amends\.yaml:\d+ not covered “wrong-item” decides$/m);
    expect(out).toMatch(/Try it: amends resolve --policy amends\.yaml --no-input problem=wrong-item/);
    expect(out.trimEnd()).toMatch(/2 cases in 1 file: 2 passed\.$/);
    const { coverage } = JSON.parse((await test(folderWith(small), '--coverage', '--json')).out);
    expect(coverage[0].missing.length).toBe(coverage[0].counted - coverage[0].covered);
  });

  it('is counted over all files that try a policy', async () => {
    const both = { ...small, 'more.test.yaml': small['amends.test.yaml'].replaceAll('late', 'lost') };
    const share = async (files: Record<string, string>) =>
      JSON.parse((await test(folderWith(files), '--coverage', '--json')).out).coverage.map(
        ({ covered }: { covered: number }) => covered,
      );
    const [one = [], two = []] = [await share(small), await share(both)];
    expect(two).toHaveLength(1);
    expect(two[0]).toBeGreaterThan(one[0]);
  });

  it('can be of the policy’s own file alone', async () => {
    const child = {
      ...FILES,
      'amends.yaml': `${POLICY}rules:\n  on-the-phone:\n    when: { problem: other, channel: phone }\n    may: [voucher]\n`,
    };
    const counted = async (...more: string[]) =>
      JSON.parse((await test(folderWith(child), '--coverage', '--json', ...more)).out).coverage[0];
    const [all, own] = [await counted(), await counted('--own')];
    expect(own.missing.every(({ file }: { file: string }) => file === 'amends.yaml')).toBe(true);
    expect(own.counted).toBeGreaterThan(2);
    expect(own.counted).toBeLessThan(all.counted / 10);
  });

  it('is nothing that is said where nothing could be tried', async () => {
    const broken = { ...small, 'amends.yaml': `${SMALL}rulez: {}\n` };
    expect((await test(folderWith(broken), '--suggest')).err).not.toContain('nothing to suggest');
    expect((await test(folderWith({ 'a.yaml': SMALL }), 'a.yaml', '--suggest')).err).not.toContain(
      'nothing to suggest',
    );
  });

  it('can be asked to be more, in every format', async () => {
    for (const format of ['text', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown']) {
      const { code, out } = await test(folderWith(small), '--min-coverage', '95%', '--format', format);
      expect([format, code, /low-coverage|The cases try \d+%/.test(out)]).toEqual([format, 1, true]);
    }
    expect(await test(folderWith(small), '--min-coverage', '1')).toMatchObject({ code: 0 });
    expect(await test(folderWith(small), '--min-coverage', '101')).toMatchObject({ code: 2 });
  });

  it('is added to the file on request; then there is nothing more to add', async () => {
    const cwd = folderWith(small);
    const added = await test(cwd, '--suggest');
    expect(added.err).toMatch(/^\d+ cases added to amends\.test\.yaml\. Read each/);
    expect(
      readFileSync(path.join(cwd, 'amends.test.yaml'), 'utf8').startsWith(small['amends.test.yaml']),
    ).toBe(true);
    const again = await test(cwd, '--suggest');
    expect(again).toMatchObject({
      code: 0,
      err: 'Of “amends.yaml”, 1 thing is left for which no complaint was found: amends test --coverage names it.\n',
    });
    expect(await test(cwd, '--min-coverage', '95')).toMatchObject({ code: 0 });
  });
});
