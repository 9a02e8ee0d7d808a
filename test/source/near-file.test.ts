import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearFile } from '../../src/source/suggest/near-file.js';
import { draws } from '../draws.js';

const BESIDE = [
  'amends.yaml',
  'amends.test.yaml',
  'berlin-shop.yml',
  'notes.txt',
  '.amendsrc.yaml',
  'x.test.yaml',
];

describe('the file that was meant', () => {
  it.each([
    ['amend.yaml', 'amends.yaml'],
    ['amend.test.yaml', 'amends.test.yaml'],
    ['amends', 'amends.yaml'],
    ['berlin-shop.yaml', 'berlin-shop.yml'],
    ['./shops/ammends.yaml', './shops/amends.yaml'],
    ['berlin.yaml', 'berlin-shop.yml'],
    ['y.test.yaml', undefined],
    ['paris.test.yaml', undefined],
    ['note.yaml', undefined],
    ['amendsrc.yaml', 'amends.yaml'],
    ['', undefined],
  ])('by %s is %s', (wanted, meant) => {
    expect(nearFile(wanted, BESIDE)).toBe(meant);
  });

  it('is found in its own folder by one slip, among files with other names', () => {
    const letters = fc.stringMatching(/^[a-z]{6,12}$/);
    const endings = fc.constantFrom('.yaml', '.yml', '.test.yaml');
    fc.assert(
      fc.property(letters, endings, fc.nat(11), fc.constantFrom('', 'shops/'), (stem, ending, at, folder) => {
        const slip = stem.slice(0, at % stem.length) + stem.slice((at % stem.length) + 1);
        const beside = ['0000-0000.yaml', `1111-1111${ending}`, `${stem}${ending}`];
        expect(nearFile(`${folder}${slip}${ending}`, beside)).toBe(`${folder}${stem}${ending}`);
      }),
      { numRuns: draws(1000) },
    );
  });
});
