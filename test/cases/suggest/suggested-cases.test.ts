import { describe, expect, it } from 'vitest';
import { coverageItems } from '../../../src/cases/coverage/coverage.js';
import { runTests } from '../../../src/cases/index.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { suggestedCases } from '../../../src/cases/suggest/suggested-cases.js';
import { appendCase, BUILT_IN_NAMES, readTests } from '../../../src/source/index.js';
import { builtIn } from '../../fixtures/built-in.js';

const DAY = { today: '2026-11-22' };
const HEADER = `tests: 1\npolicy: ./shop.yaml\ntoday: ${DAY.today}\n`;

describe('suggestions as cases', () => {
  it.each(BUILT_IN_NAMES)('pass, each by its own name: %s', (name) => {
    const policy = builtIn(name);
    const { cases } = suggest(policy, coverageItems(policy), DAY);
    const as = policy.authority[0]?.name ?? '';
    const written = suggestedCases(policy, cases, DAY, { ...DAY, as });
    const text = written.reduce((before, lines) => appendCase(before, lines) ?? '', HEADER);
    const read = readTests(text, 'shop.test.yaml').casesBy(policy);
    expect(read.diagnostics).toEqual([]);
    expect(read.cases).toHaveLength(cases.length);
    expect(runTests(policy, read.cases).flatMap(({ unmet }) => unmet)).toEqual([]);
  });

  it('look as people write them', () => {
    const policy = builtIn('retail');
    const items = coverageItems(policy).filter(({ id }) => /^(rule|choice) (wrong-item|hurt)/.test(id));
    const cases = suggestedCases(policy, suggest(policy, items, DAY).cases, DAY, { ...DAY, as: 'associate' });
    expect(cases.flat().join('\n')).toMatchInlineSnapshot(`
      "- name: "They got the wrong thing: “wrong-item”"
        complaint: { problem: wrong-item, price: 40.00 }
        expect:
          owed: [{ customer-chooses: [replacement, refund] }]
          gives: [replacement, { remedy: refund, amount: 40 }]
          goods: return
          granted-by: associate
          because: [wrong-item, thank-you]
      - name: "Somebody was hurt: “hurt”"
        complaint: { problem: injury }
        expect:
          outcome: refer
          owed: []
          gives: []
          granted-by: associate
          because: [hurt]"
    `);
  });
});
