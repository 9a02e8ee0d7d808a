import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/i18n/languages/index.js';
import { keyPress } from '../../src/io/prompts/key-press.js';

const { prompts } = catalogueFor({ locale: 'en' });
const KEYS = [{ key: 'g', does: 'write down what was given' }];

/** What comes of these presses, one after the other. */
async function pressed(...presses: string[]): Promise<string | null> {
  const input = new PassThrough();
  const answer = keyPress({ keys: KEYS, words: prompts }, { input, output: new PassThrough() });
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
});
