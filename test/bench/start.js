import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, report } from './figures.js';

const root = path.join(import.meta.dirname, '..', '..');
const amends = path.join(root, 'bin', 'amends.js');
const RUNS = Number(process.env.AMENDS_BENCH_RUNS ?? 25);

const BOUQUET = [
  'resolve',
  '--no-input',
  '--complaint',
  path.join(root, 'examples', 'bouquet', 'complaint.yaml'),
];

/** Whole-process times of single commands, against bare `node -e 0`. */
export function measureStart() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const policy = path.join(folder, 'shop.yaml');
  // A policy of one's own, as large as a real one: the shipped flowers policy, which extends retail.
  writeFileSync(policy, readFileSync(path.join(root, 'policies', 'flowers.yaml')));
  const cached = { XDG_CACHE_HOME: folder };
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'amends --version', args: [amends, '--version'] },
    { name: 'a story, built-in policy', args: [amends, ...BOUQUET, '--policy', 'flowers'] },
    { name: 'the same as JSON', args: [amends, ...BOUQUET, '--policy', 'flowers', '--format', 'json'] },
    {
      name: 'a story, a YAML policy seen before',
      args: [amends, ...BOUQUET, '--policy', policy],
      env: cached,
    },
    {
      name: 'a story, a YAML policy never seen',
      args: [amends, ...BOUQUET, '--policy', policy],
      env: { AMENDS_NO_CACHE: '1' },
    },
  ].map((command) => ({ ...command, times: [] }));
  for (const command of commands) time(command);
  for (let run = 0; run < RUNS; run++) for (const command of commands) command.times.push(time(command));
  rmSync(folder, { recursive: true });
  const bare = median(commands[0].times);
  report(`Whole process, median of ${RUNS} interleaved runs`, [
    ['command', 'ms', '× node -e 0'],
    ...commands.map(({ name, times }) => [
      name,
      median(times).toFixed(1),
      paired(times, commands[0].times).toFixed(2),
    ]),
  ]);
  console.log(`  (bare Node: ${bare.toFixed(1)} ms)`);
}

/** The median of the ratios of runs made side by side. */
function paired(times, bare) {
  return median(times.map((each, run) => each / bare[run]));
}

function time({ args, env = {} }) {
  const { NODE_EXTRA_CA_CERTS: _, AMENDS_POLICY: __, ...rest } = process.env;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...rest, ...env }, cwd: root });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}
