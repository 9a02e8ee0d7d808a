import { nearest } from '../../source/suggest/nearest.js';

/**
 * `Did you mean “price”?`, or else what there is to choose from: in English, as all is that speaks of the program and
 * not of a complaint.
 */
export function didYouMean(wanted: string, names: readonly string[], otherwise: string): string {
  const name = nearest(wanted, names);
  return name ? `Did you mean “${name}”?` : `${otherwise}: ${names.join(', ')}.`;
}
