import { describe, expect, it } from 'vitest';
import type { Amount } from '../../src/domain/policy/amount.js';
import { writeMoney } from '../../src/domain/values/money.js';
import { BUILT_IN_FACTS } from '../../src/i18n/values/built-in.js';
import { readPolicy } from '../../src/source/index.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

const factOf = (text: string, name: string) => policyOf(text).facts.find((fact) => fact.name === name);

/** What stands for delivery once it is written like this. */
const delivery = (written: string): Amount =>
  policyOf(shopWith('delivery: 4.95', `delivery: ${written}`)).costs.delivery;

/** The condition of the rule `late` once it is written like this. */
const when = (written: string) =>
  policyOf(shopWith('when: { problem: late, hours-late: { over: 2 } }', `when: ${written}`)).rules[1]?.when;

const money = (value: number): Amount => ({ is: 'fixed', value });
const price: Amount = { is: 'fact', fact: 'price' };

describe('an amount', () => {
  it.each<[string, Amount]>([
    ['4.95', money(495)],
    ['5', money(500)],
    ['0', money(0)],
    ['price', price],
    ['{ percent: 12.5%, of: price }', { is: 'percent', share: money(125_000), of: price }],
    [
      '{ percent: share-affected, of: price }',
      { is: 'percent', share: { is: 'fact', fact: 'share-affected' }, of: price },
    ],
    [
      '{ each: 0.50, per: hours-late }',
      { is: 'each', each: money(50), per: { is: 'fact', fact: 'hours-late', scale: 1 } },
    ],
    [
      '{ each: 0.01, per: price }',
      { is: 'each', each: money(1), per: { is: 'fact', fact: 'price', scale: 100 } },
    ],
    [
      '{ each: 5, per: { started-blocks-of: 12, after: 6, of: hours-late } }',
      {
        is: 'each',
        each: money(500),
        per: { is: 'blocks', started: true, size: 12, after: 6, fact: 'hours-late' },
      },
    ],
    [
      '{ each: 5, per: { full-blocks-of: 10.50, of: price } }',
      {
        is: 'each',
        each: money(500),
        per: { is: 'blocks', started: false, size: 1050, after: 0, fact: 'price' },
      },
    ],
    [
      '{ by: channel, where: { store: 1 }, else: 2 }',
      { is: 'by', fact: 'channel', where: { store: money(100) }, else: money(200) },
    ],
    [
      '{ by: insured, where: { true: 1, false: 2 } }',
      { is: 'by', fact: 'insured', where: { yes: money(100), no: money(200) }, else: money(0) },
    ],
    [
      '{ by: insured, where: { yes: 1, "no": 2 } }',
      { is: 'by', fact: 'insured', where: { yes: money(100), no: money(200) }, else: money(0) },
    ],
    ['{ sum: [price, 5] }', { is: 'sum', of: [price, money(500)] }],
    ['{ least-of: [price, 5] }', { is: 'least', of: [price, money(500)] }],
    ['{ most-of: [5] }', { is: 'most', of: [money(500)] }],
    [
      '{ sum: [price], at-least: 1, at-most: { percent: 10%, of: price } }',
      {
        is: 'kept',
        of: { is: 'sum', of: [price] },
        within: { atLeast: money(100), atMost: { is: 'percent', share: money(100_000), of: price } },
      },
    ],
    [
      '{ sum: [price], round: up }',
      { is: 'kept', of: { is: 'sum', of: [price] }, within: { round: { way: 'up', to: 100 } } },
    ],
    [
      '{ sum: [price], round: nearest, to: 0.05 }',
      { is: 'kept', of: { is: 'sum', of: [price] }, within: { round: { way: 'nearest', to: 5 } } },
    ],
    [
      '{ by: hours-late, bands: [{ below: 5, is: 1 }, { up-to: 9, is: 2 }, { is: 3 }] }',
      {
        is: 'bands',
        fact: 'hours-late',
        bands: [
          { upTo: 4, gives: money(100) },
          { upTo: 9, gives: money(200) },
          { upTo: 240, gives: money(300) },
        ],
      },
    ],
    [
      '{ by: hours-late, bands: [{ up-to: 240, is: 1 }] }',
      { is: 'bands', fact: 'hours-late', bands: [{ upTo: 240, gives: money(100) }] },
    ],
    [
      '{ by: price, bands: [{ below: 10, is: 1 }, { is: 2 }] }',
      {
        is: 'bands',
        fact: 'price',
        bands: [
          { upTo: 999, gives: money(100) },
          { upTo: 10_000_000_000, gives: money(200) },
        ],
      },
    ],
  ])('%s', (written, amount) => {
    expect(delivery(written)).toEqual(amount);
  });

  it('rounds shares to whole per cent, and to what is said', () => {
    const of = (written: string) => policyOf(shopWith('margin: 55%', `margin: ${written}`)).costs.margin;
    expect(of('{ sum: [5%], round: up }')).toMatchObject({ within: { round: { way: 'up', to: 10_000 } } });
    expect(of('{ sum: [5%], round: down, to: 0.5% }')).toMatchObject({
      within: { round: { way: 'down', to: 5000 } },
    });
  });
});

