import { describe, expect, it } from 'vitest';
import { decide } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import { answerMail } from '../../src/render/answer/mail.js';
import { STYLE } from '../render/style.js';
import { policyOf, shopWith } from '../source/shop.js';

/** Part of the price is owed beside a choice, one option of which gives all of it back. */
const POLICY = policyOf(
  shopWith(
    'remedies:\n',
    'remedies:\n  part-off: { kind: price-cut, label: "part of the price back", amount: { percent: 33.33%, of: price } }\n',
  ).replace('rules:\n', 'rules:\n  owed-too: { when: { problem: wrong-item }, owe: [part-off] }\n'),
);

const COMPLAINT = { problem: 'wrong-item', price: 60, 'held-value': 20, trouble: 'none', treated: 'fairly' };
const decision = decide(POLICY, COMPLAINT, { today: '2026-11-22', role: 'associate' });

describe('what is owed beside one option only', () => {
  it('is in that offer and in no other', () => {
    const offers = decision.choices.flatMap((choice) => choice.offers);
    expect(offers.map(({ remedies }) => remedies.some(({ id }) => id === 'part-off'))).toEqual([true, false]);
  });

  it('is said with that option, in words, at the counter and by mail, and nowhere else', async () => {
    const shown = await answerText(POLICY, decision, { ...STYLE, columns: 80, discreet: true });
    const texts = [decision.say, shown.replace(/\s+/g, ' '), answerMail(POLICY, decision)];
    for (const text of texts) {
      // At the counter it is also said, once, that the other option leaves nothing of it.
      const told = text.match(/(?<!Owed: )£20 of the price back/g)?.length;
      expect(told).toBeGreaterThan(0);
      expect(text.match(/(?:a r|R)eplacement,? and £20 of the price back/g)?.length).toBe(told);
    }
  });
});
