import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '../../../src/index.js';
import { check } from '../../../src/lint/index.js';
import { BUILT_IN_NAMES, BUILT_INS, readPolicy } from '../../../src/source/index.js';
import { draws } from '../../draws.js';
import { builtIns } from '../../fixtures/built-in.js';
import { BACK, type Ran, runIn, type World } from '../../fixtures/host.js';
import { failuresOf } from './cases.js';

const BUILT = builtIns();
const WORLD: World = { builtIns: BUILT };
const TODAY = '2026-11-22';

const init = (...words: string[]): Promise<Ran> => runIn(WORLD, 'init', ...words);

/** Everything that is wrong with a policy among files that were written, and all that is in doubt. */
function wrongIn(written: Ran['written'], file: string): string[] {
  const read = (path: string): string | undefined => written[path];
  const { findings, doubts } = check(written[file] ?? '', file, {
    read,
    today: TODAY,
    settings: { severities: {} },
  });
  return [...findings, ...doubts].map(
    ({ file: where, line, code, message }) => `${where}:${line} ${code} ${message}`,
  );
}

function policyIn(written: Ran['written'], file: string): Policy {
  const { policy, diagnostics } = readPolicy(written[file] ?? '', file, { read: (path) => written[path] });
  if (!policy) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

describe('a starter', () => {
  const trade = fc.constantFrom(...BUILT_IN_NAMES);
  /** None of which one is worth pounds: `check` looks at purchases of about 40, or of thousands where they spend so. */
  const currency = fc.option(fc.constantFrom('EUR', 'USD', 'CHF', 'JPY', 'ZAR', 'IDR', 'CLP'), {
    nil: undefined,
  });
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !/\p{C}/u.test(text) && text.trim() !== '');
  /** In hundredths of what is proposed for the lowest role; what the highest may give comes on top. */
  const granted = fc.record({
    staff: fc.integer({ min: 50, max: 1000 }),
    more: fc.integer({ min: 0, max: 3000 }),
  });

  it('loads, is clean, and answers as its tests say, whatever was answered', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(trade, currency, name, granted, async (chosen, money, called, { staff, more }) => {
        const example = BUILT[chosen] as Policy;
        const plain = await init('--yes', '--trade', chosen, ...moneyFlags(money));
        const usual = grantsIn(policyIn(plain.written, 'amends.yaml'));
        const least = Math.ceil(((usual[0] ?? 0) * staff) / 100);
        const grants = [
          '--staff',
          `${least}`,
          '--manager',
          `${least + Math.round(((usual[0] ?? 0) * more) / 100)}`,
        ];
        const { written, err, code } = await init(
          '--trade',
          chosen,
          '--name',
          called,
          ...moneyFlags(money ?? example.currency.code),
          ...grants,
        );
        expect({ err, code }).toEqual({ err: '', code: 0 });
        for (const file of Object.keys(written).filter((path) => /^(?!.*test).*\.yaml$/.test(path)))
          expect(wrongIn(written, file)).toEqual([]);
        const policy = policyIn(written, 'amends.yaml');
        expect(policy.name).toBe(called.trim().replace(/\s+/g, ' '));
        expect(policy.currency.code).toBe(money ?? example.currency.code);
        expect(grantsIn(policy)[0]).toBe(least);
        expect(failuresOf(written['amends.test.yaml'] ?? '', policy)).toEqual([]);
      }),
      { numRuns: draws(20) },
    );
  });

  it.each(BUILT_IN_NAMES)('for %s is clean with everything in it that is behind a #, too', async (chosen) => {
    const { written } = await init('--yes', '--trade', chosen);
    const text = written['amends.yaml'] ?? '';
    const from = text.indexOf('# costs:');
    const whole = text.slice(0, from) + text.slice(from).replace(/^# (?=[a-z]+:$| )/gm, '');
    expect(whole).toMatch(/^costs:$/m);
    expect(whole).toMatch(/^rules:$/m);
    expect(wrongIn({ 'amends.yaml': whole }, 'amends.yaml')).toEqual([]);
  });

  it.each(BUILT_IN_NAMES)('for %s promises nothing that its roles cannot keep', async (chosen) => {
    const example = BUILT[chosen] as Policy;
    const lowest = example.authority[0];
    const usual = grantsIn(example)[0] ?? 0;
    const { written } = await init('--yes', '--trade', chosen, '--staff', String(Math.ceil(usual / 2)));
    const kept = policyIn(written, 'amends.yaml').promises;
    expect(JSON.stringify(kept)).not.toContain(`"${lowest?.name}"`);
    const same = await init('--yes', '--trade', chosen);
    expect(policyIn(same.written, 'amends.yaml').promises).toHaveLength(example.promises.length);
  });

  it('has tests in the language of tests, and nothing else', async () => {
    const { written } = await init('--yes');
    const tests = parse(written['amends.test.yaml'] ?? '') as Record<string, unknown>;
    expect(Object.keys(tests)).toEqual(['tests', 'policy', 'today', 'as', 'complaints', 'cases']);
    for (const one of tests['cases'] as Record<string, unknown>[]) {
      expect(['name', 'complaint', 'with', 'expect']).toEqual(expect.arrayContaining(Object.keys(one)));
    }
    expect(
      failuresOf(
        (written['amends.test.yaml'] ?? '').replace('contacts: 2', 'contacts: 1'),
        policyIn(written, 'amends.yaml'),
      ),
    ).not.toEqual([]);
  });

  it('begins with the line by which editors find the schema, which is there', async () => {
    const { written } = await init('--yes');
    expect(written['amends.yaml']).toMatch(/^# yaml-language-server: \$schema=amends\.schema\.json\n/);
    expect(JSON.parse(written['amends.schema.json'] ?? '')).toHaveProperty('$schema');
    const installed = await runIn(
      { ...WORLD, files: { 'node_modules/amends/schema/policy.json': '' } },
      'init',
      '--yes',
    );
    expect(installed.written['amends.yaml']).toMatch(
      /^# yaml-language-server: \$schema=node_modules\/amends/,
    );
    expect(Object.keys(installed.written)).toEqual(['amends.yaml', 'amends.test.yaml']);
  });
});

