import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedLine } from '../../../src/cli/completion/line.js';
import { runIn, type World } from '../../fixtures/host.js';

/** The words that could stand at the end of a line, without what they mean. */
async function proposed(world: World, ...words: string[]): Promise<string[]> {
  const { out, err, code } = await runIn(world, 'complete', '--', ...words);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0] ?? '');
}

/** What stands at the beginning of lines of a section of some help. */
async function helped(section: string, shape: RegExp, ...words: string[]): Promise<string[]> {
  const { out } = await runIn({}, ...words, '--help');
  const from = out.slice(out.indexOf(`\n${section}:`));
  return [...from.matchAll(shape)].map(([, found = '']) => found);
}

const commands = (): Promise<string[]> => helped('Commands', /^ {2}([a-z]+)\b/gm);

describe('what is proposed', () => {
  it('is every command that the help knows, and no other', async () => {
    expect(await commands()).toContain('resolve');
    expect((await proposed({}, '')).sort()).toEqual((await commands()).sort());
    expect(await proposed({}, 'help', '')).toEqual(await proposed({}, ''));
  });

  it('is every flag of every command that its help knows', async () => {
    for (const command of (await commands()).filter((name) => name !== 'help')) {
      const flags = await helped('Options', /^ {2}(?:-\w, )?(--[a-z-]+)/gm, command);
      expect(flags).toContain('--help');
      expect(await proposed({}, command, '--')).toEqual(flags);
    }
  });

  it.each([
    [
      'each fact that is not given yet',
      ['problem=late', 'p'],
      ['price=', 'price-drop=', 'proof='],
      ['problem='],
    ],
    ['commands before facts', ['p'], ['problem='], ['resolve']],
    ['values in their order', ['resolve', 'fault='], ['fault=us', 'fault=unclear'], ['fault=']],
    ['yes and no', ['in-stock='], ['in-stock=yes', 'in-stock=no'], []],
    ['how often they asked', ['contacts='], ['contacts=1', 'contacts=0'], []],
    ['nothing for a price', ['price='], [], ['price=']],
    ['remedies, or nothing in particular', ['asked-for='], ['asked-for=voucher', 'asked-for=nothing'], []],
    ['another refusal', ['turned-down=voucher,v'], ['turned-down=voucher,voucher'], []],
    ['roles', ['--as', ''], ['associate', 'manager'], []],
    ['choices', ['--format='], ['--format=json', '--format=text'], []],
    ['the same, apart', ['--format', 'j'], ['json'], ['--format=json']],
    ['reports', ['check', '--format', ''], ['sarif', 'junit', 'markdown'], ['html']],
    ['files behind a report', ['check', '--format', 'sarif=o'], [':files'], ['sarif']],
    ['policies and files', ['--policy', ''], [':files', 'flowers'], []],
    ['files alone', ['--complaint', ''], [':files'], ['flowers']],
    ['flags that are not given yet', ['--json', '--'], ['--why'], ['--json']],
    ['a flag of many again', ['check', '--format', 'json', '--fo'], ['--format'], []],
    ['facts by the policy named', ['--policy', 'flowers', 'p'], ['price='], []],
    ['the same, with =', ['--policy=flowers', 'p'], ['price='], []],
    ['facts after --', ['resolve', '--', 'p'], ['price='], []],
    ['no flag after --', ['resolve', '--', '-'], [], ['--why']],
    ['what stands below a command', ['record', ''], ['give', 'verify'], ['resolve', 'problem=']],
    ['the same, begun', ['record', 'un'], ['undo'], ['give']],
    ['flags of what stands below', ['record', 'give', '--'], ['--decision', '--customer'], ['--why']],
    ['files for a record', ['record', 'verify', '--record', ''], [':files'], ['give']],
    ['remedies to choose', ['record', 'chose', '1', ''], ['voucher'], ['1']],
    ['yes or no', ['record', 'returned', '1', ''], ['yes', 'no'], []],
    ['nothing below what there is not', ['record', 'nonsense', ''], [], ['give']],
    ['nothing to a command there is not', ['nonsense', ''], [], ['resolve']],
    ['nothing after what takes one', ['completion', 'bash', ''], [], ['bash', 'zsh']],
    ['nothing by a policy there is not', ['--policy', 'nowhere.yaml', 'p'], [], ['price=']],
    ['nothing for a flag there is not', ['--nonsense='], [], []],
  ])('is %s', async (_, words, some, never) => {
    const found = await proposed({}, ...words);
    for (const word of some) expect(found).toContain(word);
    for (const word of never) expect(found).not.toContain(word);
    if (some.length === 0) expect(found).toEqual([]);
  });

  it('never hands on what a shell could take for more than a word', async () => {
    const typed = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        for (const word of await proposed({}, ...words))
          expect(word).toMatch(/^:files|^[\p{L}\p{N}@%_=:,./-]+$/u);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a line up to the cursor', () => {
  const WRITTEN = [
    (word: string) => `'${word.replaceAll("'", "'\\''")}'`,
    (word: string) => `"${word.replace(/["$`\\]/g, '\\$&')}"`,
    (word: string) => word.replace(/[^A-Za-z0-9]/gsu, '\\$&') || "''",
  ];
  const word = fc.string({ unit: 'binary', maxLength: 10 });
  const written = fc.tuple(word, fc.constantFrom(...WRITTEN), fc.constantFrom(' ', '   ', '\t'));

  it('is read as a shell reads it, however its words are quoted', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), (words) => {
        const line = words.map(([one, quote, blank]) => quote(one) + blank).join('');
        const expected = { words: words.map(([one]) => one), word: '', inQuotes: false };
        expect(parseTypedLine(line, undefined)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['amends pr', ['amends'], 'pr', false],
    ['amends ', ['amends'], '', false],
    ['amends item="two dr', ['amends'], 'item=two dr', true],
    ["amends 'two dr", ['amends'], 'two dr', true],
    ['amends "a"b', ['amends'], 'ab', false],
    ['amends "a" b', ['amends', 'a'], 'b', false],
    ['amends "it\\"s', ['amends'], 'it"s', true],
    [
      'amends ~/a ~b a~/c "~/d" --policy=~/e',
      ['amends', '/home/a', '~b', 'a~/c', '~/d'],
      '--policy=~/e',
      false,
    ],
    ['amends a\\', ['amends'], 'a', false],
  ])('%j', (line, words, last, inQuotes) => {
    expect(parseTypedLine(line, '/home')).toEqual({ words, word: last, inQuotes });
  });
});
