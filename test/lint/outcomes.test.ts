import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';

/** What retail owes whatever happened would stand beside each of these noes. */
const WITHOUT = 'remove: { rules: [out-of-pocket] }\n';

/** What is found in a policy that adds some sections to retail, as `code` and message. */
function found(sections: string): { readonly code: string; readonly said: string }[] {
  const whole = `amends: 1\nname: "Credit desk"\ncurrency: GBP\nextends: retail@1\n${WITHOUT}${sections}`;
  const { findings } = check(whole, 'policy.yaml', { today: '2026-11-22' });
  return findings.map(({ code, message, line }) => ({ code, said: `${line} ${message}` }));
}

const codes = (sections: string): string[] => found(sections).map(({ code }) => code);

/** A desk that says no in every way, each time on purpose; the wait ends before a number of days. */
const noes = (days: number, more = ''): string => `facts:
  days-waited: { ask: "How many days have they waited?", number: { at-least: 0, at-most: 90 }, when: { problem: no-credit } }
  second-driver: { ask: "Was there a second driver?", yes-no: true, when: { problem: mystery-fee } }
  worn: { ask: "Has it been worn?", yes-no: true, when: { problem: does-not-suit } }
problems:
  no-credit: { label: "They returned it and have no credit yet", harm: price, fault: us }
  mystery-fee: { label: "A fee they did not expect", harm: price, fault: us }
  does-not-suit: { label: "It does not suit them", harm: price, fault: us }
rules:
  credit:
    when: { problem: no-credit, days-waited: { over: 7 } }
    owe: [refund]
    say: "You returned {item|an item} and have not had your credit."
  not-yet:
    when: { problem: no-credit, days-waited: { under: ${days} } }
    wait: "A credit takes up to a week to show."
  fee-back: { when: { problem: mystery-fee, second-driver: no }, owe: [refund], say: "You found a fee that you did not owe." }
  fee-stays: { when: { problem: mystery-fee }, otherwise: [fee-back], explain: "The fee is for the second driver." }
  swap-it: { when: { problem: does-not-suit, worn: no }, owe: [swap], say: "You would rather have another one." }
  worn: { when: { problem: does-not-suit }, otherwise: [swap-it], decline: "What has been worn we cannot sell again." }
${more}`;

describe('a policy full of deliberate noes', () => {
  it('is fine', () => {
    expect(found(noes(8))).toEqual([]);
  });

  it('still has the hole that is between them', () => {
    expect(found(noes(7))).toEqual([
      {
        code: 'unanswered',
        said: expect.stringMatching(/no-credit.* days-waited 7 gets an apology and nothing else/),
      },
    ]);
  });

  it('is told of a no where something is owed, once', () => {
    expect(found(noes(9))).toEqual([
      {
        code: 'two-outcomes',
        said: '21 “not-yet” says no (wait) where “credit” owes something: that is given, and the no is never said.',
      },
    ]);
  });

  it('is told of two noes at one complaint, and not of two alike', () => {
    const second = (no: string) =>
      noes(8, `  at-first: { when: { problem: no-credit, days-waited: { under: 2 } }, ${no} }\n`);
    expect(codes(second('decline: "That is too soon."'))).toEqual(['dead-rule', 'two-outcomes']);
    expect(codes(second('wait: "It has only just gone off."'))).not.toContain('two-outcomes');
    expect(codes(second('may: [small-gift]'))).toEqual([]);
  });

  it('may have a call or an apology owed beside a no', () => {
    const call = noes(
      8,
      '  call: { when: { problem: no-credit, days-waited: { under: 5 } }, owe: [manager-call, apology] }\n',
    );
    expect(codes(call)).not.toContain('two-outcomes');
  });
});

describe('the words of a no', () => {
  const no = (words: string) => `facts:
  on-hold: { ask: "Is it on hold?", yes-no: true, default: no, when: { problem: other } }
rules:
  on-hold: { when: { problem: other, on-hold: yes }, ${words} }
`;

  it.each([
    ['decline: "We are short-staffed and cannot."', 'internal-excuse'],
    ['explain: "The computer says no."', 'internal-excuse'],
    ['decline: "We will get back to you within 24 hours."', 'second-promise'],
    ['explain: "We will get back to you within 24 hours."', 'second-promise'],
  ])('are read as say is: %s', (words, code) => {
    expect(codes(no(words))).toContain(code);
  });

  it.each([
    'The carrier has a week. If it isn\u2019t here then, come back and we\u2019ll send another.',
    'We will get back to you within 24 hours.',
    'Our supplier has until 1 December, and then you can expect your money.',
  ])('may say until when somebody waits, and on whom: %s', (words) => {
    const found = codes(no(`wait: "${words}"`));
    expect(found).not.toContain('second-promise');
    expect(found).not.toContain('internal-excuse');
    expect(codes(no(`wait: "Not yet.", say: "${words}"`))).toContain('second-promise');
  });

  it('promise nothing a second time where something is owed instead', () => {
    const owed = no('decline: "We will get back to you."').replace(
      'rules:',
      'rules:\n  owed: { when: { problem: other }, owe: [refund] }',
    );
    expect(codes(owed)).not.toContain('second-promise');
  });

  it('use the facts that they name', () => {
    const facts = 'facts:\n  plate: { ask: "Which number plate?", text: true }\n';
    const rule = (words: string) =>
      `${facts}rules:\n  any: { when: { problem: other }, may: [small-gift], ${words} }\n`;
    expect(codes(rule('say: "So it is."'))).toContain('unused');
    expect(codes(rule('note: "The plate {plate|unknown}"'))).not.toContain('unused');
    expect(codes(rule('decline: "Not for {plate|your car}."'))).not.toContain('unused');
  });
});

describe('a rule that says no or notes something', () => {
  const late = (more: string) => `rules:
  one: { when: { problem: other, price: { over: 50 } }, ${more} }
  copy: { when: { problem: other, price: { over: 60 } }, ${more} }
`;

  it.each(['decline: "No."', 'wait: "Not yet."', 'explain: "So it is."', 'note: "Their number"'])(
    'is dead where one before it says all that it says: %s',
    (words) => {
      expect(codes(late(words))).toContain('dead-rule');
      expect(codes(late(words).replace(/(copy.*)"(.*)"/, '$1"Another thing."'))).toEqual(
        words.startsWith('note') ? [] : ['dead-rule'],
      );
    },
  );

  it('is alive where it waits and the one before it declines', () => {
    const both = `rules:
  one: { when: { problem: other, price: { over: 50 } }, decline: "No." }
  two: { when: { problem: other, price: { over: 60 } }, wait: "Not yet." }
`;
    expect(codes(both)).toEqual(['two-outcomes']);
  });
});
