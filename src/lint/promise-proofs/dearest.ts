/** More remedies than this are added up as if all of them could stand together. */
const MOST_WEIGHED = 24;

/**
 * The most that some figures come to, at most `most` of them together, and none beside another that it stands `apart`
 * from.
 */
export function dearest(
  figures: readonly (readonly [id: string, figure: number])[],
  most: number,
  apart: (one: string, other: string) => boolean,
): number {
  const all = figures.filter(([, figure]) => figure > 0).toSorted(([, a], [, b]) => b - a);
  if (all.length > MOST_WEIGHED) return all.slice(0, most).reduce((sum, [, figure]) => sum + figure, 0);
  const add = (from: number, chosen: readonly string[]): number => {
    if (chosen.length === most) return 0;
    let best = 0;
    for (let at = from; at < all.length; at += 1) {
      const [id, figure] = all[at] as (typeof all)[number];
      if (chosen.some((other) => apart(id, other) || apart(other, id))) continue;
      best = Math.max(best, figure + add(at + 1, [...chosen, id]));
    }
    return best;
  };
  return add(0, []);
}
