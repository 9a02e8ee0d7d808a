import { describe, expect, it } from 'vitest';
import {
  coveredBy,
  coveredByOthers,
  differ,
  everything,
  gaps,
  intersect,
  limitsOf,
  meet,
  nothing,
  overlaps,
  regionOf,
  spaceOf,
  subtract,
  union,
} from '../../src/regions/index.js';
import { all, any, from, missing, not, one, proved, shop, upTo, where } from './shop.js';

const only = (dimension: string, ...values: string[]) => ({
  is: 'one-of',
  dimension,
  values,
  missing: false,
});
const range = (dimension: string, atLeast: number, atMost: number) => ({
  is: 'within',
  dimension,
  range: { atLeast, atMost },
  missing: false,
});

const damaged = where(one('problem', 'damaged'));
const early = where(upTo('days', 30));
const late = where(from('days', 31));
const gone = where(missing('days'));

describe('gaps', () => {
  it('are said in as few words as there are', () => {
    const rules = [
      where(all(one('problem', 'damaged', 'late', 'lost'), not(one('fault', 'customer')))),
      where(all(one('problem', 'changed-mind'), upTo('days', 28))),
      where(one('fault', 'customer')),
    ];
    const { region } = proved(gaps(shop, rules));
    expect(limitsOf(region)).toEqual([
      [
        only('problem', 'changed-mind'),
        only('fault', 'us', 'carrier'),
        { ...range('days', 29, 3650), missing: true },
      ],
    ]);
  });

  it('overlap rather than mention more than they must', () => {
    const { region } = proved(gaps(shop, [where(all(one('fault', 'us'), upTo('price', 99)))]));
    expect(limitsOf(region)).toEqual([
      [only('fault', 'carrier', 'customer')],
      [range('price', 100, 10_000_000)],
    ]);
  });

  it('are none where the rules cover everything, and everything where there are no rules', () => {
    expect(proved(gaps(shop, [early, late, gone])).region.boxes).toEqual([]);
    expect(limitsOf(proved(gaps(shop, [])).region)).toEqual([[]]);
  });

  it('leave out what cannot be', () => {
    expect(proved(gaps(shop, [early, late], { impossible: [gone] })).region.boxes).toEqual([]);
  });
});

describe('dead rules', () => {
  const rules = [early, late, damaged, gone, nothing(shop)];
  const ask = (others: readonly number[], region = damaged) =>
    coveredByOthers(
      [...rules, region].map((one, at) => ({ region: one, others: at === rules.length ? others : [] })),
    ).at(-1);

  it('can be covered by several that cover it only together', () => {
    expect(ask([0, 1, 3])).toMatchObject({ verdict: 'proved', covered: true, by: [0, 1, 3] });
    expect(ask([0, 3])).toMatchObject({ verdict: 'proved', covered: false, witness: { days: 40 } });
  });

  it('name no more than it took', () => {
    expect(ask([2, 0, 1, 3])).toMatchObject({ covered: true, by: [2] });
  });

  it('name again what they have named already, rather than another', () => {
    const two = any(
      all(one('problem', 'damaged'), upTo('price', 1000)),
      all(one('problem', 'lost'), from('price', 2000)),
    );
    const list = [where(one('problem', 'lost')), where(one('problem', 'damaged', 'lost')), where(two)];
    const answers = coveredByOthers(list.map((region) => ({ region, others: [0, 1] })));
    expect(answers[2]).toMatchObject({ covered: true, by: [1] });
  });

  it('are those that can never hold', () => {
    expect(ask([], nothing(shop))).toMatchObject({ covered: true, by: [] });
  });

  it('do not cover themselves', () => {
    expect(ask([5])).toMatchObject({ covered: false });
  });

  it('are those that only hold where nothing can be', () => {
    const [answer] = coveredByOthers([{ region: gone, others: [] }], { impossible: [gone] });
    expect(answer).toMatchObject({ covered: true, by: [] });
  });

  it('are none of no rules', () => {
    expect(coveredByOthers([])).toEqual([]);
  });
});

describe('covered by', () => {
  it('says what is left over', () => {
    const result = proved(coveredBy(everything(shop), [early, late]));
    expect(!result.covered && limitsOf(result.left)).toEqual([
      [{ is: 'within', dimension: 'days', range: null, missing: true }],
    ]);
  });
});

