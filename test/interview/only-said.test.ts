import { describe, expect, it } from 'vitest';
import { decide } from '../../src/index.js';
import { missing } from '../../src/interview/index.js';
import { readPolicy } from '../../src/source/index.js';

/** A workshop that says when something is ready, and may decide by it too. */
function workshop(say: string, more = ''): NonNullable<ReturnType<typeof readPolicy>['policy']> {
  const { policy, diagnostics } = readPolicy(
    `amends: 1
name: "Workshop"
currency: GBP
extends: bare@1
problems: { only: [not-ready], not-ready: { label: "It was not ready", fault: us, goods: none } }
facts:
  ready-on: { ask: "When will it be ready?", date: true }
  days-left: { ask: "In how many days?", number: { at-least: 0, at-most: 90 } }
remedies: { back: { kind: cash, label: "ten pounds", amount: 10 } }
rules:
  owed: { when: { problem: not-ready }, owe: [back], say: "${say}" }
${more}`,
    'workshop.yaml',
  );
  if (!policy) throw new Error(diagnostics[0]?.message);
  return policy;
}

const COMPLAINT = { problem: 'not-ready' };

const lacking = (policy: ReturnType<typeof workshop>): string[] =>
  missing(policy, COMPLAINT).map(({ name }) => name);

describe('a fact that is only said', () => {
  it('need not be told where the sentence has words for not knowing it', () => {
    const policy = workshop('It will be ready on {ready-on|another day}, {days-left|some} days from now.');
    expect(lacking(policy)).toEqual([]);
    expect(decide(policy, COMPLAINT, { today: '2026-11-30' }).say).toContain(
      'ready on another day, some days from now',
    );
  });

  it.each([
    ['a sentence has no words for it', 'Ready on {ready-on|soon}, or {ready-on}.', ''],
    [
      'a condition tests it',
      'Ready on {ready-on|soon}.',
      '  late: { when: { ready-on: { over: 2026-12-24 } }, owe: [ { remedy: back, amount: 20 } ] }\n',
    ],
  ])('has to be told where %s', (_, say, more) => {
    expect(lacking(workshop(say, more))).toEqual(['ready-on']);
  });

  it('has to be told where an amount is made of it', () => {
    const owe = 'owe: [ { remedy: back, amount: { each: 1, per: days-left } } ]';
    const more = `  days: { when: { problem: not-ready }, ${owe} }\n`;
    expect(lacking(workshop('In {days-left|some} days.', more))).toEqual(['days-left']);
  });
});
