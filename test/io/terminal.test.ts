import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isTerminal, messageWriter, resultWriter, screenOf } from '../../src/io/streams/terminal.js';

const { O_RDONLY, O_WRONLY, O_NONBLOCK } = fs.constants;

/** A pipe whose both ends refuse to wait, as those of some parent processes do. */
function impatientPipe(): { reader: number; writer: number } {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'amends-pipe-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pipe');
  spawnSync('mkfifo', [file]);
  const reader = fs.openSync(file, O_RDONLY | O_NONBLOCK);
  return { reader, writer: fs.openSync(file, O_WRONLY | O_NONBLOCK) };
}

function readSome(reader: number): string {
  const bytes = Buffer.alloc(10_000);
  try {
    return bytes.toString('utf8', 0, fs.readSync(reader, bytes));
  } catch {
    return ''; // Nothing there yet.
  }
}

describe('writing', () => {
  it('waits for a slow reader, and loses nothing', async () => {
    const { reader, writer } = impatientPipe();
    const text = 'All of this has to arrive. '.repeat(20_000);
    let over = false;
    const writing = resultWriter(writer)(text).then(() => {
      over = true;
    });
    let read = '';
    while (!over || read.length < text.length) {
      read += readSome(reader);
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    await writing;
    expect(read).toBe(text);
  });

  it('ends quietly where the reader has gone', async () => {
    const { reader, writer } = impatientPipe();
    const write = resultWriter(writer);
    fs.closeSync(reader);
    await write('nobody reads this');
    await write('nor this');
    fs.closeSync(writer);
  });

  it('says in plain words that there is no room for results, and is silent about messages', async () => {
    const full = fs.openSync('/dev/full', O_WRONLY);
    await expect(resultWriter(full)('an answer')).rejects.toMatchObject({
      name: 'Failure',
      message: 'The answer could not be written: there is no room left where it should go.',
    });
    await expect(messageWriter(full)('a message')).resolves.toBe(false);
    fs.closeSync(full);
  });

  it('says so where results cannot be written at all', async () => {
    const readOnly = fs.openSync('/dev/null', O_RDONLY);
    await expect(resultWriter(readOnly)('an answer')).rejects.toThrow('standard output is closed');
    fs.closeSync(readOnly);
  });
});

describe('a screen', () => {
  it('is a terminal only where there is one', () => {
    const { reader, writer } = impatientPipe();
    expect(isTerminal(writer)).toBe(false);
    expect(screenOf(writer)).toEqual({ isTerminal: false, columns: 0, rows: 0 });
    fs.closeSync(reader);
    fs.closeSync(writer);
    expect(isTerminal(writer)).toBe(false);
  });
});
