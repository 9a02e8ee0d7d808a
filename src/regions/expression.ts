import { intersectBoxes } from './algebra.js';

import { type Answer, answer, type Budget, type Options } from './budget.js';
import { simplified } from './merge.js';
import type { Box } from './part.js';
import type { Region } from './region.js';
import { placeOf, type Space } from './space.js';
import type { Test } from './test.js';

/**
 * When something holds. Where a fact is missing, neither a test on its value nor that test's `not` holds;
 * `all` of nothing always holds, `any` of nothing never.
 */
export type Expression =
  | { readonly is: 'all'; readonly of: readonly Expression[] }
  | { readonly is: 'any'; readonly of: readonly Expression[] }
  | { readonly is: 'none'; readonly of: readonly Expression[] }
  | { readonly is: 'not'; readonly of: Expression }
  | Test;

/**
 * The points where an expression holds, exactly. Throws a RangeError for a dimension or a value that the
 * space does not have, and for a test of the wrong kind; what lies past a dimension's bounds is left out.
 */
export function regionOf(
  space: Space,
  expression: Expression,
  options: Options = {},
): Answer<{ readonly region: Region }> {
  return answer(options, (budget) => ({
    region: { space, boxes: boxesOf(space, expression, true, budget) },
  }));
}

/** Where an expression holds, or where it fails: `not` swaps the two, so that what is missing is in neither. */
function boxesOf(space: Space, expression: Expression, holds: boolean, budget: Budget): readonly Box[] {
  const parts = (of: readonly Expression[], way: boolean) =>
    of.map((part) => boxesOf(space, part, way, budget));
  switch (expression.is) {
    case 'all':
      return holds
        ? intersectBoxes(space, parts(expression.of, true), budget)
        : simplified(space, parts(expression.of, false).flat(), budget);
    case 'any':
      return holds
        ? simplified(space, parts(expression.of, true).flat(), budget)
        : intersectBoxes(space, parts(expression.of, false), budget);
    case 'none':
      return boxesOf(space, { is: 'any', of: expression.of }, !holds, budget);
    case 'not':
      return boxesOf(space, expression.of, !holds, budget);
    default:
      return boxesOfTest(space, expression, holds, budget);
  }
}

function boxesOfTest(space: Space, test: Test, holds: boolean, budget: Budget): readonly Box[] {
  budget.spend(space.axes.length);
  const place = placeOf(space, test.dimension);
  const parts = space.axes[place]?.select(test, holds) ?? [];
  return parts.map((part) => space.whole.with(place, part));
}
