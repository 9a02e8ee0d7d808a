import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readPolicy } from '../../src/index.js';
import { draws } from '../draws.js';
import { complaintsIn } from '../fixtures/complaints.js';

/**
 * Policies as they were before the language learnt to say no, with what was decided then: whatever it learns since,
 * they mean the same. AMENDS_RUNS=100 holds all 10,000 complaints of each policy to it.
 */

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'first-language');
const KNOWN = path.join(FOLDER, 'decisions.json');

/** The facts that were built in then; the complaints tell no other, so that they stay the same complaints. */
type Kept = {
  readonly facts: readonly string[];
  /** For each policy a digest of the decisions about each hundred complaints. */
  readonly decisions: Readonly<Record<string, readonly string[]>>;
};

const NAMES = ['retail', 'apparel', 'electronics', 'flowers', 'cafe', 'restaurant', 'airline'];
const AT_ONCE = 100;
const ALL = 100;
const TODAY = '2026-11-30';

/** What may be otherwise: sentences, because English may be said better, and by which hash the policy is known. */
const UNHELD = new Set(['text', 'why', 'sha256']);

const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8');

function policyOf(name: string): Policy {
  const { policy, diagnostics } = readPolicy(read(`${name}.yaml`), `${name}.yaml`, { read });
  if (!policy) throw new Error(diagnostics.map(({ line, message }) => `${line} ${message}`).join('\n'));
  return policy;
}

/** A decision without what it did not say then. */
function firstDecision(policy: Policy, facts: Facts, role: string): string {
  const { outcome, reason, notes, say, sayLines, ...rest } = decide(policy, withDefaults(policy, facts), {
    today: TODAY,
    role,
  }) as unknown as Record<string, unknown>;
  return JSON.stringify(rest, (key, value) => (UNHELD.has(key) ? undefined : value));
}

function digest(name: string, policy: Policy, known: readonly string[], block: number): string {
  const hash = createHash('sha256');
  const next = complaintsIn(policy, known, NAMES.indexOf(name) * ALL + block);
  const roles = policy.authority.map((role) => role.name);
  for (let at = 0; at < AT_ONCE; at += 1) {
    hash.update(firstDecision(policy, next(), roles[at % roles.length] as string));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Written once, before the language learnt more: KEEP=yes writes it again, of a policy that means something else on purpose. */
if (process.env['KEEP'] === 'yes') {
  const facts = policyOf('retail')
    .facts.filter(({ builtIn }) => builtIn)
    .map(({ name }) => name);
  const decisions = Object.fromEntries(
    NAMES.map((name) => {
      const policy = policyOf(name);
      return [name, Array.from({ length: ALL }, (_, block) => digest(name, policy, facts, block))];
    }),
  );
  writeFileSync(KNOWN, `${JSON.stringify({ facts, decisions } satisfies Kept)}\n`);
}

const kept: Kept = JSON.parse(readFileSync(KNOWN, 'utf8'));

describe('a policy in the first language', () => {
  it.each(NAMES)(
    '%s decides what it decided, byte for byte but for its sentences',
    { timeout: 600_000 },
    (name) => {
      const policy = policyOf(name);
      const blocks = Math.min(ALL, draws(6));
      const now = Array.from({ length: blocks }, (_, block) => digest(name, policy, kept.facts, block));
      expect(now).toEqual(kept.decisions[name]?.slice(0, blocks));
    },
  );
});
