// Changes the code in one small place at a time and looks whether a test notices:
//   npm run mutants -- ROOM [COUNT] [SEED]
// COUNT (200) of all such mutants of src/ROOM, as Stryker makes them, drawn by SEED. What has been found out is kept in
// .cache/mutants, so that a run that was stopped goes on there. Prints each that no test notices, then the share noticed.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [room = 'decide', count = '200', seed = '1'] = process.argv.slice(2);
const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, '.cache', 'mutants');
const copy = path.join(cache, room);
const known = path.join(cache, `${room}-${seed}.jsonl`);
const INSTRUMENTER = '9.6.1';
/** A mutant that never ends is noticed, too. In milliseconds; an ordinary run takes a twentieth. */
const LONGEST = 300_000;

/** Which tests are run for a mutant: from few to many, until one notices. */
const RUNS = [
  ['--config', 'test/quick.config.ts', `test/${room}/`],
  ['--config', 'test/quick.config.ts'],
  ['--config', 'test/vitest.config.ts', `test/${room}/`],
];

/** Every mutant of the room, in the order of files and places. */
async function allMutants() {
  const { createInstrumenter } = await import(pathToFileURL(instrumenter()).href);
  const files = filesOf(`src/${room}`).map((name) => ({ name, mutate: true, content: read(name) }));
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
  return mutants.map(({ fileName, mutatorName, replacement, location }) => ({
    file: fileName,
    kind: mutatorName,
    replacement,
    ...location,
  }));
}

/** Stryker's instrumenter, installed beside the project: it is needed for nothing else. */
function instrumenter() {
  const folder = path.join(cache, 'tool');
  const name = '@stryker-mutator/instrumenter';
  if (!existsSync(path.join(folder, 'node_modules', name))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', '--silent', '--no-save', `${name}@${INSTRUMENTER}`], { cwd: folder });
  }
  return createRequire(path.join(folder, 'package.json')).resolve(name);
}

const filesOf = (folder) =>
  execFileSync('git', ['ls-files', folder], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((name) => name.endsWith('.ts'));

const read = (file) => readFileSync(path.join(root, file), 'utf8');

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

/** A copy of the project to change, with the same libraries. */
function makeCopy() {
  rmSync(copy, { recursive: true, force: true });
  const names = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  for (const name of names) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
}

/** The text with the place of the mutant replaced. */
function mutated({ file, replacement, start, end }) {
  const lines = read(file).split('\n');
  const offset = ({ line, column }) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + column;
  const text = read(file);
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}

/** By which run a mutant was noticed, or null. */
function noticed(mutant) {
  writeFileSync(path.join(copy, mutant.file), mutated(mutant));
  try {
    const by = RUNS.findIndex((args) => !passes(args));
    return by < 0 ? null : by + 1;
  } finally {
    writeFileSync(path.join(copy, mutant.file), read(mutant.file));
  }
}

function passes(args) {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--bail=1', '--reporter=dot', ...args], {
    cwd: copy,
    timeout: LONGEST,
    stdio: 'ignore',
  });
  return status === 0;
}

const nameOf = ({ file, start, kind, replacement }) =>
  `${file}:${start.line + 1}:${start.column + 1} ${kind} → ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;

const done = existsSync(known)
  ? readFileSync(known, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const results = new Map(done.map(({ name, by }) => [name, by]));
const sample = sampleOf(await allMutants());
makeCopy();
if (!passes(RUNS[0])) throw new Error('The tests fail without a mutant, so they would notice every one.');
for (const mutant of sample) {
  const name = nameOf(mutant);
  if (!results.has(name)) {
    results.set(name, noticed(mutant));
    appendFileSync(known, `${JSON.stringify({ name, by: results.get(name) })}\n`);
  }
  if (results.get(name) === null) process.stdout.write(`${name}\n`);
}
const alive = sample.filter((mutant) => results.get(nameOf(mutant)) === null).length;
process.stdout.write(`${room}: ${sample.length - alive} of ${sample.length} noticed\n`);
