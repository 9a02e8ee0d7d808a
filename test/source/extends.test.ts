import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/index.js';
import { type ReadOptions, readPolicy } from '../../src/source/index.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

const HEAD = 'amends: 1\nname: "Branch"\ncurrency: GBP\nextends: ./shop-base.yaml\n';

/** Reads a policy that extends the shop's, which stands in `shop-base.yaml`. */
const branch = (rest: string, base = SHOP) => read(HEAD + rest, files({ 'shop-base.yaml': base }));

const goodBranch = (rest: string, base = SHOP) => policyOf(HEAD + rest, files({ 'shop-base.yaml': base }));

function files(texts: Readonly<Record<string, string>>, root = ''): ReadOptions {
  return { read: (path) => texts[path], root };
}

const found = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

describe('a policy that extends another', () => {
  it('is the other under its own name', () => {
    const [own, parent] = [goodBranch(''), policyOf(SHOP)];
    expect({ ...own, name: parent.name, source: parent.source, sha256: parent.sha256 }).toEqual(
      JSON.parse(JSON.stringify(parent).replaceAll('"file":"shop.yaml"', '"file":"shop-base.yaml"')),
    );
    expect(own.sha256).not.toBe(parent.sha256);
  });

  it('names its files, its own first', () => {
    expect(branch('').files.map(({ file }) => file)).toEqual(['shop.yaml', 'shop-base.yaml']);
  });

  it('replaces items whole, where they stood, and adds its own after them', () => {
    const { rules, remedies } = goodBranch(
      'remedies:\n  chocolate: { kind: gift, label: "chocolate", cost: 2, worth: 5 }\n  flowers: { kind: gift, label: "roses", cost: 9, worth: 20 }\nrules:\n  wrong: { may: [chocolate] }\n',
    );
    expect(remedies.map(({ id }) => id)).toEqual([
      'sorry',
      'replacement',
      'refund',
      'voucher',
      'flowers',
      'miles',
      'chocolate',
    ]);
    expect(remedies.map(({ place }) => `${place.file}:${place.line}`).slice(3, 5)).toEqual([
      'shop-base.yaml:53',
      'shop.yaml:7',
    ]);
    expect(rules[0]).toMatchObject({
      id: 'wrong',
      owe: [],
      may: [{ remedy: 'chocolate' }],
      place: { file: 'shop.yaml', line: 9 },
    });
    expect(rules[0]?.say).toBeUndefined();
  });

  it('puts its own rules first, so that of rules of one rank its own speak', () => {
    const said = 'rules:\n  gold: { replaces: [late], may: [flowers] }\n  mine: { owe: [refund] }\n';
    const inherited = policyOf(SHOP).rules.map(({ id }) => id);
    const { rules } = goodBranch(said);
    expect(rules.map(({ id }) => id)).toEqual(['gold', 'mine', ...inherited.filter((id) => id !== 'gold')]);
  });

  it('says its own words where an inherited rule owes as much', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const first = /```yaml\n(#.*\namends: 1\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const complaint = { problem: 'damaged', price: 15 };
    const { say } = decide(policyOf(first), complaint, { today: '2026-11-22', role: 'associate' });
    expect(say).toContain('it reached you chipped');
  });

  it('merges sections by key', () => {
    const policy = goodBranch(
      'costs: { delivery: 6 }\nharm: { trouble: { levels: { a-trip: 9, hours: 20 } } }\ngenerosity: { extras-at-most: 1 }\n',
    );
    expect(policy.costs.delivery).toEqual({ is: 'fixed', value: 600 });
    expect(policy.costs.margin).toEqual({ is: 'fixed', value: 550_000 });
    expect(Object.keys(policy.harm.trouble.levels)).toEqual(['none', 'a-trip', 'hours']);
    expect(policy.harm.trouble.occasionMissed).toEqual({ is: 'fixed', value: 4000 });
    expect(policy.generosity).toMatchObject({ extrasAtMost: 1, neverPast: 1_500_000 });
  });

  it('merges two amounts by the same fact case by case', () => {
    const { harm } = goodBranch('harm: { goods: { by: problem, where: { late: 5 } } }\n');
    expect(harm.goods).toMatchObject({
      is: 'by',
      where: { 'wrong-item': { is: 'fact', fact: 'price' }, late: { is: 'fixed', value: 500 } },
      else: { is: 'fixed', value: 0 },
    });
  });

  it('replaces an amount by another fact, or of another shape', () => {
    expect(goodBranch('returns: { cost: 3 }\n').returns.cost).toEqual({ is: 'fixed', value: 300 });
    expect(
      goodBranch('returns: { cost: { by: proof, where: { none: 1 }, else: 2 } }\n').returns.cost,
    ).toMatchObject({
      fact: 'proof',
      where: { none: { value: 100 } },
    });
  });

  it('replaces roles and customers whole', () => {
    const policy = goodBranch(
      'authority: { clerk: { goodwill: 5 }, associate: { goodwill: 6 }, manager: { goodwill: 7 } }\ncustomers: [{ name: all, spend-a-year: 9, stays: 10% }]\n',
    );
    expect(policy.authority.map(({ name }) => name)).toEqual(['clerk', 'associate', 'manager']);
    expect(policy.customers.map(({ name }) => name)).toEqual(['all']);
    expect(policy.sums.wordOfMouth.newcomer).toBe('all');
  });

  it('says the harm of a problem in either place, and the last word counts', () => {
    const inTable = goodBranch('harm: { goods: { by: problem, where: { superseded: 7 } } }\n');
    expect(inTable.harm.goods).toMatchObject({ where: { superseded: { value: 700 } } });
    const withProblem = goodBranch('problems: { lost: { harm: 8 } }\n');
    expect(withProblem.harm.goods).toMatchObject({ where: { lost: { value: 800 } } });
  });

  it('may extend one that extends one', () => {
    const middle =
      'amends: 1\nname: "Middle"\ncurrency: GBP\nextends: ../shop-base.yaml\ncosts: { delivery: 1 }\n';
    const own =
      'amends: 1\nname: "Own"\ncurrency: GBP\nextends: ./north/middle.yml\ncosts: { staff-hour: 2 }\n';
    const policy = policyOf(own, files({ 'north/middle.yml': middle, 'shop-base.yaml': SHOP }));
    expect(policy.costs).toMatchObject({
      delivery: { value: 100 },
      staffHour: { value: 200 },
      tax: { value: 200_000 },
    });
    expect(policy.name).toBe('Own');
  });
});

describe('what a policy does without', () => {
  it('is gone, and so is what named it as one of several', () => {
    const policy = goodBranch('remove: { remedies: [flowers], rules: [late] }\n');
    expect(policy.remedies.find(({ id }) => id === 'voucher')?.notWith).toEqual([]);
    expect(
      policy.rules.map(({ id, may, replaces }) => [id, may.map(({ remedy }) => remedy), replaces]),
    ).toEqual([
      ['wrong', ['voucher'], []],
      ['gold', ['miles'], []],
      ['hurt', [], []],
    ]);
  });

  it('is forgotten where a role has a limit on it, and where it is kept apart from others', () => {
    const shop = SHOP.replace('{ goodwill: 30 }', '{ goodwill: 30, limits: { miles: 5, voucher: 10 } }')
      .replace('{ goodwill: 1000 }', '{ goodwill: 1000, limits: { miles: 50 } }')
      .replace(
        'extras-at-most: 2',
        'extras-at-most: 2\n  never-together: [[voucher, miles], [voucher, flowers, miles]]',
      );
    const without = (removed: string) =>
      policyOf(`${HEAD}remove: { remedies: [${removed}] }\n`, files({ 'shop-base.yaml': shop }));
    const { authority, generosity } = without('miles');
    expect(authority).toEqual([
      {
        name: 'associate',
        goodwill: { is: 'fixed', value: 3000 },
        limits: [{ remedy: 'voucher', most: { is: 'fixed', value: 1000 } }],
      },
      { name: 'manager', goodwill: { is: 'fixed', value: 100_000 } },
    ]);
    expect(generosity.neverTogether).toEqual([['voucher', 'flowers']]);
    expect(without('miles, flowers').generosity).not.toHaveProperty('neverTogether');
  });

  it('is never given, so that nobody has to promise it', () => {
    const shop = SHOP.replace(
      'promises:\n',
      'promises:\n  no-miles: { always: { gives: { never: [miles] } } }\n  neither: { always: { gives: { never: [miles, flowers] }, outcome: resolve } }\n',
    );
    const without = (removed: string) =>
      policyOf(`${HEAD}remove: { remedies: [${removed}] }\n`, files({ 'shop-base.yaml': shop }));
    const promised = (removed: string) =>
      without(removed).promises.map(({ id, gives }) => [id, gives?.never ?? null]);
    expect(promised('miles')).toEqual(expect.arrayContaining([['neither', ['flowers']]]));
    expect(promised('miles').map(([id]) => id)).not.toContain('no-miles');
    expect(promised('miles, flowers')).toEqual(expect.arrayContaining([['neither', null]]));
  });

  it.each([
    ['refer: manager'],
    ['no-goodwill: [flowers]'],
    ['decline: "we warn of it on the box"'],
    ['wait: "the carrier has a week"'],
    ['explain: "that is how it is made"'],
    ['say: "Keep the box, please."'],
    ['note: "Ask for the receipt."'],
    ['owe: [replacement]'],
  ])('keeps a rule that may give what is gone where it does more than that: %s', (effect) => {
    const shop = shopWith(
      'rules:\n',
      `rules:\n  both: { when: { problem: lost }, may: [miles], ${effect} }\n`,
    );
    const { rules } = goodBranch('remove: { remedies: [miles] }\n', shop);
    const kept = rules.find(({ id }) => id === 'both');
    expect(kept).toBeDefined();
    expect(kept?.may).toEqual([]);
  });

  it('takes with it rules that gave nothing else', () => {
    expect(goodBranch('remove: { remedies: [miles] }\n').rules.map(({ id }) => id)).toEqual([
      'wrong',
      'late',
      'hurt',
    ]);
  });

  it('is a mistake where it is owed, told once and where it is taken out', () => {
    expect(found(branch('remove: { remedies: [refund] }\n'))).toEqual(['shop.yaml:5:22 unknown-remedy']);
  });

  it.each([
    [1, /line \d+ of shop-base/],
    [5, /lines (\d+, ){4}\d+ of shop-base/],
    [6, /lines (\d+, ){4}\d+ and 1 more of shop-base/],
  ])('is a mistake at %i lines that tells five of them at most', (count, said) => {
    const rules = Array.from(
      { length: count },
      (_, at) => `  own-${at}: { when: { price: { over: ${at} } }, owe: [miles] }\n`,
    );
    const { diagnostics } = branch(
      'remove: { remedies: [miles] }\n',
      shopWith('rules:\n', `rules:\n${rules.join('')}`),
    );
    const [unknown, ...more] = diagnostics.filter(({ code }) => code === 'unknown-remedy');
    expect(more).toEqual([]);
    expect(unknown?.hint).toMatch(said);
  });

  it('may be a problem, which conditions still know', () => {
    const policy = goodBranch('remove: { problems: [late, superseded] }\n');
    const names = policy.problems.map(({ name }) => name);
    expect(names).not.toContain('late');
    expect(names).not.toContain('superseded');
    expect(policy.facts.find(({ name }) => name === 'problem')?.type).toEqual({
      is: 'one-of',
      values: names,
    });
    expect(policy.rules[1]?.when).toMatchObject({ of: [{ fact: 'problem', values: ['late'] }, {}] });
  });

  it('comes back where a grandchild says it again', () => {
    const middle = `${HEAD.replace('Branch', 'Middle')}remove: { problems: [superseded, late] }\n`;
    const own =
      'amends: 1\nname: "Own"\ncurrency: GBP\nextends: ./middle.yaml\nproblems: { superseded: { label: "Old", harm: 1 } }\n';
    const policy = policyOf(own, files({ 'middle.yaml': middle, 'shop-base.yaml': SHOP }));
    const names = policy.problems.map(({ name }) => name);
    expect([names.includes('superseded'), names.includes('late')]).toEqual([true, false]);
  });

  it('has to be there', () => {
    expect(found(branch('remove: { rules: [lat], facts: [channel, membershp], promises: [x] }\n'))).toEqual([
      'shop.yaml:5:19 unknown-removal',
      'shop.yaml:5:33 unknown-removal',
      'shop.yaml:5:42 unknown-removal',
      'shop.yaml:5:65 unknown-removal',
    ]);
  });
});

describe('what a policy does without of one that cannot be read', () => {
  it('is not called unknown', () => {
    const { diagnostics } = read(`${HEAD}remove: { rules: [late] }\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-parent']);
  });
});

