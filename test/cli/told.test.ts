import { describe, expect, it } from 'vitest';
import { runIn } from '../fixtures/host.js';

describe('a complaint in JSON', () => {
  it.each([
    ['{"problem": "late", "price": 12, "price": 13}', 'standard input:1:34 error duplicate-key'],
    [
      '{"item": "a \\"price\\": box", "problem": "late", "problem": "lost"}',
      '“problem” stands here a second time',
    ],
  ])('may not say a fact twice: %s', async (input, message) => {
    const { code, err, out } = await runIn({ input }, '--complaint', '-');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('has all its mistakes named, also beside keys below a fact', async () => {
    const input = '{"problem": 5, "price": "abc", "proof": {"a": 1}}';
    const { err } = await runIn({ input }, '--complaint', '-');
    for (const place of ['1:13', '1:25', '1:41']) expect(err).toContain(`standard input:${place} error`);
  });
});
