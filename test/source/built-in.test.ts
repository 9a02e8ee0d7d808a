import { describe, expect, it } from 'vitest';
import { BUILT_IN_NAMES, BUILT_INS, editionOf, readPolicy } from '../../src/source/index.js';
import { builtIns } from '../fixtures/built-in.js';

describe('the built-in policies', () => {
  it('compile, by their names', () => {
    const policies = builtIns();
    expect(Object.keys(policies)).toEqual([...BUILT_IN_NAMES]);
    const editions = Object.keys(BUILT_INS).filter((edition) => edition !== 'bare@1');
    expect(Object.values(policies).map(({ source }) => source)).toEqual(editions);
  });

  it('are found by name or edition', () => {
    expect(editionOf('retail')).toBe('retail@1');
    expect(editionOf('retail@1')).toBe('retail@1');
    expect(editionOf('retail@2')).toBeUndefined();
    expect(editionOf('constructor')).toBeUndefined();
    expect(editionOf('toString@1')).toBeUndefined();
  });

  it('are not read in place of a file that only has the name of one', () => {
    const text = 'amends: 1\nname: "Mine"\ncurrency: GBP\nextends: retail@1\n';
    expect(readPolicy(text, 'flowers@1').policy?.name).toBe('Mine');
  });
});
