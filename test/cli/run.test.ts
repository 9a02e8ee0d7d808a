import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/port/outcome.js';
import type { Decision } from '../../src/domain/results/decision.js';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { BACK, runIn, type World } from '../fixtures/host.js';
import { SHOP } from '../fixtures/policy.js';

const KNOWN = ['problem=wrong-item', 'price=60', 'trouble=none', 'treated=fairly'];

const decided = async (world: World, ...args: string[]): Promise<Decision> => {
  const { out, err, code } = await runIn(world, 'resolve', '--json', ...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Decision;
};

describe('the exit code', () => {
  it.each([
    ['answered', 0],
    ['findings', 1],
    ['could-not-run', 2],
    ['bug', 3],
    ['cancelled', 130],
  ] as const)('of a run that %s is %i', (outcome, code) => {
    expect(exitCode(outcome)).toBe(code);
  });
});

describe('resolve', () => {
  it('answers from words', async () => {
    const { code, out, err } = await runIn({}, 'resolve', ...KNOWN);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('a replacement, sent today');
    const [warning, offer, name] = out.split('\n').map((line) => line.trim());
    expect(warning).toBe('Example policy, not your company’s');
    expect(offer).toMatch(/^Replacement or £\d+ back · .*you.may.give.it$/);
    expect(name).toBe('Corner shop (retail@1)');
  });

  it('is what amends does with facts or options alone', async () => {
    expect((await runIn({}, ...KNOWN)).out).toBe((await runIn({}, 'resolve', ...KNOWN)).out);
    expect((await runIn({ input: 'problem: late' }, '--complaint', '-', ...KNOWN)).code).toBe(0);
  });

  it('reads a complaint from a file, in which words change and empty facts', async () => {
    const files = {
      'c.yaml': 'problem: wrong-item\nprice: 60\ntrouble: none\ntreated: fairly\nitem: shoes\n',
    };
    const { complaint } = await decided({ files }, '--complaint', 'c.yaml', 'price=70', 'item=');
    expect(complaint).toMatchObject({ problem: 'wrong-item', price: '70.00' });
    expect(complaint).not.toHaveProperty('item');
  });

  it('says where a fact that was given does not apply, in words and in JSON, and does not hide the answer', async () => {
    const given = [...KNOWN, 'hours-late=5'];
    const note = 'hours-late=5 changes nothing here: this policy only asks for it with other complaints.';
    const { out, err, code } = await runIn({}, 'resolve', ...given);
    expect([code, err.trim()]).toEqual([0, note]);
    expect(out).toBe((await runIn({}, 'resolve', ...KNOWN)).out);
    expect((await runIn({}, 'weigh', 'voucher=5', ...given)).err).toContain(note);
    expect((await decided({}, ...given)).notes.map(({ text }) => text)).toEqual([note]);
    expect((await decided({}, ...KNOWN)).notes).toEqual([]);
  });

  it('answers as JSON alike with --json and with --format json', async () => {
    const [one, other] = [
      await runIn({}, 'resolve', '--json', ...KNOWN),
      await runIn({}, 'resolve', '--format', 'json', ...KNOWN),
    ];
    expect(one).toEqual(other);
    expect(JSON.parse(one.out).sayLines.length).toBeGreaterThan(3);
  });

  it('writes a mail with --format markdown, and tells whoever sends it that the policy is an example', async () => {
    const { out, err, code } = await runIn({}, 'resolve', '--format', 'markdown', ...KNOWN);
    expect(code).toBe(0);
    expect(out).toMatch(/^\*\*Subject:\*\* /);
    expect(out).not.toContain('Example policy');
    expect(err).toBe('Example policy, not your company’s: Corner shop\n');
  });

  it('reads JSON from standard input', async () => {
    const input = '{ "problem": "late", "hours-late": 5, "trouble": "none", "treated": "fairly" }';
    expect((await decided({ input }, '--complaint', '-')).complaint).toMatchObject({ 'hours-late': 5 });
  });

  describe('a decision in place of a complaint', () => {
    const asManager = async (change: object = {}, ...args: string[]) => {
      const whole = await decided({}, ...KNOWN, '--as', 'manager', '--today', '2026-11-20T20:15');
      const files = { 'decision.json': JSON.stringify({ ...whole, ...change }, null, 2) };
      const again = await runIn({ files }, '--complaint', 'decision.json', '--json', ...args);
      return { whole, ...again };
    };

    it('is answered again as it was, by whom and when it was', async () => {
      const { whole, out, err, code } = await asManager();
      expect(JSON.parse(out)).toEqual(whole);
      expect({ err, code }).toEqual({ err: '', code: 0 });
    });

    it('is answered by whom and when the command line says, and of the facts that it tells', async () => {
      const other = ['--as', 'associate', '--today', '2026-11-23T10:00', 'contacts=2'];
      const { complaint, as, today } = JSON.parse((await asManager({}, ...other)).out);
      expect({ as, today }).toEqual({ as: 'associate', today: '2026-11-23' });
      expect(complaint).toMatchObject({ contacts: 2, hour: 10, weekday: 'monday' });
    });

    it.each([
      [{ sha256: 'another' }, '“Corner shop” has changed since that decision of 2026-11-20'],
      [{ name: 'Other' }, 'was made by “Other”, and this one is by “Corner shop”'],
    ])('says that the policy is another: %j', async (change, message) => {
      const { policy } = await decided({}, ...KNOWN);
      const { err, code } = await asManager({ policy: { ...policy, ...change } });
      expect(err).toContain(message);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(0);
    });

    it.each([
      [{ decision: 2 }, 'decision.json:2:15 error needs-newer This decision is of form 2'],
      [{ as: undefined }, 'error wrong-value This decision is damaged: “as” is missing.'],
      [{ currency: 'EUR' }, 'error fact-value This decision is in EUR'],
      [{ complaint: { problem: 'late', price: 6500 } }, 'This decision writes “price” in the smallest coin'],
      [{ as: 'chief' }, 'There is no role “chief” in this policy.'],
    ])('is refused where it is none that can be read: %j', async (change, message) => {
      const { out, err, code } = await asManager(change);
      expect(err.replace(/\s+/g, ' ')).toContain(message);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err.match(/ error |There is no/g)).toHaveLength(1);
    });
  });

  it('answers as the lowest role unless another is named', async () => {
    expect((await decided({}, ...KNOWN)).as).toBe('associate');
    expect((await decided({}, ...KNOWN, '--as', 'manager')).as).toBe('manager');
  });

  it('leaves out what is not for customers’ eyes', async () => {
    const { out } = await runIn({}, ...KNOWN, '--discreet');
    expect(out).not.toContain('costs us');
  });
});

