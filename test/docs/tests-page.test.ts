import { describe, expect, it } from 'vitest';
import { EXPECTATION_KEYS } from '../../src/source/tests/expectations.js';
import { textOf } from './pages.js';

describe('docs/tests.md', () => {
  it('has every thing that a case can expect', () => {
    const page = textOf('docs/tests.md');
    const [, table = ''] = /## What a case can expect\n([\s\S]*?)\n## /.exec(page) ?? [];
    const keys = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/[a-z-]+/g) ?? [],
    );
    expect(keys.sort()).toEqual([...EXPECTATION_KEYS].sort());
  });
});
