/**
 * Characters that a terminal or a log may obey: control characters, line ends, those that turn the reading direction,
 * invisible tags, and halves of characters.
 */
export const DANGEROUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;
