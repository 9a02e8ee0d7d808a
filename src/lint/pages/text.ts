import type { ReadingPage } from './page.js';

const HEAD = `amends: 1
name: "Example shop"
currency: GBP
extends: retail@1
`;

/** Lines that each stand for nine of the line before: a few hundred letters that would fill a library. */
const LAUGHS = [...'bcdefghi'].map(
  (name, at) => `x-${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]\n`,
);

/** Mistakes in a text before it is a policy. */
export const TEXT: readonly ReadingPage[] = [
  {
    code: 'not-text',
    rationale: `A policy is plain text. A document of a word processor, a spreadsheet or a picture is none, whatever it
is called.`,
    bad: `${HEAD}# \u0000\n`,
    good: HEAD,
  },
  {
    code: 'not-utf8',
    rationale: `Letters such as é, ü or £ are kept in different ways. Saved in another way than UTF-8 they are lost when
the file is read, and a customer would be told words with holes.`,
    bad: HEAD.replace('Example shop', 'Caf\uFFFD'),
    good: HEAD.replace('Example shop', 'Café'),
  },
  {
    code: 'too-big',
    rationale: `A policy is read at every counter, at every complaint. No policy comes near a megabyte; a file that does
is the wrong file, or one that somebody wants to do harm with.`,
    bad: `${HEAD}${'# A thousand pages of notes do not belong into a policy.\n'.repeat(19_000)}`,
    good: HEAD,
  },
  {
    code: 'too-deep',
    rationale: `Policies need six or seven levels. What is nested deeper is usually a bracket that was never closed, or
a file that somebody wants to do harm with.`,
    bad: `${HEAD}remove: { rules: ${'['.repeat(70)}thank-you${']'.repeat(70)} }\n`,
    good: `${HEAD}remove: { rules: [thank-you] }\n`,
  },
  {
    code: 'too-many-aliases',
    rationale: `An alias (*name) stands for something written elsewhere (&name). Aliases of aliases grow without end, and
a short file becomes one that fills the memory.`,
    bad: `x-a: &a [x, x, x, x, x, x, x, x, x]\n${LAUGHS.join('')}`,
    good: HEAD,
  },
  {
    code: 'several-documents',
    rationale: 'A line of three dashes ends a YAML document. What stands after it would not be read at all.',
    bad: `${HEAD}---\nremove: { rules: [thank-you] }\n`,
    good: `${HEAD}remove: { rules: [thank-you] }\n`,
  },
  {
    code: 'not-a-map',
    rationale:
      'A policy is keys with what stands under them. An empty file, a list or a single word says nothing.',
    bad: 'amends:1\n',
    good: HEAD,
  },
  {
    code: 'not-yaml',
    rationale: `The text cannot be read from here on, so nobody knows what you meant to say. Most often a quote, a bracket
or a space is missing, or a tab was typed where spaces have to be.`,
    bad: 'generosity: { past-the-sums: 5\n',
    good: 'generosity: { past-the-sums: 5 }\n',
  },
  {
    code: 'unquoted-text',
    rationale: `YAML takes a colon, a hash or a brace in a sentence for something of its own, and a customer would be
told half of it. In double quotes a sentence stays a sentence.`,
    bad: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: We said: it comes on Monday
`,
    good: `rules:
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "We said: it comes on Monday."
`,
  },
  {
    code: 'duplicate-key',
    rationale: 'Of two keys with the same name only one can count, and which one is anybody’s guess.',
    bad: 'generosity:\n  past-the-sums: 5\n  past-the-sums: 3\n',
    good: 'generosity:\n  past-the-sums: 5\n',
  },
  {
    code: 'key-not-text',
    rationale: 'Keys are names. A number or a list as a key is a slip: something is missing before it.',
    bad: 'generosity:\n  past-the-sums: 5\n  3: 4\n',
    good: 'generosity:\n  past-the-sums: 5\n  extras-at-most: 3\n',
  },
  {
    code: 'bad-name',
    rationale:
      'The name means something else already: a customer who asks for “nothing” asks for no remedy at all.',
    bad: 'remedies:\n  nothing: { kind: attention, label: "a kind word", minutes: 1, worth: 1 }\nrules:\n  missed-day:\n    when: { occasion: missed, not: { fault: customer } }\n    may: [small-gift, nothing]\n',
    good: 'remedies:\n  kind-word: { kind: attention, label: "a kind word", minutes: 1, worth: 1 }\nrules:\n  missed-day:\n    when: { occasion: missed, not: { fault: customer } }\n    may: [small-gift, kind-word]\n',
  },
];