/** Goodwill of the roles, in the currency's own units. */
const grantsIn = ({ authority, currency }: Policy): number[] =>
  authority.map(({ goodwill }) => (goodwill.is === 'fixed' ? goodwill.value / 10 ** currency.digits : 0));

/** Of currencies that amends does not know. */
const RATES: Readonly<Record<string, string>> = { CLP: '1180' };

const moneyFlags = (code: string | undefined): string[] =>
  code === undefined
    ? []
    : ['--currency', code, ...(RATES[code] === undefined ? [] : ['--rate', RATES[code]])];

describe('in another currency', () => {
  it.each(BUILT_IN_NAMES)('%s is the same policy, every amount of money multiplied', async (chosen) => {
    const example = BUILT[chosen] as Policy;
    const { written, out } = await init('--yes', '--trade', chosen, '--currency', 'KWD', '--rate', '20');
    const turned = policyIn(written, 'amends.yaml');
    // A dinar has 1,000 fils and a pound 100 pence: in minor units it is 200 times.
    const ratios = new Set<number>();
    compare(
      { ...example, source: '', sha256: '', name: '' },
      { ...turned, source: '', sha256: '', name: '' },
      ratios,
    );
    expect([...ratios].sort()).toEqual([1, 200]);
    expect(grantsIn(turned)).toEqual(grantsIn(example).map((one) => one * 20));
    expect(out).toContain('look at every amount');
  });

  it('says no law of another country', async () => {
    const { written } = await init('--yes', '--currency', 'EUR');
    expect(written['example-retail.yaml']).not.toMatch(/^ *law:/m);
    expect(BUILT_INS['retail@1']).toMatch(/^ *law:/m);
  });

  it('that is not known needs a rate, and takes it roughly', async () => {
    const { err, code } = await init('--yes', '--currency', 'CLP');
    expect(code).toBe(2);
    expect(err).toContain('--rate 200');
    const { written } = await init('--yes', '--currency', 'CLP', '--rate', '1180');
    expect(written['example-retail.yaml']).toContain('every amount is the one there times 1000');
  });
});

const PLACED = ['place', 'law', 'currency', 'locale', 'timezone'];

/** Of `under` and `over` an amount, the nearest amount within is kept. */
function ratioOf(one: number, other: number): number {
  const near = [-1, 1].map((step) => (other + step) / (one + step));
  return near.find((ratio) => ratio === 200) ?? other / one;
}

/** Walks two policies side by side; numbers that are not the same leave their ratio. */
function compare(one: unknown, other: unknown, ratios: Set<number>): void {
  if (typeof one === 'number' && typeof other === 'number') {
    if (one !== 0 || other !== 0) ratios.add(ratioOf(one, other));
  } else if (typeof one === 'object' && one !== null) {
    const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
    for (const key of new Set(
      [...Object.keys(mine), ...Object.keys(theirs)].filter((name) => !PLACED.includes(name)),
    ))
      compare(mine[key], theirs[key], ratios);
  } else expect(other).toBe(one);
}

