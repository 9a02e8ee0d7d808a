import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/cases/coverage/coverage.js';
import { coverageReport } from '../../../src/cases/suggest/coverage-report.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { readPolicy } from '../../../src/index.js';

const DAY = { today: '2026-11-22' };

const TEXT = `amends: 1
name: "Corner"
currency: GBP
extends: retail@1
rules:
  season:
    when: { problem: changed-mind, purchased-on: { at-least: 2026-11-01 } }
    may: [voucher]
`;

describe('the report of coverage', () => {
  const { policy, document, locate } = readPolicy(TEXT, 'corner.yaml');
  const found = coverage(policy as Policy, [], document);
  const suggested = suggest(policy as Policy, found.uncovered, DAY);
  const report = coverageReport('corner.yaml', found, suggested, DAY, (path) => {
    const [place] = locate([{ path, at: 'key', code: 'x', severity: 'advice', message: '' }]);
    return place ? { file: place.file, line: place.line } : null;
  });

  it('has every item that is left, where it stands', () => {
    expect(report.missing.map(({ item }) => item)).toEqual(found.uncovered);
    const own = report.missing.filter(({ item }) => item.id.includes('rules.season'));
    expect(own.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual(own.map(() => 'corner.yaml:7'));
    expect(own.length).toBe(6);
    expect(report.missing.every(({ place }) => place !== null)).toBe(true);
  });

  it('says for each what complaint would do it, on which day where that counts', () => {
    const first = report.missing.find(
      ({ item }) => item.id === 'threshold rules.season: purchased-on from 20758',
    );
    expect(first?.complaint?.filter((word) => /purchased-on|today/.test(word))).toEqual([
      'purchased-on=2026-11-01',
      '--today',
    ]);
    expect(first?.complaint?.at(-1)).toBe('2026-11-22');
    expect(report.missing.filter(({ complaint }) => complaint === null)).toEqual([]);
  });
});
