import airline from '../../../policies/airline.yaml';
import apparel from '../../../policies/apparel.yaml';
import cafe from '../../../policies/cafe.yaml';
import electronics from '../../../policies/electronics.yaml';
import flowers from '../../../policies/flowers.yaml';
import restaurant from '../../../policies/restaurant.yaml';
import retail from '../../../policies/retail.yaml';
import { BARE } from './bare.js';

/** Every edition of every built-in policy, with its text. A published edition never changes: add a new one. */
export const BUILT_INS: Readonly<Record<string, string>> = {
  'retail@1': retail,
  'apparel@1': apparel,
  'flowers@1': flowers,
  'restaurant@1': restaurant,
  'cafe@1': cafe,
  'electronics@1': electronics,
  'airline@1': airline,
  'bare@1': BARE,
};

/** Editions that are there to be extended, and answer nothing by themselves. */
const BASES: readonly string[] = ['bare@1'];

/** The names of the built-in policies that answer complaints, without their editions. */
export const BUILT_IN_NAMES: readonly string[] = [
  ...new Set(
    Object.keys(BUILT_INS)
      .filter((name) => !BASES.includes(name))
      .map(nameOf),
  ),
];

/** The edition that a name means: itself, or the newest where it names none; undefined if there is none. */
export function editionOf(name: string): string | undefined {
  if (name.includes('@')) return Object.hasOwn(BUILT_INS, name) ? name : undefined;
  const editions = Object.keys(BUILT_INS).filter((edition) => nameOf(edition) === name);
  return editions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
}

function nameOf(edition: string): string {
  return edition.slice(0, edition.indexOf('@'));
}

const numberOf = (edition: string): number => Number(edition.slice(edition.indexOf('@') + 1));