describe('a mistake in what is extended', () => {
  it('that comes of other roles stands at them, once for each role, and names what rests on it', () => {
    const other = branch('authority: { clerk: { goodwill: 5 }, boss: { goodwill: 50 } }\n');
    expect(found(other)).toEqual(['shop.yaml:5:1 unknown-role', 'shop.yaml:5:1 unknown-role']);
    const [manager, associate] = other.diagnostics.map(({ message, hint }) => `${message} ${hint}`);
    expect(manager).toMatch(
      /“manager” is no role any more, and “rules: hurt” and “countersign: .* of shop-base\.yaml name it/,
    );
    expect(associate).toMatch(
      /“associate” is no role any more, and “promises: .*” of shop-base\.yaml names? it/,
    );
    expect(associate).toContain('Keep a role “associate” here, or say');
  });

  it('of its own stands where it is, also where the roles are replaced', () => {
    const other = branch(
      'authority: { associate: { goodwill: 5 }, manager: { goodwill: 50 } }\nrules: { hurt: { when: { problem: injury }, refer: boss } }\n',
    );
    expect(found(other)).toEqual(['shop.yaml:6:52 unknown-role']);
  });

  it('stands where it was made', () => {
    expect(found(branch('', shopWith('margin: 55%', 'margin: 55')))).toEqual([
      'shop-base.yaml:21:11 wrong-value',
    ]);
  });

  it('comes after those of the file itself', () => {
    expect(found(branch('costs: { delivery: 5% }\n', shopWith('trip: 8', 'trip: 8%')))).toEqual([
      'shop.yaml:5:20 percent-of-what',
      'shop-base.yaml:30:9 percent-of-what',
    ]);
  });

  it('says nothing where the file replaces it', () => {
    goodBranch('costs: { margin: 50% }\n', shopWith('margin: 55%', 'margin: 55'));
  });

  it('that breaks its YAML hides nothing, and nothing follows from it', () => {
    const broken = shopWith('margin: 55%', 'margin 55%');
    expect(found(branch('costs: { delivery: 5 }\n', broken))).toEqual(['shop-base.yaml:21:3 not-yaml']);
    expect(found(branch('costs: { delivery: 5% }\n', broken))).toEqual([
      'shop.yaml:5:20 percent-of-what',
      'shop-base.yaml:21:3 not-yaml',
    ]);
  });

  it('may be that it needs a newer amends, which is all that is said', () => {
    expect(found(branch('cost: 1\n', shopWith('amends: 1', 'amends: 3')))).toEqual([
      'shop-base.yaml:1:9 needs-newer',
    ]);
  });
});