describe('a condition', () => {
  const is = (fact: string, ...values: (string | boolean)[]) => ({ is: 'one-of', fact, values });
  const within = (fact: string, atLeast: number, atMost: number) => ({
    is: 'within',
    fact,
    ranges: [{ atLeast, atMost }],
  });

  it.each([
    ['{ problem: late }', is('problem', 'late')],
    ['{ problem: [late, lost] }', is('problem', 'late', 'lost')],
    ['{ insured: yes }', is('insured', true)],
    ['{ insured: [true, no] }', is('insured', true, false)],
    ['{ asked-for: nothing }', is('asked-for', 'nothing')],
    ['{ turned-down: [voucher, refund] }', is('turned-down', 'voucher', 'refund')],
    ['{ weekday: sunday }', is('weekday', 'sunday')],
    ['{ hours-late: 5 }', within('hours-late', 5, 5)],
    [
      '{ hours-late: [5, 7] }',
      {
        is: 'within',
        fact: 'hours-late',
        ranges: [
          { atLeast: 5, atMost: 5 },
          { atLeast: 7, atMost: 7 },
        ],
      },
    ],
    ['{ hours-late: { at-least: 5 } }', within('hours-late', 5, 240)],
    ['{ hours-late: { over: 5, under: 9 } }', within('hours-late', 6, 8)],
    ['{ price: { over: 49.99, at-most: 60 } }', within('price', 5000, 6000)],
    ['{ price: { under: 0.01 } }', within('price', 0, 0)],
    ['{ share-affected: { at-least: 12.5% } }', within('share-affected', 125_000, 1_000_000)],
    ['{ contacts: { at-least: 2 } }', within('contacts', 2, 5)],
    ['{ problem: late, insured: no }', { is: 'all', of: [is('problem', 'late'), is('insured', false)] }],
    [
      '{ any: [{ problem: late }, { insured: no }] }',
      { is: 'any', of: [is('problem', 'late'), is('insured', false)] },
    ],
    ['{ none-of: [{ problem: late }] }', { is: 'none', of: [is('problem', 'late')] }],
    ['{ not: { problem: late } }', { is: 'not', of: is('problem', 'late') }],
    [
      '{ all: [{ not: { any: [{ problem: late }] } }] }',
      { is: 'all', of: [{ is: 'not', of: { is: 'any', of: [is('problem', 'late')] } }] },
    ],
  ])('%s', (written, condition) => {
    expect(when(written)).toEqual(condition);
  });

  it('that is not written always holds', () => {
    expect(policyOf(shopWith('    when: { problem: injury }\n', '')).rules[3]?.when).toEqual({
      is: 'all',
      of: [],
    });
  });
});

