import { PassThrough } from 'node:stream';
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

describe('waiting for a key', () => {
  it.each(['ξ', 'é', '£', '漢', '7', '\u001b[15~'])('lets %s pass, and takes the next', async (other) => {
    expect(await pressed(other, 'g')).toBe('g');
    expect(await pressed(other, 'G')).toBe('g');
    expect(await pressed(other, '\r')).toBeNull();
  });

  it('never ends at Esc: it does what the key does that goes back, or nothing', async () => {
    const change = { key: 'c', does: 'change an answer', isEsc: true } as const;
    expect(await pressedOf([...KEYS, change], '\u001b')).toBe('c');
    expect(await pressedOf(KEYS, '\u001b', '\u001b', '\u001b', 'g')).toBe('g');
  });
});
