import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyUnfit } from '../../src/cases/why/unfit-rule.js';
import { type ConditionPart, unmetParts } from '../../src/cases/why/unmet-parts.js';
import { rulesThatFit } from '../../src/decide/index.js';
import { type Condition, holds } from '../../src/domain/policy/condition.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { TEST_REPORTERS } from '../../src/render/tests/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { everyComplaint, smallPolicies } from './coverage/small-policies.js';
import { runText, TODAY } from './tests-file.js';

const file = path.join(import.meta.dirname, '../fixtures/small-shop.yaml');
const { policy: small } = readPolicy(readFileSync(file, 'utf8'), 'small-shop.yaml');
if (!small) throw new Error('The fixture does not load.');

/** A condition in which some parts are as it wants them, whatever the facts. */
function mended(condition: Condition, parts: readonly ConditionPart[]): Condition {
  const part = parts.find((one) => one.condition === condition);
  if (part) return { is: part.wanted ? 'all' : 'any', of: [] };
  if (condition.is === 'not') return { is: 'not', of: mended(condition.of, parts) };
  if (!('of' in condition)) return condition;
  return { is: condition.is, of: condition.of.map((one) => mended(one, parts)) };
}

describe('why a rule does not fit', () => {
  it('is told by what isn’t so, all of it and nothing else', () => {
    fc.assert(
      fc.property(smallPolicies, fc.nat(1e6), (policy, pick) => {
        const all = everyComplaint(policy);
        const { facts } = withDefaults(policy, all[pick % all.length] ?? {});
        for (const { when } of policy.rules) {
          const parts = unmetParts(when, facts);
          expect(parts.length === 0).toBe(holds(when, facts));
          for (const { condition, wanted } of parts)
            expect(holds(wanted ? condition : { is: 'not', of: condition }, facts)).toBe(false);
          expect(holds(mended(when, parts), facts)).toBe(true);
          for (const [at] of parts.entries())
            expect(holds(mended(when, parts.toSpliced(at, 1)), facts)).toBe(false);
        }
      }),
      { numRuns: draws(300) },
    );
  });

  it('is told of every rule that does not count, and of no other', () => {
    fc.assert(
      fc.property(smallPolicies, fc.nat(1e6), (policy, pick) => {
        const all = everyComplaint(policy);
        const told = all[pick % all.length] ?? {};
        const complaint = withDefaults(policy, told);
        const live = rulesThatFit(policy, complaint.facts);
        for (const rule of policy.rules) {
          const why = whyUnfit(policy, rule, { told, complaint });
          expect(why.length === 0).toBe(live.includes(rule));
          for (const said of why)
            expect(said).toMatch(/^“rule\d” (needs \S.*; \S.*|fits, and “.*in for it)\.$/);
        }
      }),
      { numRuns: draws(200) },
    );
  });
});

const HEAD = `tests: 1\npolicy: ./small-shop.yaml\ntoday: ${TODAY}\nas: associate\ncases:\n`;

/** Why the only case of a file isn't met. */
function whyIn(complaint: string, expected: string, policy = small): string[] {
  const text = `${HEAD}  - name: "one"\n    complaint: { ${complaint} }\n    expect: { ${expected} }\n`;
  const tested = runText(text, policy);
  return tested.cases.flatMap(({ unmet }) => unmet.flatMap(({ why }) => why));
}

const MIND = 'problem: changed-mind, price: 40, fault: customer, channel: online';
const LATE = 'problem: late, fault: carrier, price: 40, contacts: 1';

describe('why a case fails', () => {
  it.each([
    [
      `${MIND}, days-since-purchase: 30`,
      'because: [mind]',
      '“mind” needs days-since-purchase up to 28; this case says 30.',
    ],
    [
      LATE,
      'because: [late, often]',
      '“often” needs claims-before of 4 or more; this case doesn’t say, so it’s taken as 0.',
    ],
    [
      LATE,
      'gives: { at-least: [half-off] }',
      '“fell-apart-later” needs problem faulty; this case says late.',
    ],
    [
      LATE,
      'owed: [voucher, cleaning]',
      '“costs” needs other-costs of £0.01 or more; this case doesn’t say, so it’s taken as £0.00.',
    ],
    [
      LATE,
      'owed: [{ customer-chooses: [replacement, refund] }]',
      '“wrong-item” needs problem wrong-item; this case says late.',
    ],
    [
      'problem: faulty, price: 40, fault: customer, days-since-purchase: 3',
      'because: [fell-apart]',
      '“fell-apart” needs fault other than customer; this case says customer.',
    ],
    [LATE, 'says: { has: ["voucher", "as a rule"] }', 'What is said doesn’t have “as a rule”.'],
    [
      LATE,
      'says: { has: "voucher", never: ["SORRY"] }',
      'What is said has “SORRY”, and is never to have it.',
    ],
    [LATE, 'reason: "policy"', 'The reason doesn’t have “policy”.'],
  ])('is said: %s, %s', (complaint, expected, why) => {
    expect(whyIn(complaint, expected)).toContain(why);
  });

  it('is not said where several rules could, or where the answer says it', () => {
    expect(whyIn(LATE, 'owed: [refund]')).toEqual([]);
    expect(whyIn(LATE, 'because: []')).toEqual([]);
    expect(whyIn(LATE, 'granted-by: manager, outcome: decline')).toEqual([]);
  });

  it('is that another rule stands in', () => {
    const rules = small.rules.map((rule) => (rule.id === 'costs' ? { ...rule, replaces: ['late'] } : rule));
    const why = whyIn(`${LATE}, other-costs: 10`, 'because: [late, costs]', { ...small, rules });
    expect(why).toEqual(['“late” fits, and “costs” stands in for it.']);
  });

  it('is said in every format, and once where two things fail by it', async () => {
    const text = `${HEAD}  - name: "one"\n    complaint: { ${MIND}, days-since-purchase: 30 }\n    expect: { because: [mind], says: "zebra" }\n`;
    const report = { files: [runText(text, small)], codes: [], promises: { made: 0, proved: 0 } };
    for (const [format, write] of Object.entries(TEST_REPORTERS)) {
      for (const plain of [false, true]) {
        const said = await write(report, { columns: 200, paint: UNPAINTED, plain });
        expect([format, said]).toEqual([
          format,
          expect.stringMatching(/needs days-since-purchase up to 28; this case/),
        ]);
        expect([format, said]).toEqual([
          format,
          expect.stringMatching(/What is said doesn['’]t have .*zebra/),
        ]);
      }
    }
    const twice = text
      .replace('says: "zebra"', 'gives: [refund], because: [mind]')
      .replace('because: [mind], ', '');
    const told = await TEST_REPORTERS.text(
      { ...report, files: [runText(twice, small)] },
      { columns: 200, paint: UNPAINTED, plain: false },
    );
    expect(told.match(/“mind” needs/g)).toHaveLength(1);
  });
});
