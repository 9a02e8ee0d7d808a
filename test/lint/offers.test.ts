import { describe, expect, it } from 'vitest';
import { exampleText, lint } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';

/** What checks of offers find beyond their pages' examples, as code and line. */
function foundIn(text: string): string[] {
  const read = readPolicy(exampleText(text), 'shop.yaml');
  const { findings } = lint('shop.yaml', read, { today: '2026-11-22' });
  return findings.map(({ code, line }) => `${code} ${line}`);
}

describe('a token', () => {
  it('is the fault of the role, once, where a higher one may give enough', () => {
    const found = foundIn('authority:\n  associate: { goodwill: 4 }\n  manager: { goodwill: 400 }\n');
    expect(found).toEqual(['token 6']);
  });
});

describe('a cliff', () => {
  it('is seen at the end of a band', () => {
    const found = foundIn(`rules:
  price-match:
    when: { problem: price-dropped }
    owe:
      - remedy: difference-back
        amount: { by: days-since-purchase, bands: [ { up-to: 5, is: price-drop }, { is: { percent: 60%, of: price-drop } } ] }
    say: "You bought {item|something} from us and the price dropped just afterwards."
`);
    expect(found).toContain('cliff 6');
  });

  it('is none where the harm itself is less', () => {
    expect(foundIn('')).toEqual([]);
  });
});

describe('store credit for what a law owes', () => {
  it('is seen where a rule stands in for one with a law', () => {
    const found = foundIn(`rules:
  damaged-cheaply:
    replaces: [damaged]
    when: { problem: damaged, price: { at-most: 20 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: price } ]
    may: [refund]
`);
    expect(found).toEqual(['credit-for-refund 7']);
  });

  it('is none on top of what the law owes', () => {
    const found = foundIn(`rules:
  damaged-and-sorry:
    when: { problem: damaged, price: { at-least: 30 }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: 5 } ]
    law: "Consumer Rights Act 2015, s.23"
`);
    expect(found).toEqual([]);
  });
});

describe('an apology', () => {
  it('is worth nothing where one value of a fact makes it so', () => {
    const found = foundIn(`remedies:
  apology: { kind: apology, label: "our apology", worth: { by: channel, where: { phone: 0 }, else: 20 } }
`);
    expect(found).toEqual(['no-apology 6']);
  });
});

describe('where somebody is hurt', () => {
  it.each([
    [
      'a rule for everything owes money',
      'rules:\n  all:\n    when: { contacts: { at-least: 3 } }\n    owe: [costs-covered]\n',
      8,
    ],
    [
      'the rule hands over to nobody',
      'rules:\n  hurt:\n    when: { problem: injury }\n    say: "Are you all right?"\n',
      6,
    ],
    [
      'the rule allows goodwill',
      'rules:\n  hurt:\n    when: { problem: injury }\n    refer: manager\n    may: [voucher]\n',
      9,
    ],
  ])('%s', (_what, text, line) => {
    expect(foundIn(text)).toEqual([`admission-on-injury ${line}`]);
  });
});
