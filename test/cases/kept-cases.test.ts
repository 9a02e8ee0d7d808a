import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseLines, expectationsOf, runTests } from '../../src/cases/index.js';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import { withMoment } from '../../src/domain/policy/moment.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { contradictions } from '../../src/i18n/values/read-facts.js';
import { completeComplaint, missing } from '../../src/interview/index.js';
import { appendCase, readTests } from '../../src/source/index.js';
import { policies, tellable, told } from '../decide/arbitrary.js';
import { widePolicies, wideTold } from '../decide/oracle-arbitrary.js';
import { draws } from '../draws.js';

/** An answer that is kept as a case: read again it passes, and it fails for every answer that is another. */

const TODAY = '2026-11-22';
const HEADER = `tests: 1\npolicy: ./shop.yaml\ntoday: ${TODAY}\nas: associate\n`;
const RUNS = { numRuns: draws(400) };
const roles = fc.constantFrom('associate', 'supervisor', 'manager');

/** What a policy answers; null where a fact is missing or two cannot both be. */
function answered(policy: Policy, told: Facts, role: string): Decision | null {
  const facts = tellable(policy, told);
  if (missing(policy, facts).length > 0 || contradictions(policy, facts).length > 0) return null;
  const refused = facts['turned-down'];
  if (
    typeof refused === 'object' &&
    !refused.every(({ remedy }) => policy.remedies.some(({ id }) => id === remedy))
  )
    return null;
  const known = withMoment(policy, facts, { date: TODAY, hour: 9 });
  return decide(policy, completeComplaint(policy, known), { today: TODAY, role });
}

/** A file of tests with one case. */
const fileWith = (lines: readonly string[]): string => appendCase(HEADER, lines) ?? '';

function run(text: string, policy: Policy) {
  const reading = readTests(text, 'shop.test.yaml');
  const { cases, diagnostics } = reading.casesBy(policy);
  return { found: [...reading.diagnostics, ...diagnostics], runs: runTests(policy, cases) };
}

/** A list says the same in any order. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(value.map((one) => JSON.stringify(one)).sort())
    : JSON.stringify(value);

describe('an answer kept as a case', () => {
  it.each([
    ['plain', policies(), told],
    ['wide', widePolicies, wideTold],
  ])('passes for the policy that gave it: %s policies', (_name, anyPolicy, anyTold) => {
    let kept = 0;
    fc.assert(
      fc.property(anyPolicy, anyTold, roles, fc.string(), (policy: Policy, facts: Facts, role, name) => {
        const decision = answered(policy, facts, role);
        if (!decision || name.trim() === '') return;
        const text = fileWith(caseLines({ policy, decision, name, file: { as: 'associate', today: TODAY } }));
        const { found, runs } = run(text, policy);
        expect({ text, found: found.filter(({ code }) => code !== 'no-rule-answers') }).toEqual({
          text,
          found: [],
        });
        expect(runs.map(({ case: one }) => one.name)).toEqual([name]);
        expect(runs.flatMap(({ unmet }) => unmet)).toEqual([]);
        kept += 1;
      }),
      RUNS,
    );
    expect(kept).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('fails by exactly what another answer has otherwise', () => {
    let differing = 0;
    fc.assert(
      fc.property(
        widePolicies,
        wideTold,
        wideTold,
        roles,
        (policy: Policy, one: Facts, other: Facts, role) => {
          const [mine, theirs] = [answered(policy, one, role), answered(policy, other, role)];
          if (!mine || !theirs) return;
          const expected = expectationsOf(policy, theirs);
          const actual = expectationsOf(policy, mine);
          const lines = caseLines({ policy, decision: mine, name: 'a' });
          const cut = lines.findIndex((line) => line.trim() === 'expect:');
          const wanted = caseLines({ policy, decision: theirs, name: 'a' });
          const text = fileWith([
            ...lines.slice(0, cut),
            ...wanted.slice(wanted.findIndex((line) => line.trim() === 'expect:')),
          ]);
          const { found, runs } = run(text, policy);
          if (found.length > 0) throw new Error(`${text}\n${JSON.stringify(found)}`);
          const unmet = runs.flatMap((each) => each.unmet.map(({ key }) => key));
          const others = Object.keys(expected).filter((key) => {
            if (key === 'outcome') return expected[key] !== mine.outcome;
            if (key === 'goods' && actual[key] === undefined) return true;
            return canonical(expected[key]) !== canonical(actual[key]);
          });
          // What they choose of two is as good as the choice, and gives one of them.
          const isSettled = [mine, theirs].some(({ choices }) => choices.length > 0);
          if (isSettled) expect(others).toEqual(expect.arrayContaining(unmet));
          else expect(unmet).toEqual(others);
          if (unmet.length > 0) differing += 1;
        },
      ),
      RUNS,
    );
    expect(differing).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

describe('appending a case', () => {
  const CASE = ['- name: "new"', '  complaint: { problem: late }', '  expect:', '    owed: []'];
  const one = '  - name: "one"\n    complaint: { problem: late }\n    expect: { owed: [] }\n';

  it.each([
    ['behind the last of a list', `${HEADER}cases:\n${one}`],
    ['before comments that follow', `${HEADER}cases:\n${one}# What else may be expected:\n#   goods: keep\n`],
    ['before what follows in the file', `${HEADER}cases:\n${one}\ncomplaints:\n  a: { price: 3 }\n`],
    ['with another indentation', `${HEADER}cases:\n- name: "one"\n  expect: { owed: [] }\n`],
    [
      'to a list deep in',
      `${HEADER}cases:\n      - name: "one"\n        expect:\n          owed: [] # nothing\n`,
    ],
    ['where there is no list', HEADER],
    ['where the list is empty', `${HEADER}cases: []   # to come\ntables: []\n`],
    ['where nothing stands under it', `${HEADER}cases:\n`],
    ['behind a line without its end', `${HEADER}cases:\n${one.trimEnd()}`],
    ['in a file with the line ends of Windows', `${HEADER}cases:\n${one}`.replaceAll('\n', '\r\n')],
  ])('%s changes nothing else', (_name, before) => {
    const after = appendCase(before, CASE) ?? '';
    const lines = after.split(/\r?\n/);
    const at = lines.findIndex((line) => line.includes('"new"'));
    const rest = [...lines.slice(0, at), ...lines.slice(at + CASE.length)].filter((line) => line.trim());
    const had = before.split(/\r?\n/).filter((line) => line.trim());
    const isHeading = (line: string) => /^cases:(?:\s*\[\])?/.test(line);
    expect(rest.filter((line) => !isHeading(line))).toEqual(had.filter((line) => !isHeading(line)));
    const names = readTests(after, 'a').diagnostics.filter(({ code }) => code === 'not-yaml');
    expect(names).toEqual([]);
    expect(lines.slice(at, at + CASE.length).map((line) => line.trim())).toEqual(
      CASE.map((line) => line.trim()),
    );
  });

  it.each([
    ['no file of tests', 'amends: 1\nname: "a"\n'],
    ['no YAML', 'tests: 1\ncases: [\n'],
    ['cases in brackets', `${HEADER}cases: [{ name: "a", expect: { owed: [] } }]\n`],
  ])('leaves %s alone', (_name, before) => {
    expect(appendCase(before, CASE)).toBeNull();
  });
});