describe('the file that is extended', () => {
  const child = (parent: string) => `amends: 1\nname: "C"\ncurrency: GBP\nextends: ${parent}\n`;
  const at = (file: string, parent: string, root: string, there: string) =>
    read(child(parent), { root, read: (path) => (path === there ? SHOP : undefined) }).diagnostics.length ===
      0 && file !== '';

  it.each([
    ['./base.yaml', 'shop.yaml', 'unknown-parent'],
    ['base.yml', 'shop.yaml', 'unknown-parent'],
    ['../base.yaml', 'shop.yaml', 'outside-root'],
    ['./x/../../base.yaml', 'shop.yaml', 'outside-root'],
    ['/etc/base.yaml', 'shop.yaml', 'outside-root'],
    ['C:\\base.yaml', 'shop.yaml', 'outside-root'],
    ['https://example.org/base.yaml', 'shop.yaml', 'outside-root'],
    ['retial', 'shop.yaml', 'unknown-parent'],
    ['retail@99', 'shop.yaml', 'unknown-parent'],
    ['""', 'shop.yaml', 'unknown-parent'],
    ['[retail]', 'shop.yaml', 'wrong-value'],
  ])('%s of %s is %s', (parent, _file, code) => {
    const { policy, diagnostics } = read(child(parent));
    expect(policy).toBeNull();
    expect(diagnostics.map((one) => `${one.line}:${one.column} ${one.code}`)).toEqual([`4:10 ${code}`]);
  });

  it('may be a built-in edition, by its name alone the newest', () => {
    for (const name of ['retail@1', 'retail']) {
      const { policy, diagnostics, files: read1 } = read(child(name));
      expect(diagnostics).toEqual([]);
      expect(policy?.source).toBe('shop.yaml');
      expect(read1.map(({ file }) => file)).toEqual(['shop.yaml', 'retail@1']);
    }
  });

  it('is looked for beside the file, within the root', () => {
    expect(at('shop.yaml', './base.yaml', '', 'base.yaml')).toBe(true);
    expect(at('shop.yaml', '.\\base.yaml', '', 'base.yaml')).toBe(true);
  });

  it('is one mistake wherever in a circle one begins', () => {
    const circle = { 'a.yaml': child('./b.yaml'), 'b.yaml': child('./c.yaml'), 'c.yaml': child('./a.yaml') };
    const told = Object.entries(circle).map(
      ([file, text]) => readPolicy(text, file, files(circle)).diagnostics,
    );
    expect(told[0]).toMatchObject([{ file: 'a.yaml', line: 4, code: 'extends-cycle' }]);
    expect(told.map((one) => JSON.stringify(one))).toEqual(Array(3).fill(JSON.stringify(told[0])));
  });

  it('may not go on without end', () => {
    const endless: ReadOptions = { read: (file) => child(`./${Number.parseInt(file, 10) + 1}.yaml`) };
    const { policy, diagnostics } = read(child('./1.yaml'), endless);
    expect(policy).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'extends-cycle', hint: expect.any(String) }]);
  });

  it('may not be itself, by whatever detour', () => {
    const texts = files({ 'a.yaml': child('./shop.yaml'), 'shop.yaml': child('./a.yaml') });
    const { diagnostics } = read(child('./a.yaml'), texts);
    expect(diagnostics.map((one) => `${one.file}:${one.line} ${one.code}`)).toEqual([
      'a.yaml:4 extends-cycle',
    ]);
    expect(diagnostics[0]?.message).toContain('a.yaml → shop.yaml → a.yaml');
    expect(read(child('./shop.yaml'), texts).diagnostics[0]?.message).toBe('shop.yaml extends itself.');
  });

  it('is not extended without end', () => {
    const endless = (path: string) => child(`./${path.replace(/\d+/, (n) => String(Number(n) + 1))}`);
    expect(read(child('./a1.yaml'), { read: endless }).policy).toBeNull();
  });
});

