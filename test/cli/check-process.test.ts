import { beforeAll, expect, it } from 'vitest';
import { findingsIn } from './findings.js';
import { amendsHere } from './here.js';
import { amends, built, folderWith } from './program.js';

/** What of `amends check` only a process shows; the rest is in check.test.ts. */

beforeAll(built);

const GOOD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';
const WRONG = `${GOOD}generosity: { past-the-sum: 5 }\n`;
const UNFINISHED = 'amends: 1\n';
const WARNED = `${GOOD}rules:\n  lost-but-worn:\n    when: { problem: lost, condition: [opened, destroyed] }\n    may: [voucher]\n`;
const PROMISED = `${GOOD}promises:\n  kind: { when: { fault: us }, always: { says: { never: ["goodwill"] } } }\n`;

it.each<[string, Record<string, string>, string[], number]>([
  ['all is well', { 'a.yaml': GOOD }, [], 0],
  ['a mistake', { 'a.yaml': WRONG }, [], 1],
  ['no policy', { 'a.txt': GOOD }, [], 2],
  ['a promise that nobody can prove, with --strict', { 'a.yaml': PROMISED }, ['--strict'], 4],
])('the process ends as the command line does: %s', async (_, files, args, code) => {
  const cwd = folderWith(files);
  const ended = amends(['check', '--json', ...args], { cwd });
  expect(ended.code).toBe(code);
  expect(ended).toEqual(await amendsHere(['check', '--json', ...args], { cwd }));
});

it('reports are the same on one thread and on two', { timeout: 300_000 }, async () => {
  // So many that two threads share them; few that take long to check, in either half.
  const files = Array.from({ length: 160 }, (_, at) => [
    `p${String(at).padStart(3, '0')}.yaml`,
    { 0: WARNED, 7: WRONG }[at % 40] ?? UNFINISHED,
  ]);
  const cwd = folderWith(Object.fromEntries(files) as Record<string, string>);
  const names = files.map(([file = '']) => file);
  const found = async (some: readonly string[]) =>
    findingsIn((await amendsHere(['check', '--json', ...some], { cwd })).out);
  const alone = [...(await found(names.slice(0, 80))), ...(await found(names.slice(80)))];
  expect(new Set(alone.map((finding) => finding.split(':')[0])).size).toBe(160);
  const onTwo = amends(['check', '--json'], { cwd, env: { AMENDS_THREADS: '2' } });
  const onOne = amends(['check', '--json'], { cwd, env: { AMENDS_THREADS: '1' } });
  expect(onTwo).toEqual(onOne);
  expect(findingsIn(onOne.out)).toEqual(alone);
});
