import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from './bundled.js';
import { median, report } from './figures.js';

/** The retail policy as it is shipped, compiled by the build. */
const RETAIL = path.join(import.meta.dirname, '..', '..', 'dist', 'policies', 'retail.json');
const ROUNDS = Number(process.env.AMENDS_BENCH_RUNS ?? 15);

/** What a row of `amends batch` costs, as times the CPU of parsing and printing it: one process, the retail policy. */
export async function measureBatch() {
  const { batchWorkload } = await bundled('batch-workload.ts');
  const policy = JSON.parse(readFileSync(RETAIL, 'utf8'));
  measureRows('first contacts', batchWorkload(policy, [1]));
  measureRows('contacts 1 to 3', batchWorkload(policy, [1, 2, 3]));
}

function measureRows(name, { lines, floor, stages }) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => measureRound(lines, floor, stages));
  rounds.shift(); // The first one warms up.
  const times = (at) => median(rounds.map(({ base, taken }) => taken[at] / base));
  const microseconds = (at) => median(rounds.map(({ taken }) => taken[at])) / lines.length;
  const rows = stages.map(([stage], at) => [stage, microseconds(at).toFixed(1), times(at).toFixed(1)]);
  const whole = rounds.map(({ base, taken }) => taken.reduce((sum, one) => sum + one, 0) / base);
  report(
    `A row of ${name}, ${lines.length.toLocaleString('en')} rows, median of ${ROUNDS} interleaved runs; JSON in and out takes ${(median(rounds.map(({ base }) => base)) / lines.length).toFixed(1)} µs`,
    [['step', 'µs of CPU', '× JSON in and out'], ...rows, ['all', '', median(whole).toFixed(1)]],
  );
}

/** Microseconds of CPU of the floor and of every stage, one after the other. */
function measureRound(lines, floor, stages) {
  // Alone it is too short for the clock of the CPU.
  const base = cpu(() => {
    for (let again = 0; again < FLOORS; again += 1) floor();
  });
  const taken = [];
  let before = lines;
  for (const [, run] of stages) {
    taken.push(
      cpu(() => {
        before = run(before);
      }),
    );
  }
  return { base: base / FLOORS, taken };
}

const FLOORS = 10;

function cpu(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
