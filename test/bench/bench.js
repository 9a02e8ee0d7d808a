// Measures what amends costs, as ratios within one run, because machines are shared and noisy:
//   npm run bench [start|prompt|decide|batch|check|size|regions|record|report]…
// Every figure is a median of interleaved runs. NODE_EXTRA_CA_CERTS is unset: on Node 20 it triples bare
// start-up, which would flatter every ratio.

import { measureBatch } from './batch.js';
import { measureChecks } from './check.js';
import { measureDecisions } from './decisions.js';
import { measurePrompts } from './prompt.js';
import { measureRecord } from './record.js';
import { measureRegions } from './regions.js';
import { measureReports } from './report.js';
import { measureRows } from './rows.js';
import { measureSizes } from './sizes.js';
import { measureStart } from './start.js';

const PARTS = {
  start: measureStart,
  prompt: measurePrompts,
  decide: measureDecisions,
  batch: async () => {
    await measureBatch();
    await measureRows();
  },
  check: measureChecks,
  size: measureSizes,
  regions: () => measureRegions(),
  record: measureRecord,
  report: measureReports,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} to measure, only ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure();
  }
}
