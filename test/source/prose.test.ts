import { describe, expect, it } from 'vitest';
import { policyOf, read, SHOP, shopWith } from './shop.js';

const SAY = 'say: "You ordered {item|one thing} and got another."';

/** Sentences as they come to people who do not know YAML. */
const BROKEN: readonly string[] = [
  'say: Sorry: we sent you another.',
  'say: {item} is not what you ordered.',
  'say: {item|one thing}',
  'say: Order #5 is late.',
  'say: Late # very',
  'say: [we, you]',
  'say: *really* sorry.',
  'say: !really sorry.',
  'say: @home we say sorry.',
  'say: %sorry',
  'say: `sorry`',
  'say: "Sorry" is what we say.',
  "say: 'We don't know.'",
  'say: - sorry',
  'say: 5',
  'say: true',
  'say:',
  'say: ~',
  'say: { text: sorry }',
];

describe('a sentence without quotes', () => {
  it.each(BROKEN)('is to be put in double quotes: %s', (broken) => {
    const { diagnostics } = read(shopWith(SAY, broken));
    expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(['61 unquoted-text']);
    expect(diagnostics[0]?.message).toContain('put the sentence in double quotes');
    const column = broken === 'say:' ? 5 : 10;
    expect(diagnostics[0]?.column).toBe(column);
  });

  it('is, with a mark that YAML takes away', () => {
    const { diagnostics } = read(shopWith(SAY, 'say: &really sorry.'));
    expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(['61 unquoted-text']);
  });

  it.each([
    ['label: a voucher: for you', 'unquoted-text'],
    ['label: {a} voucher', 'unquoted-text'],
    ['label: a voucher, for you', 'unknown-key'],
  ])('is to be put in double quotes inside braces too: %s', (broken, code) => {
    const [diagnostic] = read(shopWith('label: "a voucher"', broken)).diagnostics;
    expect(diagnostic?.code).toBe(code);
    expect(`${diagnostic?.message} ${diagnostic?.hint}`).toContain('put the sentence in double quotes');
  });

  it.each([
    ['plain words', 'say: We are sorry.', 'We are sorry.'],
    ['a colon without a space', 'say: It is 10:30 now.', 'It is 10:30 now.'],
    ['single quotes', "say: 'It is: ours.'", 'It is: ours.'],
    ['a comment after quotes', 'say: "We are sorry." # really', 'We are sorry.'],
    ['a block', 'say: |\n      We are: sorry. # really', 'We are: sorry. # really\n'],
    ['a folded block', 'say: >-\n      We are\n      sorry.', 'We are sorry.'],
    ['a sentence that goes on', 'say: We are\n      sorry.', 'We are sorry.'],
  ])('is read where nothing can go wrong: %s', (_name, written, said) => {
    expect(policyOf(shopWith(SAY, written)).rules[0]?.say).toBe(said);
  });

  it('hides nothing that is wrong elsewhere', () => {
    const text = shopWith(SAY, 'say: Sorry: ours.').replace('by: manager', 'by: boss');
    expect(read(text).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '61 unquoted-text',
      '78 unknown-role',
    ]);
  });
});

describe('a placeholder', () => {
  it.each(['{item}', '{item|one thing}', '{ item }', '{membership|a card}', '{cause}', 'no { brace'])(
    'may be %s',
    (words) => {
      expect(policyOf(SHOP.replace('{item|one thing}', () => words)).rules[0]?.say).toContain(words);
    },
  );

  it.each(['{itm}', '{}', '{|words}', '{item name}', '{item|one thing', '{item and more'])(
    'may not be %s',
    (words) => {
      const { diagnostics } = read(SHOP.replace('{item|one thing}', () => words));
      expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-placeholder']);
    },
  );

  it.each([
    ['label: "a voucher"', 'label: "{amount} off"'],
    ['label: "a voucher"', 'label: "a card for {customer-name} worth {price}"'],
    ['label: "a voucher"', 'label: "a voucher", valid: "for {item|it}"'],
  ])('is filled in nowhere but under say: %s', (before, after) => {
    const { diagnostics } = read(shopWith(before, after));
    expect(diagnostics.map(({ code }) => code)).toEqual(['unfilled-placeholder']);
    expect(diagnostics[0]?.hint).toContain('Leave it out');
  });
});