describe('a fact', () => {
  it('stands where it is asked: the day, built-in ones that decide, declared ones, then the moment and wording', () => {
    const names = policyOf(SHOP).facts.map(({ name }) => name);
    const builtIn = (wanted: (use: string) => boolean) =>
      BUILT_IN_FACTS.filter(({ name, use }) => name !== 'today' && wanted(use)).map(({ name }) => name);
    expect(names).toEqual([
      'today',
      ...builtIn((use) => use === 'condition'),
      'membership',
      'hours-late',
      'insured',
      'note',
      ...builtIn((use) => use !== 'condition'),
    ]);
  });

  it.each([
    [
      'membership',
      {
        type: { is: 'one-of', values: ['guest', 'silver', 'gold'] },
        default: { is: 'value', value: 'guest' },
        use: 'condition',
        builtIn: false,
      },
    ],
    [
      'hours-late',
      {
        type: { is: 'number', atLeast: 0, atMost: 240, decimals: 0 },
        when: { is: 'one-of', fact: 'problem', values: ['late'] },
      },
    ],
    ['insured', { type: { is: 'yes-no' }, default: { is: 'value', value: false } }],
    ['note', { type: { is: 'text' }, use: 'wording' }],
    [
      'trouble',
      {
        type: { is: 'one-of', values: ['none', 'a-trip'] },
        default: { is: 'value', value: 'none' },
        builtIn: true,
      },
    ],
    [
      'treated',
      { type: { is: 'one-of', values: ['fairly', 'rudely'] }, default: { is: 'value', value: 'fairly' } },
    ],
  ])('%s', (name, expected) => {
    expect(factOf(SHOP, name)).toMatchObject(expected);
  });

  it('takes its values and labels from the problems', () => {
    const problem = factOf(
      shopWith('problems:\n', 'problems:\n  only: [late, lost]\n  late: { label: "Too late" }\n'),
      'problem',
    );
    expect(problem?.type).toEqual({ is: 'one-of', values: ['late', 'lost', 'superseded'] });
    expect(problem?.labels).toEqual({
      late: 'Too late',
      lost: 'It never came',
      superseded: 'A newer model came out',
    });
  });

  it('has its problems in the order in which `only` names them, then the rest', () => {
    const { type } =
      factOf(shopWith('problems:\n', 'problems:\n  only: [lost, superseded, late]\n'), 'problem') ?? {};
    expect(type).toMatchObject({ values: ['lost', 'superseded', 'late'] });
  });

  it('is taken to be what a problem says of it', () => {
    const fault = factOf(SHOP, 'fault')?.default;
    expect(fault).toMatchObject({
      is: 'by',
      fact: 'problem',
      where: { superseded: 'us', late: 'carrier' },
      else: 'unclear',
    });
    const always = shopWith('note: {', 'fault: { default: carrier }\n  note: {');
    expect(factOf(always, 'fault')?.default).toEqual({
      is: 'by',
      fact: 'problem',
      where: { superseded: 'us' },
      else: 'carrier',
    });
  });

  const note = (more: string) => shopWith('  note: {', `  ${more}\n  note: {`);

  it.each([
    [
      'channel: { one-of: [online] }',
      'channel',
      { type: { values: ['online'] }, default: { value: 'online' } },
    ],
    [
      'channel: { one-of: [online, phone], default: phone }',
      'channel',
      { type: { values: ['online', 'phone'] }, default: { value: 'phone' } },
    ],
    [
      'channel: { ask: "Where?", help: "Look.", label: { store: "Shop" } }',
      'channel',
      { ask: 'Where?', help: 'Look.', labels: { store: 'Shop', online: 'Online' } },
    ],
    ['price: { money: { at-most: 500 } }', 'price', { type: { is: 'money', atLeast: 0, atMost: 50_000 } }],
    [
      'contacts: { number: { at-least: 1, at-most: 3 } }',
      'contacts',
      { type: { atLeast: 1, atMost: 3, decimals: 0 } },
    ],
    ['delivery-paid: { default: 4.95 }', 'delivery-paid', { default: { is: 'value', value: 495 } }],
    [
      'delivery-paid: { default: { percent: 10%, of: price } }',
      'delivery-paid',
      { default: { is: 'amount', amount: { is: 'percent' } } },
    ],
    ['share-affected: { default: 50% }', 'share-affected', { default: { value: 500_000 } }],
    ['returnable: { default: no, when: { fault: us } }', 'returnable', { default: { value: false } }],
    [
      'weight: { ask: "?", number: { at-least: 0.5, at-most: 20, decimals: 1 }, default: 1.5 }',
      'weight',
      { type: { atLeast: 5, atMost: 200, decimals: 1 }, default: { value: 15 } },
    ],
    [
      'paid: { ask: "?", money: true }',
      'paid',
      { type: { is: 'money', atLeast: 0, atMost: 10_000_000_000 } },
    ],
    [
      'card: { ask: "?", yes-no: yes, default: { by: channel, where: { store: yes }, else: no } }',
      'card',
      { default: { is: 'by', where: { store: true }, else: false } },
    ],
    [
      'card: { ask: "?", one-of: [a, b], default: { by: insured, where: { yes: a, no: b } } }',
      'card',
      { default: { is: 'by', where: { true: 'a', false: 'b' } } },
    ],
  ])('may be said anew or declared: %s', (written, name, expected) => {
    expect(factOf(note(written), name)).toMatchObject(expected);
  });

  it('whose default is worked out stays within what it can be', () => {
    const paid = factOf(
      note('paid: { ask: "?", money: { at-least: 1, at-most: 50 }, default: { percent: 10%, of: price } }'),
      'paid',
    );
    expect(paid?.default).toMatchObject({
      amount: { is: 'kept', within: { atLeast: money(100), atMost: money(5000) } },
    });
  });
});

