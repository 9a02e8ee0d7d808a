import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from './bundled.js';
import { report } from './figures.js';

/** The retail policy as it is shipped, compiled by the build. */
const RETAIL = path.join(import.meta.dirname, '..', '..', 'dist', 'policies', 'retail.json');
const SECONDS = Number(process.env.AMENDS_BENCH_SECONDS ?? 3);

/** Decisions a second in process, on one core, with the retail policy. */
export async function measureDecisions() {
  const { workload } = await bundled('workload.ts');
  const { count, offers, parts } = workload(JSON.parse(readFileSync(RETAIL, 'utf8')));
  const rows = parts.map(([name, run]) => [name, Math.round(perSecond(run, count)).toLocaleString('en')]);
  report(
    `Decisions, retail policy, ${count.toLocaleString('en')} complaints, ${offers.toFixed(0)} offers weighed for each`,
    [['what', 'a second'], ...rows],
  );
}

function perSecond(run, count) {
  run();
  const start = performance.now();
  let done = 0;
  let taken = 0;
  while (taken < SECONDS * 1000) {
    run();
    done += count;
    taken = performance.now() - start;
  }
  return (done / taken) * 1000;
}
