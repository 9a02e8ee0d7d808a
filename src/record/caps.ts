import { CAP_SUBJECTS, type Cap, type CapSubject } from '../domain/policy/cap.js';
import type { Policy } from '../domain/policy/policy.js';
import { parseDay, writeDay } from '../domain/values/day.js';
import { nameOf, type Spent, type SpentOf } from './spent.js';
import { firstDay, isWithin } from './window.js';

/** Who is named: the keyed hash of a customer, and whoever gives it and the store, by their names. */
export type Named = { readonly [Subject in CapSubject]: string | null };

/** What to look up: what was spent of somebody from a day on (ISO date). */
export type SpentSince = SpentOf & { readonly since: string };

/** How much of a cap is used on a day (days since 1970-01-01), by what its customer, member of staff or store has spent. */
export function usedOf(cap: Cap, spent: readonly Spent[], today: number): number {
  const inside = spent.filter(({ day }) => isWithin(parseDay(day) ?? 0, cap.within, today));
  const sum = (figure: (one: Spent) => number) => inside.reduce((all, one) => all + figure(one), 0);
  if (cap.counts === 'goodwill') return sum(({ goodwill }) => goodwill);
  const { remedies: wanted } = cap;
  if (!wanted) return sum(({ counted }) => counted);
  return sum(({ answers, remedies }) =>
    remedies.split(',').some((id) => wanted.includes(id)) ? answers : 0,
  );
}

/** What is left of a cap: never less than nothing. */
export const leftOf = (cap: Cap, spent: readonly Spent[], today: number): number =>
  Math.max(0, cap.atMost - usedOf(cap, spent, today));

/** The same of several, any of whom an answer may be for: the least that is left of each cap. */
export async function leastOfCaps(
  policy: Policy,
  named: readonly Named[],
  day: string,
  read: (of: readonly SpentSince[]) => Promise<readonly Spent[]>,
): Promise<readonly (number | null)[]> {
  const all: (readonly (number | null)[])[] = [];
  for (const one of named) all.push(await leftOfCaps(policy, one, day, read));
  return all.reduce((least, one) => least.map((left, at) => lesser(left, one[at] ?? null)));
}

const lesser = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/**
 * What is left of each cap of a policy on a day (ISO date), in its order; null where nobody is named whom it counts.
 * `read` looks up what was spent; it's asked once, and not at all where there's nothing to ask.
 */
export async function leftOfCaps(
  { caps = [], currency }: Policy,
  named: Named,
  day: string,
  read: (of: readonly SpentSince[]) => Promise<readonly Spent[]>,
): Promise<readonly (number | null)[]> {
  const today = parseDay(day) ?? 0;
  const names = { ...named, staff: nameOf(named.staff), store: nameOf(named.store) };
  const wanted = CAP_SUBJECTS.flatMap((per) => {
    const name = names[per];
    const first = caps.filter((cap) => cap.per === per).map(({ within }) => firstDay(within, today));
    if (name === null || first.length === 0) return [];
    return [{ per, name, currency: currency.code, since: writeDay(Math.min(...first)) }];
  });
  const spent = wanted.length === 0 ? [] : await read(wanted);
  return caps.map((cap) =>
    names[cap.per] === null
      ? null
      : leftOf(
          cap,
          spent.filter(({ per }) => per === cap.per),
          today,
        ),
  );
}
