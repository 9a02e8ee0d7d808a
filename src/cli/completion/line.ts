/** The beginning of a command line, taken apart. */
export type TypedLine = {
  /** Whole words before the cursor, the program's name first; without their quotes. */
  readonly words: readonly string[];
  /** What stands of the word at the cursor, without quotes; empty where a new one begins. */
  readonly word: string;
  /** Whether a quote is still open at the cursor. */
  readonly inQuotes: boolean;
};

/** Blanks, a part in single quotes, one in double quotes, one character behind a backslash, and the rest. */
const PARTS =
  /(?<blank>\s+)|'(?<single>[^']*)(?<endSingle>'|$)|"(?<double>(?:\\.|[^"\\])*\\?)(?<endDouble>"|$)|\\(?<one>.?)|(?<plain>[^\s'"\\]+)/gsu;

/**
 * Takes apart a command line of a POSIX shell up to the cursor. Quotes and backslashes are read; what a shell
 * would put in place of `$name` is not known here and stays as it is written.
 */
export function parseTypedLine(line: string, home: string | undefined): TypedLine {
  const words: string[] = [];
  let word: string | null = null;
  let inQuotes = false;
  for (const { groups = {} } of line.matchAll(PARTS)) {
    if (groups['blank'] !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + written(groups, word === null ? home : undefined);
      inQuotes = (groups['endSingle'] ?? groups['endDouble']) === '';
    }
  }
  return { words, word: word ?? '', inQuotes };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a part stands for: `~/` at the beginning of a word is where somebody is at home. */
function written({ single, double, one, plain }: Groups, home: string | undefined): string {
  // Within double quotes a backslash is a letter like others, but before these.
  if (double !== undefined) return double.replace(/\\(["$`\\])/g, '$1');
  return single ?? one ?? (plain ?? '').replace(/^~(?=\/|$)/, home ?? '~');
}
