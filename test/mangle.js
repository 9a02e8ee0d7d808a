// Reads many mangled files, to find the one that makes it throw, name a place outside of its file, or take too long:
//   npm run mangle -- [COUNT] [SEED] [policies|complaints|settings|tests]
// Ends with 1 and the shortest text that shows it where there is one.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const [count, seed] = [process.argv[2] ?? 10_000, process.argv[3] ?? 1].map(Number);
const kind = process.argv[4] ?? 'policies';
const AT_ONCE = 2000;
/** In milliseconds. */
const SLOW = 2000;

const folder = mkdtempSync(path.join(tmpdir(), 'amends-mangle-'));
const outfile = path.join(folder, 'mangle.cjs');
const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package.json'), 'utf8'));
await build({
  entryPoints: [path.join(import.meta.dirname, 'lint', 'mangle.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  loader: { '.yaml': 'text' },
  define: {
    AMENDS_VERSION: JSON.stringify(version),
    'import.meta.dirname': JSON.stringify(path.join(import.meta.dirname, 'lint')),
  },
  logLevel: 'error',
});
const { mangle } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

const total = { count: 0, good: 0, findings: 0, slowest: 0, memory: 0 };
const failures = [];
const start = performance.now();
while (total.count < count && failures.length === 0) {
  const part = mangle(Math.min(AT_ONCE, count - total.count), seed + total.count, kind);
  total.count += part.count;
  total.good += part.good;
  total.findings += part.findings;
  total.slowest = Math.max(total.slowest, part.slowest);
  total.memory = Math.max(total.memory, process.memoryUsage().rss);
  failures.push(...part.failures);
  if (process.stderr.isTTY) process.stderr.write(`\r${total.count} of ${count}`);
}
const minutes = (performance.now() - start) / 60_000;
process.stdout.write(
  `${total.count} mangled ${kind} in ${minutes.toFixed(1)} min: ${total.findings} findings, ${total.good} good all the same, ` +
    `the slowest ${total.slowest.toFixed(0)} ms, at most ${(total.memory / 1e6).toFixed(0)} MB, ${failures.length} failures\n`,
);
const [worst] = failures.sort((a, b) => a.text.length - b.text.length);
if (worst) process.stdout.write(`${worst.why}\n---\n${worst.text}\n`);
process.exitCode = worst || total.slowest > SLOW ? 1 : 0;
