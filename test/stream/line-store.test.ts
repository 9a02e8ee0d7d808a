import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineStore } from '../../src/stream/anticipate/line-store.js';

it('lines are read back as they were added, whatever their length and their letters', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\n', ' ')),
    fc
      .tuple(fc.constantFrom('a', 'é', '漢', '🎁', '\ufeff'), fc.nat(900_000))
      .map(([one, times]) => one.repeat(times)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const store = new LineStore();
      const places = texts.map((one) => store.add(one));
      const back = places.map((place) => store.read(place));
      expect(back.every((one, at) => one === texts[at])).toBe(true);
    }),
    { numRuns: 20 },
  );
});
