import { describe, expect, it } from 'vitest';
import { exampleText, lint } from '../../src/lint/index.js';
import { readPolicy } from '../../src/source/index.js';

/** What checks of offers find beyond their pages' examples, as code and line. */
function foundIn(text: string): string[] {
  const read = readPolicy(exampleText(text), 'shop.yaml');
  const { findings } = lint('shop.yaml', read, { today: '2026-11-22' });
  // What retail promises is broken by some of these, rightly.
  return findings.filter(({ code }) => code !== 'broken-promise').map(({ code, line }) => `${code} ${line}`);
}

describe('a token', () => {
  it('is the fault of the role, once, where a higher one may give enough', () => {
    const found = foundIn('authority:\n  associate: { goodwill: 4 }\n  manager: { goodwill: 400 }\n');
    expect(found.filter((one) => one.startsWith('token'))).toEqual(['token 6']);
  });
});

describe('a cure that mends nothing', () => {
  /** Nobody came, and money back is owed for it; `harm` and `more` are of the problem and of the rule. */
  const noShow = (harm: string, more = '') => `problems:
  no-show: { label: "Nobody came", ${harm} }
rules:
  no-show:
    when: { problem: no-show }
    owe: [refund]
    may: [voucher]
    say: "You waited for us and nobody came."
${more}`;

  it.each([
    ['nothing is lost by what we did', noShow('harm: 0, fault: us'), true],
    ['nothing is lost by what the carrier did', noShow('harm: 0, fault: carrier'), true],
    ['something is lost', noShow('harm: { percent: 10%, of: price }, fault: us'), false],
    ['it is the law', noShow('harm: 0, fault: us', '    law: "BGB §323"\n'), false],
    [
      'it came too late for its day',
      noShow('harm: 0, fault: us').replace('problem: no-show', 'problem: no-show, occasion: missed'),
      false,
    ],
    ['it is nobody’s doing, and we take it back', noShow('harm: 0, fault: unclear'), false],
  ])('is one where nothing is lost, it is ours and no law: %s', (_, sections, is) => {
    expect(foundIn(sections).some((one) => one.startsWith('cure-for-nothing'))).toBe(is);
  });

  it('is none where it mends something for another problem of the rule', () => {
    const both = noShow('harm: 0, fault: us').replace('problem: no-show', 'problem: [no-show, damaged]');
    expect(foundIn(both).some((one) => one.startsWith('cure-for-nothing'))).toBe(false);
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

  /** A thing that spoils, its whole price lost, and what may be given for it. */
  const spoiled = (more: string, may: string) => `problems:
  spoiled: { label: "Spoiled", harm: price }
${more}rules:
  spoiled:
    when: { problem: spoiled, not: { fault: customer } }
    may: [ ${may} ]
`;
  const PART =
    '{ remedy: part-back, amount: { from: 5, to: { percent: 110%, of: price, at-most: 100 }, step: 5 } }';

  it.each([
    [
      'how much is to be mended',
      spoiled(
        'generosity: { mend: { by: price, bands: [ { up-to: 50, is: 110% }, { is: 20% } ] } }\n',
        `${PART}, refund`,
      ),
    ],
    [
      'how much may be granted',
      spoiled(
        `authority:
  associate: { goodwill: { by: price, bands: [ { up-to: 50, is: 60 }, { is: 5 } ] } }
  manager: { goodwill: 1000 }
`,
        PART,
      ),
    ],
  ])('is seen at the end of a band in %s', (_, text) => {
    expect(foundIn(text).map((one) => one.split(' ')[0])).toEqual(['cliff']);
  });

  it('is none where the harm itself is less', () => {
    expect(foundIn('')).toEqual([]);
  });
});

describe('a longer-standing customer', () => {
  const paid = (first: string, later: string) => `problems:
  spoiled: { label: "Spoiled", harm: price }
rules:
  spoiled:
    when: { problem: spoiled, not: { fault: customer } }
    owe: [ { remedy: part-back, amount: { by: orders-before, bands: [ { up-to: 0, is: ${first} }, { is: ${later} } ] } } ]
`;
  const [ALL, MOST] = ['{ percent: 100%, of: price }', '{ percent: 60%, of: price }'];

  it('is seen to get less by a band in what a rule owes, and not to get more', () => {
    expect(foundIn(paid(ALL, MOST))).toEqual(['loyal-get-less 8']);
    expect(foundIn(paid(MOST, ALL))).toEqual([]);
  });

  it('is seen to be owed less also where both are more than made good', () => {
    const thanked = (first: number, later: number) => `remedies:
  thanks: { kind: cash, label: "cash", amount: 5 }
rules:
  late-thanks:
    when: { problem: late, trouble: a-trip, occasion: missed, fault: us }
    owe: [ { remedy: thanks, amount: { by: orders-before, bands: [ { up-to: 0, is: ${first} }, { is: ${later} } ] } } ]
`;
    expect(foundIn(thanked(45, 40))).toEqual(['loyal-get-less 8']);
    expect(foundIn(thanked(40, 45))).toEqual([]);
  });
});

describe('out of reach', () => {
  const rule = (when: string, may: string, authority = '1000') => `authority:
  associate: { goodwill: 60 }
  manager: { goodwill: ${authority} }
remedies:
  money: { kind: cash, label: "cash", amount: 5 }
rules:
  ours:
    when: { problem: other, fault: us, ${when} }
    may: [ { remedy: money, amount: ${may} } ]
`;
  const BY_CHANNEL = '{ by: channel, where: { store: 100 }, else: 60 }';
  const BY_PRICE = '{ by: price, bands: [ { up-to: 2000, is: 5 }, { is: 1200 } ] }';

  it.each([
    [
      'a share of a price that the rule asks for',
      rule('price: { over: 2000 }', '{ percent: 60%, of: price }'),
      1,
    ],
    ['a share of a lower price', rule('price: { over: 1600 }', '{ percent: 60%, of: price }'), 0],
    ['a limit that is lower where the rule fits', rule('channel: online', '80', BY_CHANNEL), 1],
    ['a limit that is high enough on one of two ways', rule('channel: [online, store]', '80', BY_CHANNEL), 0],
    ['the only band of prices that the rule fits', rule('price: { over: 2000 }', BY_PRICE), 1],
    ['one band of two', rule('price: { over: 1999.99 }', BY_PRICE), 0],
    [
      'all of several places',
      rule('any: [ { price: { over: 3000 } }, { price: { over: 2000, under: 2500 } } ]', BY_PRICE),
      1,
    ],
  ])('is looked for where the rule fits: %s', (_, text, times) => {
    expect(foundIn(text).filter((one) => one.startsWith('out-of-reach'))).toHaveLength(times);
  });
});

describe('a rule that owes a smaller share than another', () => {
  const two = (one: string, other: string) => `remedies:
  money: { kind: cash, label: "cash", amount: 5 }
rules:
  more:
    when: { problem: other, fault: us }
    owe: [ { remedy: money, amount: ${one} } ]
  dear:
    when: { problem: other, fault: us, price: { over: 100 } }
    owe: [ { remedy: money, amount: ${other} } ]
`;
  const dead = (text: string) => foundIn(text).filter((one) => one.startsWith('dead-rule'));

  it('changes nothing, and one that owes a larger share, or of something else, does', () => {
    expect(dead(two('{ percent: 20%, of: price }', '{ percent: 10%, of: price }'))).toEqual(['dead-rule 11']);
    expect(dead(two('delivery-paid', '{ percent: 10%, of: delivery-paid }'))).toEqual(['dead-rule 11']);
    expect(dead(two('{ percent: 10%, of: price }', '{ percent: 20%, of: price }'))).toEqual([]);
    expect(dead(two('{ percent: 20%, of: price }', '{ percent: 10%, of: delivery-paid }'))).toEqual([]);
  });
});

describe('goods that are theirs to keep', () => {
  const returns = (never: string) => `returns:
  let-keep: { when-a-return-loses-money: true }
  never-keep: ${never}
`;

  it('are none where never-keep excepts everything', () => {
    expect(foundIn(returns('{ held-value: { at-least: 0 } }'))).toEqual(['keep-threshold 7']);
    expect(foundIn(returns('{ held-value: { at-least: 1 } }'))).toEqual([]);
    expect(foundIn(returns('{ any: [ { channel: online }, { channel: [store, phone] } ] }'))).toEqual([
      'keep-threshold 7',
    ]);
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

  it('is seen also where another rule owes the money to some of them', () => {
    const found = foundIn(`remedies:
  note: { kind: credit, label: "a credit note", amount: price }
rules:
  no-cooling:
    replaces: [cooling-off]
    when: { problem: changed-mind, channel: online, days-since-purchase: { at-most: 14 } }
    owe: [note]
`);
    expect(found).toEqual(['credit-for-refund 9']);
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
      'rules:\n  all:\n    replaces: [too-late-to-return]\n    when: { contacts: { at-least: 3 } }\n    owe: [costs-covered]\n',
      9,
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

describe('goodwill under limits', () => {
  const roles = (associate: string, manager = '') =>
    `authority:\n  associate: { goodwill: 60, ${associate} }\n  manager: { goodwill: 400${manager} }\n`;
  const of = (text: string, code: string) => foundIn(text).filter((one) => one.startsWith(`${code} `));

  it('is out of reach where every role has a limit of 0 on it, even if it counts as nothing', () => {
    const barred = 'limits: { manager-call: 0 }';
    const rule =
      'rules:\n  slow: { when: { problem: poor-service, fault: us }, may: [manager-call], say: "You waited." }\n';
    expect(of(rule + roles(barred, `, ${barred}`), 'out-of-reach').length).toBeGreaterThan(0);
    expect(of(rule + roles(barred), 'out-of-reach')).toEqual([]);
  });

  it('is out of reach where it is never as little as anybody may give of it', () => {
    const rule = `remedies:
  hamper: { kind: gift, label: "a hamper", cost: 20, worth: 40 }
rules:
  slow:
    when: { problem: poor-service, not: { fault: customer } }
    may: [hamper]
    say: "You waited."
`;
    const most = 'limits: { hamper: 30 }';
    expect(of(rule + roles(most, `, ${most}`), 'out-of-reach').length).toBeGreaterThan(0);
    expect(of(rule + roles(most), 'out-of-reach')).toEqual([]);
  });

  it('makes a role of no more goodwill than the one below it worth having', () => {
    const same = (below: string) =>
      `authority:\n  associate: { goodwill: 60${below} }\n  lead: { goodwill: 60 }\n  manager: { goodwill: 400 }\n`;
    expect(of(same(''), 'unused')).toHaveLength(1);
    expect(of(same(', limits: { voucher: 10 }'), 'unused')).toEqual([]);
  });
});
