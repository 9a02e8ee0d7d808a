import { decideBriefly } from '../../src/decide/index.js';
import { writtenValue } from '../../src/decide/wording/answer-header.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { parseDay } from '../../src/domain/values/day.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { completeComplaint, missing } from '../../src/interview/index.js';
import { drawer } from './workload.js';

const TODAY = '2026-11-22';

/** A step of deciding rows: its name, and what it makes of all that the step before it made. */
type Stage = readonly [name: string, run: (before: readonly unknown[]) => readonly unknown[]];

/** What is measured: rows as lines, the least that anybody could do with them, and what is done with them, step by step. */
export type BatchWorkload = {
  readonly lines: readonly string[];
  readonly floor: () => void;
  readonly stages: readonly Stage[];
};

/** Rows of complaints whose contacts are drawn from these. */
export function batchWorkload(policy: Policy, contacts: readonly number[]): BatchWorkload {
  const lines = Array.from({ length: 4000 }, drawer(policy, 20261122, contacts)).map((facts, at) =>
    JSON.stringify({ id: `C-${100_000 + at}`, ...written(policy, nothingMissing(policy, facts)) }),
  );
  const clock = parseDay(TODAY);
  return {
    lines,
    floor: () => {
      for (const line of lines) JSON.stringify(JSON.parse(line));
    },
    stages: [
      ['parse', each((line: string) => JSON.parse(line))],
      [
        'read facts',
        each(({ id: _, ...raw }: Record<string, unknown>) =>
          withMoment(policy, readFacts(policy, raw, clock).facts, { date: TODAY, hour: null }),
        ),
      ],
      [
        'needs',
        each((known: Facts) => {
          if (missing(policy, known).length > 0) throw new Error('A row lacks a fact.');
          return completeComplaint(policy, known);
        }),
      ],
      ['decide', each((complaint: ReturnType<typeof completeComplaint>) => decideBriefly(policy, complaint))],
      [
        'write',
        each((decision: ReturnType<typeof decideBriefly>) => JSON.stringify({ id: 'C', ...decision })),
      ],
    ],
  };
}

const each =
  <From, To>(step: (one: From) => To): Stage[1] =>
  (before) =>
    before.map((one) => step(one as From));

/** The same with a value for all that somebody has to tell: what was charged too much, say. */
function nothingMissing(policy: Policy, facts: Facts): Facts {
  const needed = missing(policy, facts);
  if (needed.length === 0) return facts;
  const told = needed.map(({ name, type }) => [name, type.is === 'one-of' ? type.values[0] : 300]);
  return nothingMissing(policy, { ...facts, ...Object.fromEntries(told) });
}

/** A complaint as a row tells it. */
function written(policy: Policy, facts: Facts): Record<string, unknown> {
  return Object.fromEntries(
    policy.facts.flatMap((definition) => {
      const value = facts[definition.name];
      return value === undefined ? [] : [[definition.name, writtenValue(policy, definition, value)]];
    }),
  );
}
