import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { describeFact } from '../../src/i18n/values/describe-fact.js';
import { draws } from '../draws.js';
import { runIn } from '../fixtures/host.js';
import { SHOP } from '../fixtures/policy.js';

/** Whatever somebody writes into a fact of free text is harmless in every format of the answer. */

const note: FactDefinition = {
  name: 'note',
  type: { is: 'text' },
  ask: 'What did they write?',
  use: 'wording',
  builtIn: false,
};

/** A shop whose rules say every free text there is, also as the first thing that is said. */
const SAYING: Policy = {
  ...SHOP,
  facts: [...SHOP.facts, note],
  rules: SHOP.rules.map((rule) =>
    rule.say === undefined || rule.refer
      ? rule
      : {
          ...rule,
          say: '{note|It} is about {item|it}, {customer-name|you} and {contact-person|us}: {cause|that}.',
        },
  ),
};

const TEXTS = SAYING.facts.filter(({ type }) => type.is === 'text').map(({ name }) => name);

const KNOWN = { problem: 'wrong-item', fault: 'us', price: 60, trouble: 'none', treated: 'fairly' };

const FORMATS: readonly (readonly string[])[] = [
  ['--why'],
  ['--plain', '--why'],
  ['--discreet'],
  ['--format', 'json', '--why'],
  ['--format', 'markdown'],
];

/** Characters that terminals obey, that turn the reading direction, or that nobody sees. */
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/;

/** Five of them in one complaint stay under the megabyte past which a file is refused. */
const ATTACKS = [
  '\u001b[2J\u001b]0;title\u0007',
  '\u009b31m',
  '\u202egnihtemos\u2066',
  'a\r\n::error file=x::now\n\n##[error]x',
  '::error::first',
  '\u2028::set-output name=x::y',
  '# *b* <script>x</script> [a](http://b.example) `c` ![d](e)\n- f\n1. g\n| h |\n---',
  '{item|{cause}} $& $1 $`',
  '</p><img src=x onerror=y>&lt;',
  '\ud800 \udfff',
  '👗'.repeat(80),
  'x'.repeat(100_000),
  'word '.repeat(20_000),
  '\n'.repeat(90_000),
  '\u001b'.repeat(30_000),
];

const attack = fc.oneof(
  fc.constantFrom(...ATTACKS),
  fc
    .array(fc.oneof(fc.constantFrom(...ATTACKS.slice(0, 10)), fc.string({ unit: 'binary' })), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
);

const answered = (facts: Readonly<Record<string, string>>, format: readonly string[]) =>
  runIn(
    { builtIn: SAYING, input: JSON.stringify({ ...KNOWN, ...facts }) },
    'resolve',
    '--complaint',
    '-',
    ...format,
  );

async function expectHarmless(facts: Readonly<Record<string, string>>): Promise<void> {
  for (const format of FORMATS) {
    const { code, out } = await answered(facts, format);
    expect(code).toBe(0);
    expect(out).not.toMatch(OBEYED);
    expect(Buffer.from(out).toString()).toBe(out);
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).not.toContain('##[');
    if (format.includes('json')) expectWhole(facts, out);
    else expect(out.length).toBeLessThan(20_000);
    if (format.includes('markdown')) expectNoMarkdown(out);
  }
}

/** Other programs get what was written, letter by letter. */
function expectWhole(facts: Readonly<Record<string, string>>, out: string): void {
  const { complaint } = JSON.parse(out);
  for (const [name, value] of Object.entries(facts))
    if (value.trim() !== '') expect(complaint[name]).toBe(value.trim());
}

/** Beside what is ours: the mark of the subject, the numbers of a list, the break before the name. */
function expectNoMarkdown(mail: string): void {
  const theirs = mail.replace(/^\*\*Subject:\*\*|^\d+\. |\\$/gm, '');
  expect(theirs).not.toMatch(/(?<!\\)(?:\\\\)*[*_`<>[\]|#~&!]|https?:\/\/|^ {4}/m);
  expect(theirs).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/m);
}

describe.each(TEXTS)('hostile text in %s', (name) => {
  it.each(ATTACKS.map((text, at) => [at, text] as const))(
    'is harmless in every format: %i',
    async (_at, text) => {
      await expectHarmless({ [name]: text });
    },
  );
});

it('hostile text in all of them at once is harmless in every format', async () => {
  expect(TEXTS).toEqual(['item', 'customer-name', 'contact-person', 'cause', 'note']);
  await fc.assert(
    fc.asyncProperty(fc.tuple(...TEXTS.map(() => attack)), (texts) =>
      expectHarmless(Object.fromEntries(TEXTS.map((name, at) => [name, texts[at] ?? '']))),
    ),
    { numRuns: draws(100) },
  );
});

it('a hostile value of any other fact is refused harmlessly, and in a few words', async () => {
  for (const fact of [
    'problem',
    'price',
    'share-affected',
    'contacts',
    'in-stock',
    'turned-down',
    'asked-for',
  ])
    for (const text of ATTACKS) {
      if (text.trim() === '') continue;
      const { code, out, err } = await answered({ [fact]: text }, []);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).not.toMatch(OBEYED);
      expect(err).not.toMatch(/^\s*::/m);
      expect(err.length).toBeLessThan(3000);
    }
});

describe('at prompts', () => {
  const spoilt = (text: string): Policy => ({
    ...SAYING,
    facts: SAYING.facts.map((fact) => ({
      ...fact,
      ask: text,
      help: text,
      ...(fact.type.is === 'one-of'
        ? { labels: Object.fromEntries(fact.type.values.map((value) => [value, text])) }
        : {}),
    })),
    problems: SAYING.problems.map((problem) => ({ ...problem, label: text })),
  });

  it.each(ATTACKS.slice(0, 10).map((text, at) => [at, text] as const))(
    'what a policy asks and what a complaint holds is harmless: %i',
    async (_at, text) => {
      const files = { 'c.json': JSON.stringify(Object.fromEntries(TEXTS.map((name) => [name, text]))) };
      const { asked, out, err } = await runIn(
        { builtIn: spoilt(text), terminal: true, files, answers: ['wrong-item', 'us', '60', '', ''] },
        'resolve',
        '--ask-all',
        '--complaint',
        'c.json',
      );
      expect(asked.length).toBeGreaterThan(1);
      const shown = asked.flatMap(({ message, choices }) => [message, ...choices.map(({ name }) => name)]);
      for (const line of shown) {
        expect(line).not.toMatch(OBEYED);
        expect(line).not.toContain('\n');
      }
      for (const page of [out, err]) {
        expect(page).not.toMatch(OBEYED);
        expect(page).not.toMatch(/^\s*::/m);
      }
    },
  );
});

it('what somebody wrote at length is short where it is listed', () => {
  for (const name of TEXTS)
    expect(describeFact(SAYING, name, 'word '.repeat(20_000)).length).toBeLessThan(150);
});
