import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../src/io/prompts/keyboard.js';
import { draws } from '../draws.js';

/** What is typed: words, and Enter as terminals send it. */
const pieces = fc.array(fc.constantFrom('ab', 'c', 'née', '\r', '\n', '\r\n', '7 days'), { maxLength: 8 });

/** Has lines read by prompts, each of which ends with its first Enter, from a terminal that sends these chunks. */
async function linesRead(chunks: readonly string[], lines: number): Promise<string[]> {
  const terminal = new PassThrough() as unknown as NodeJS.ReadStream;
  const ahead: string[] = [];
  const read: string[] = [];
  const typed = (async () => {
    for (const chunk of chunks) {
      await turn();
      (terminal as unknown as PassThrough).write(chunk);
    }
  })();
  for (let at = 0; at < lines; at += 1) read.push(await lineFrom(terminal, ahead));
  await typed;
  return read;
}

function lineFrom(terminal: NodeJS.ReadStream, ahead: string[]): Promise<string> {
  const keyboard = keyboardOf(terminal, ahead);
  let line = '';
  return new Promise((resolve) => {
    keyboard.on('data', (part: Buffer) => {
      if (!/[\r\n]/.test(String(part))) line += String(part);
      else {
        keyboard.release();
        resolve(line);
      }
    });
  });
}

describe('what is typed', () => {
  it('reaches the questions line by line, however far ahead it is typed, and in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(40), async (parts, cut) => {
        const text = parts.join('');
        const lines = text.replaceAll('\r\n', '\r').split(/[\r\n]/);
        // A terminal sends what Enter is in one piece.
        const at = text[cut - 1] === '\r' && text[cut] === '\n' ? cut + 1 : cut;
        const chunks = [text.slice(0, at), text.slice(at)].filter((chunk) => chunk !== '');
        expect(await linesRead(chunks, lines.length - 1)).toEqual(lines.slice(0, -1));
      }),
      { numRuns: draws(200) },
    );
  });

  it('is forgotten where the question refuses its Enter, for it was meant for others', async () => {
    const terminal = new PassThrough();
    const keyboard = keyboardOf(terminal as unknown as NodeJS.ReadStream, []);
    const seen: string[] = [];
    keyboard.on('data', (part: Buffer) => seen.push(String(part)));
    terminal.write('lots\r12\r');
    await expect.poll(() => seen).toEqual(['lots', '\r']);
    // What's typed since is an answer to what was refused.
    terminal.write('12\r');
    await expect.poll(() => seen).toEqual(['lots', '\r', '12', '\r']);
    keyboard.release();
  });
});
