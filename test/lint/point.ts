import type { Facts } from '../../src/domain/policy/fact.js';
import type { Subject } from '../../src/lint/subject/subject.js';
import type { Point } from '../../src/regions/index.js';

/** A complaint as regions see it. */
export function pointOf({ complaints }: Subject, facts: Facts): Point {
  const refused = (id: string) => {
    const list = facts['turned-down'];
    return typeof list === 'object' && list.some(({ remedy }) => remedy === id) ? 'yes' : 'no';
  };
  return Object.fromEntries(
    [...complaints.space.places.keys()].map((name) => {
      const value = name.startsWith('turned-down:') ? refused(name.slice(12)) : facts[name];
      return [
        name,
        value === undefined
          ? null
          : typeof value === 'boolean'
            ? value
              ? 'yes'
              : 'no'
            : (value as string | number),
      ];
    }),
  );
}
