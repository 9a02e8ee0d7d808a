// Checks many mangled policies, to find the one that makes it throw, name a place outside of its file, or take
// too long:
//   npm run mangle -- [COUNT] [SEED]
// Ends with 1 and the shortest text that shows it where there is one.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const AT_ONCE = 2000;
const SLOW = 5000;

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
  define: { AMENDS_VERSION: JSON.stringify(version) },
  logLevel: 'error',
});
const { mangle } = createRequire(import.meta.url)(outfile);
rmSync(folder, { recursive: true });

const total = { count: 0, policies: 0, findings: 0, slowest: 0, memory: 0 };
const failures = [];
const start = performance.now();
while (total.count < count && failures.length === 0) {
  const part = mangle(Math.min(AT_ONCE, count - total.count), seed + total.count);
  total.count += part.count;
  total.policies += part.policies;
  total.findings += part.findings;
  total.slowest = Math.max(total.slowest, part.slowest);
  total.memory = Math.max(total.memory, process.memoryUsage().rss);
  failures.push(...part.failures);
  if (process.stderr.isTTY) process.stderr.write(`\r${total.count} of ${count}`);
}
const minutes = (performance.now() - start) / 60_000;
process.stdout.write(
  `${total.count} mangled policies in ${minutes.toFixed(1)} min: ${total.findings} findings, ${total.policies} still policies, ` +
    `the slowest ${total.slowest.toFixed(0)} ms, at most ${(total.memory / 1e6).toFixed(0)} MB, ${failures.length} failures\n`,
);
const [worst] = failures.sort((a, b) => a.text.length - b.text.length);
if (worst) process.stdout.write(`${worst.why}\n---\n${worst.text}\n`);
process.exitCode = worst || total.slowest > SLOW ? 1 : 0;
