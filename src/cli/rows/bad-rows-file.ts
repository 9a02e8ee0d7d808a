import type { RowPort, RowSink } from '../port/row-port.js';

/** Where rows without an answer are written. */
export type BadRowsFile = RowSink & {
  /** Takes the place of an older file. Throws a Failure where it can't be written. */
  readonly open: () => void;
};

/**
 * The file for bad rows; null where nobody wants one. It's opened once the columns are known, so that what stops a run
 * before its first row takes nobody's last run away.
 */
export function badRowsFile(file: string | undefined, rows: RowPort): BadRowsFile | null {
  if (file === undefined) return null;
  let sink: RowSink | null = null;
  const open = () => {
    sink ??= rows.write(file);
    return sink;
  };
  return { open, write: (text) => open().write(text), close: () => sink?.close() };
}
