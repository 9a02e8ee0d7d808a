import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/values/issue.js';
import { diagnosticsText } from '../../src/render/check/diagnostics.js';
import { UNPAINTED } from '../../src/render/page/paint.js';

const MISTAKE: Diagnostic = {
  file: 'shop.yaml',
  line: 12,
  column: 10,
  endLine: 12,
  endColumn: 19,
  code: 'unknown-fact',
  severity: 'error',
  message: 'There is no fact “prize”.',
  hint: 'Did you mean “price”?',
  excerpt: '  when: {prize-max: 5}',
};

const shown = (change: Partial<Diagnostic> = {}, columns = 80): Promise<string> =>
  diagnosticsText([{ ...MISTAKE, ...change }], UNPAINTED, columns);

describe('a finding', () => {
  it('says where, how bad, what, and marks the spot', async () => {
    expect(await shown()).toBe(`shop.yaml:12:10 error unknown-fact There is no fact “prize”.
  12 |   when: {prize-max: 5}
                ^^^^^^^^^
  Did you mean “price”?
`);
  });

  it('on a long line shows the part around the spot', async () => {
    const excerpt = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const text = await shown({ excerpt, column: 301, endColumn: 305 });
    const [, line = '', carets = ''] = text.split('\n');
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('marks one place where it ends on another line', async () => {
    expect(await shown({ endLine: 14, endColumn: 3 })).toContain(`  ${' '.repeat(14)}${'^'.repeat(13)}\n`);
  });

  it('does without a frame where the line is empty', async () => {
    expect((await shown({ excerpt: '' })).split('\n')).toHaveLength(3);
  });

  it('quotes hostile text harmlessly', async () => {
    const text = await shown({
      excerpt: '::error::\u001b[2J',
      column: 1,
      file: '::x',
      message: 'a\n::error::b',
    });
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('\u001b');
  });
});
