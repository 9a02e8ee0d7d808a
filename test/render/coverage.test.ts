import { describe, expect, it } from 'vitest';
import type { CoverageReport } from '../../src/domain/results/coverage.js';
import { coverageText } from '../../src/render/coverage/coverage-text.js';
import { UNPAINTED } from '../../src/render/page/paint.js';

const item = (id: string, name: string) =>
  ({ id, kind: 'rule', name, path: ['rules', id], unreachable: false }) as const;

const LATE = item('late', '“late” decides');
const ODD = item(
  'odd',
  '“odd\u001b[2J” decides, where what went wrong is “It came late” and they paid exactly £50',
);

const REPORT: CoverageReport = {
  policy: 'shops/shop.yaml',
  totals: [
    { kind: 'rule', covered: 998, counted: 1000, unreachable: 0 },
    { kind: 'branch', covered: 0, counted: 0, unreachable: 2 },
  ],
  covered: 998,
  counted: 1000,
  share: 0.998,
  uncovered: [LATE, ODD],
  missing: [
    {
      item: LATE,
      place: { file: 'shop.yaml', line: 12 },
      complaint: ['problem=late', 'item=red shoes', '--as', 'manager'],
    },
    { item: ODD, place: null, complaint: null },
  ],
};

const STYLE = { columns: 60, paint: UNPAINTED, plain: false };

describe('coverage as text', () => {
  it('says how much of each kind, and what would cover the rest', async () => {
    expect(await coverageText(REPORT, STYLE)).toMatchInlineSnapshot(`
      "The cases cover 998 of 1000 (99%).
                                    covered    of  share  can’t be
        rules that decide               998  1000    99%
        bands and cases of amounts        0     0                2

      shop.yaml:12 not covered “late” decides
        Try it: amends resolve --policy shops/shop.yaml --no-input problem=late 'item=red shoes' --as manager

      not covered
        “odd\\u001b[2J” decides, where what went wrong is “It came
        late” and they paid exactly £50
        None of the complaints that were tried does it; perhaps none can.
      "
    `);
  });

  it('is told line by line for screen readers', async () => {
    expect(await coverageText(REPORT, { ...STYLE, plain: true })).toMatchInlineSnapshot(`
      "The cases cover 998 of 1000 (99%).
      rules that decide: 998 of 1000
      bands and cases of amounts: 0 of 0
      not covered: shop.yaml:12 “late” decides
      try it: amends resolve --policy shops/shop.yaml --no-input problem=late 'item=red shoes' --as manager
      not covered: “odd\\u001b[2J” decides, where what went wrong is “It came late” and they paid exactly £50
      None of the complaints that were tried does it; perhaps none can.
      "
    `);
  });

  it('never says that all is covered where something is not', async () => {
    const share = 0.9999;
    expect(await coverageText({ ...REPORT, share }, STYLE)).toContain('(99%)');
  });
});
