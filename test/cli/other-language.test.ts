import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { testsBeside } from '../../src/cli/commands/keep-case.js';
import type { RecordStore } from '../../src/cli/port/record.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { RecordEntry } from '../../src/domain/results/record-entry.js';
import { Failure } from '../../src/domain/values/failure.js';
import { sayMoney } from '../../src/domain/values/money.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { catalogueFor } from '../../src/i18n/languages/index.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { readPolicy } from '../../src/index.js';
import { heardIn, notGiven } from '../../src/interview/index.js';
import { keyPress } from '../../src/io/prompts/key-press.js';
import { openRecord } from '../../src/io/record/open-record.js';
import { savedAnswersIn } from '../../src/io/record/saved-answers.js';
import { type RecordedDecision, readDecision, unfitDecision } from '../../src/source/index.js';
import { greek, inGreek } from '../fixtures/greek.js';
import { runIn, type World } from '../fixtures/host.js';
import { MARK, pathsIn, SAID } from '../fixtures/marked-catalogue.js';
import { typist, type Wishes } from '../fixtures/typist.js';
import { sqlitePlace } from '../io/record/engines.js';

/**
 * Another language is one more catalogue, also for the person at the counter: whoever is asked, answered or refused
 * there reads nothing but the catalogue, the policy, and what can be typed.
 */

vi.mock('../../src/i18n/languages/catalogues.js', async () => {
  const { ENGLISH } = await import('../../src/i18n/en/index.js');
  const { marked } = await import('../fixtures/marked-catalogue.js');
  return { CATALOGUES: [ENGLISH, marked(ENGLISH, 'zz')] };
});

/** A policy of the project, by its path in it, whose every word is Greek, written in a locale. */
function policyIn(locale: string, file = 'test/fixtures/hart.yaml'): Policy {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', file), 'utf8');
  const { policy } = readPolicy(text.replace(/^locale: en-GB/m, `locale: ${locale}`), 'ours.yaml');
  if (!policy) throw new Error(`${file} does not load.`);
  return greek(policy, locale);
}

/** All that a run of the command line shows, and what of it nobody could have typed. */
async function shown(
  policy: Policy,
  args: readonly string[],
  wishes: Wishes | null,
  {
    files = {},
    input,
    record,
    savedAnswers,
  }: Pick<World, 'files' | 'input' | 'record' | 'savedAnswers'> = {},
): Promise<string> {
  const person = wishes && typist(wishes);
  const asked = person ? { terminal: true, prompter: person.prompter } : {};
  const world = {
    files,
    builtIns: { retail: policy },
    columns: 100,
    rows: 40,
    env: { NO_COLOR: '1' },
    ...asked,
    ...(input ? { input } : {}),
    ...(record ? { record } : {}),
    ...(savedAnswers ? { savedAnswers } : {}),
  };
  const { out, err } = await runIn(world, ...args);
  return untyped(`${person?.seen() ?? ''}\n${out}\n${err}`, policy, args);
}

/** The text without the words in which a command line is or was written. */
function untyped(text: string, { facts, currency }: Policy, args: readonly string[]): string {
  const values = facts.flatMap(({ type }) => (type.is === 'one-of' ? type.values : []));
  const own = args.flatMap((arg) => arg.match(WORD) ?? []);
  const typed = new Set([...TYPED, ...own, ...facts.map(({ name }) => name), ...values, currency.code]);
  return text.replace(/--[a-z-]+/g, '').replace(WORD, (word) => (typed.has(word) ? '' : word));
}

/** The same in every language: commands and their values, keys, and letters that stand for a choice. */
const TYPED = [
  ...['amends', 'resolve', 'weigh', 'yes', 'no', 'nothing', 'voucher', 'w', 'm', 't', ...'abcdef'],
  ...['record', 'undo', 'chose', 'retry', 'done', 'returned', 'ID', ...'gornu'],
  // What Node itself says of a day in a language that it doesn't know.
  ...['March', 'April'],
];

const WORD = /[a-z][a-z-]*/gi;

/** A line with a letter that is neither the catalogue's nor the policy's. */
const ENGLISH_LINE = /.*[a-z].*/gi;

const COMPLAINT = ['problem=faulty', 'price=60', 'days-since-purchase=3'];
const idOf = (id: string): string => inGreek(id) + String(id.length);
const VOUCHER = idOf('voucher');

