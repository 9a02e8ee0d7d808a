import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { visitCondition } from '../../src/domain/policy/condition.js';
import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { PERCENT } from '../../src/domain/values/number.js';
import { readPolicy } from '../../src/index.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';

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

/** Complaints that tell some facts and leave others to their defaults; numbers are often at the end of a rule, or beside it. */
function complaintsIn(policy: Policy, known: readonly string[], seed: number): () => Facts {
  const random = randomNumbers(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(some: readonly T[]): T => some[below(some.length)] as T;
  const ends = endsIn(policy);
  const refusals = (): FactValue =>
    policy.remedies
      .filter(() => random() < 0.15)
      .map(({ id }) => ({ remedy: id, amount: random() < 0.5 ? null : 100 * below(40) }));
  const drawn = ({ name, type }: FactDefinition): FactValue | undefined => {
    if (type.is === 'one-of') return pick(type.values);
    if (type.is === 'yes-no') return random() < 0.5;
    if (type.is === 'remedy') return pick(['nothing', ...policy.remedies.map(({ id }) => id)]);
    if (type.is === 'refusals') return refusals();
    if (!isNumeric(type)) return undefined;
    const near = pick(ends.get(name) ?? [0]) + below(3) - 1;
    // Percentages were counted in hundredths of a percent then.
    const step = type.is === 'percent' ? PERCENT / 100 : 1;
    const far = below(random() < 0.8 ? 10_000 : type.atMost / step);
    return Math.min(type.atMost, Math.max(type.atLeast, (random() < 0.7 ? near : far) * step));
  };
  const own = policy.facts.filter(({ builtIn }) => !builtIn);
  const facts = known.flatMap((name) => policy.facts.filter((fact) => fact.name === name)).concat(own);
  const isTold = (name: string) => ['problem', 'price'].includes(name) || random() < 0.5;
  return () =>
    Object.fromEntries(
      facts.flatMap((fact) => {
        const value = isTold(fact.name) ? drawn(fact) : undefined;
        return value === undefined ? [] : [[fact.name, value]];
      }),
    );
}

/** Where the conditions of rules begin and end, by fact. */
function endsIn({ rules }: Policy): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (const { when } of rules)
    visitCondition(when, (part) => {
      if (part.is !== 'within') return;
      const own = part.ranges.flatMap(({ atLeast, atMost }) => [atLeast, atMost]);
      ends.set(part.fact, [...(ends.get(part.fact) ?? []), ...own]);
    });
  return ends;
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
