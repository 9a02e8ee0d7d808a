import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EMPTY_HEAD, faultIn, type Head } from '../../../src/record/chain.js';
import { BUILT, ROOT } from '../../build/program.js';
import { sha256 } from '../../record/entries.js';
import { inBothEngines, opened, type Place } from './engines.js';

/** Beside the built program, where Node finds the libraries; the next run removes it if this one can't. */
const FOLDER = path.join(path.dirname(BUILT), `${process.pid}.tills`);
const TILL = path.join(FOLDER, 'till.mjs');

beforeAll(async () => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/io/record/till.ts'],
    outfile: TILL,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { AMENDS_VERSION: '"0"' },
  });
});
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** A till at work, and the numbers that it was told are written. */
function till({ where, env }: Place, ...args: readonly string[]) {
  const child = spawn(process.execPath, [TILL, where, ...args], { env: { ...process.env, ...env } });
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

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

/** The numbers of all entries, once the chain is known to hold. */
async function numbersIn(place: Place): Promise<number[]> {
  const store = await opened(place, false);
  const seqs: number[] = [];
  let last: Head = EMPTY_HEAD;
  for await (const page of store.walk())
    for (const entry of page) {
      expect(faultIn(entry, last, sha256)).toBeNull();
      last = entry;
      seqs.push(entry.seq);
    }
  return seqs;
}

const NAMES = ['north', 'south', 'east', 'west'];
const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

inBothEngines('several tills at one record', ({ place }) => {
  it.each([
    ['overspend no cap', 'cap', '40', '90', 90],
    ['write no key twice', 'keys', '40', '0', 40],
  ])('begin it together and %s', async (_, job, count, most, wanted) => {
    const at = await place();
    const tills = NAMES.map((name) => till(at, name, job, count, most));
    for (const one of tills) expect(await end(one.child), one.err()).toBe(0);
    const said = tills.flatMap(({ written }) => written()).sort((a, b) => a - b);
    expect(said).toEqual(upTo(wanted));
    expect(await numbersIn(at)).toEqual(upTo(wanted));
  });

  it('lose nothing that was acknowledged where one is killed', async () => {
    const at = await place();
    const tills = NAMES.slice(0, 2).map((name) => till(at, name, 'cap', '100000', '100000'));
    const [first, second] = tills as [(typeof tills)[0], (typeof tills)[0]];
    while (first.written().length < 30 || second.written().length < 10) {
      expect(first.err() + second.err()).toBe('');
      await once(first.child.stdout, 'data');
    }
    for (const { child } of tills) child.kill('SIGKILL');
    for (const { child } of tills) await end(child);
    const kept = await numbersIn(at);
    const acknowledged = tills.flatMap(({ written }) => written());
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.filter((seq) => !kept.includes(seq))).toEqual([]);
    // Each may have written one that it had no time to say.
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(2);
  });
});