describe('the harm of the goods', () => {
  it('has a case for each problem that says its own', () => {
    expect(policyOf(SHOP).harm.goods).toMatchObject({
      is: 'by',
      fact: 'problem',
      where: { superseded: { is: 'percent' }, 'wrong-item': price },
    });
  });

  it('keeps its limits around them', () => {
    const goods = policyOf(shopWith('    else: 0\n  trouble', '    else: 0\n    at-most: 99\n  trouble')).harm
      .goods;
    expect(goods).toMatchObject({
      is: 'kept',
      of: { is: 'by', where: { superseded: {} } },
      within: { atMost: money(9900) },
    });
  });

  it('may be the same for all others', () => {
    const plain = shopWith(
      '  goods:\n    by: problem\n    where: { wrong-item: price, lost: { sum: [price, delivery-paid] } }\n    else: 0\n',
      '  goods: price\n',
    );
    expect(policyOf(plain).harm.goods).toMatchObject({
      is: 'by',
      fact: 'problem',
      where: { superseded: { is: 'percent' } },
      else: price,
    });
  });

  it('may be said for every problem there is, without else', () => {
    const only = shopWith('problems:\n', 'problems:\n  only: [wrong-item, lost]\n').replace(
      '    else: 0\n  trouble',
      '  trouble',
    );
    expect(policyOf(only).harm.goods).toMatchObject({ else: money(0) });
  });
});

describe('a policy without a locale', () => {
  it.each([
    ['GBP', 'en-GB', '£1,234.50'],
    ['EUR', 'en-IE', '€1,234.50'],
    ['USD', 'en-US', '$1,234.50'],
    ['CAD', 'en-CA', '$1,234.50'],
    ['INR', 'en-IN', '₹1,234.50'],
    ['XOF', 'en-GB', 'F\u202fCFA\u00a01,235'],
  ])('writes %s as in English where it is money', (code, locale, written) => {
    const { currency } = policyOf(
      shopWith('currency: GBP', `currency: ${code}`).replaceAll(/(\d)\.\d\d\b/g, '$1'),
    );
    expect(currency.locale).toBe(locale);
    expect(writeMoney(currency.digits === 0 ? 1235 : 123_450, currency)).toBe(written);
  });

  it('writes as its parent does', () => {
    const text = 'amends: 1\nname: "Ours"\ncurrency: GBP\nextends: ./base.yaml\n';
    const read = () => shopWith('currency: GBP', 'currency: GBP\nlocale: en-IE');
    expect(readPolicy(text, 'ours.yaml', { read }).policy?.locale).toBe('en-IE');
  });
});