describe('init', () => {
  it('asks five questions on a terminal, and says what is proposed', async () => {
    const answers = ['flowers', 'Hart & Sons', 'GBP', '£60', '£400'];
    const { written, asked, code } = await runIn({ ...WORLD, terminal: true, answers }, 'init', 'shop.yaml');
    expect(code).toBe(0);
    expect(asked.map(({ message }) => message)).toEqual([
      'What is your trade?',
      'What is your company called?',
      'Which currency do you sell in?',
      'How much may the associate give without asking anybody?',
      'And the manager?',
    ]);
    expect(Object.keys(written)).toEqual(['shop.yaml', 'shop.test.yaml', 'amends.schema.json']);
    expect(grantsIn(policyIn(written, 'shop.yaml'))).toEqual([60, 150, 400]);
  });

  it('goes back to the question before, and asks again what came after it', async () => {
    const answers = ['flowers', 'Hart', '⟵', '⟵', 'cafe', 'Joe', 'GBP', '£20', '£90'].map((one) =>
      one === '⟵' ? BACK : one,
    );
    const { written, code } = await runIn({ ...WORLD, terminal: true, answers }, 'init');
    expect(code).toBe(0);
    expect(policyIn(written, 'amends.yaml').name).toBe('Joe');
    expect(written['amends.yaml']).toContain('extends: cafe@1');
  });

  it('knows trades by what people call them', async () => {
    for (const [word, edition] of [
      ['clothes', 'apparel@1'],
      ['Café', 'cafe@1'],
      ['shop', 'retail@1'],
    ] as const)
      expect((await init('--yes', '--trade', word)).written['amends.yaml']).toContain(`extends: ${edition}`);
  });

  it('asks only what no flag has said', async () => {
    const world = { ...WORLD, terminal: true, answers: ['Hart'] };
    const { asked } = await runIn(
      world,
      'init',
      '--trade',
      'cafe',
      '--currency',
      'gbp',
      '--staff',
      '20',
      '--manager',
      '90',
    );
    expect(asked).toHaveLength(1);
  });

  it('refuses a bad answer in place', async () => {
    const answers = ['retail', 'Hart', 'POUND', 'GBP', 'lots', '5', '£60', '10', '£400'];
    const { asked, code } = await runIn({ ...WORLD, terminal: true, answers }, 'init');
    expect(code).toBe(0);
    expect(asked.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      '“POUND” isn’t a currency. Write its three letters: GBP for £, EUR for €, USD for $.',
      '“lots” isn’t an amount of money. Type it as £30.00.',
      '£5.00 is too little: with less than £30.00, some complaints that are our own fault could only get a token. You can still put less in the file.',
      '£10.00 is too little: the associate may give £60, and nobody above them less.',
    ]);
  });

  it.each([
    ['nobody to ask', [], 'this is not said: --trade, --name, --currency, --staff, --manager'],
    [
      'a trade there is not',
      ['--yes', '--trade', 'flower'],
      '--trade: There is no “flower”. Did you mean “flowers”?',
    ],
    ['a currency there is not', ['--yes', '--currency', 'POUND'], '--currency: “POUND” isn’t a currency.'],
    ['too little', ['--yes', '--staff', '1'], '--staff: £1.00 is too little'],
    ['a manager below their staff', ['--yes', '--manager', '10'], '--manager: £10.00 is too little'],
    ['no money', ['--yes', '--staff', 'x'], 'Type it as £30.00.'],
    [
      'a name that turns the reading direction',
      ['--yes', '--name', 'a\u202eb'],
      '--name: A name has letters',
    ],
    ['no YAML file', ['shop.txt', '--yes'], '“shop.txt” is no name for a policy.'],
    ['a name of tests', ['shop.test.yaml', '--yes'], 'Name the policy: shop.yaml.'],
  ])('writes nothing where there is %s', async (_, words, message) => {
    const { code, err, written } = await init(...words);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(written).toEqual({});
  });

  it.each(['amends.yaml', 'amends.test.yaml'])(
    'asks nothing and writes nothing where there is %s',
    async (file) => {
      const { code, err, written, asked } = await runIn(
        { ...WORLD, terminal: true, files: { [file]: '' } },
        'init',
      );
      expect(err).toContain(`“${file}” is there already, and is left as it is.\nName another file`);
      expect(code).toBe(2);
      expect({ written, asked }).toEqual({ written: {}, asked: [] });
    },
  );

  it('writes into a folder', async () => {
    const { written } = await init('shops/berlin/', '--yes', '--currency', 'EUR');
    expect(Object.keys(written)).toEqual(
      ['amends.yaml', 'amends.test.yaml', 'example-retail.yaml', 'amends.schema.json'].map(
        (name) => `shops/berlin/${name}`,
      ),
    );
  });
});
