import path from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as library from '../src/index.js';
import { readTests } from '../src/source/index.js';
import { readMap } from '../src/source/maps/read-map.js';
import { built, ROOT } from './cli/program.js';
import { commandsIn, isOurs, NOT_RUN, wrongWith } from './docs/commands.js';
import {
  anchorsOf,
  type Block,
  blocksOf,
  isThere,
  linksOf,
  PAGES,
  textOf,
  withAnswers,
} from './docs/pages.js';
import {
  decideSample,
  foundIn,
  kindOf,
  scriptOf,
  stepsOf,
  wholePolicy,
  wrongInSettings,
} from './docs/samples.js';
import { type Shell, shell } from './docs/shell.js';

/**
 * What the pages show is what the program does: every command in them is run, every answer compared, every sample read
 * and every link followed. `npm run docs` writes the answers afresh after one has changed on purpose.
 */

const BLOCKS = PAGES.flatMap(blocksOf);
const { version } = JSON.parse(textOf('package.json')) as { version: string };

/** Whether a command answers rows of a file. */
const isOfRows = (command: string): boolean => /\bamends (batch|anticipate)\b/.test(command);

const samples = (...kinds: readonly string[]): Block[] =>
  BLOCKS.filter((block) => block.language === 'yaml' && kinds.includes(kindOf(block)));

const sh = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ page, text }) =>
  commandsIn(text).map((command) => ({ page, command })),
);

/** What a workflow runs of ours, and what else it does. */
const scripts = samples('github', 'gitlab').flatMap((block) =>
  scriptOf(block).map((command) => ({ page: block.page, command })),
);

/** Whether nothing should be found in a sample: a page that has it checked below shows what is. */
const isSound = ({ page, file }: Block): boolean =>
  file === undefined ||
  !blocksOf(page).some(({ language, text }) => language === 'console' && text.includes(`check ${file}`));

/** A folder for each page that runs something, with the files that the page names. */
const shells = new Map<string, Shell>();

function shellOf(page: string): Shell {
  const known = shells.get(page);
  if (known) return known;
  const fresh = shell();
  shells.set(page, fresh);
  for (const { file, text } of blocksOf(page)) if (file) fresh.write(file, text);
  return fresh;
}

beforeAll(built);

afterAll(() => {
  for (const one of shells.values()) one.remove();
});

describe('what pages show', () => {
  it('is something', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/authors.md', 'examples/README.md']));
    expect(BLOCKS.filter(({ language }) => language === 'console').length).toBeGreaterThanOrEqual(12);
    expect(sh.length).toBeGreaterThanOrEqual(15);
  });

  it('is in blocks whose language says how they are held to it', () => {
    const languages = new Set(BLOCKS.map(({ language }) => language));
    expect([...languages].filter((one) => !['console', 'sh', 'yaml', 'ts', 'text'].includes(one))).toEqual(
      [],
    );
  });
});

describe('answers', () => {
  it.each(PAGES.filter((page) => blocksOf(page).some(({ language }) => language === 'console')))(
    '%s shows what the program says',
    async (page) => {
      const answered = await withAnswers(page, async (command) => {
        const { code, out, err } = await shellOf(page).run(command);
        // A page may show a case that fails.
        const ends = / failed\./.test(out) || / [1-9]\d* bad/.test(err) ? 1 : 0;
        // Rows are counted beside the answers, and a terminal shows both.
        const said = isOfRows(command) ? err : '';
        expect({ command, code, err }).toEqual({ command, code: ends, err: said });
        return (out + said).replace(/[ \t]+$/gm, '').trimEnd();
      });
      await expect(answered).toMatchFileSnapshot(path.join(ROOT, page));
    },
  );
});