describe('a remedy', () => {
  const remedy = (old: string, fresh: string, id: string) =>
    policyOf(shopWith(old, fresh)).remedies.find((one) => one.id === id);

  it('has what its kind asks for', () => {
    const { remedies } = policyOf(SHOP);
    expect(remedies.map(({ place: _place, ...rest }) => rest)).toEqual([
      {
        id: 'sorry',
        kind: 'apology',
        label: 'our apology',
        notWith: [],
        worth: { is: 'percent', share: money(600_000), of: { is: 'harm', kind: 'respect' } },
      },
      { id: 'replacement', kind: 'replace', label: 'a replacement', notWith: [] },
      { id: 'refund', kind: 'refund', label: 'your money back', code: 'R-01', notWith: [] },
      {
        id: 'voucher',
        kind: 'voucher',
        label: 'a voucher',
        notWith: ['flowers'],
        amount: { is: 'sizes', from: 500, to: money(2500), step: 500 },
      },
      { id: 'flowers', kind: 'gift', label: 'flowers', notWith: [], cost: money(900), worth: money(2000) },
      {
        id: 'miles',
        kind: 'points',
        label: 'miles',
        notWith: [],
        amount: money(6000),
        unit: 'miles',
        costEach: 600_000,
        worthEach: 1_300_000,
      },
    ]);
    expect(remedies[1]?.place).toEqual({ file: 'shop.yaml', line: 51, column: 3 });
  });

  const SIZED = 'amount: { from: 5, to: 25, step: 5 }';

  it('keeps its amount within what stands beside it', () => {
    expect(remedy(SIZED, 'amount: price, at-most: 60, round: up, to: 5', 'voucher')?.amount).toEqual({
      is: 'kept',
      of: price,
      within: { atMost: money(6000), round: { way: 'up', to: 500 } },
    });
  });

  it('keeps the largest of its sizes within it', () => {
    const to = { is: 'kept', of: price, within: { atMost: money(2000) } };
    expect(
      remedy(SIZED, 'amount: { from: 5, to: price, step: 5 }, at-most: 20', 'voucher')?.amount,
    ).toMatchObject({ is: 'sizes', to });
    expect(
      remedy(SIZED, 'amount: { from: 5, to: price, step: 5, at-most: 20 }', 'voucher')?.amount,
    ).toMatchObject({ is: 'sizes', to });
  });

  it('is an apology where the policy has none', () => {
    const without = shopWith(
      '  sorry: { kind: apology, label: "our apology", worth: { percent: 60%, of: respect } }\n',
      '',
    );
    expect(policyOf(without).remedies.at(-1)).toEqual({
      id: 'apology',
      kind: 'apology',
      label: 'our apology',
      notWith: [],
      worth: money(0),
      place: { file: 'shop.yaml', line: 49, column: 1 },
    });
  });
});

describe('a rule', () => {
  it('owes, may give, bars and hands over', () => {
    const [wrong, late, gold, hurt] = policyOf(SHOP).rules;
    expect(wrong).toMatchObject({
      place: { file: 'shop.yaml', line: 57, column: 3 },
      replaces: [],
      owe: [{ is: 'choice', of: [{ remedy: 'replacement' }, { remedy: 'refund' }] }],
      may: [{ remedy: 'voucher' }, { remedy: 'flowers' }],
      say: 'You ordered {item|one thing} and got another.',
    });
    expect(late?.owe).toMatchObject([{ is: 'grant', grant: { remedy: 'voucher', amount: { is: 'bands' } } }]);
    expect(gold).toMatchObject({ replaces: ['late'], may: [{ remedy: 'miles', amount: money(500) }] });
    expect(hurt).toMatchObject({ refer: 'manager', noGoodwill: 'all' });
  });
});

