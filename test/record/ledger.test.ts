import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { fixed } from '../../src/domain/policy/amount.js';
import { CAP_SUBJECTS, type Cap, rolesBound } from '../../src/domain/policy/cap.js';
import { ALWAYS } from '../../src/domain/policy/condition.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import type { Offer } from '../../src/domain/results/decision.js';
import type { RecordEntry } from '../../src/domain/results/record-entry.js';
import { writeDay } from '../../src/domain/values/day.js';
import { leftOfCaps } from '../../src/record/caps.js';
import { givenBy } from '../../src/record/decision-figures.js';
import { complaintOf, policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { PLAIN, spentIn } from './entries.js';

/** Several tills at one record, in whatever order, whose clocks are not all right: nobody gives more than is left. */

const ROLES = ['associate', 'supervisor', 'manager'] as const;
const IDS = Object.keys(REMEDY_KINDS).filter((id) => id !== 'apology');
const FIRST = 20_700;

const cap: fc.Arbitrary<Cap> = fc
  .record({
    per: fc.constantFrom(...CAP_SUBJECTS),
    within: fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('day', 'week') }),
    counts: fc.constantFrom('goodwill', 'goodwill', 'times'),
    remedies: fc.option(fc.subarray(IDS, { minLength: 2, maxLength: 6 }), { nil: undefined }),
    then: fc.option(fc.constantFrom('supervisor', 'manager'), { nil: undefined }),
    money: fc.integer({ min: 1, max: 4000 }),
    times: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ per, within, counts, remedies, then, money, times }) => ({
    ...{ per, within, counts, atMost: counts === 'goodwill' ? money : times },
    ...(remedies && counts === 'times' ? { remedies } : {}),
    ...(then ? { then } : {}),
    place: { file: 'arbitrary.yaml', line: 1, column: 1 },
  }));

/** The same policy, made so generous that caps are what holds it back. */
function generous(policy: Policy, caps: readonly Cap[]): Policy {
  const may = ['voucher', 'cash', 'gift', 'points', 'attention'].map((remedy) => ({ remedy }));
  const place = { file: 'arbitrary.yaml', line: 9, column: 1 };
  const rule: Rule = { id: 'generous', place, when: ALWAYS, replaces: [], owe: [], may };
  const others = policy.rules.filter(({ noGoodwill }) => noGoodwill === undefined);
  return {
    ...policy,
    caps,
    rules: [...others, rule],
    generosity: { ...policy.generosity, mend: fixed(1_300_000), pastTheSums: fixed(100_000) },
    authority: ROLES.map((name) => ({ name, goodwill: fixed(5000) })),
  };
}

/** Somebody who waited and was treated badly: not much is owed to them, and much may be given. */
const letDown = (facts: Record<string, FactValue>): Record<string, FactValue> => {
  const { 'turned-down': _, ...rest } = facts;
  return { ...rest, problem: 'poor-service', fault: 'us', trouble: 'hours-lost', treated: 'rudely' };
};

/** What one till does: answers a complaint of somebody on a day that its clock says, or undoes an answer. */
const step = fc.record({
  facts: told,
  role: fc.constantFrom(...ROLES),
  customer: fc.constantFrom('ann', 'ann', 'bob'),
  staff: fc.constantFrom('Kim', ' KIM', 'Lee'),
  store: fc.constantFrom('north', 'South '),
  day: fc.integer({ min: FIRST, max: FIRST + 20 }),
  undoes: fc.option(fc.nat(12), { nil: null, freq: 2 }),
});

/** A line of the ledger that the test keeps for itself. */
type Line = {
  readonly names: Readonly<Record<(typeof CAP_SUBJECTS)[number], string>>;
  readonly day: number;
  readonly offer: Offer;
  isUndone: boolean;
};

/** Whether a day counts from another: so many days, or weeks that begin on Mondays; later ones always do. */
function counts(day: number, { count, unit }: Cap['within'], today: number): boolean {
  const [monday, days] = [(one: number) => one - ((one + 3) % 7), today - count + 1];
  return day >= (unit === 'day' ? days : monday(today) - 7 * (count - 1));
}

const isCounted = ({ remedies }: Cap, { goodwill, remedies: given }: Offer): boolean =>
  remedies
    ? given.some(({ id, owed, kind }) => !owed && kind !== 'apology' && remedies.includes(id))
    : goodwill > 0;

/** How much of a cap the ledger says is used of somebody. */
function usedIn(lines: readonly Line[], cap: Cap, name: string, today: number): number {
  const theirs = lines.filter(
    ({ names, day, isUndone }) => !isUndone && names[cap.per] === name && counts(day, cap.within, today),
  );
  if (cap.counts === 'times') return theirs.filter(({ offer }) => isCounted(cap, offer)).length;
  return theirs.reduce((sum, { offer }) => sum + offer.goodwill, 0);
}

const entryOf = (seq: number, more: Partial<RecordEntry>): RecordEntry =>
  ({ ...PLAIN, seq, matter: null, seals: '', before: '', hash: '', ...more }) as RecordEntry;

it('never gives past a cap, whoever answers whom in what order, and frees what is undone', async () => {
  let [gave, held] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      policies(),
      fc.array(cap, { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 8, maxLength: 24 }),
      async (plain, caps, steps) => {
        const policy = generous(plain, caps);
        const entries: RecordEntry[] = [];
        const lines: (Line | null)[] = [];
        for (const { facts, role, customer, staff, store, day, undoes } of steps) {
          const seq = entries.length + 1;
          const line = undoes === null ? null : (lines[undoes] ?? null);
          if (undoes !== null) {
            if (!line || line.isUndone) continue;
            line.isUndone = true;
            entries.push(entryOf(seq, { kind: 'undo', about: undoes + 1, given: null, goodwill: 0 }));
            lines.push(null);
            continue;
          }
          const spent = spentIn(entries);
          const left = await leftOfCaps(policy, { customer, staff, store }, writeDay(day), async (of) =>
            spent.filter((one) =>
              of.some(({ per, name, since }) => one.per === per && one.name === name && one.day >= since),
            ),
          );
          const { offer } = decide(policy, complaintOf(policy, letDown(facts)), {
            today: writeDay(day),
            role,
            left,
          });
          const names = { customer, staff: staff.trim().toLowerCase(), store: store.trim().toLowerCase() };
          const before = lines.filter((one) => one !== null);
          for (const one of caps) {
            if (!rolesBound(one, policy.authority).some(({ name }) => name === role)) continue;
            const used = usedIn(before, one, names[one.per], day);
            const more = one.counts === 'goodwill' ? offer.goodwill : Number(isCounted(one, offer));
            if (more > 0) {
              gave += 1;
              expect(used + more).toBeLessThanOrEqual(one.atMost);
            } else if (used > 0) held += 1;
          }
          lines.push({ names, day, offer, isUndone: false });
          const given = JSON.stringify(givenBy(offer, null));
          entries.push(
            entryOf(seq, {
              ...{ kind: 'give', day: writeDay(day), customer, staff, store, currency: 'GBP' },
              ...{ given, goodwill: offer.goodwill },
            }),
          );
        }
      },
    ),
    { numRuns: draws(240) },
  );
  expect(gave).toBeGreaterThan(held);
  expect(held).toBeGreaterThan(20);
});
