import { distance } from 'fastest-levenshtein';

/**
 * The name that was most likely meant, if one is near enough: a third of its letters wrong and never more than three,
 * or the same letters in another order; else the only one that begins so.
 */
export function nearest(wanted: string, names: readonly string[]): string | undefined {
  const lower = wanted.toLowerCase();
  let best: { name: string; wrong: number } | undefined;
  for (const name of names) {
    const wrong = distance(lower, name.toLowerCase());
    const isNear = wrong <= mostWrong(name, lower) || inOrder(name.toLowerCase()) === inOrder(lower);
    if (isNear && (!best || wrong < best.wrong)) best = { name, wrong };
  }
  return best?.name ?? onlyOneBeginning(lower, names);
}

/** The one name that begins so, where somebody stopped after its first word or in the middle of it. */
function onlyOneBeginning(lower: string, names: readonly string[]): string | undefined {
  const beginning = names.filter((name) => lower.length >= 3 && name.toLowerCase().startsWith(lower));
  return beginning.length === 1 ? beginning[0] : undefined;
}

const inOrder = (word: string): string => [...word].sort().join('');

const mostWrong = (name: string, wanted: string): number =>
  Math.min(3, Math.max(1, Math.floor(Math.max(name.length, wanted.length) / 3)));

/**
 * `Did you mean “price”?`, or else what there is to choose from: in English, as all is that speaks of the program and
 * not of a complaint.
 */
export function didYouMean(wanted: string, names: readonly string[], otherwise: string): string {
  const name = nearest(wanted, names);
  return name ? `Did you mean “${name}”?` : `${otherwise}: ${names.join(', ')}.`;
}
