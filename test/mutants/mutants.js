// Changes the code in one small place at a time, and looks whether a test notices:
//   npm run mutants -- ROOM [COUNT] [SEED]
// COUNT (200) of all of Stryker's mutants of src/ROOM, drawn by SEED: by the tests between two edits first, and what these
// let live by all tests of the room. What has been found out is kept in .cache/mutants, so that a run that was stopped goes
// on there. Prints each that no test notices, then the share noticed.

import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [room = 'decide', count = '200', seed = '1'] = process.argv.slice(2);
const root = path.join(import.meta.dirname, '..', '..');
const cache = path.join(root, '.cache', 'mutants');
const known = path.join(cache, `${room}-${seed}.jsonl`);
const tool = path.join(cache, 'tool');
const STRYKER = '9.6.1';
/** More at once would be lost where a run is stopped; fewer would pay for a run without mutants too often. */
const AT_ONCE = { quick: 40, whole: 10 };
/** A mutant that never ends is noticed, too: milliseconds beside what the tests take without one. */
const LONGEST = 30_000;

const requireTool = () => createRequire(path.join(tool, 'package.json'));
const importTool = (name) => import(pathToFileURL(requireTool().resolve(name)).href);

/** Stryker, installed beside the project: it is needed for nothing else. It finds the project's own vitest above it. */
function installTool() {
  if (existsSync(path.join(tool, 'node_modules'))) return;
  mkdirSync(tool, { recursive: true });
  writeFileSync(path.join(tool, 'package.json'), '{ "private": true }');
  const packages = ['core', 'instrumenter', 'vitest-runner'].map(
    (name) => `@stryker-mutator/${name}@${STRYKER}`,
  );
  execFileSync('npm', ['install', '--silent', '--no-save', '--legacy-peer-deps', ...packages], { cwd: tool });
}

/** Every mutant of the room, in the order of files and places. */
async function allMutants() {
  const { createInstrumenter } = await importTool('@stryker-mutator/instrumenter');
  const names = execFileSync('git', ['ls-files', `src/${room}`], { cwd: root, encoding: 'utf8' }).split('\n');
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), 'utf8') }));
  const ignore = () => undefined;
  const quiet = { debug: ignore, info: ignore, isDebugEnabled: () => false };
  const injector = {
    provideValue() {
      return this;
    },
    injectClass: (Class) => new Class(quiet),
  };
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await createInstrumenter(injector).instrument(files, options);
  return mutants.map(({ fileName, mutatorName, replacement, location: { start, end } }) => ({
    file: fileName,
    kind: mutatorName,
    replacement,
    // Lines from 1 on, as everybody else has them.
    start: { line: start.line + 1, column: start.column },
    end: { line: end.line + 1, column: end.column },
  }));
}

/** A few of many, the same ones for the same seed: those whose numbers come first when shuffled. */
function sampleOf(mutants) {
  let state = Number(seed);
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state;
  };
  return mutants
    .map((mutant) => ({ mutant, order: next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, Number(count))
    .map(({ mutant }) => mutant);
}

const nameOf = ({ file, start, kind, replacement }) =>
  `${file}:${start.line}:${start.column + 1} ${kind} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;

/** Has these tried by Stryker, and answers with the names of those that no test noticed. */
function unnoticed(mutants, tests) {
  const report = path.join(cache, 'report.json');
  const drawn = path.join(cache, 'drawn.json');
  const settings = path.join(cache, 'stryker.json');
  rmSync(report, { force: true });
  writeFileSync(drawn, JSON.stringify(mutants));
  writeFileSync(
    settings,
    JSON.stringify({
      plugins: [
        requireTool().resolve('@stryker-mutator/vitest-runner'),
        path.join(import.meta.dirname, 'only-drawn.js'),
      ],
      ignorers: ['only-drawn'],
      mutate: mutants.map(
        ({ file, start, end }) => `${file}:${start.line}:${start.column}-${end.line}:${end.column}`,
      ),
      testRunner: 'vitest',
      vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
      coverageAnalysis: 'perTest',
      concurrency: 1,
      ignorePatterns: ['dist', '.cache', 'coverage'],
      // Nothing is compiled before it's tried.
      tsconfigFile: 'none.json',
      tempDirName: path.join('.cache', 'mutants', 'sandbox'),
      timeoutMS: LONGEST,
      dryRunTimeoutMinutes: 30,
      reporters: ['json'],
      jsonReporter: { fileName: report },
    }),
  );
  const stryker = path.join(tool, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const { stdout } = spawnSync(process.execPath, [stryker, 'run', settings], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, AMENDS_MUTANTS: tests, AMENDS_ROOM: room, AMENDS_DRAWN: drawn },
  });
  if (!existsSync(report)) throw new Error(`Stryker found out nothing:\n${stdout}`);
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const lives = Object.entries(files).flatMap(([file, { mutants: tried }]) =>
    tried
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ mutatorName, replacement, location: { start } }) =>
        nameOf({ file, kind: mutatorName, replacement, start: { ...start, column: start.column - 1 } }),
      ),
  );
  return new Set(lives);
}

/** By which tests each mutant was noticed; `null` for none. */
const results = new Map();
if (existsSync(known))
  for (const line of readFileSync(known, 'utf8').trim().split('\n')) {
    const { name, by, tests } = JSON.parse(line);
    results.set(name, { by, tests });
  }

function tryAll(mutants, tests) {
  for (let at = 0; at < mutants.length; at += AT_ONCE[tests]) {
    const some = mutants.slice(at, at + AT_ONCE[tests]);
    const lives = unnoticed(some, tests);
    for (const name of some.map(nameOf)) {
      const result = { by: lives.has(name) ? null : tests, tests };
      results.set(name, result);
      appendFileSync(known, `${JSON.stringify({ name, ...result })}\n`);
    }
  }
}

installTool();
const sample = sampleOf(await allMutants());
const resultOf = (mutant) => results.get(nameOf(mutant));
tryAll(
  sample.filter((mutant) => !resultOf(mutant)),
  'quick',
);
tryAll(
  sample.filter((mutant) => resultOf(mutant).by === null && resultOf(mutant).tests === 'quick'),
  'whole',
);
const alive = sample.filter((mutant) => resultOf(mutant).by === null);
for (const mutant of alive) process.stdout.write(`${nameOf(mutant)}\n`);
process.stdout.write(`${room}: ${sample.length - alive.length} of ${sample.length} noticed\n`);
