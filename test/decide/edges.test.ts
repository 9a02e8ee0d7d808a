import { expect, test } from 'vitest';
import { type Decision, decide, readPolicy } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import { STYLE } from '../render/style.js';

/**
 * What happens exactly at a threshold, one step from it on either side, by figures that anybody can add up: no tax,
 * cash that mends what it costs, and a curve that is a straight line.
 */
type Told = Readonly<Record<string, unknown>>;

type Edges = {
  readonly returns?: string;
  readonly rules?: string;
  readonly authority?: string;
  readonly referring?: string;
  readonly owing?: string;
  readonly trip?: number;
  readonly extras?: number;
  readonly pastTheSums?: number;
};

const policyOf = ({
  returns,
  rules,
  authority,
  referring,
  owing = 'back',
  trip = 10,
  extras = 2,
  pastTheSums = 0,
}: Edges): string => `amends: 1
name: "Edges"
currency: GBP
locale: en-GB
costs: { margin: 50%, tax: 0%, delivery: 0, staff-hour: 10 }
returns: ${returns ?? '{ cost: 0, recovers: 0%, trip: 0 }'}
harm:
  goods: { by: problem, where: { damaged: price }, else: 0 }
  trouble: { levels: { none: 0, a-trip: ${trip}, hours-lost: 200 }, occasion-missed: 0 }
  respect: { levels: { fairly: 0, ignored: 10, embarrassed: 15, rudely: 20 }, each-extra-contact: 10 }
  large-from: 10000
generosity: { mend: 100%, past-the-sums: ${pastTheSums}, never-past: 150%, extras-at-most: ${extras} }
remedies:
  sorry: { kind: apology, label: "our apology", worth: 0 }
  back: { kind: refund, label: "your money back" }
  money: { kind: cash, label: "something for your trouble", amount: { from: 1, to: 100, step: 1 } }
  dear: { kind: gift, label: "a tin", cost: 4, worth: 10 }
  cheap: { kind: gift, label: "a card", cost: 3, worth: 10 }
  cash-up: { kind: voucher, label: "a voucher", amount: { from: 5, to: 50, step: 5 } }
  call: { kind: attention, label: "a call", minutes: 10, worth: 50 }
rules:
  broken: { when: { problem: damaged }, owe: [${owing}] }
  waited: { when: { problem: late }, may: ${rules ?? '[money]'} }
${referring ?? ''}
authority: ${authority ?? '{ associate: { goodwill: 1000 } }'}
customers: [ { name: new, spend-a-year: 100, stays: 0% } ]
sums:
  discount-rate: 0%
  word-of-mouth: { tell-when-let-down: 0, tell-when-delighted: 0, swayed: 0%, newcomer: new }
  voucher: { worth-of-face: 100%, redeemed: 85%, displaces: 20% }
  refund-when-occasion-missed: 50%
  lift: { small: { first: [10, 20, 40], later: [10, 20, 40] }, large: { first: [10, 20, 40], later: [10, 20, 40] } }
  curves: { given-up: [[0, 0], [1, 1]], kept: [[0, 0], [1, 1]] }
  source: "Round figures, to be added up by hand."
`;

function answer(edges: Edges, told: Told): Decision {
  const { policy, diagnostics } = readPolicy(policyOf(edges), 'edges.yaml');
  if (!policy) throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return decide(policy, told, { today: '2026-11-22' });
}

const given = ({ offer }: Decision): string[] => offer.remedies.map(({ id }) => id);

test.each([
  // Half of their value, less 3 for the parcel and 5 for the trip.
  [16, true],
  [16.02, false],
])('goods of £%d that bring no more than a return costs us and them are theirs to keep: %s', (held, keep) => {
  const returns = '{ cost: 3, recovers: 50%, trip: 5, let-keep: { when-a-return-loses-money: true } }';
  const told = { problem: 'damaged', price: 30, 'held-value': held };
  expect(answer({ returns }, told).offer.goods?.keep).toBe(keep);
});

test.each([
  [10, true],
  [10.01, false],
])('goods of £%d, where a return gains, are theirs to keep up to £10: %s', (held, keep) => {
  const returns =
    '{ cost: 0, recovers: 50%, trip: 0, let-keep: { when-a-return-loses-money: true, at-most: 10 } }';
  const told = { problem: 'damaged', price: 30, 'held-value': held };
  expect(answer({ returns }, told).offer.goods?.keep).toBe(keep);
});

test.each([
  [0, false],
  [0.01, true],
])(
  'of goods of £%d that may be kept is said that they may, to the customer and to staff: %s',
  async (held, isSaid) => {
    const returns =
      '{ cost: 3, recovers: 50%, trip: 0, let-keep: { when-a-return-loses-money: true, at-most: 10 } }';
    const { policy } = readPolicy(policyOf({ returns }), 'edges.yaml');
    const decision = answer({ returns }, { problem: 'damaged', price: 30, 'held-value': held });
    // What is decided is the same.
    expect(decision.offer.goods?.keep).toBe(true);
    expect(/\bkeep\b/.test(decision.say)).toBe(isSaid);
    if (!policy) throw new Error('It was read before.');
    for (const plain of [true, false])
      expect(/to keep/i.test(await answerText(policy, decision, { ...STYLE, plain, why: true }))).toBe(
        isSaid,
      );
  },
);

