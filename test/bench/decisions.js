import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { report } from './figures.js';

/** The retail policy as it is shipped, compiled by the build. */
const RETAIL = path.join(import.meta.dirname, '..', '..', 'dist', 'policies', 'retail.json');
const SECONDS = Number(process.env.AMENDS_BENCH_SECONDS ?? 3);

/** Decisions a second in process, on one core, with the retail policy. */
export async function measureDecisions() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const outfile = path.join(folder, 'workload.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'workload.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    loader: { '.yaml': 'text' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    define: { AMENDS_VERSION: '"bench"' },
    logLevel: 'error',
  });
  const { workload } = await import(pathToFileURL(outfile).href);
  const { count, offers, parts } = workload(JSON.parse(readFileSync(RETAIL, 'utf8')));
  const rows = parts.map(([name, run]) => [name, Math.round(perSecond(run, count)).toLocaleString('en')]);
  rmSync(folder, { recursive: true });
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
