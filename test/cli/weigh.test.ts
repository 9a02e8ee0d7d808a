import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../src/domain/results/weighing.js';
import { runIn, type World } from '../fixtures/host.js';

const KNOWN = ['problem=wrong-item', 'price=60', 'trouble=none', 'treated=fairly'];

const weighed = async (world: World, ...args: string[]): Promise<Weighing> => {
  const { out, err, code } = await runIn(world, 'weigh', '--json', ...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Weighing;
};

describe('weigh', () => {
  it('judges what is named, in words', async () => {
    const { code, out, err } = await runIn({}, 'weigh', 'voucher=5', ...KNOWN);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('a £5 voucher');
    expect(out).toContain('harmful');
    expect(out).toMatch(/Offer instead: .*replacement/s);
    expect(out).toContain('Example policy, not your company’s');
  });

  it('leaves out what is not for customers’ eyes', async () => {
    const { out } = await runIn({}, 'weigh', 'voucher=5', '--discreet', ...KNOWN);
    expect(out).toContain('harmful');
    expect(out).not.toMatch(/costs|keeps|Why/);
  });

  it('tells remedies from facts, in any order, as they are written anywhere', async () => {
    const one = await weighed({}, 'voucher=£5.00', ...KNOWN);
    expect(await weighed({}, ...KNOWN, 'voucher:5')).toEqual(one);
    expect(one.weighed.offer.remedies.find(({ id }) => id === 'voucher')?.amount).toBe(500);
  });

  it('takes as much as the policy would give where no amount is named', async () => {
    const { out } = await runIn({}, 'resolve', '--json', ...KNOWN);
    const recommended = JSON.parse(out).offer.remedies as { id: string; kind: string }[];
    const ids = recommended.filter(({ kind }) => kind !== 'apology').map(({ id }) => id);
    expect((await weighed({}, ...ids, ...KNOWN)).verdict).toBe('as-recommended');
  });

  it('asks as the role that is named', async () => {
    expect((await weighed({}, 'voucher=5', ...KNOWN, '--as', 'manager')).as).toBe('manager');
  });

  it.each([
    [['vouchr=5'], /“vouchr” is neither a remedy nor a fact.*\nDid you mean “voucher”\?/],
    [['voucher=5', 'prise=60'], /“prise” is neither.*\nDid you mean “price”\?/],
    [['zzzzzz'], /neither a remedy nor a fact.*\nThe remedies are .*voucher/],
    [['price'], /“price” is a fact, and has no value here\.\nWrite it as price=49\.99\./],
    [['voucher=five'], /“five” is not an amount of money\.\nWrite it as voucher=10\./],
    [['voucher=5.123'], /“5\.123” has more decimals than the 2 that GBP has\./],
    [['voucher=0'], /“0” is nothing to weigh\./],
    [['voucher=-5'], /“-5” is n/],
    [['voucher=99999999999999'], /more than anybody gives/],
    [['voucher', 'voucher=5'], /“voucher” is named twice\.\nName it once/],
    [['refund=20'], /“refund” takes no amount\.\nWrite it as refund: /],
    [['refund', 'replacement'], /puts the goods right once, and refund and replacement each do that/],
    [
      [],
      /Nothing is named to weigh\.\nName what you have in mind: amends weigh voucher=10\. The remedies are /,
    ],
  ])('says what is wrong with %j, and the way out', async (words, message) => {
    const { code, out, err } = await runIn({}, 'weigh', ...words, ...KNOWN);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('names missing facts and wrong ones as resolve does', async () => {
    const lacking = await runIn({}, 'weigh', 'voucher=5', 'problem=wrong-item');
    expect(lacking.code).toBe(2);
    expect(lacking.err).toContain('price=49.99');
    const wrong = await runIn({}, 'weigh', 'voucher=5', 'price=lots');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('“lots” is not an amount of money.');
  });

  it('asks for remedies on a terminal, one after another, with how much of each', async () => {
    const answers = ['replacement', 'voucher', 'lots', '5', ''];
    const ran = await runIn(
      { terminal: true, answers, files: { 'c.yaml': 'problem: wrong-item\nprice: 60\n' } },
      'weigh',
      '--json',
      '--complaint',
      'c.yaml',
      'trouble=none',
      'treated=fairly',
    );
    expect(ran.code).toBe(0);
    const { weighed: found } = JSON.parse(ran.out) as Weighing;
    expect(found.offer.remedies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['apology', 'replacement', 'voucher']),
    );
    expect(ran.asked.map(({ message }) => message)).toEqual([
      'What do you have in mind?',
      'What else?',
      expect.stringMatching(/^How much\?/),
      expect.stringMatching(/^How much\?/),
      'What else?',
    ]);
    expect(ran.asked[2]?.refusal).toMatch(/“lots” is not an amount of money/);
    // What puts the goods right is named once.
    const later = ran.asked[1]?.choices.map(({ value }) => value) ?? [];
    expect(later).not.toContain('replacement');
    expect(later).not.toContain('refund');
  });

  it('is cancelled by who leaves', async () => {
    const files = { 'c.yaml': 'problem: wrong-item\nprice: 60\ntrouble: none\ntreated: fairly\n' };
    const { code, out } = await runIn(
      { terminal: true, answers: [], files },
      'weigh',
      '--complaint',
      'c.yaml',
    );
    expect({ code, out }).toEqual({ code: 130, out: '' });
  });
});
