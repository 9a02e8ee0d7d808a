// What `amends batch` takes for a file of complaints from end to end: beside reading and printing the same rows, beside
// rule engines that only look up one of twenty rules for each (used where they are installed: npm install --prefix
// test/bench/.peers json-rules-engine @gorules/zen-engine), on one thread and on two, and with how much memory.

import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, report } from './figures.js';

const root = path.join(import.meta.dirname, '..', '..');
const amends = path.join(root, 'bin', 'amends.js');
const peers = path.join(import.meta.dirname, '.peers', 'node_modules');
const ROWS = Number(process.env.AMENDS_BENCH_ROWS ?? 20_000);
const RUNS = Number(process.env.AMENDS_BENCH_RUNS ?? 3);

/** Rows a second and memory, as ratios to reading and printing the same rows. */
export async function measureRows() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const few = path.join(folder, 'few.ndjson');
  const file = path.join(folder, 'rows.ndjson');
  await writeRows(few, Math.min(10_000, ROWS));
  await writeRows(file, ROWS);
  const program = path.join(folder, 'peer.mjs');
  writeFileSync(program, PEERS);
  const batch = (rows, threads) => [amends, 'batch', rows, ...ON, '--threads', String(threads)];
  const engine = (name, library) => ({
    name,
    args: [program, name, path.join(peers, library), file],
    isThere: existsSync(path.join(peers, library)),
  });
  const commands = [
    { name: 'read and print', args: ['-e', READ_AND_PRINT, file], isThere: true },
    { name: 'amends batch, one thread', args: batch(file, 1), isThere: true },
    { name: 'amends batch, two threads', args: batch(file, 2), isThere: true },
    engine('json-rules-engine', 'json-rules-engine/dist/index.js'),
    engine('zen-engine', '@gorules/zen-engine/index.js'),
  ];
  for (const { name } of commands.filter(({ isThere }) => !isThere))
    console.log(`  (${name} is not installed, and left out)`);
  const measured = commands.filter(({ isThere }) => isThere).map((one) => ({ ...one, runs: [] }));
  for (let run = 0; run < RUNS; run += 1) for (const one of measured) one.runs.push(measure(one.args));
  const [floor] = measured;
  const small = measure(batch(few, 1));
  const ratio = (of, runs) => median(runs.map((one, run) => of(one) / of(floor.runs[run]))).toFixed(1);
  report(`${ROWS.toLocaleString('en')} rows of the retail policy, median of ${RUNS} interleaved runs`, [
    ['command', 'rows a second', '× wall', '× CPU', 'MB at most'],
    ...measured.map(({ name, runs }) => [
      name,
      Math.round(ROWS / median(runs.map(({ wall }) => wall))).toLocaleString('en'),
      ratio(({ wall }) => wall, runs),
      ratio(({ cpu }) => cpu, runs),
      Math.round(median(runs.map(({ memory }) => memory))),
    ]),
  ]);
  const most = median(measured[1].runs.map(({ memory }) => memory));
  console.log(
    `  (memory: ${(most / small.memory).toFixed(2)} × that of ${Math.min(10_000, ROWS).toLocaleString('en')} rows)`,
  );
  rmSync(folder, { recursive: true });
}

const ON = ['--policy', 'retail', '--today', '2026-11-22'];

const PROBLEMS = [
  'late',
  'damaged',
  'faulty',
  'wrong-item',
  'missing-part',
  'poor-service',
  'lost',
  'not-as-described',
];

/** Complaints by a fixed seed: eight of ten at the first contact, prices of 5 to 300. */
async function writeRows(file, count) {
  let seed = 20261122;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const stream = createWriteStream(file);
  for (let at = 0; at < count; at += 1) {
    const row = {
      id: `C-${1_000_000 + at}`,
      problem: PROBLEMS[Math.floor(random() * PROBLEMS.length)],
      price: Math.floor(500 + random() * 29_500) / 100,
      'days-since-purchase': Math.floor(random() * 60),
      contacts: random() < 0.8 ? 1 : 2,
      channel: random() < 0.5 ? 'online' : 'store',
      'orders-before': Math.floor(random() * 9),
    };
    if (!stream.write(`${JSON.stringify(row)}\n`))
      await new Promise((resolve) => stream.once('drain', resolve));
  }
  await new Promise((resolve) => stream.end(resolve));
}

/** Seconds on the clock and of CPU, and the most memory in MB, of a whole process. */
function measure(args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null', 'bash', process.execPath, '-r', REPORT, ...args],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const memory = Number(/most memory (\d+)/.exec(stderr)?.[1]) / 1024;
  const [wall = 0, user = 0, system = 0] =
    /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr)?.slice(1).map(Number) ?? [];
  return { wall, cpu: user + system, memory };
}

/** Loaded before each command: says at its end how much memory it has had. */
const REPORT = path.join(import.meta.dirname, 'memory.cjs');

/** The least that anybody can do with rows. */
const READ_AND_PRINT = `
const lines = require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[1]) });
let out = [];
lines.on('line', (line) => { out.push(JSON.stringify(JSON.parse(line))); if (out.length === 1000) { process.stdout.write(out.join('\\n') + '\\n'); out = []; } });
lines.on('close', () => process.stdout.write(out.join('\\n') + '\\n'));
`;

/** Twenty rules of the same kind in other engines: by the problem and by bounds of the price, an amount. */
const PEERS = `
import fs from 'node:fs';
import readline from 'node:readline';
import { createRequire } from 'node:module';
const [, , name, library, file] = process.argv;
const problems = ${JSON.stringify(PROBLEMS)};
const rules = problems.flatMap((problem) => [[0, 50, 5], [50, 150, 10], [150, 1000, 20]].map(([from, to, give]) => ({ problem, from, to, give }))).slice(0, 20);
const lib = createRequire(import.meta.url)(library);
const decide = name === 'json-rules-engine' ? byRules() : byTable();
const out = [];
for await (const line of readline.createInterface({ input: fs.createReadStream(file) })) {
  const row = JSON.parse(line);
  out.push(JSON.stringify({ id: row.id, give: await decide(row) }));
}
process.stdout.write(out.join('\\n'));
function byRules() {
  const engine = new lib.Engine();
  for (const { problem, from, to, give } of rules)
    engine.addRule({ conditions: { all: [
      { fact: 'problem', operator: 'equal', value: problem },
      { fact: 'price', operator: 'greaterThanInclusive', value: from },
      { fact: 'price', operator: 'lessThan', value: to } ] }, event: { type: 'give', params: { give } } });
  return async (row) => (await engine.run(row)).events[0]?.params.give ?? 0;
}
function byTable() {
  const content = { nodes: [
    { id: 'in', name: 'in', type: 'inputNode' }, { id: 'out', name: 'out', type: 'outputNode' },
    { id: 't', name: 't', type: 'decisionTableNode', content: { hitPolicy: 'first',
      inputs: [{ id: 'p', name: 'problem', field: 'problem' }, { id: 'a', name: 'price', field: 'price' }],
      outputs: [{ id: 'g', name: 'give', field: 'give' }],
      rules: rules.map(({ problem, from, to, give }, at) => ({ _id: String(at), p: JSON.stringify(problem), a: '[' + from + '..' + to + ')', g: String(give) })) } } ],
    edges: [{ id: '1', type: 'edge', sourceId: 'in', targetId: 't' }, { id: '2', type: 'edge', sourceId: 't', targetId: 'out' }] };
  const decision = new lib.ZenEngine().createDecision(content);
  return async (row) => (await decision.evaluate(row)).result?.give ?? 0;
}
`;