/** Who is asked: the words, and what they do. */
const ASKED: readonly (readonly [args: readonly string[], wishes: Wishes])[] = [
  [[], {}],
  [['--ask-all'], { backAt: 3 }],
  [['--ask-all'], { picks: ['late'] }],
  [['--ask-all'], { picks: ['accident'] }],
  [[], { picks: ['accident'], unsure: true }],
  [[], { picks: ['faulty', 'turned-down', VOUCHER, '-', 'turned-down', VOUCHER], silent: true }],
  [[], { picks: ['faulty', 'turned-down', idOf('refund')] }],
  [[], { presses: 'c' }],
  [['price=60'], { presses: 'c' }],
  [['--discreet'], { presses: 'w' }],
  [[], { leaveAt: 1 }],
  [['--ask-all'], { leaveAt: 4 }],
  [['--format', 'markdown'], {}],
  [['--plain', '--why'], {}],
  [['--plain'], { picks: ['faulty', 'contacts'], backAt: 3, presses: 'c' }],
  [['--plain'], { picks: ['faulty'], says: MARK.repeat('funeral'.length) }],
  [['--plain', '--discreet'], { leaveAt: 2 }],
  [['weigh', ...COMPLAINT], { picks: [VOUCHER] }],
  [['weigh', 'problem=poor-service'], { picks: [VOUCHER] }],
];

/** What the keys after an answer say of one that does nothing, and of the question mark. */
async function pressedFor(policy: Policy): Promise<string> {
  const { prompts, interview } = catalogueFor(policy);
  const [input, output] = [new PassThrough(), new PassThrough()];
  const keys = [{ key: 'w', does: interview.whyInFull }];
  const answer = keyPress({ keys, words: prompts }, { input, output });
  for (const press of ['ξ', '?', 'w']) {
    await new Promise((resolve) => setImmediate(resolve));
    input.write(press);
  }
  await answer;
  return untyped(stripVTControlCharacters(String(output.read())), policy, ['Enter']);
}

/** A policy whose money has points between thousands. */
function inThousands(policy: Policy): Policy {
  const { pattern } = policy.currency;
  return pattern
    ? { ...policy, currency: { ...policy.currency, pattern: { ...pattern, group: '.', decimal: ',' } } }
    : policy;
}

/** Who is refused. */
const REFUSED: readonly (readonly string[])[] = [
  [],
  ['prolbem=late'],
  ['customer=ξ'],
  ['ξ=1', 'ξξ='],
  ['problem=ltae', 'price=1.234', 'contacts=9', 'share-affected=50', 'in-stock=ξ', 'other-costs=ξ'],
  ['problem=ξ', 'price=-5', 'contacts=ξ', 'days-since-purchase=1.5', `turned-down=${VOUCHER}:ξ`],
  ['turned-down=ξ', 'asked-for=ξ'],
  ['purchased-on=ξ'],
  ['purchased-on=03/04/2020'],
  [`purchased-on=${MARK.repeat('on'.length)} ${MARK.repeat('monday'.length)}`],
  ['purchased-on=2099-01-01'],
  ['purchased-on=2020-11-01', 'days-since-purchase=3'],
  ['today=1980-01-05', 'days-since-purchase=10'],
  ['problem=overcharged', 'price=5', 'overcharge=6'],
  ['problem=late', '--as', 'ξ'],
  ['problem=late', '--as', inGreek('asociate')],
  ['weigh'],
  ['weigh', 'ξ'],
  ['weigh', VOUCHER.slice(0, -1)],
  ['weigh', 'price'],
  ['weigh', VOUCHER, `${VOUCHER}=5`],
  ['weigh', idOf('refund'), idOf('refund')],
  ['weigh', idOf('refund'), idOf('replacement')],
  ['weigh', `${idOf('refund')}=5`],
  ...['5.555', 'ξ', '99999999999999', '0'].map((amount) => ['weigh', `${VOUCHER}=${amount}`]),
];

/** A record in which there's nobody yet, and one that can't be reached. */
const KNOWING: World['record'] = async () => ({
  ...({} as RecordStore),
  keyedHash: async () => (text) => text,
  read: {
    ...{ near: async () => [], entry: async () => null, followUps: async () => [], spent: async () => [] },
    policy: async () => null,
    wroteTo: async () => '2026-11-20',
  },
  close: async () => undefined,
});
const UNREACHED: World['record'] = async () => {
  throw new Failure('ξ');
};

