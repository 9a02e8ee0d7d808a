// Builds amends on this Node and runs it on others, and the other way round: what one Node makes, every other must run,
// and say the same. Each Node comes from npm's `node` package into a folder of its own.
//   node .ci/nodes.mjs [VERSION…]

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, '.cache');
const VERSIONS = process.argv.length > 2 ? process.argv.slice(2) : ['20.19.0', '20.20.0', '22', '24'];

/** The program of a Node, installed unless it is there. */
function nodeOf(version) {
  const folder = path.join(cache, 'nodes', version);
  const program = path.join(folder, 'node_modules', '.bin', 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const named = { private: true, allowScripts: { node: true } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(named));
  execFileSync('npm', ['install', '--silent', '--no-save', `node@${version}`], {
    cwd: folder,
    stdio: 'inherit',
  });
  return program;
}

/** Rows of many kinds, in a file of this run. */
const ROWS = path.join(cache, 'rows.csv');
const PROBLEMS = ['late', 'damaged', 'faulty', 'wrong-item', 'poor-service', 'changed-mind'];
const BATCH = ['batch', ROWS, '--policy', 'retail', '--today', '2026-11-22'];

function writeRows() {
  const rows = Array.from({ length: 900 }, (_, at) =>
    [
      `№ ${at}`,
      PROBLEMS[at % PROBLEMS.length],
      `${(5 + ((at * 7919) % 29500)) / 100}`,
      at % 60,
      1 + (at % 3),
    ].join(';'),
  );
  writeFileSync(ROWS, `id;problem;price;days-since-purchase;contacts\n${rows.join('\n')}\n`);
}

const STORY = ['--no-input', '--today', '2026-11-22', '--complaint', 'examples/bouquet/complaint.yaml'];
const COMMANDS = [
  ['--version'],
  ['--help'],
  ['resolve', ...STORY, '--policy', 'flowers', '--why'],
  ['resolve', ...STORY, '--policy', 'flowers', '--json'],
  // Read from YAML, and then as it was kept by whichever Node ran before.
  ['resolve', ...STORY, '--policy', 'policies/flowers.yaml', '--json'],
  ['resolve', ...STORY, '--policy', 'policies/flowers.yaml', '--json'],
  ['weigh', 'part-refund=15', ...STORY, '--policy', 'flowers'],
  ['check', 'policies', '--today', '2026-11-22'],
  ['explain', 'cafe'],
  [...BATCH, '--threads', '1'],
  [...BATCH, '--threads', '2', '--to', 'ndjson'],
  [...BATCH, '--threads', '2', '--summary', 'json'],
];

/** What a build says on a Node: each command's exit code and output. */
function saidBy(node, build, kept) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, XDG_CACHE_HOME: kept };
  return COMMANDS.map((words) => {
    const { status, stdout, stderr } = spawnSync(node, [path.join(build, 'bin', 'amends.js'), ...words], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    return JSON.stringify({ words, status, stdout, stderr });
  });
}

function buildBy(node, name) {
  const folder = path.join(cache, 'builds', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(node, ['bin/build.mjs', folder], { cwd: root, stdio: 'inherit' });
  return folder;
}

mkdirSync(cache, { recursive: true });
writeRows();
const kept = mkdtempSync(path.join(cache, 'kept-'));
const ours = buildBy(process.execPath, 'ours');
const expected = saidBy(process.execPath, ours, kept);
const failed = expected.filter((said) => JSON.parse(said).status !== 0);
for (const version of VERSIONS) {
  const node = nodeOf(version);
  const theirs = buildBy(node, version);
  const runs = {
    [`${process.version} built, ${version} runs`]: [node, ours],
    [`${version} built, ${process.version} runs`]: [process.execPath, theirs],
  };
  for (const [what, [runner, build]] of Object.entries(runs)) {
    const wrong = saidBy(runner, build, kept).filter((said, at) => said !== expected[at]);
    console.log(
      `${what}: ${wrong.length === 0 ? 'the same' : `${wrong.length} of ${COMMANDS.length} commands differ`}`,
    );
    failed.push(...wrong);
  }
}
rmSync(kept, { recursive: true });
for (const said of failed) console.error(said.slice(0, 2000));
process.exitCode = failed.length > 0 ? 1 : 0;