test.each([
  // £10 given against half of the spend: the break-even is 10, 20 and 40 points, and then a step past each.
  [200, 10, 'pays-cautiously'],
  [190, 10.5, 'pays-on-middle'],
  [100, 20, 'pays-on-middle'],
  [98, 20.4, 'pays-if-hopeful'],
  [50, 40, 'pays-if-hopeful'],
  [49, 40.8, 'does-not-pay'],
])('with £%d a year spent, £10 pays from %d points on: %s', (spend, breakEven, verdict) => {
  const { loyalty } = answer({}, { problem: 'late', price: 30, trouble: 'a-trip', 'spend-a-year': spend });
  expect(loyalty?.goodwillLift).toEqual({ low: 10, middle: 20, high: 40 });
  expect(loyalty).toMatchObject({ goodwillCost: 1000, breakEven, verdict });
});

test.each([
  [54, null],
  [55, 'supervisor'],
])('somebody who may give £%d, where £50 mends half, is asked from 5 points more on: %s', (more, role) => {
  const authority = `{ associate: { goodwill: 50 }, supervisor: { goodwill: ${more} }, manager: { goodwill: ${more}.50 } }`;
  const told = { problem: 'late', price: 30, trouble: 'a-trip', 'spend-a-year': 0 };
  const { offer, withApproval } = answer({ authority, trip: 100 }, told);
  expect(offer.mended).toBe(0.5);
  // Who may give fifty pence more reaches nothing better: the lowest role is named.
  expect(withApproval?.role ?? null).toBe(role);
});

test('of two that mend as much and are worth as much, the cheaper is given, wherever it stands', () => {
  const told = { problem: 'late', price: 30, trouble: 'a-trip', 'spend-a-year': 0 };
  expect(given(answer({ rules: '[dear, cheap]', extras: 1, pastTheSums: 5 }, told))).toEqual([
    'sorry',
    'cheap',
  ]);
});

test('what a yes allows is named where it mends more and is worth just as much', () => {
  const authority = '{ associate: { goodwill: 0 }, manager: { goodwill: 50 } }';
  const told = { problem: 'late', price: 30, trouble: 'a-trip', treated: 'ignored', 'spend-a-year': 0 };
  const edges = { authority, trip: 90, rules: '[money, call]', extras: 1, pastTheSums: 5 };
  const { offer, withApproval } = answer(edges, told);
  // A call mends nothing of a wait, for all that it is worth to them.
  expect(offer).toMatchObject({ mended: 0.1, worth: 5000 });
  expect(withApproval).toMatchObject({ role: 'manager', offer: { mended: 0.5, worth: 5000 } });
});

test('where the aim is out of reach, an extra that mends nothing more is not given', () => {
  const told = { problem: 'damaged', price: 30, trouble: 'a-trip' };
  // The goods stay unmended, so that £10 of trouble is all there is to mend: a card does it, and a tin adds nothing.
  const referring = '  also: { when: { problem: damaged }, may: [dear, cheap] }';
  expect(given(answer({ owing: 'call', referring, pastTheSums: 50 }, told))).toEqual([
    'sorry',
    'call',
    'cheap',
  ]);
});

test('of a remedy no more is given than mends, where the aim is out of reach', () => {
  const told = { problem: 'damaged', price: 30, trouble: 'a-trip' };
  const edges = {
    owing: 'call',
    referring: '  also: { when: { problem: damaged }, may: [cash-up] }',
    pastTheSums: 50,
  };
  const { offer } = answer(edges, told);
  expect(offer.remedies.find(({ id }) => id === 'cash-up')?.amount).toBe(1000);
});

test.each(['supervisor, manager', 'manager, supervisor'])(
  'of %s, each named by a rule, the higher takes over',
  (roles) => {
    const authority =
      '{ associate: { goodwill: 1 }, supervisor: { goodwill: 5 }, manager: { goodwill: 9 }, owner: { goodwill: 10 } }';
    const [first, second] = roles.split(', ');
    const referring = `  one: { when: { problem: late }, refer: ${first}, why: "One." }
  two: { when: { problem: late }, refer: ${second}, why: "Two." }`;
    const { refer } = answer({ authority, referring }, { problem: 'late', price: 30 });
    expect(refer).toEqual({ role: 'manager', why: first === 'manager' ? 'One.' : 'Two.' });
  },
);

test.each([
  ['price', 'supervisor'],
  ['overcharge', null],
])('who stands in on a condition about the %s is named where that applies: %s', (fact, standsIn) => {
  const when = `{ ${fact}: { at-least: 0 } }`;
  const authority = `{ associate: { goodwill: 50 }, supervisor: { goodwill: 50, stands-in-for: manager, when: ${when} }, manager: { goodwill: 100 } }`;
  const told = { problem: 'late', price: 30, trouble: 'a-trip', 'spend-a-year': 0 };
  const { withApproval } = answer({ authority, trip: 100 }, told);
  expect(withApproval).toMatchObject({ role: 'manager', standsIn });
});