/** All that is said at a counter with a record, also where that is away or somebody else writes to it meanwhile. */
async function textsOfRecord(policy: Policy): Promise<string[]> {
  const at = sqlitePlace();
  const savedAnswers = savedAnswersIn({ XDG_STATE_HOME: at.folder });
  // That there is none yet is said of files, in English.
  await (await openRecord({ where: at.where, create: true }, { env: {} })).close();
  let [isAway, isOld, hasReturned] = [false, false, false];
  const record: World['record'] = async (one) => {
    if (isAway) throw new Failure('ξ');
    const store = await openRecord(one, { env: {}, fileSystem: () => 0xef53 });
    if (hasReturned)
      return {
        ...store,
        write: (work) => store.write((writer) => work({ ...writer, followUps: async () => [RETURNED] })),
      };
    if (!isOld) return store;
    isOld = false;
    return { ...store, read: { ...store.read, near: async () => [] } };
  };
  const texts: string[] = [];
  const see = async (of: Policy, words: readonly string[], wishes: Wishes, saved = savedAnswers) => {
    const args = ['price=600', '--record', at.where, '--today', '2026-11-22', ...words];
    const text = await shown(of, args, wishes, { record, savedAnswers: saved });
    texts.push(
      text
        .replaceAll(new RegExp(`${at.folder}[^ ]*`, 'g'), '')
        // A long path may be broken before the end of its name.
        .replaceAll(/\S*\.key/g, '')
        .replaceAll(/GBP|EUR/g, '')
        .replaceAll(ISO, ''),
    );
  };
  const [tight, signed, abroad, unasking, capped] = variantsOf(policy);
  const damaged = ['problem=damaged', '--order', '7', '--by', 'ξξ'];
  await see(policy, damaged, { presses: 'gu', picks: ['', ''] });
  await see(policy, damaged, { presses: 'ouoc', picks: [VOUCHER] });
  await see(tight, ['problem=late', '--by', 'ξξ'], { presses: 'gurun', picks: ['above'], silent: true });
  await see(signed, [...damaged, 'contacts=1'], { presses: 'g', picks: [idOf('refund')] });
  await see(capped, ['problem=damaged', '--order', '8', '--by', 'ξξ'], { presses: 'o', picks: [VOUCHER] });
  const ofOrder = ['problem=damaged', '--order', '9', '--customer'];
  for (const name of ['ξ', 'ξξ']) await see(policy, [...ofOrder, name], { presses: 'n' });
  hasReturned = true;
  await see(policy, damaged, { presses: 'gu', picks: [''] });
  hasReturned = false;
  isOld = true;
  await see(policy, damaged, { presses: 'gg', picks: [idOf('replacement'), idOf('replacement')] });
  await see(unasking, damaged, { presses: 'g', picks: [idOf('replacement')] });
  for (const of of [unasking, abroad]) await see(of, damaged, {});
  isAway = true;
  for (const presses of ['gu', 'g']) await see(policy, damaged, { presses });
  await see(policy, damaged, { presses: 'g' }, { ...savedAnswers, keep: () => thrownIn('ξ') });
  return texts;
}

/**
 * Where the lowest role grants nothing, large money takes two, money is another, nobody asks what was put right, and next to
 * nothing may be given a day.
 */
function variantsOf(policy: Policy): readonly [Policy, Policy, Policy, Policy, Policy] {
  const [lowest, ...others] = policy.authority;
  return [
    { ...policy, authority: lowest ? [{ ...lowest, goodwill: NOTHING }, ...others] : [] },
    { ...policy, countersign: [{ remedy: idOf('refund'), over: 1, by: others[0]?.name ?? '' }] },
    { ...policy, currency: { ...policy.currency, code: 'EUR' } },
    { ...policy, facts: policy.facts.filter(({ name }) => name !== 'put-right-before') },
    {
      ...policy,
      caps: [
        { per: 'staff', within: { count: 1, unit: 'day' }, atMost: 1, counts: 'goodwill', place: PLACE },
        { per: 'customer', within: { count: 1, unit: 'day' }, atMost: 1, counts: 'goodwill', place: PLACE },
      ],
    },
  ];
}

/** That they came back, as far as anybody looks. */
const RETURNED = { kind: 'returned', given: JSON.stringify('yes') } as unknown as RecordEntry;

const PLACE = { file: 'ξ', line: 1, column: 1 };
const NOTHING = { is: 'fixed', value: 0 } as const;
const ISO = /\d{4}-\d\d-\d\d/g;
const thrownIn = (message: string): never => {
  throw new Failure(message);
};

/** What a person at the counter reads beside answers, questions and help: each of it is said below. */
const PARTS = {
  interview: ENGLISH.interview,
  prompts: ENGLISH.prompts,
  refusals: ENGLISH.refusals,
  'weighing.asked': ENGLISH.weighing.asked,
  recording: ENGLISH.recording,
};

/** Nothing in these is in any letters but the catalogue's, the policy's, and what can be typed. */
function expectMarked(texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).toContain(MARK);
    expect([...new Set(text.match(ENGLISH_LINE))]).toEqual([]);
  }
}

