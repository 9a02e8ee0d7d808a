import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';

/** What is found in a policy that adds some sections to a shipped one, as `code: message`. */
function found(text: string, base = 'retail@1'): string[] {
  const whole = `amends: 1\nname: "Strangers"\ncurrency: GBP\nextends: ${base}\n${text}`;
  const { findings } = check(whole, 'policy.yaml', { today: '2026-11-22' });
  return findings.map(({ code, line, message }) => `${line} ${code}: ${message}`);
}

describe('a value that can never hold where it is listed', () => {
  const facts = `facts:
  what: { ask: "What?", one-of: [new-bike, used-bike], default: new-bike }
  special-order: { ask: "Ordered specially?", yes-no: true, default: no, when: { what: new-bike } }
`;

  it('is found where another test is never asked of it', () => {
    const rules = `rules:
  bike-a-week:
    replaces: [changed-mind, too-late-to-return, cooling-off, unwanted-gift]
    when: { problem: changed-mind, what: [new-bike, used-bike], special-order: no, days-since-purchase: { at-most: 7 } }
    owe: [swap]
    say: "You have not fallen in love with {item|the bike}."
`;
    expect(found(facts + rules)).toEqual([
      '11 dead-value: “used-bike” can never hold here: wherever what is used-bike, what it says of special-order does not hold, so “bike-a-week” never means it.',
    ]);
  });

  it('is found among alternatives, and not where it holds in one of them', () => {
    const among = (any: string) => `${facts}rules:
  second-thoughts:
    when: { problem: faulty, condition: opened, any: [ ${any} ] }
    may: [small-gift]
`;
    expect(
      found(among('{ what: used-bike, special-order: no }, { what: new-bike, special-order: yes }')),
    ).toEqual([
      expect.stringContaining('dead-value: “used-bike” can never hold here'),
      expect.stringContaining('dead-value: “no” can never hold here'),
    ]);
    expect(found(among('{ what: used-bike }, { what: new-bike, special-order: yes }'))).toEqual([]);
  });
});

describe('goodwill that fits in no offer', () => {
  const cake = (rule: string) => `problems:
  cake-ruined: { label: "We ruined their cake", harm: price, fault: us }
remedies:
  half-off: { kind: price-cut, label: "half the bill", amount: { percent: 50%, of: price } }
  bill-off: { kind: price-cut, label: "the whole bill", amount: price }
rules:
  cake-ruined:
    when: { problem: cake-ruined }
    say: "This was to be a special evening, and we let you down."
${rule}`;
  const BILL_OFF =
    'never-fits: “cake-ruined” allows “bill-off”, and it fits in no offer: it owes “half-off”, and with “bill-off” that is more than was paid.';

  it('is found where with what is owed it would be more than was paid', () => {
    expect(found(cake('    owe: [half-off]\n    may: [bill-off]\n'), 'restaurant@1')).toEqual([
      `15 ${BILL_OFF}`,
    ]);
  });

  it('is not found where what is left of the price is allowed', () => {
    const rest = '{ remedy: bill-off, amount: { percent: 50%, of: price } }';
    expect(found(cake(`    owe: [half-off]\n    may: [${rest}]\n`), 'restaurant@1')).toEqual([]);
    const more = '{ remedy: half-off, amount: price }';
    const unused = 'unused: No rule owes or allows “bill-off”, so nobody ever gets it.';
    expect(found(cake(`    owe: [half-off]\n    may: [${more}]\n`), 'restaurant@1')).toEqual([`9 ${unused}`]);
  });

  it('is found where as much is owed anyway', () => {
    const twice = '    owe: [half-off]\n    may: [bill-off, half-off]\n';
    expect(found(cake(twice), 'restaurant@1')).toEqual([
      `15 ${BILL_OFF}`,
      '15 never-fits: “cake-ruined” allows “half-off”, and it fits in no offer: it owes as much of it anyway.',
    ]);
  });
});

