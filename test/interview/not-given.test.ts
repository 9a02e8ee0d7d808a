import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { choicesOf, matching, notGiven } from '../../src/interview/index.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

/** What they may ask for in such a case. */
function askable(trade: string, problem: string) {
  const policy = builtIn(trade);
  const fact = policy.facts.find(({ name }) => name === 'asked-for');
  return { policy, choices: fact ? choicesOf(policy, fact, null, { facts: { problem, price: 2000 } }) : [] };
}

const CASES = BUILT_IN_NAMES.flatMap((trade) =>
  builtIn(trade).problems.map(({ name }) => [trade, name] as const),
);

describe('money back, where somebody looks for it', () => {
  it.each(['money back', 'refund', 'cash back', 'reimbursement'])(
    'is found, or it’s said why not: “%s”',
    (said) => {
      const [given, none] = [new Set<string>(), new Set<string>()];
      for (const [trade, problem] of CASES) {
        const { policy, choices } = askable(trade, problem);
        const found = matching(choices, said, ENGLISH.prompts);
        const why = notGiven(policy, choices, said);
        expect([trade, problem, found.length > 0 || why !== null]).toEqual([trade, problem, true]);
        (found.length > 0 ? given : none).add(problem);
      }
      expect(given.size).toBeGreaterThan(3);
      expect(none.size).toBeGreaterThan(0);
    },
  );

  it('isn’t said of what the policy has never heard of', () => {
    const { policy, choices } = askable('cafe', 'poor-service');
    expect(notGiven(policy, choices, 'xylophone')).toBeNull();
  });
});
