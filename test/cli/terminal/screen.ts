import xterm from '@xterm/headless';

/** A terminal's screen as the person before it sees it. */
export type Screen = {
  /** Takes what a program writes; resolves once it is on the screen. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly resize: (columns: number, rows: number) => void;
  /** What is to be seen now, without blanks at the ends of lines and lines at the end. */
  readonly text: () => string;
  /** Everything since the beginning: what has scrolled off at the top, then what is to be seen. */
  readonly whole: () => string;
  /** How many lines have scrolled off at the top. */
  readonly scrolledOff: () => number;
  /** Where the cursor stands, from 1; null while it is hidden. */
  readonly cursor: () => { readonly row: number; readonly column: number } | null;
  /** What of the screen is styled, by colour or weight: `cyan`, `bold`, … each once. */
  readonly styles: () => readonly string[];
};

/** More lines than anything we run writes. */
const SCROLLBACK = 10_000;

/** A screen of this size. `answer` takes what the terminal itself says to the program, such as where its cursor is. */
export function screenOf(columns: number, rows: number, answer: (bytes: string) => void): Screen {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: SCROLLBACK,
    allowProposedApi: true,
  });
  terminal.onData(answer);
  const isCursorHidden = watchCursor(terminal);
  return {
    write: (bytes) => new Promise((resolve) => terminal.write(bytes, resolve)),
    resize: (width, height) => terminal.resize(width, height),
    text: () => linesOf(terminal, terminal.buffer.active.baseY),
    whole: () => linesOf(terminal, 0),
    scrolledOff: () => terminal.buffer.active.baseY,
    cursor: () => {
      const { cursorX, cursorY } = terminal.buffer.active;
      return isCursorHidden() ? null : { row: cursorY + 1, column: cursorX + 1 };
    },
    styles: () => stylesOf(terminal),
  };
}

type Terminal = InstanceType<typeof xterm.Terminal>;

/** The private mode that shows the cursor. */
const CURSOR = 25;

/** xterm knows whether the cursor is hidden and does not say it. */
function watchCursor({ parser }: Terminal): () => boolean {
  let hidden = false;
  for (const final of ['h', 'l']) {
    parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(CURSOR)) hidden = final === 'l';
      return false; // Also for xterm to act on.
    });
  }
  return () => hidden;
}

function linesOf({ buffer: { active } }: Terminal, from: number): string {
  const lines: string[] = [];
  for (let row = from; row < active.length; row += 1) {
    lines.push((active.getLine(row)?.translateToString(true) ?? '').trimEnd());
  }
  return lines.join('\n').replace(/\n+$/, '');
}

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

function stylesOf({ buffer: { active }, cols }: Terminal): string[] {
  const found = new Set<string>();
  for (let row = active.baseY; row < active.length; row += 1) {
    const line = active.getLine(row);
    for (let column = 0; column < cols; column += 1) {
      const cell = line?.getCell(column);
      if (!cell || cell.getChars().trim() === '') continue;
      if (!cell.isFgDefault()) found.add(colourNamed(cell.getFgColor()));
      if (!cell.isBgDefault()) found.add(`on ${colourNamed(cell.getBgColor())}`);
      for (const [name, is] of [
        ['bold', cell.isBold()],
        ['dim', cell.isDim()],
        ['italic', cell.isItalic()],
        ['underlined', cell.isUnderline()],
        ['inverse', cell.isInverse()],
      ] as const) {
        if (is) found.add(name);
      }
    }
  }
  return [...found].sort();
}

/** The sixteen colours have names; the bright ones are those of the second eight. */
function colourNamed(index: number): string {
  const name = COLOURS[index % 8] ?? '';
  if (index < 8) return name;
  return index < 16 ? `bright ${name}` : `colour ${index}`;
}
