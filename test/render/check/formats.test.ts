import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Format, REPORTERS } from '../../../src/render/check/index.js';
import { filledWith, hostileReport, LONG, OBEYED } from './arbitrary.js';
import { LOOK } from './report.js';

const FORMATS = Object.keys(REPORTERS) as Format[];

describe.each(FORMATS)('the format %s', (format) => {
  it('gives the same text for the same report, and ends it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        const text = await REPORTERS[format](report, LOOK);
        expect(await REPORTERS[format](structuredClone(report), LOOK)).toBe(text);
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.each(LONG.map((long) => [long.slice(0, 20), long]))('holds 100 kB of %j', async (_, long) => {
    const text = await REPORTERS[format](filledWith(long), LOOK);
    expect(text).not.toMatch(OBEYED);
    expect(text.split(/dead.rule/).length).toBeGreaterThan(2);
  });
});
