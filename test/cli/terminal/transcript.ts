import type { Screen } from './screen.js';

/** What happened on a terminal, step by step, for a person to read. */
export type Steps = {
  /** Before keys are pressed: keeps the first screen, if it has not been kept yet. */
  readonly begin: () => void;
  /** After them: keeps the screen that came of it. */
  readonly add: (what: string) => void;
  /** After the program has ended. */
  readonly end: (code: number | null) => void;
  readonly text: () => string;
};

/** The steps on a screen, from its beginning. */
export function transcriptOf(title: string, screen: Screen, size: { columns: number; rows: number }): Steps {
  const kept: string[] = [`$ ${title}\n(${size.columns} columns, ${size.rows} rows)\n`];
  let off = 0;
  let last = '';
  const keep = (what: string): void => {
    const now = sightOf(screen, off);
    off = screen.scrolledOff();
    kept.push(`━━ ${what}\n${now === last ? '(nothing changes)\n' : now}`);
    last = now;
  };
  const begin = (): void => {
    if (kept.length === 1) keep('It begins');
  };
  return {
    begin,
    add: keep,
    end: (code) => {
      begin();
      // What the program wrote at its end is mostly on the screen of the last key already.
      if (sightOf(screen, off) !== last) keep('Then');
      kept.push(`━━ It has ended with ${code}\n`);
    },
    text: () => kept.join('\n'),
  };
}

/** The screen, what has scrolled off above it since the last look, and where the cursor is. */
function sightOf(screen: Screen, off: number): string {
  const gone = screen.whole().split('\n').slice(off, screen.scrolledOff());
  const cursor = screen.cursor();
  return [
    ...gone.map((line) => `^ ${line}`.trimEnd()),
    ...screen
      .text()
      .split('\n')
      .map((line) => `| ${line}`.trimEnd()),
    cursor ? `cursor: row ${cursor.row}, column ${cursor.column}` : 'cursor: hidden',
    '',
  ].join('\n');
}
