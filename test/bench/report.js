// What a page of a record takes, from the command line to the last line: the usual weeks, and all that there is; and how long
// it takes to walk through all of it:
//   npm run bench report                                     small, in each engine that is here
//   AMENDS_BENCH_ENTRIES=1000000 AMENDS_BENCH_ENGINE=PostgreSQL npm run bench report

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundled } from './bundled.js';
import { enginesHere } from './engines-here.js';
import { median, report } from './figures.js';

const amends = path.join(import.meta.dirname, '..', '..', 'bin', 'amends.js');
const ENTRIES = Number(process.env.AMENDS_BENCH_ENTRIES ?? 20_000);
const RUNS = Number(process.env.AMENDS_BENCH_RUNS ?? 5);

/**
 * Seconds for a page of a record of AMENDS_BENCH_ENTRIES entries, and for a walk through it; in AMENDS_BENCH_RECORD, where it's
 * kept for another run.
 */
export async function measureReports() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const work = await bundled('report-workload.ts', ['libsql', 'pg-native']);
  const { engines, stop } = await enginesHere(work, folder);
  try {
    for (const [engine, place] of engines) {
      const kept = engine === 'SQLite' ? process.env.AMENDS_BENCH_RECORD : undefined;
      process.env.AMENDS_RECORD_KEY = `${kept ?? path.join(folder, engine)}.key`;
      await measured(engine, kept ?? (await place('shop')), work);
    }
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}

async function measured(engine, where, work) {
  const begin = performance.now();
  if (!existsSync(where)) {
    await work.fill(where, ENTRIES);
    const each = ((performance.now() - begin) / ENTRIES) * 1000;
    console.log(`  (${ENTRIES.toLocaleString('en')} entries were written at ${each.toFixed(0)} µs each)`);
  }
  const pages = [
    ['amends --version', ['--version']],
    ['nine weeks', ['report', '--record', where, '--since', '2026-09-20']],
    ['all there is', ['report', '--record', where, ...ALL]],
    ['all, by rule', ['report', '--record', where, ...ALL, '--by', 'rule']],
    ['all, by staff, as HTML', ['report', '--record', where, ...ALL, '--by', 'staff', '--format', 'html']],
  ].map(([name, args]) => ({ name, args, runs: [] }));
  for (let run = 0; run < RUNS; run += 1) for (const page of pages) page.runs.push(seconds(page.args));
  const walking = performance.now();
  const { entries, faults } = await work.walk(where);
  const walk = (performance.now() - walking) / 1000;
  report(
    `${engine}: ${entries.toLocaleString('en')} entries, ${faults} faults in the chain; pages are the median of ${RUNS} interleaved runs`,
    [
      ['page', 'seconds'],
      ...pages.map(({ name, runs }) => [name, median(runs).toFixed(2)]),
      ['a walk through the chain', walk.toFixed(2)],
    ],
  );
}

const ALL = ['--since', '2000-01-01'];

function seconds(args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [amends, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return (performance.now() - begin) / 1000;
}
