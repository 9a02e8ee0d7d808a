import type { ClaimResult, PromiseResult } from '../../domain/results/promise-result.js';
import type { Doubt, Finding } from '../findings/finding.js';
import { examinePromises } from '../promises/examine.js';
import type { Check } from '../subject/check.js';

/** What the policy says always holds, and does not. */
export const brokenPromise: Check = {
  code: 'broken-promise',
  severity: 'error',
  summary: 'Something that the policy says always holds does not.',
  rationale: `A promise is about every complaint that its \`when\` speaks of, and here is one that breaks it. Whoever counts
on it, at the counter or in a leaflet, is let down there. Either the promise says more than is meant, or a rule gives less.`,
  bad: `rules:
  lost-abroad:
    when: { problem: lost, channel: phone, not: { fault: customer } }
    no-goodwill: [voucher]
promises:
  a-thank-you:
    when: { problem: lost, fault: us }
    always: { gives: { at-least: [manager-call] } }
`,
  good: `rules:
  always-a-call:
    when: { problem: lost, fault: us }
    owe: [manager-call]
promises:
  a-thank-you:
    when: { problem: lost, fault: us }
    always: { gives: { at-least: [manager-call] } }
`,
  *find(subject) {
    for (const result of examinePromises(subject)) yield* foundIn(result);
  },
};

function* foundIn(result: PromiseResult): Generator<Finding | Doubt> {
  const path = ['promises', result.id];
  for (const claim of result.claims) {
    if (claim.verdict === 'broken') yield brokenAt(path, result, claim);
    if (claim.verdict === 'not-proved') yield doubtAt(path, result, claim);
  }
}

function brokenAt(path: string[], { id }: PromiseResult, { key, counterExample }: ClaimResult): Finding {
  const several = counterExample?.complaints.length === 2 ? ' In the first of these,' : ' Here';
  return {
    path,
    message: `The promise “${id}” does not hold (${key}).${several} ${counterExample?.instead ?? ''}.`,
    hint: 'Promise less, or change the rules so that they keep it.',
    witnesses: counterExample?.complaints ?? [],
  };
}

function doubtAt(path: string[], { id, tried }: PromiseResult, { key, doubt }: ClaimResult): Doubt {
  const complaints =
    tried === 1
      ? '1 complaint was tried and keeps'
      : `${tried.toLocaleString('en')} complaints were tried and keep`;
  return {
    path,
    unproved: `whether the promise “${id}” always holds (${key}): ${complaints} it; the doubt is ${doubt}`,
    hint: 'Promise less, or only for complaints of which it can be told.',
  };
}
