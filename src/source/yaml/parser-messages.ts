import type { YAMLError } from 'yaml';

/** What is said where a quote is not closed. */
export const UNCLOSED = {
  message: 'A closing quote is missing.',
  hint: 'A text that begins with a quote ends with the same one.',
};

/** What is said where a bracket is not closed, and nobody knows which. */
export const UNCLOSED_BRACKET = {
  message: 'A bracket is not closed.',
  hint: 'Close every { with } and every [ with ].',
};

/** What is said where a key has no colon. */
export const NO_COLON = {
  message: 'A colon is missing here, or this line is not indented far enough.',
  hint: 'Every key is followed by a colon and a space.',
};

const PLAIN: Readonly<Record<string, { message: string; hint: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon in this line.',
    hint: 'If it belongs to a sentence, put the sentence in double quotes.',
  },
  BLOCK_IN_FLOW: {
    message: 'A comma is missing before this, or there is a colon too many.',
    hint: 'Inside { } and [ ] there is a comma between two things; a sentence is put in double quotes.',
  },
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BAD_SCALAR_START: { message: 'Text cannot begin with this sign.', hint: 'Put it in double quotes.' },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes means something else.',
    hint: 'Write \\\\ for a backslash.',
  },
  TAG_RESOLVE_FAILED: { message: 'Text cannot begin with “!”.', hint: 'Put it in double quotes.' },
  UNEXPECTED_TOKEN: {
    message: 'This does not belong here.',
    hint: 'If it belongs to a sentence, put the whole sentence in double quotes.',
  },
};

const MISSING: readonly (readonly [RegExp, { message: string; hint: string }])[] = [
  [/closing .quote/, UNCLOSED],
  [
    /map keys need/,
    { message: 'A colon is missing after this.', hint: 'Every key is followed by a colon and a space.' },
  ],
  [
    /Missing , /,
    { message: 'A comma is missing here.', hint: 'Inside { } and [ ] there is a comma between two things.' },
  ],
  [
    /Missing space/,
    { message: 'A space is missing after the colon.', hint: 'Every key is followed by a colon and a space.' },
  ],
  [
    /[Ss]equence|without -/,
    { message: 'A dash is missing here.', hint: 'Every item of a list begins with a dash and a space.' },
  ],
  [/end with a/, UNCLOSED_BRACKET],
];

/** What the parser found, in words for people who do not know YAML. */
export function plainMessage({ code, message }: YAMLError): { message: string; hint?: string } {
  const missing = MISSING.find(([said]) => code === 'MISSING_CHAR' && said.test(message));
  return missing?.[1] ?? PLAIN[code] ?? { message: `This is not YAML: ${message}.` };
}