describe('another currency than that of the parent', () => {
  const DOLLARS = HEAD.replace('GBP', 'USD');
  const dollars = (rest: string) => read(DOLLARS + rest, files({ 'shop-base.yaml': SHOP }));

  it('is a mistake that lists what is to be said anew', () => {
    const { diagnostics } = dollars('costs: { delivery: 5, staff-hour: 15 }\n');
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '3:11 currency-differs',
    ]);
    const [{ message, hint = '' } = { message: '', hint: '' }] = diagnostics;
    expect(message).toContain('returns.cost');
    expect(message.length).toBeLessThan(160);
    for (const item of ['returns.cost', 'remedies.voucher', 'authority']) expect(hint).toContain(item);
    expect(hint).not.toContain('costs.delivery');
    expect(hint).not.toContain('costs.margin');
  });

  it('is one mistake also where it has fewer decimals', () => {
    const yen = read(HEAD.replace('GBP', 'JPY'), files({ 'shop-base.yaml': SHOP }));
    expect(found(yen)).toEqual(['shop.yaml:3:11 currency-differs']);
    expect(yen.diagnostics[0]?.hint).toMatch(/costs\.delivery.*returns\.cost.*authority/);
    expect(yen.diagnostics[0]?.hint).not.toContain('amends init');
  });

  it('is to be had at once for what amends brings', () => {
    const [one, ...more] = read('amends: 1\nname: "Inn"\ncurrency: JPY\nextends: retail@1\n').diagnostics;
    expect(more).toEqual([]);
    expect(one?.hint).toContain('amends init --currency JPY writes a policy with all of them turned over.');
  });

  it('is none where all of it is said anew', () => {
    const own = SHOP.split('\n').slice(19).join('\n');
    expect(dollars(own).diagnostics).toEqual([]);
    expect(dollars(own).policy?.currency.code).toBe('USD');
  });
});
