import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cap } from '../../src/domain/policy/cap.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/index.js';
import { liftsCap, overCaps } from '../../src/record/over.js';
import { draws } from '../draws.js';
import { GIFTS } from './entries.js';

const SHOP = readPolicy('amends: 1\nname: "Shop"\ncurrency: GBP\nextends: retail@1\n', 'shop.yaml').policy;
const ROLES = ['associate', 'supervisor', 'manager'] as const;

/** A cap that a role lifts, or none, with what is left of it. */
const caps = fc
  .record({
    counts: fc.constantFrom('goodwill', 'times'),
    remedies: fc.constantFrom(undefined, ['voucher'], ['part-back', 'refund']),
    then: fc.constantFrom(undefined, 'supervisor', 'manager'),
    left: fc.option(fc.integer({ min: 0, max: 3 })),
  })
  .map(({ counts, remedies, then, left }) => {
    const cap: Cap = {
      ...{ per: 'customer', within: { count: 1, unit: 'day' }, atMost: 3, counts },
      ...(remedies && counts === 'times' ? { remedies } : {}),
      ...(then ? { then } : {}),
      place: { file: 'shop.yaml', line: 1, column: 1 },
    };
    return { cap, left };
  });

const offers = fc
  .record({ goodwill: fc.nat(5), remedies: fc.subarray([...GIFTS]) })
  .map((offer) => ({ ...offer, goodwill: offer.remedies.some(({ owed }) => !owed) ? offer.goodwill : 0 }));

type Drawn = { readonly cap: Cap; readonly left: number | null };

/** Whether somebody who goes by the words of a cap finds that this is more than was left. */
function isPast({ cap, left }: Drawn, offer: { goodwill: number; remedies: typeof GIFTS }): boolean {
  if (left === null) return false;
  if (cap.counts === 'goodwill') return offer.goodwill > left;
  const extras = offer.remedies.filter(({ id, owed }) => id !== 'apology' && !owed);
  const counts = cap.remedies ? extras.some(({ id }) => cap.remedies?.includes(id)) : offer.goodwill > 0;
  return left < 1 && counts;
}

describe('what went past a cap', () => {
  it('is marked, unless a yes from above or the role lifts that cap: then it’s told', () => {
    fc.assert(
      fc.property(
        fc.array(caps, { maxLength: 3 }),
        offers,
        fc.constantFrom(...ROLES),
        fc.boolean(),
        (drawn, offer, role, approved) => {
          const policy = { ...SHOP, caps: drawn.map(({ cap }) => cap) } as Policy;
          const by = { role, approved, left: drawn.map(({ left }) => left) };
          const past = drawn.filter((one) => isPast(one, offer));
          const mayLift = ({ cap: { then } }: Drawn) =>
            then !== undefined && (approved || ROLES.indexOf(role) >= ROLES.indexOf(then as 'manager'));
          expect(liftsCap(policy, offer, by)).toBe(past.some(mayLift));
          expect(overCaps(policy, offer, by) !== null).toBe(past.some((one) => !mayLift(one)));
        },
      ),
      { numRuns: draws(1500), seed: 61 },
    );
  });
});
