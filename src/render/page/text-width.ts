/** How wide text is on a terminal, and where it breaks. */
export type TextWidth = {
  /** Terminal cells that one line of text takes. */
  readonly width: (text: string) => number;
  /** The lines that text becomes when none may be wider than `columns`. */
  readonly wrap: (text: string, columns: number) => string[];
};

/**
 * Latin letters, common signs and money: one cell each, without asking Unicode's tables. Loading those costs
 * more than the whole answer, so the libraries that know them are only loaded for text beyond these.
 */
const SURELY_SINGLE_WIDTH =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours and line ends have no width of their own.
  /^[\n\u001b -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033\u20a0-\u20bf\u2212\u2500-\u257f]*$/;

/** Whether every character of a page is surely one cell wide. */
export const isSingleWidth = (page: string): boolean => SURELY_SINGLE_WIDTH.test(page);

/** Letters of one cell each. */
export const NARROW_WIDTH: TextWidth = {
  width: (text) => text.length,
  wrap: (text, columns) => {
    const lines: string[] = [];
    for (const word of text.split(' ')) place(word, lines, columns);
    return lines.length > 0 ? lines : [''];
  },
};

function place(word: string, lines: string[], columns: number): void {
  if (word === '') return;
  const last = lines.at(-1);
  if (last !== undefined && last.length + 1 + word.length <= columns) {
    lines[lines.length - 1] = `${last} ${word}`;
    return;
  }
  // Where there is no room at all, as beside what stands in front on a terminal of four columns, a letter stands alone.
  const room = Math.max(1, columns);
  for (let at = 0; at < word.length; at += room) lines.push(word.slice(at, at + room));
}
