// What checking policies costs, beside parsing them with `yaml` alone, yamllint and spectral. The peers are used
// where they are installed: yamllint on the PATH (Debian has it), spectral in test/bench/.peers
// (npm install --prefix test/bench/.peers @stoplight/spectral-cli). What is not there is said and left out.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, report } from './figures.js';
import { policyText } from './policies.js';

const root = path.join(import.meta.dirname, '..', '..');
const amends = path.join(root, 'bin', 'amends.js');
const spectral = path.join(import.meta.dirname, '.peers', 'node_modules', '.bin', 'spectral');
const MANY = Number(process.env.AMENDS_BENCH_POLICIES ?? 1000);

/** One policy against bare Node, and many against parsing alone, each with its peers. */
export function measureChecks() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const one = path.join(folder, 'shop.yaml');
  writeFileSync(one, policyText(0));
  const many = path.join(folder, 'many');
  mkdirSync(many);
  for (let at = 0; at < MANY; at += 1) writeFileSync(path.join(many, `${at}.yaml`), policyText(at));
  writeFileSync(path.join(folder, 'yamllint.yaml'), 'extends: relaxed\nrules: { line-length: disable }\n');
  writeFileSync(path.join(folder, 'rules.yaml'), RULESET);
  measure(`One policy of ${policyText(0).split('\n').length} lines, whole process`, 15, [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
    { name: 'amends check', command: process.execPath, args: [amends, 'check', one] },
    ...peers(folder, one),
  ]);
  measure(`${MANY} such policies, whole process`, 3, [
    { name: 'yaml alone', command: process.execPath, args: ['-e', PARSE_ALL, many], cwd: root },
    {
      name: 'amends check, one thread',
      command: process.execPath,
      args: [amends, 'check', many],
      env: { AMENDS_THREADS: '1' },
    },
    {
      name: 'amends check, two threads',
      command: process.execPath,
      args: [amends, 'check', many],
      env: { AMENDS_THREADS: '2' },
    },
    ...peers(folder, many),
  ]);
  if (existsSync(spectral)) measureBySchema(folder);
  rmSync(folder, { recursive: true });
}

/** Few policies, because spectral takes a third of a second for each once it checks what a policy may say at all. */
const FEW = 30;

/** Against spectral where it checks something: with the JSON Schema of a policy as its rule. */
function measureBySchema(folder) {
  const few = path.join(folder, 'few');
  mkdirSync(few);
  for (let at = 0; at < FEW; at += 1) writeFileSync(path.join(few, `${at}.yaml`), policyText(at));
  const schema = JSON.parse(readFileSync(path.join(root, 'schema', 'policy.json'), 'utf8'));
  const then = { function: 'schema', functionOptions: { schema, dialect: 'draft7' } };
  const rules = { rules: { shape: { given: '$', severity: 'error', then } } };
  writeFileSync(path.join(folder, 'schema-rules.json'), JSON.stringify(rules));
  measure(`${FEW} such policies by their schema, whole process`, 3, [
    {
      name: 'spectral, by the schema',
      command: spectral,
      args: ['lint', '--quiet', '-r', path.join(folder, 'schema-rules.json'), path.join(few, '*.yaml')],
    },
    {
      name: 'amends check, one thread',
      command: process.execPath,
      args: [amends, 'check', few],
      env: { AMENDS_THREADS: '1' },
    },
  ]);
}

/** Reads every file of a folder and parses it, and that is all. */
const PARSE_ALL = `
const fs = require('node:fs'), path = require('node:path'), { parse } = require('yaml');
for (const file of fs.readdirSync(process.argv[1])) parse(fs.readFileSync(path.join(process.argv[1], file), 'utf8'));
`;

/**
 * A rule for spectral, because it checks nothing without one: a policy has a name. So its figure is that of reading
 * alone; what it takes with the JSON Schema of a policy as its rule is measured apart.
 */
const RULESET = `rules:
  name: { given: $, severity: error, then: { field: name, function: truthy } }
`;

function peers(folder, target) {
  const found = [];
  if (spawnSync('yamllint', ['--version']).status === 0) {
    found.push({
      name: 'yamllint',
      command: 'yamllint',
      args: ['-c', path.join(folder, 'yamllint.yaml'), target],
    });
  } else console.log('  (yamllint is not installed, and left out)');
  if (existsSync(spectral)) {
    const files = target.endsWith('.yaml') ? target : path.join(target, '*.yaml');
    found.push({
      name: 'spectral, one rule',
      command: spectral,
      args: ['lint', '--quiet', '-r', path.join(folder, 'rules.yaml'), files],
    });
  } else console.log('  (spectral is not installed, and left out)');
  return found;
}

/** Interleaved runs, as times the first command; medians of the ratios of runs made side by side. */
function measure(heading, runs, commands) {
  const measured = commands.map((command) => ({ ...command, times: [] }));
  for (let run = 0; run < runs; run += 1) for (const command of measured) command.times.push(time(command));
  const [first] = measured;
  report(`${heading}, median of ${runs} interleaved runs`, [
    ['command', 'ms', `× ${first.name}`],
    ...measured.map(({ name, times }) => [
      name,
      median(times).toFixed(0),
      median(times.map((each, run) => each / first.times[run])).toFixed(2),
    ]),
  ]);
}

function time({ command, args, env = {}, cwd = root }) {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { env: { ...rest, ...env }, cwd, maxBuffer: 1 << 28 });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  // A peer ends with 1 where it finds something, as yamllint does with a space in the wrong place.
  if (status !== 0 && (command === process.execPath || status !== 1))
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}
