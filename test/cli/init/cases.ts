import { parse } from 'yaml';
import { type Decision, decide, type Policy } from '../../../src/index.js';

/** A file of tests, as far as a starter has it. */
type Tests = {
  readonly tests: 1;
  readonly policy: string;
  readonly today: string;
  readonly as: string;
  readonly complaints: Record<string, Record<string, unknown>>;
  readonly cases: readonly {
    readonly name: string;
    readonly complaint: string;
    readonly with?: Record<string, unknown>;
    readonly expect: Record<string, unknown>;
  }[];
};

/** What each expectation is about, read off a decision; money in the currency's own units. */
const SHOWN: Readonly<Record<string, (decision: Decision, policy: Policy) => unknown>> = {
  owed: ({ offer, choices }) => {
    const chosen = choices.flatMap(({ of }) => of);
    const always = offer.remedies.filter(
      ({ id, owed, kind }) => owed && kind !== 'apology' && !chosen.includes(id),
    );
    return [...always.map(({ id }) => id), ...choices.map(({ of }) => ({ 'customer-chooses': of }))];
  },
  goods: ({ offer }) => (offer.goods?.keep ? 'keep' : 'return'),
  goodwill: ({ offer }, { currency }) => offer.goodwill / 10 ** currency.digits,
  mended: ({ offer }) => offer.mended,
  gives: ({ offer }) => offer.remedies.map(({ id }) => id),
  'granted-by': ({ withApproval, as }) => withApproval?.role ?? as,
};

/** Everything in a file of tests that is not so, by another way than the one that wrote it: through the library. */
export function failuresOf(text: string, policy: Policy): string[] {
  const { complaints, cases, today, as: role } = parse(text) as Tests;
  return cases.flatMap(({ name, complaint, with: changed = {}, expect }) => {
    const told = complaints[complaint];
    if (!told) return [`${name}: there is no complaint “${complaint}”`];
    const decision = decide(policy, { ...told, ...changed }, { today, role });
    return Object.entries(expect).flatMap(([key, wanted]) => {
      const shown = SHOWN[key]?.(decision, policy);
      return fits(wanted, shown)
        ? []
        : [`${name}: ${key} is ${JSON.stringify(shown)}, not ${JSON.stringify(wanted)}`];
    });
  });
}

/** `at-least` is a share of a number, or some of a list; anything else has to be the same. */
function fits(wanted: unknown, shown: unknown): boolean {
  if (typeof wanted === 'object' && wanted !== null && 'at-least' in wanted) {
    const least = wanted['at-least'];
    return Array.isArray(shown)
      ? (least as unknown[]).every((one) => shown.includes(one))
      : Number(shown) >= Number.parseFloat(String(least)) / 100;
  }
  return JSON.stringify(wanted) === JSON.stringify(shown);
}