describe('the rest of a policy', () => {
  it('is in minor units and basis points', () => {
    const policy = policyOf(SHOP);
    expect(policy.generosity).toEqual({
      mend: money(1_100_000),
      pastTheSums: money(500),
      neverPast: 1_500_000,
      extrasAtMost: 2,
    });
    expect(policy.returns).toMatchObject({
      keepLosses: true,
      keepUpTo: money(1500),
      trip: money(800),
      neverKeep: { is: 'within', fact: 'held-value' },
    });
    expect(policy.harm.largeFrom).toBe(10_000);
    expect(policy.authority).toEqual([
      { name: 'associate', goodwill: money(3000) },
      { name: 'manager', goodwill: money(100_000) },
    ]);
    expect(policy.countersign).toEqual([{ remedy: 'refund', over: 25_000, by: 'manager' }]);
    expect(policy.customers[1]).toEqual({
      name: 'new',
      when: { is: 'all', of: [] },
      spendAYear: money(9000),
      stays: 300_000,
    });
    expect(policy.promises).toMatchObject([
      { id: 'put-right', grantedBy: 'associate', mends: { atLeast: 1_000_000, orAllThatIsAllowed: false } },
    ]);
  });

  it('has the evidence for sums that it does not say', () => {
    expect(policyOf(SHOP).sums).toMatchObject({
      discountRate: 100_000,
      wordOfMouth: { newcomer: 'new' },
      lift: { small: { first: { middle: 245 } } },
    });
    const own = policyOf(
      shopWith(
        'customers:',
        'sums: { discount-rate: 8%, lift: { small: { first: [1, 2.5, 3] } }, curves: { kept: [[0, 0], [0.125, 0.5]] } }\ncustomers:',
      ),
    ).sums;
    expect(own).toMatchObject({
      discountRate: 80_000,
      lift: { small: { first: { low: 10, middle: 25, high: 30 }, later: { low: 40 } } },
      curves: {
        kept: [
          [0, 0],
          [125, 500],
        ],
        givenUp: [
          [0, 0],
          [600, 200],
          [1000, 750],
          [1200, 900],
          [1500, 1000],
        ],
      },
    });
  });

  it('counts money in what the currency has', () => {
    const yen = SHOP.replace('GBP', 'JPY')
      .replace('4.95', '495')
      .replaceAll(/\b(\d+)\.\d0\b/g, '$1');
    expect(policyOf(yen)).toMatchObject({
      costs: { delivery: money(495) },
      currency: { code: 'JPY', digits: 0 },
    });
    expect(policyOf(yen).remedies.find(({ id }) => id === 'miles')?.costEach).toBe(6000);
    const dinars = SHOP.replace('GBP', 'KWD').replace('4.95', '4.955');
    expect(policyOf(dinars)).toMatchObject({ costs: { delivery: money(4955) }, currency: { digits: 3 } });
  });
});

describe('too many offers', () => {
  it('are counted over choices, extras and sizes', () => {
    const gifts = (count: number, sizes: number) => {
      const names = Array.from({ length: count }, (_, at) => `gift-${at}`);
      const remedies = names.map(
        (name) => `  ${name}: { kind: cash, label: "cash", amount: { from: 1, to: ${sizes}, step: 1 } }\n`,
      );
      return shopWith('  flowers: {', `${remedies.join('')}  flowers: {`).replace(
        'may: [voucher, flowers]',
        `may: [${names.join(', ')}]`,
      );
    };
    // Two choices × (none, or one or two of ten gifts in ten sizes and the miles).
    expect(policyOf(gifts(10, 10)).remedies).toHaveLength(16);
    const [found, ...others] = read(gifts(10, 50)).diagnostics;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'too-many-offers', excerpt: '  extras-at-most: 2' });
    const [choices, none, one, two] = [2, 1, 10 * 50 + 1, 45 * 50 * 50 + 10 * 50];
    expect(found?.message).toContain((choices * (none + one + two)).toLocaleString('en-GB'));
  });
});

