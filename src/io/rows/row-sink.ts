import fs from 'node:fs';
import type { RowSink } from '../../cli/port/row-port.js';
import { unwritable } from '../files/files.js';
import { resultWriter, STDOUT } from '../streams/terminal.js';

/** Where lines go: a new file, or standard output for null. Throws a Failure where it cannot be opened. */
export function rowSink(file: string | null): RowSink {
  const fd = file === null ? STDOUT : open(file);
  const write = resultWriter(fd);
  return {
    write,
    close: () => {
      if (file !== null) fs.closeSync(fd);
    },
  };
}

function open(file: string): number {
  try {
    return fs.openSync(file, 'w');
  } catch (error) {
    throw unwritable(file, error);
  }
}
