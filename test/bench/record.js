// What a record costs, and that several tills at one cap neither overspend nor lose anything:
//   npm run bench record                                     small, some seconds
//   AMENDS_BENCH_TILLS=8 AMENDS_BENCH_GIVES=12500 npm run bench record
// For SQLite and, where it's installed, PostgreSQL; with AMENDS_BENCH_ENGINE=SQLite, or PostgreSQL, for that alone.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { enginesHere } from './engines-here.js';
import { median, report } from './figures.js';

const ROOT = path.join(import.meta.dirname, '..', '..');
const TILLS = Number(process.env.AMENDS_BENCH_TILLS ?? 4);
const GIVES = Number(process.env.AMENDS_BENCH_GIVES ?? 100);
const PAIRS = Number(process.env.AMENDS_BENCH_PAIRS ?? 300);

/** What one answer gives as goodwill while the cap leaves it, in pounds. */
const A_GIVE = 15;

export async function measureRecord() {
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  // In the checkout, where the libraries are found that bring a binary.
  const folder = mkdtempSync(path.join(ROOT, '.cache', 'bench-record-'));
  const program = path.join(folder, 'workload.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'record-workload.ts')],
    outfile: program,
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    loader: { '.yaml': 'text' },
    define: { AMENDS_VERSION: '"bench"' },
    logLevel: 'error',
  });
  const work = await import(pathToFileURL(program).href);
  const { engines, stop } = await enginesHere(work, folder);
  try {
    const rows = [];
    for (const [engine, place] of engines)
      rows.push(await measured(engine, place, { work, program, folder }));
    report(`${TILLS} tills × ${GIVES} gives at one cap, half of them past it; then as many killed at work`, [
      [
        'engine',
        'give ÷ bare insert',
        'overspent',
        'lost',
        'faults',
        'gives a second',
        'lost by kill -9',
        'walk of these',
      ],
      ...rows,
    ]);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}

async function measured(engine, place, { work, program, folder }) {
  process.env.AMENDS_RECORD_KEY = path.join(folder, `${engine}.key`);
  const ratio = await ratioTo(work, await place('pairs'));
  const shared = await tillsAtOneCap(work, program, await place('tills'));
  rmSync(process.env.AMENDS_RECORD_KEY, { force: true });
  const killed = await tillsKilled(work, program, await place('killed'));
  rmSync(process.env.AMENDS_RECORD_KEY, { force: true });
  return [engine, ratio, ...shared.slice(0, 4), killed, shared[4]];
}

/** How much longer it takes to record an answer that is decided already than to write as much and nothing else, in turn. */
async function ratioTo(work, where) {
  const policy = work.cappedPolicy(1_000_000);
  const store = await work.openAt(where);
  const bare = await work.bareInsert(where);
  const answer = work.firstAnswer(policy);
  const [gives, inserts] = [[], []];
  const timed = async (doing) => {
    const began = performance.now();
    await doing();
    return performance.now() - began;
  };
  for (let at = 0; at < PAIRS + 20; at += 1) {
    const [give, insert] = [
      await timed(() => work.giving(store, policy, `${at}`, answer)),
      await timed(bare.insert),
    ];
    // Until everything is compiled, it's another program that is measured.
    if (at < 20) continue;
    gives.push(give);
    inserts.push(insert);
  }
  await bare.close();
  await store.close();
  rmSync(process.env.AMENDS_RECORD_KEY, { force: true });
  return `${(median(gives) / median(inserts)).toFixed(2)} (${median(gives).toFixed(2)} ms)`;
}

/** A till at work, and the numbers that it was told are written. */
function till(program, where, name, count, atMost) {
  const child = spawn(process.execPath, [program, 'till', where, name, `${count}`, `${atMost}`], {
    cwd: ROOT,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  // What stands behind the last line break was not said whole.
  return { child, written: () => out.split('\n').slice(0, -1).map(Number), err: () => err };
}

const names = () => Array.from({ length: TILLS }, (_, at) => `till-${at}`);

async function ended({ child, err }) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  if (child.exitCode !== 0 && child.signalCode === null) throw new Error(err());
}

/** A cap that half of the gives use up. */
async function tillsAtOneCap(work, program, where) {
  const cap = Math.ceil((TILLS * GIVES) / 2) * A_GIVE;
  const began = performance.now();
  const tills = names().map((name) => till(program, where, name, GIVES, cap));
  for (const one of tills) await ended(one);
  const seconds = (performance.now() - began) / 1000;
  const store = await work.openAt(where);
  const walking = performance.now();
  const { seqs, goodwill, faults } = await work.walked(store);
  const walk = (performance.now() - walking) / 1000;
  await store.close();
  const said = tills.flatMap(({ written }) => written());
  const lost = said.filter((seq) => !seqs.has(seq)).length + (TILLS * GIVES - seqs.size);
  const overspent = Math.max(0, goodwill - cap * 100);
  if (goodwill < cap * 100 * 0.9) throw new Error(`only ${goodwill} of ${cap * 100} was given`);
  return [overspent, lost, faults, Math.round(seqs.size / seconds), `${walk.toFixed(2)} s`];
}

/** What was acknowledged and isn't there once everybody was killed at work. */
async function tillsKilled(work, program, where) {
  const tills = names().map((name) => till(program, where, name, 1_000_000, 1_000_000));
  const said = () => tills.flatMap(({ written }) => written());
  while (said().length < TILLS * 20) await once(tills[0].child.stdout, 'data');
  for (const { child } of tills) child.kill('SIGKILL');
  for (const one of tills) await ended(one);
  const store = await work.openAt(where);
  const { seqs, faults } = await work.walked(store);
  await store.close();
  return said().filter((seq) => !seqs.has(seq)).length + faults;
}
