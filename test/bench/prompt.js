import { spawn } from 'node:child_process';
import path from 'node:path';
import { median, report } from './figures.js';

const root = path.join(import.meta.dirname, '..', '..');
const amends = path.join(root, 'bin', 'amends.js');
const RUNS = Number(process.env.AMENDS_BENCH_RUNS ?? 15);

const ENTER = '\r';

/**
 * How long a person waits on a terminal of their own: for the first question, against bare Node saying
 * something there, and from the last key to the whole answer.
 */
export async function measurePrompts() {
  const times = { bare: [], first: [], answer: [] };
  for (let run = -1; run < RUNS; run++) {
    const bare = await waitsOf(['-e', 'process.stderr.write("ready")'], [{ until: 'ready' }]);
    const counter = await waitsOf(
      [amends, '--policy', 'retail', '--today', '2026-11-24T10:00'],
      [
        { until: 'take it' },
        { type: `damaged${ENTER}`, until: 'How much did they pay' },
        { type: `45${ENTER}`, until: 'for delivery' },
        { type: ENTER, until: 'Anything else?' },
        { type: ENTER, until: 'Enter done' },
        { type: ENTER },
      ],
    );
    if (run < 0) continue; // The first run of each warms the disk.
    times.bare.push(bare[0]);
    times.first.push(counter[0] / bare[0]);
    times.answer.push(counter[4]);
  }
  report(`On a terminal, median of ${RUNS} interleaved runs`, [
    ['what', 'ms', '× bare Node'],
    ['bare Node says something', median(times.bare).toFixed(1), '1.00'],
    ['amends asks its first question', '', median(times.first).toFixed(2)],
    ['the answer after the last key', median(times.answer).toFixed(1), ''],
  ]);
}

/** Runs Node on a pseudo-terminal and answers with how long each step took, in milliseconds. */
function waitsOf(args, steps) {
  const { NODE_EXTRA_CA_CERTS: _, AMENDS_POLICY: __, CI: ___, ...env } = process.env;
  const command = [process.execPath, ...args].map((word) => `'${word}'`).join(' ');
  let since = performance.now();
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: root,
    env: { ...env, TERM: 'xterm' },
  });
  const waits = [];
  let seen = '';
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(
      () => reject(new Error(`It hangs after ${waits.length} steps:\n${seen}`)),
      20_000,
    );
    child.stdout.on('data', (chunk) => {
      seen += chunk;
      const { until } = steps[waits.length] ?? {};
      if (until === undefined || !seen.includes(until)) return;
      waits.push(performance.now() - since);
      seen = '';
      const next = steps[waits.length]?.type;
      // A person needs a moment to press a key; the prompt begins to listen meanwhile.
      if (next !== undefined)
        setTimeout(() => {
          since = performance.now();
          child.stdin.write(next);
        }, 100);
    });
    child.on('close', () => {
      clearTimeout(giveUp);
      resolve(waits);
    });
  });
}