describe('a scale of what is owed', () => {
  const scale = (hour: string) => `facts:
  minutes_late: { ask: "How many minutes late did it land?", number: { at-least: 0, at-most: 600 }, when: { problem: late } }
remedies:
  compensation: { kind: cash, label: "compensation", amount: 20 }
rules:
  half-hour: { when: { problem: late, minutes_late: { at-least: 30, at-most: 60 } }, owe: [compensation], law: "Charter" }
  hour: { when: { problem: late, minutes_late: { ${hour}, at-most: 120 } }, owe: [ { remedy: compensation, amount: 4 } ], law: "Charter" }
  longer: { when: { problem: late, minutes_late: { over: 120 } }, owe: [ { remedy: compensation, amount: 60 } ], law: "Charter" }
`;

  const advice = (text: string) => found(text).filter((one) => /owed-dips|same-edge/.test(one));

  it('that dips in the middle is found, and a number that stands in two rules', () => {
    expect(advice(scale('at-least: 60'))).toEqual([
      '11 same-edge: At minutes_late 60 both “half-hour” and “hour” owe “compensation”, at two amounts, and the larger counts.',
      '11 owed-dips: As minutes_late rises, what is owed of “compensation” falls and then rises again: £20 at 60, £4 at 61, £60 at 121.',
    ]);
  });

  it('that only rises is not found, nor one that only falls', () => {
    expect(advice(scale('over: 60').replace('amount: 4 ', 'amount: 40 '))).toEqual([]);
    expect(advice(scale('over: 60').replace('amount: 60 ', 'amount: 2 '))).toEqual([]);
  });
});

describe('no false alarm', () => {
  const rule = (lines: string) =>
    `rules:\n  late:\n    when: { problem: late, not: { fault: customer } }\n${lines}`;
  const SAID = '    say: "You ordered {item|something} from us and the wait was longer than we said."\n';
  const codes = (text: string) => found(text).map((one) => one.replace(/^\d+ ([\w-]+):.*$/, '$1'));

  it('for a reason that only staff read', () => {
    const why = rule(
      `    owe: [delivery-back]\n    no-goodwill: [voucher]\n    why: "We are short-staffed."\n${SAID}`,
    );
    expect(codes(why)).not.toContain('internal-excuse');
    expect(codes(why.replace('the wait was', 'we are short-staffed; it was'))).toContain('internal-excuse');
  });

  it('for a call that is what is given', () => {
    const call = rule(
      '    owe: [delivery-back, manager-call]\n    say: "You waited for us. We will call you today."\n',
    );
    expect(codes(call)).not.toContain('second-promise');
    expect(codes(call.replace('call you today', 'look into it'))).toContain('second-promise');
    expect(codes(call.replace(', manager-call]', ']'))).toContain('second-promise');
  });

  it('for an amount that a law fixes', () => {
    const fixed = rule(
      `    owe: [delivery-back, { remedy: voucher, amount: 20 }]\n    law: "Late Delivery Act"\n${SAID}`,
    );
    expect(codes(fixed)).not.toContain('past-the-cap');
    expect(codes(fixed.replace('    law: "Late Delivery Act"\n', ''))).toContain('past-the-cap');
  });

  it('for stamps, which nobody takes for their money', () => {
    const stamps = (kind: string) => `remedies:
  stamps: ${kind}
rules:
  late-for-the-day:
    when: { problem: late, occasion: missed, not: { fault: customer } }
    owe: [stamps]
    law: "Consumer Rights Act 2015, s.28(6)"
`;
    const points =
      '{ kind: points, label: "stamps on their card", units: 3, unit: stamps, cost-each: 0.5, worth-each: 1 }';
    expect(codes(stamps(points))).not.toContain('credit-for-refund');
    expect(codes(stamps('{ kind: credit, label: "a credit", amount: 20 }'))).toContain('credit-for-refund');
  });
});
