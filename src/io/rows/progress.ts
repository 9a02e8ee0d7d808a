import cliProgress from 'cli-progress';
import type { Progress } from '../../cli/port/row-port.js';
import { isTerminal, STDERR } from '../streams/terminal.js';

const NOTHING: Progress = { at: () => undefined, done: () => undefined };

/** A bar on the terminal for a run over so many bytes, or where those aren't known a count of rows; nothing elsewhere. */
export function progressOf(total: number | null): Progress {
  if (!isTerminal(STDERR) || process.env['TERM'] === 'dumb') return NOTHING;
  const format =
    total === null ? '{rows} rows' : '[{bar}] {percentage}% · {rows} rows · {eta_formatted} left';
  const bar = new cliProgress.SingleBar({ format, clearOnComplete: true, hideCursor: null });
  bar.start(total ?? 1, 0, { rows: 0 });
  return {
    at: (bytes, rows) => bar.update(total === null ? 0 : bytes, { rows: rows.toLocaleString('en') }),
    done: () => bar.stop(),
  };
}
