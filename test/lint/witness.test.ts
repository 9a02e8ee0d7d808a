import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/decision.js';
import type { Diagnostic } from '../../src/domain/mistake.js';
import type { Policy } from '../../src/domain/policy.js';
import { decide } from '../../src/index.js';
import { CHECKS, exampleText, lint, type Read } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';
import { policies } from '../decide/arbitrary.js';

/** What the witnesses of a finding show, once read back from their words and decided. */

const TODAY = '2026-11-22';
const RUNS = { numRuns: Number(process.env['AMENDS_RUNS'] ?? 60) };

/** A complaint as its words say it, decided as `amends resolve` would. */
type Shown = { readonly words: Readonly<Record<string, string>>; readonly decision: Decision };

/** What must be true of the complaints that a finding names. */
type Claim = (policy: Policy, witnesses: readonly Shown[], finding: Diagnostic) => void;

const mendedAtBest = ({ offer, choices }: Decision): number =>
  Math.max(
    offer.mended,
    ...choices.filter(({ chosen }) => !chosen).flatMap(({ offers }) => offers.map(({ mended }) => mended)),
  );

const CLAIMS: Readonly<Record<string, Claim>> = {
  token: (_policy, [shown]) => {
    expect(shown?.decision.complaint['fault']).toBe('us');
    expect(shown?.decision.harm.total).toBeGreaterThan(0);
    expect(shown && mendedAtBest(shown.decision)).toBeLessThan(0.5);
  },
};

function shownBy(policy: Policy, words: string): Shown {
  const pairs = words.split(' ').map((word) => word.split('=') as [string, string]);
  const raw = Object.fromEntries(pairs);
  return { words: raw, decision: decide(policy, raw, { today: TODAY }) };
}

function prove(policy: Policy, findings: readonly Diagnostic[]): number {
  let proved = 0;
  for (const finding of findings) {
    const claim = CLAIMS[finding.code];
    if (!claim) continue;
    const witnesses = (finding.witnesses ?? []).map((words) => shownBy(policy, words));
    expect(witnesses.length, finding.message).toBeGreaterThan(0);
    claim(policy, witnesses, finding);
    proved += 1;
  }
  return proved;
}

/** A policy that nobody wrote down, as if it had been read. */
const unwritten = (policy: Policy): Read => ({
  policy,
  diagnostics: [],
  document: {},
  locate: (mistakes) =>
    mistakes.map((mistake) => ({ ...mistake, file: 'unwritten', line: 1, column: 1 })) as never,
  fileAt: () => 'unwritten',
});

describe('a complaint that a finding names shows what the finding says', () => {
  it.each(Object.keys(CLAIMS))('in the bad example of %s', (code) => {
    const text = exampleText(CHECKS.find((check) => check.code === code)?.bad ?? '');
    const read = readPolicy(text, 'example.yaml');
    const { findings } = lint('example.yaml', read, { today: TODAY });
    expect(prove(read.policy as Policy, findings)).toBeGreaterThan(0);
  });

  it('in any policy', () => {
    let proved = 0;
    fc.assert(
      fc.property(policies(), (policy) => {
        proved += prove(policy, lint('unwritten', unwritten(policy), { today: TODAY }).findings);
      }),
      RUNS,
    );
    expect(proved).toBeGreaterThan(0);
  });
});