describe('yes and no', () => {
  it('read alike in whatever case', () => {
    const taken = (word: string) =>
      factOf(shopWith('yes-no: true\n    default: no', `yes-no: true\n    default: ${word}`), 'insured')
        ?.default;
    for (const word of ['No', 'NO', 'False']) expect(taken(word)).toEqual(taken('no'));
    for (const word of ['Yes', 'YES', 'True']) expect(taken(word)).toEqual(taken('yes'));
  });
});

describe('what would cost more to take back than it brings', () => {
  const LET_KEEP = '  let-keep: { when-a-return-loses-money: true, at-most: 15.00 }\n';
  const keeps = (line: string): boolean => policyOf(shopWith(LET_KEEP, line)).returns.keepLosses;

  it('is theirs to keep, unless the policy says no', () => {
    for (const line of ['', '  let-keep: { at-most: 5 }\n', LET_KEEP]) expect(keeps(line)).toBe(true);
    for (const no of ['no', 'false'])
      expect(keeps(`  let-keep: { when-a-return-loses-money: ${no}, at-most: 5 }\n`)).toBe(false);
  });
});

describe('the level of harm that is taken where nobody says', () => {
  const LEVELS = 'levels: { fairly: 0, rudely: 20 }';
  const taken = (levels: string) => factOf(shopWith(LEVELS, `levels: ${levels}`), 'treated')?.default;

  it.each([
    ['{ rudely: 20, fairly: 0 }', 'fairly'],
    ['{ rudely: 20, coldly: 5, warmly: 3 }', 'warmly'],
    ['{ awful: { percent: 10%, of: price }, fairly: 0 }', 'fairly'],
    ['{ awful: 0, fairly: 0 }', 'fairly'],
    ['{ only: 5 }', 'only'],
  ])('is the mildest, in whatever order they stand: %s', (levels, mildest) => {
    expect(taken(levels)).toEqual({ is: 'value', value: mildest });
  });

  it.each([
    ['{ a: 5, b: 5 }', '“a” and “b” count the same'],
    ['{ a: { percent: 10%, of: price }, b: 5 }', 'it depends on other facts which is less'],
  ])('has to be said where that cannot be told: %s', (levels, why) => {
    const [one, ...more] = read(shopWith(LEVELS, `levels: ${levels}`)).diagnostics;
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      code: 'missing-default',
      message: `Which level of “treated” is the mildest cannot be told: ${why}.`,
      hint: 'Say what is taken where nobody says: facts: { treated: { default: a } }.',
    });
  });

  it('is what the policy says, where it says', () => {
    const text = shopWith(LEVELS, 'levels: { a: 5, b: 5 }').replace(
      /^facts:$/m,
      'facts:\n  treated: { default: b }',
    );
    expect(factOf(text, 'treated')?.default).toEqual({ is: 'value', value: 'b' });
  });
});

describe('a default that goes by a fact which does not always apply', () => {
  it('has an else: the order of its cases decides nothing', () => {
    const declared = (otherwise: string) =>
      shopWith(
        '  membership:',
        `  gift: { ask: "A gift?", yes-no: true, default: no, when: { problem: late } }
  wrapped: { ask: "Wrapped?", yes-no: true, default: { by: gift, where: { yes: yes, no: no }${otherwise} } }
  membership:`,
      );
    expect(read(declared('')).diagnostics).toMatchObject([
      { code: 'not-covered', message: '“where” says nothing where “gift” does not apply.' },
    ]);
    expect(factOf(declared(', else: no'), 'wrapped')?.default).toMatchObject({ else: false });
  });
});