/** What of the catalogue has not been said yet. */
const unsaid = (): string[] =>
  Object.entries(PARTS)
    .flatMap(([path, part]) => pathsIn(part, path))
    .filter((path) => !SAID.has(path));

const isOfRecord = (path: string): boolean => /^(recording|refusals\.record)\./.test(path);

describe('in another language', () => {
  it('nobody at the counter reads English, and every word of the catalogue for them is said', async () => {
    const policy = policyIn('zz-ZZ');
    const late = { ...policy, effective: { from: '2027-01-01' } };
    const past = { ...policy, effective: { until: '2020-01-01' } };
    const { issues } = readFacts(policy, {
      price: [1, 2],
      'turned-down': [{ [VOUCHER]: 5 }],
      'charges-back': VOUCHER,
    });
    const texts = issues.map(({ message, hint }) => untyped(`${message} ${hint ?? ''}`, policy, []));
    for (const [args, wishes] of ASKED) texts.push(await shown(policy, args, wishes));
    for (const args of REFUSED) texts.push(await shown(policy, args, null));
    for (const args of [[], ['--plain']])
      texts.push(await shown(policyIn('zz-ZZ', 'policies/retail.yaml'), args, { picks: ['faulty'] }));
    const filed = ['--complaint', 'ξ.yaml', 'problem=faulty'];
    for (const [of, typed] of [
      [policy, policy.remedies[0]?.label ?? ''],
      [{ ...policy, remedies: [] }, MARK.repeat('money'.length)],
    ] as const)
      texts.push(notGiven(of, [], typed) ?? '');
    const { turnedDown, amountComesLater } = catalogueFor(policy).interview;
    texts.push(amountComesLater('ξ'), turnedDown.keptForLater('ξ'), turnedDown.whatWentWrong('ξ'));
    texts.push(catalogueFor(policy).prompts.howToFind);
    // By its words a sum is told.
    heardIn(policy, `ξ ${sayMoney(2000, policy.currency)} ξ`);
    // The place of a mistake in a file, with its code, is the same in every language.
    const placed = await shown(inThousands(policy), filed, null, { files: { 'ξ.yaml': 'price: 1.500\n' } });
    texts.push(placed.replace('error fact-value', ''));
    for (const other of [late, past]) texts.push(await shown(other, [], null));
    texts.push(await pressedFor(policy));
    // The name of a file is no word.
    const tests = testsBeside(policy.source);
    const files = { [tests]: 'tests: 1\ncases:\n' };
    texts.push((await shown(policy, [], { presses: 't' }, { files })).replaceAll(tests, ''));
    const { out } = await runIn({ builtIns: { retail: policy } }, ...COMPLAINT, '--json');
    const decision = JSON.parse(out);
    const { complaint } = decision;
    for (const change of [{ currency: 'XYZ' }, { complaint: { ...complaint, price: 2000 } }]) {
      const issue = unfitDecision(policy, readDecision({ ...decision, ...change }) as RecordedDecision);
      texts.push(untyped(`${issue?.message} ${issue?.hint}`, policy, ['XYZ', 'NAME']));
    }
    const other = JSON.stringify({ ...decision, policy: { ...decision.policy, sha256: 'ξ' } });
    texts.push(await shown(policy, ['--complaint', '-'], null, { input: other }));
    expectMarked(texts);
    expect(unsaid().filter((path) => !isOfRecord(path))).toEqual([]);
  });

  it('nor where there is a record', async () => {
    const policy = policyIn('zz-ZZ');
    const texts = await textsOfRecord(policy);
    const whose = [...COMPLAINT, '--customer', 'ξ', '--record', 'ξ'];
    for (const record of [KNOWING, UNREACHED]) texts.push(await shown(policy, whose, null, { record }));
    const files = { '.amendsrc.yaml': 'keep-staff: no\n' };
    texts.push(await shown(variantsOf(policy)[4], whose, null, { record: KNOWING, files }));
    // Days are written as the locale has them, and nobody has written down how this one does.
    expectMarked(texts.map((text) => text.replaceAll('November 20, 2026', '')));
    expect(unsaid().filter(isOfRecord)).toEqual([]);
  });

  it('would be seen to read it, where it is spoken', async () => {
    const policy = policyIn('en-GB');
    const texts: string[] = [];
    for (const [args, wishes] of ASKED.slice(0, 3)) texts.push(await shown(policy, args, wishes));
    for (const text of texts) {
      expect(text).not.toContain(MARK);
      expect(text).toContain('↑↓ move · type to find · ⏎ take it');
    }
    // Where something else can be picked, that is offered instead.
    expect(texts.join('\n')).toContain('Nothing here matches “ξξξ”');
  });
});
