import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { replayCommand } from '../../src/cli/ask/replay-command.js';
import { commands } from '../../src/cli/init/starter.js';
import { builtIn } from '../fixtures/built-in.js';
import { amendsHere } from './here.js';
import { folderWith } from './program.js';

/** The words that a shell makes of a command line. */
const wordsOf = (line: string): string[] =>
  spawnSync('sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' })
    .stdout.trimEnd()
    .split('\n')
    .slice(1);

/** A policy that owes nothing by itself. */
const BASE = `amends: 1
name: "noughts"
currency: GBP
costs: { margin: 0%, tax: 0%, delivery: 0, staff-hour: 0 }
returns: { cost: 0, recovers: 0%, let-keep: { when-a-return-loses-money: true, at-most: 0 }, trip: 0 }
harm:
  goods: { by: problem, where: { late: 0 }, else: 0 }
  trouble: { levels: { none: 0 } }
  respect: { levels: { fairly: 0 } }
  large-from: 100
generosity: { mend: 0%, past-the-sums: 0, never-past: 100%, extras-at-most: 0 }
remedies: { apology: { kind: apology, label: "our apology" } }
rules: {}
authority: { clerk: { goodwill: 0 } }
customers: [ { name: everybody, spend-a-year: 0, stays: 0% } ]
`;

/** A ferry's scheme that forgot a stretch, by facts with names as a policy may give them. */
const FERRY = `amends: 1
name: "Ferry"
currency: GBP
extends: ./base.yaml
facts:
  minutes_late: { ask: "How many minutes late?", number: { at-least: 0, at-most: 600 } }
  cabinFare.2: { ask: "What did the cabin cost?", money: true }
problems: { only: [late] }
remedies:
  compensation: { kind: cash, label: "compensation", amount: 20 }
rules:
  hour: { when: { problem: late, minutes_late: { at-most: 180 } }, owe: [ { remedy: compensation, amount: { most-of: [6, { percent: 50%, of: cabinFare.2 }] } } ] }
  night: { when: { problem: late, minutes_late: { over: 240 } }, owe: [ { remedy: compensation, amount: 120 } ] }
`;

it('every command that a check prints runs as it is pasted', async () => {
  const cwd = folderWith({ "a ferry's policy.yaml": FERRY, 'base.yaml': BASE });
  const { out } = await amendsHere(['check'], { cwd });
  const lines = [...out.matchAll(/Try it: (.*)\n/g)].map(([, line = '']) => line);
  expect(lines.some((line) => line.includes('minutes_late=') && line.includes('cabinFare.2='))).toBe(true);
  for (const line of lines) {
    const { code, err } = await amendsHere(wordsOf(line), { cwd });
    expect([line, code, err]).toEqual([line, 0, '']);
  }
});

it('what a check prints of a built-in policy that is only there to be extended runs as well', async () => {
  const { out } = await amendsHere(['check', 'bare@1']);
  const lines = [...out.matchAll(/Try it: (.*)\n/g)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const { code, err } = await amendsHere(wordsOf(line));
    expect([line, code, err]).toEqual([line, 0, '']);
  }
});

it.each([
  ['a b.yaml', ['--policy', 'a b.yaml']],
  ['-x.yaml', ['--policy=-x.yaml']],
  ["it's.yaml", ['--policy', "it's.yaml"]],
])('a command to repeat names the policy %j so that it is found again', (source, words) => {
  const line = replayCommand({ ...builtIn('retail'), source }, {}, {}, ['amends', 'resolve']);
  expect(wordsOf(line)).toEqual(['resolve', ...words, '--no-input']);
});

it.each(['a b.yaml', '-x.yaml', "it's.yaml", '$(x).yaml'])('what to do next after init names %j', (file) => {
  for (const line of commands(file)) {
    const [, command = ''] = /^(.*?) {3}/.exec(line) ?? [];
    expect(wordsOf(command).at(-1)?.replace(/^\.\//, '')).toBe(file);
  }
});