describe('commands', () => {
  it.each(sh.filter(({ command }) => isOurs(command) && !(command in NOT_RUN)))(
    '$page: $command',
    async ({ page, command }) => {
      const { code, out, err } = await shellOf(page).run(command);
      const ends = /\d failed\b|"failed": [1-9]/.test(out) ? 1 : 0;
      expect({ code, err: code === ends ? '' : err }).toEqual({ code: ends, err: '' });
    },
  );

  it.each(sh.filter(({ command }) => !isOurs(command)))(
    '$page: $command names what is there',
    ({ command }) => {
      expect(wrongWith(command)).toBeNull();
    },
  );

  it('that are not run are shown somewhere', () => {
    const shown = new Set(sh.map(({ command }) => command));
    expect(Object.keys(NOT_RUN).filter((command) => !shown.has(command))).toEqual([]);
  });
});

describe('samples', () => {
  it.each(samples('policy', 'sections').filter(isSound))(
    '$page:$line is a policy in which nothing is found',
    (block) => {
      expect(foundIn(block)).toEqual([]);
      expect(library.readPolicy(wholePolicy(block), block.page).policy).not.toBeNull();
    },
  );

  it.each(samples('settings'))('$page:$line are settings', (block) => {
    expect(wrongInSettings(block)).toEqual([]);
  });

  it.each(samples('tests'))('$page:$line is a file of tests', ({ text, page }) => {
    expect(readTests(text, page).diagnostics).toEqual([]);
  });

  it.each(samples('map'))('$page:$line is a map', ({ text, page }) => {
    const { policy } = library.readPolicy(textOf('policies/retail.yaml'), 'retail.yaml');
    if (!policy) throw new Error('retail does not load');
    expect(readMap(text, page, policy).diagnostics).toEqual([]);
  });

  it.each(samples('complaint'))('$page:$line is a complaint', (block) => {
    expect(() => decideSample(block)).not.toThrow();
  });

  it.each(samples('github'))('$page:$line is a workflow that the action understands', (block) => {
    const { inputs } = parse(textOf('action.yml')) as { inputs: object };
    const ours = stepsOf(block).filter(({ uses }) => uses?.startsWith('OWNER/'));
    for (const { uses, with: given = {} } of ours) {
      expect(uses).toBe(`OWNER/amends@v${version}`);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
    expect(stepsOf(block).length).toBeGreaterThan(0);
  });

  it.each(samples('pre-commit'))('$page:$line names a hook that there is', ({ text }) => {
    const { repos } = parse(text) as { repos: { rev: string; hooks: { id: string }[] }[] };
    const hooks = (parse(textOf('.pre-commit-hooks.yaml')) as { id: string }[]).map(({ id }) => id);
    for (const repo of repos) {
      expect(repo.rev).toBe(`v${version}`);
      expect(hooks).toEqual(expect.arrayContaining(repo.hooks.map(({ id }) => id)));
    }
  });

  it.each(scripts)('$page: a job runs $command', async ({ page, command }) => {
    if (!isOurs(command)) return expect(wrongWith(command)).toBeNull();
    const { code, err } = await shellOf(page).run(command);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  });

  it.each(BLOCKS.filter(({ language }) => language === 'ts'))('$page:$line runs', async ({ text }) => {
    const [, imported = '', body = ''] = /^import \{ (.*) \} from 'amends';\n([\s\S]*)$/.exec(text) ?? [];
    const names = imported.split(', ');
    const exported = new Map<string, unknown>(Object.entries(library));
    expect([...exported.keys()]).toEqual(expect.arrayContaining(names));
    const { code } = await transform(body, { loader: 'ts' });
    const run = new Function('text', ...names, code);
    run(textOf('policies/apparel.yaml'), ...names.map((name) => exported.get(name)));
  });
});

describe('links', () => {
  it.each(PAGES.flatMap(linksOf))('$page: $target leads somewhere', ({ file, anchor }) => {
    expect(isThere(file)).toBe(true);
    if (anchor) expect(anchorsOf(file)).toContain(anchor);
  });
});
