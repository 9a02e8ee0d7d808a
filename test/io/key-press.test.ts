import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { KeyAsk } from '../../src/cli/port/host.js';
import { catalogueFor } from '../../src/i18n/languages/index.js';
import { keyPress } from '../../src/io/prompts/key-press.js';

const { prompts } = catalogueFor({ locale: 'en' });
const KEYS: KeyAsk['keys'] = [{ key: 'g', does: 'write down what was given' }];

/** What comes of these presses, one after the other. */
const pressed = (...presses: string[]): Promise<string | null> => pressedOf(KEYS, ...presses);

async function pressedOf(keys: KeyAsk['keys'], ...presses: string[]): Promise<string | null> {
  const input = new PassThrough();
  const answer = keyPress({ keys, words: prompts }, { input, output: new PassThrough() });
  for (const one of presses) {
    await new Promise((resolve) => setImmediate(resolve));
    input.write(one);
  }
  return answer;
}

/** What it writes, a piece each time it draws, up to a press that ends nothing. */
async function shownAfter(press: string): Promise<string[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const drawn: string[] = [];
  output.on('data', (chunk: Buffer) => drawn.push(stripVTControlCharacters(chunk.toString())));
  const answer = keyPress({ keys: KEYS, words: prompts }, { input, output });
  await settled();
  input.write(press);
  // A lone Esc is one only once nothing follows it.
  await settled();
  const shown = drawn.filter((text) => text.trim() !== '');
  input.write('g');
  await answer;
  return shown;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('waiting for a key', () => {
  it.each(['ξ', 'é', '£', '漢', '7', '\u001b[15~'])('lets %s pass, and takes the next', async (other) => {
    expect(await pressed(other, 'g')).toBe('g');
    expect(await pressed(other, 'G')).toBe('g');
    expect(await pressed(other, '\r')).toBeNull();
  });

  it.each([
    ['t', '“t” does nothing here: press g or Enter.'],
    ['£', '“£” does nothing here: press g or Enter.'],
    ['\u001b[A', 'That key does nothing here: press g or Enter.'],
    ['?', 'Keys: g write down what was given · Enter done'],
  ])('says after %j what can be pressed, in the line of the keys', async (press, words) => {
    const shown = await shownAfter(press);
    expect(shown.at(-1)).toContain(words);
    // What is taken back are the lines of the keys, and no line is added.
    expect(shown.map((text) => text.trimEnd().split('\n').length)).toEqual(shown.map(() => 1));
  });

  it('never ends at Esc: it does what the key does that goes back, or nothing', async () => {
    const change = { key: 'c', does: 'change an answer', isEsc: true } as const;
    expect(await pressedOf([...KEYS, change], '\u001b')).toBe('c');
    expect(await pressedOf(KEYS, '\u001b', '\u001b', '\u001b', 'g')).toBe('g');
  });
});