describe('the policy', () => {
  const files = { 'shop.yaml': '', 'amends.yaml': '' };
  const source = async (world: World, ...args: string[]): Promise<string> =>
    (await decided(world, ...KNOWN, ...args)).policy.source;

  it.each([
    ['the one named', { files, env: { AMENDS_POLICY: 'flowers' } }, ['--policy', 'shop.yaml'], 'shop.yaml'],
    ['a built-in one by name', { files }, ['--policy', 'flowers'], 'flowers@1'],
    ['a built-in edition', { files }, ['--policy', 'retail@1'], 'retail@1'],
    ['AMENDS_POLICY', { files, env: { AMENDS_POLICY: 'flowers' } }, [], 'flowers@1'],
    ['the nearest amends.yaml', { files }, [], 'amends.yaml'],
    ['the example', {}, [], 'retail@1'],
  ])('is %s', async (_, world, args, expected) => {
    expect(await source(world, ...args)).toBe(expected);
  });

  it('is called an example only where nobody chose it', async () => {
    expect((await runIn({}, ...KNOWN, '--policy', 'retail')).out).not.toContain('Example policy');
  });

  it.each([
    ['flower', 'Did you mean “flowers”?'],
    ['nowhere.yaml', 'The built-in ones are: flowers, retail.'],
    ['retail@7', 'There is retail@1.'],
  ])('that is not there is named: %s', async (policy, hint) => {
    const { code, err, out } = await runIn({}, ...KNOWN, '--policy', policy);
    expect(code).toBe(2);
    expect(err).toContain(`There is no ${policy.includes('@') ? 'built-in ' : ''}policy “${policy}”`);
    expect(err).toContain(hint);
    expect(out).toBe('');
  });

  const finding: Diagnostic = {
    file: 'shop.yaml',
    line: 2,
    column: 1,
    endLine: 2,
    endColumn: 5,
    code: 'unknown-key',
    severity: 'error',
    message: 'There is no key “nmae”.',
    excerpt: 'nmae: x',
  };

  it('that does not load is explained and nothing is decided', async () => {
    const world = { files, policyFile: { policy: null, diagnostics: [finding, { ...finding, line: 3 }] } };
    const { code, out, err } = await runIn(world, ...KNOWN);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('shop.yaml:2:1 error unknown-key There is no key “nmae”.');
    expect(err).toContain('shop.yaml:3:1');
    expect(err).toContain('^^^^');
  });

  it('with warnings answers all the same', async () => {
    const warning: Diagnostic = { ...finding, severity: 'warning' };
    const { code, out, err } = await runIn(
      { files, policyFile: { policy: SHOP, diagnostics: [warning] } },
      ...KNOWN,
    );
    expect(code).toBe(0);
    expect(err).toContain('warning');
    expect(out).toContain('a replacement');
  });

  it.each([
    ['2025-12-31', 'only counts from 2026-01-01'],
    ['2028-01-01', 'only counted until 2027-12-31'],
  ])('outside its days warns and answers: %s', async (today, words) => {
    const { code, err } = await runIn({}, ...KNOWN, '--today', today);
    expect(code).toBe(0);
    expect(err).toContain(words);
  });
});