describe('differ', () => {
  const before = [
    { region: early, outcome: 'refund' },
    { region: late, outcome: 'voucher' },
  ];
  const changesOf = (after: typeof before) =>
    proved(differ(shop, before, after)).changes.map(({ region, ...outcomes }) => ({
      ...outcomes,
      where: limitsOf(region),
    }));

  it('shows where a threshold moved', () => {
    const after = [
      { region: where(upTo('days', 28)), outcome: 'refund' },
      { region: where(from('days', 29)), outcome: 'voucher' },
    ];
    expect(changesOf(after)).toEqual([
      { before: ['refund'], after: ['voucher'], where: [[range('days', 29, 30)]] },
    ]);
  });

  it('shows what else is given, beside what was given before', () => {
    const changes = changesOf([...before, { region: damaged, outcome: 'apology' }]);
    expect(changes).toHaveLength(3);
    expect(changes).toEqual(
      expect.arrayContaining([
        {
          before: ['refund'],
          after: ['apology', 'refund'],
          where: [[only('problem', 'damaged'), range('days', 0, 30)]],
        },
        {
          before: ['voucher'],
          after: ['apology', 'voucher'],
          where: [[only('problem', 'damaged'), range('days', 31, 3650)]],
        },
        {
          before: [],
          after: ['apology'],
          where: [
            [only('problem', 'damaged'), { is: 'within', dimension: 'days', range: null, missing: true }],
          ],
        },
      ]),
    );
  });

  it('is blind to how the same is written', () => {
    const split = [
      { region: where(upTo('days', 10)), outcome: 'refund' },
      { region: where(all(from('days', 5), upTo('days', 30))), outcome: 'refund' },
    ];
    expect(changesOf([...split, ...before.slice(1), ...split])).toEqual([]);
  });
});

describe('overlaps', () => {
  it('are not made of sets that meet in pairs only', () => {
    const space = spaceOf([{ name: 'day', is: 'set', values: ['mon', 'tue', 'wed'] }]);
    const region = (...values: string[]) => proved(regionOf(space, one('day', ...values))).region;
    const rules = [region('mon', 'tue'), region('tue', 'wed'), region('wed', 'mon')];
    const found = proved(overlaps(space, rules)).overlaps;
    expect(found.map(({ regions }) => regions)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(found.map(({ common }) => limitsOf(common))).toEqual([
      [[only('day', 'tue')]],
      [[only('day', 'mon')]],
      [[only('day', 'wed')]],
    ]);
    expect(proved(intersect(space, rules)).region.boxes).toEqual([]);
    expect([
      meet(rules[0] ?? nothing(space), rules[1] ?? nothing(space)),
      meet(region('mon'), region('tue')),
    ]).toEqual([true, false]);
  });

  it('are the largest groups, with what they share', () => {
    const found = proved(overlaps(shop, [damaged, early, late, where(any(one('fault', 'us')))])).overlaps;
    expect(found.map(({ regions }) => regions)).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
    expect(limitsOf(found[0]?.common ?? nothing(shop))).toEqual([
      [only('problem', 'damaged'), only('fault', 'us'), range('days', 0, 30)],
    ]);
  });
});

describe('regions of two spaces', () => {
  const other = everything(spaceOf([{ name: 'a', is: 'set', values: ['x'] }]));
  it.each([
    ['a union', () => union(shop, [other])],
    ['an intersection', () => intersect(shop, [early, other])],
    ['what is taken away', () => subtract(early, [other])],
    ['a cover', () => coveredBy(early, [other])],
    ['gaps', () => gaps(shop, [other])],
    ['dead rules', () => coveredByOthers([early, other].map((region) => ({ region, others: [0, 1] })))],
    ['a difference', () => differ(shop, [{ region: other, outcome: 'x' }], [])],
    ['overlaps', () => overlaps(shop, [early, other])],
    ['what cannot be', () => gaps(shop, [early], { impossible: [other] })],
  ])('are not mixed in %s', (_, mixed) => {
    expect(mixed).toThrow(RangeError);
  });
});
