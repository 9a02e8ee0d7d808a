import { expect, it } from 'vitest';
import { NARROW_WIDTH } from '../../src/render/page/text-width.js';
import { UNICODE_WIDTH } from '../../src/render/page/unicode-width.js';

it.each([
  ['Latin', NARROW_WIDTH],
  ['any', UNICODE_WIDTH],
])('text of %s letters breaks to its end, however few columns are left', (_, { wrap }) => {
  for (const columns of [-3, 0, 1, 2, 4]) {
    const lines = wrap('It was late, again', columns);
    expect(lines.join('').replaceAll(' ', '')).toBe('Itwaslate,again');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(1, columns));
  }
});