describe('the moment', () => {
  const moment = async (...args: string[]): Promise<unknown> => {
    const { today, complaint } = await decided({}, ...KNOWN, ...args);
    const { hour, weekday } = complaint;
    return { today, hour, weekday };
  };

  it.each([
    [[], { today: '2026-11-22', hour: 9, weekday: 'sunday' }],
    [['--today', '2026-02-28'], { today: '2026-02-28', hour: 12, weekday: 'saturday' }],
    [['--today', '2026-02-28T20:15'], { today: '2026-02-28', hour: 20, weekday: 'saturday' }],
    [['--today', '2026-11-22T23:30Z'], { today: '2026-11-23', hour: 9, weekday: 'monday' }],
    [['hour=7', 'weekday=friday'], { today: '2026-11-22', hour: 7, weekday: 'friday' }],
  ])('of %j is %j', async (args, expected) => {
    expect(await moment(...args)).toEqual(expected);
  });

  it.each(['tomorrow', '2026-02-30', '2026-11-22T25:00', '22/11/2026', '2026-11-22T10:99'])(
    'cannot be %s',
    async (today) => {
      const { code, err } = await runIn({}, ...KNOWN, '--today', today);
      expect(code).toBe(2);
      expect(err).toContain(`“${today}” is no date`);
    },
  );
});

