import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFile } from '../../src/cases/index.js';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { completeComplaint, missing } from '../../src/interview/index.js';
import { BUILT_INS, readPolicy, readTests } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { complaintsIn } from '../fixtures/complaints.js';
import { randomNumbers } from '../fixtures/random.js';
import { changeOf, type SeededChange } from './seeded-changes.js';

/**
 * Mistakes that somebody could make in a shipped policy: of those that change some answer, its cases notice nearly all.
 * AMENDS_RUNS=200 measures it, and says which are not noticed.
 */

const TODAY = '2026-11-22';
const NAMES = Object.keys(BUILT_INS).filter((name) => name !== 'bare@1');
const WANTED = draws(24);
/** So many complaints are tried to see whether a change changes anything. */
const TRIED = 400;
const NOTICED = 0.95;

const testsOf = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, '../../policies', `${name.replace('@1', '')}.test.yaml`),
    'utf8',
  );

const policyOf = (name: string): Policy => {
  const { policy } = readPolicy(BUILT_INS[name] ?? '', name);
  if (!policy) throw new Error(`${name} does not load.`);
  return policy;
};

const POLICIES = new Map(NAMES.map((name) => [name, policyOf(name)]));

/** An answer without its sentences, and without where in the file a rule stands. */
function answer(policy: Policy, facts: Facts, role: string): string {
  if (missing(policy, facts).length > 0 || !policy.authority.some(({ name }) => name === role)) return '';
  const { outcome, offer, choices, withApproval, refer } = decide(policy, completeComplaint(policy, facts), {
    today: TODAY,
    role,
  });
  return JSON.stringify({ outcome, offer, choices, withApproval, refer }, (key, value) =>
    key === 'why' || key === 'label' ? undefined : value,
  );
}

/** Whether some complaint is answered otherwise. */
function changesAnAnswer(before: Policy, after: Policy, seed: number): boolean {
  const known = before.facts.filter(({ builtIn }) => builtIn).map(({ name }) => name);
  const [ofBefore, ofAfter] = [complaintsIn(before, known, seed), complaintsIn(after, known, seed)];
  const roles = before.authority.map(({ name }) => name);
  return Array.from({ length: TRIED }, (_, at) => at).some((at) => {
    const facts = at % 2 === 0 ? ofBefore() : ofAfter();
    const role = roles[at % roles.length] ?? '';
    return answer(before, facts, role) !== answer(after, facts, role);
  });
}

/** Whether the cases of a policy fail for what it was changed to. */
function isNoticed(name: string, { policy }: SeededChange): boolean {
  const [text, file] = [testsOf(name), `${name}.test.yaml`];
  const reading = readTests(text, file);
  return runFile({ file, text, reading, policy, diagnostics: [] }).tested.findings.length > 0;
}

describe('a mistake in a shipped policy', () => {
  it('that changes an answer fails one of its cases', { timeout: 3_600_000 }, () => {
    const random = randomNumbers(20_261_122);
    const missed: string[] = [];
    let made = 0;
    for (let seed = 0; made < WANTED && seed < 20 * WANTED; seed += 1) {
      const name = NAMES[seed % NAMES.length] ?? '';
      const change = changeOf(name, random);
      if (!change || !changesAnAnswer(POLICIES.get(name) as Policy, change.policy, seed)) continue;
      made += 1;
      if (!isNoticed(name, change)) missed.push(`${name} ${change.kind} ${change.what}`);
    }
    if (process.env['AMENDS_RUNS'] !== undefined)
      process.stdout.write(`${made} changes, ${missed.length} not noticed\n${missed.join('\n')}\n`);
    expect(made).toBe(WANTED);
    expect({ missed, share: missed.length / made <= 1 - NOTICED + 1 / made }).toEqual({
      missed,
      share: true,
    });
  });
});