describe('mistakes in facts', () => {
  it('are all named at once, each with its way out', async () => {
    const { code, out, err } = await runIn(
      {},
      'problm=late',
      'price=abc',
      'treated=rudly',
      'hours-late=-1',
      'zzzzzzz=1',
    );
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('problm: There is no fact “problm” in this policy. Did you mean “problem”?');
    expect(err).toContain('price: “abc” is not an amount of money.');
    expect(err).toContain('treated: “rudly” is none of fairly, ignored, rudely. Did you mean “rudely”?');
    expect(err).toContain('hours-late: “-1” is not between 0 and 240.');
    expect(err).toContain('zzzzzzz: There is no fact “zzzzzzz” in this policy. The nearest are ');
    expect(err).toContain('“amends explain ');
    expect(err.split('\n').find((line) => line.includes('zzzzzzz'))?.length).toBeLessThan(200);
  });

  it('are named by those that share a word, and by the page that shows all', async () => {
    const { err } = await runIn({}, ...KNOWN, 'colour-before=5');
    expect(err).toMatch(/The nearest are [\w-]+-before, /);
    expect(err).toMatch(/“amends explain \S+” shows all\.$/m);
  });

  it('are named whatever JavaScript makes of a name', async () => {
    expect((await runIn({}, ...KNOWN, '__proto__=x')).err).toContain('__proto__: There is no fact');
    const input = '{ "problem": "late", "__proto__": 1, "constructor": 2 }';
    const { err } = await runIn({ input }, '--complaint', '-');
    expect(err).toMatch(/^standard input:1:22 error unknown-fact\s+There is no fact “__proto__”/m);
    expect(err).toMatch(/^standard input:1:38 error unknown-fact\s+There is no fact “constructor”/m);
    const yaml = await runIn({ input: 'problem: late\n__proto__: 1\n' }, '--complaint', '-');
    expect(yaml.err).toMatch(/^standard input:2:1 error unknown-fact\s+There is no fact “__proto__”/m);
  });

  it('are named for facts that are emptied, too', async () => {
    expect((await runIn({}, ...KNOWN, 'problm=')).err).toContain('problm: There is no fact');
  });

  it.each([
    [['late'], '“late” is not a fact with its value.'],
    [['=late'], '“=late” is not a fact with its value.'],
    [['price=1', 'price=2'], 'The fact “price” is given twice.'],
  ])('are usage errors: %j', async (words, message) => {
    const { code, err } = await runIn({}, 'resolve', ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('name what was meant inside a list of refusals', async () => {
    const { code, err } = await runIn({}, ...KNOWN, 'turned-down=voucher:5,vouchr:10');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean “voucher”?');
    expect((await runIn({}, ...KNOWN, 'turned-down=voucher:lots')).err).toContain(
      'Write one value, such as voucher:5.',
    );
  });

  it('say how several refusals are given', async () => {
    const { err } = await runIn({}, ...KNOWN, 'turned-down=voucher:5', 'turned-down=voucher:10');
    expect(err).toContain('turned-down=voucher:5,');
  });

  it('speak of whole numbers where there are no decimals', async () => {
    expect((await runIn({}, ...KNOWN, 'contacts=1.5')).err).toContain('“1.5” is not a whole number.');
  });

  it('fit a narrow terminal, and are left in one line anywhere else', async () => {
    const { err } = await runIn({ terminal: true, columns: 50 }, ...KNOWN, 'zzzzzzz=1');
    for (const line of err.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect((await runIn({}, ...KNOWN, 'zzzzzzz=1')).err.trim().split('\n')).toHaveLength(1);
  });

  it('reach the terminal harmlessly', async () => {
    const { err } = await runIn({}, 'resolve', '::error::x\u001b[2J=1', 'item=\n::error::', 'problem=\u202e');
    expect(err).not.toMatch(/^\s*::/m);
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
  });
});

describe('missing facts', () => {
  it('are listed with their questions and how to give them', async () => {
    const { code, out, err } = await runIn({}, 'resolve', 'problem=wrong-item');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('price=49.99  How much did they pay for it?');
    expect(err).toContain('trouble=none  How much trouble was it for them? (none, a-trip, hours-lost)');
    expect(err).toContain('Give them as words, such as price=49.99, or in a file (--complaint FILE).');
  });

  it.each([
    [{ terminal: true }, ['--no-input']],
    [{ terminal: true, env: { CI: 'true' } }, []],
    [{ terminal: true, input: 'problem: late\n' }, ['--complaint', '-']],
    [{ terminal: false }, []],
  ])('are not asked for in %j with %j', async (world, args) => {
    const { code, asked } = await runIn({ ...world, answers: ['late'] }, 'resolve', ...args);
    expect(code).toBe(2);
    expect(asked).toEqual([]);
  });

  it('are asked for on a terminal, and the rest stands on one list', async () => {
    const listed = ['contacts', '2', 'turned-down', 'voucher', '5', '', 'orders-before', '12', ''];
    const answers = ['poor-service', 'a-trip', 'rudely', ...listed];
    const { code, out, asked, err } = await runIn({ terminal: true, answers });
    expect(asked.map(({ message }) => message)).toEqual([
      'What went wrong?',
      'How much trouble was it for them?',
      'How were they treated?',
      'Anything else?',
      'How many times have they had to ask?',
      'Anything else?',
      'What have they already turned down?',
      'How much was it? a voucher',
      'What else have they turned down?',
      'Anything else?',
      'How many times have they bought from us before?',
      'Anything else?',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('a call from the manager');
    expect(err).toContain(
      'The same again: amends resolve problem=poor-service contacts=2 turned-down=voucher:5 ' +
        'trouble=a-trip treated=rudely orders-before=12 --policy',
    );
  });

  it('get the same answer from the command line that is given in the end', async () => {
    // Where nothing is owed, what they paid feeds only the sums and comes last.
    const answers = ['wrong-item', 'rudely', 'item', 'vase', '', '60', 'none'];
    const { out, err } = await runIn({ terminal: true, answers }, 'fault=carrier');
    const line = /The same again: amends (.*)/.exec(err)?.[1] ?? '';
    const again = await runIn(
      { terminal: true, builtIn: SHOP },
      ...line
        .replace(/--policy \S+/, '')
        .split(' ')
        .filter(Boolean),
    );
    expect(again.code).toBe(0);
    expect(again.out).toBe(out);
  });

  it.each([
    ['started by npm, where no amends need be on the path', { npm_command: 'start' }, 'npx amends resolve '],
    ['started by itself', {}, 'amends resolve '],
  ])('are repeated by a line that runs as it stands: %s', async (_, env, line) => {
    const answers = ['poor-service', 'a-trip', 'rudely', ''];
    const { err } = await runIn({ terminal: true, answers, env });
    expect(err).toContain(`The same again: ${line}`);
  });

  it('repeat the moment that words told, and not the one that the clock did', async () => {
    const answers = ['poor-service', 'a-trip', 'rudely', ''];
    const lineOf = async (...words: string[]) =>
      /The same again: amends (.*)/.exec((await runIn({ terminal: true, answers }, ...words)).err)?.[1];
    expect(await lineOf('weekday=sunday')).toMatch(/ weekday=sunday /);
    expect(await lineOf('weekday=sunday')).not.toContain('hour=');
    expect(await lineOf()).not.toMatch(/hour=|weekday=/);
  });

  it('can be gone back to, and what was answered stands there', async () => {
    const answers = ['wrong-item', '60', BACK, '90', '20', 'none', 'fairly', ''];
    const { code, asked, err } = await runIn({ terminal: true, answers });
    expect(code).toBe(0);
    expect(asked.map(({ message }) => message).slice(0, 4)).toEqual([
      'What went wrong?',
      'How much did they pay for it?',
      'How much did they pay for it?',
      'What would the thing they’ve got now sell for?',
    ]);
    expect(err).toContain('price=90');
  });

  it('are answered otherwise after the answer, with a key', async () => {
    const start = ['wrong-item', '60', '20', 'none', 'fairly', ''];
    const { code, out, err } = await runIn({ terminal: true, answers: [...start, 'c', 'price', '90', ''] });
    expect(code).toBe(0);
    // The line that gives it again comes once, when nothing else is wanted.
    expect(err).not.toContain('price=60');
    expect(err).toContain('price=90');
    expect(out.split('Say')).toHaveLength(3);
  });

  it('keep what customers must not see, until a key asks for it', async () => {
    const answers = ['wrong-item', '60', '20', 'none', 'fairly', ''];
    const quiet = await runIn({ terminal: true, answers }, '--discreet');
    expect(quiet.out).not.toContain('Why');
    const { out } = await runIn({ terminal: true, answers: [...answers, 'w'] }, '--discreet');
    expect(out).toContain('Why');
  });

  it('are refused in place with the reason', async () => {
    const answers = ['abc', '-3', '', '£12.50'];
    const { asked, code } = await runIn(
      { terminal: true, answers },
      ...KNOWN.filter((word) => !word.startsWith('price')),
      'fault=us',
    );
    expect(asked.slice(0, 4).map(({ refusal }) => refusal)).toEqual([
      '“abc” is not an amount of money. Write an amount, such as 49.99.',
      expect.stringContaining('“-3” is not between £0 and'),
      expect.stringContaining('Type it, such as 49.99'),
      null,
    ]);
    expect(code).toBe(130);
  });

  it('are refused in place where they were opened from the list, too', async () => {
    const answers = ['poor-service', 'none', 'rudely', 'turned-down', 'voucher', 'lots', '5', ''];
    const { asked } = await runIn({ terminal: true, answers });
    const refusals = asked.flatMap(({ refusal }) => refusal ?? []);
    expect(refusals).toEqual([expect.stringContaining('“lots” is not an amount of money.')]);
  });

  it('stand on the list where they stood when it opened, below the answer, whatever is changed', async () => {
    const changed = ['fault', 'customer', 'contacts', '3', 'occasion', 'missed', 'asked-for', 'voucher', ''];
    const { asked } = await runIn({
      terminal: true,
      answers: ['wrong-item', '60', '20', 'none', 'fairly', ...changed],
    });
    const lists = asked.filter(({ message }) => message === 'Anything else?');
    const [first = [], ...later] = lists.map(({ choices }) => choices.map(({ value }) => value));
    expect(later).toHaveLength(4);
    expect(first[0]).toBe('');
    for (const rows of later) expect(rows.slice(0, first.length)).toEqual(first);
  });

  it('opened from the list and gone back from stay as they were', async () => {
    const answers = [
      'poor-service',
      'none',
      'rudely',
      'contacts',
      '2',
      'contacts',
      BACK,
      'occasion',
      BACK,
      '',
    ];
    const { code, err } = await runIn({ terminal: true, answers });
    expect(code).toBe(0);
    expect(err).toContain('contacts=2');
    expect(err).not.toContain('occasion');
  });

  it('beside a file are asked for without going over the defaults', async () => {
    const files = { 'c.yaml': 'problem: wrong-item\ntrouble: none\ntreated: fairly\n' };
    const { asked, code } = await runIn({ terminal: true, files, answers: ['60'] }, '--complaint', 'c.yaml');
    expect(asked).toHaveLength(1);
    expect(code).toBe(0);
  });

  it('that nobody answers cancel the run', async () => {
    expect(await runIn({ terminal: true })).toMatchObject({
      code: 130,
      out: '',
      err: 'Cancelled: nothing was decided.\n',
    });
  });
});

describe('usage', () => {
  it.each([
    [['reslove'], 'Did you mean resolve?'],
    [['resolve', '--polcy', 'x'], 'Did you mean --policy?'],
    [['resolve', '--format', 'yaml'], 'There are: text, json, markdown.'],
    [['resolve', '--policy'], '--policy needs something behind it'],
    [['--nonsense'], 'has no flag --nonsense'],
  ])('errors end with 2 and the way out: %j', async (args, hint) => {
    const { code, err, out } = await runIn({}, ...args);
    expect(code).toBe(2);
    expect(err).toContain(hint);
    expect(out).toBe('');
  });

  it.each([[['--help']], [['-h']], [['help']], [['resolve', '--help']], [['help', 'resolve']]])(
    'help begins with examples: %j',
    async (args) => {
      const { code, out, err } = await runIn({}, ...args);
      expect(code).toBe(0);
      expect(err).toBe('');
      expect(out.indexOf('amends resolve')).toBeLessThan(out.indexOf('Usage:'));
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it('an unknown role is named with those there are', async () => {
    const near = await runIn({}, ...KNOWN, '--as', 'manger');
    expect(near.err).toContain('Did you mean “manager”?');
    const far = await runIn({}, ...KNOWN, '--as', 'xyz');
    expect(far.err).toContain('The roles are: associate, manager.');
    expect(far.code).toBe(2);
  });
});

describe('our own bug', () => {
  it('shows its stack and how to report it, and ends with 3', async () => {
    const { code, err } = await runIn(
      { builtIn: { ...SHOP, authority: null as unknown as typeof SHOP.authority } },
      ...KNOWN,
    );
    expect(code).toBe(3);
    expect(err).toContain('This is a bug in amends');
    expect(err).toContain('Please report it');
    expect(err).toMatch(/at .*\.ts/);
  });
});

describe('colour', () => {
  const coloured = async (world: World, ...args: string[]): Promise<boolean> =>
    (await runIn(world, ...KNOWN, '--no-input', ...args)).out.includes('\u001b[');

  it.each([
    [{ terminal: true }, [], true],
    [{ terminal: false }, [], false],
    [{ terminal: true, env: { TERM: 'dumb' } }, [], false],
    [{ terminal: true, env: { NO_COLOR: '1' } }, [], false],
    [{ terminal: true, env: { NO_COLOR: '' } }, [], true],
    [{ terminal: false, env: { FORCE_COLOR: '1' } }, [], true],
    [{ terminal: true, env: { FORCE_COLOR: '0' } }, [], false],
    [{ terminal: false, env: { NO_COLOR: '1' } }, ['--color'], true],
    [{ terminal: true, env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
  ])('in %j with %j is %s', async (world, args, expected) => {
    expect(await coloured(world, ...args)).toBe(expected);
  });
});
