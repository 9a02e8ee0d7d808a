import type { Curve, LiftRow, Spread, Sums } from '../../domain/policy/policy.js';
import { scale } from '../../domain/values/number.js';

/** Shares are in thousandths of the harm, and of the full lift. */
export const PER_MILLE = 1000;

/** How far a lift reaches, in words of the evidence. */
const SPREAD_LEVELS = ['low', 'middle', 'high'] as const;

/** Lift in tenths of a point for one curve, size of harm and contact; filled in as shares are asked for. */
export type RetentionLiftTable = { readonly full: Spread; readonly curve: Curve; readonly middle: number[] };

/** The lift tables of a policy. */
export type RetentionLiftTables = (givenUp: boolean, large: boolean, later: boolean) => RetentionLiftTable;

/** The eight tables of a policy's sums: two curves, two sizes of harm, first and later contact. */
export function retentionLiftTables({ lift, curves }: Sums): RetentionLiftTables {
  const table = (full: Spread, curve: Curve): RetentionLiftTable => ({ full, curve, middle: [] });
  const both = (row: LiftRow, curve: Curve) => [table(row.first, curve), table(row.later, curve)] as const;
  const sizes = (curve: Curve) => [both(lift.small, curve), both(lift.large, curve)] as const;
  const tables = [sizes(curves.kept), sizes(curves.givenUp)] as const;
  return (givenUp, large, later) => tables[givenUp ? 1 : 0][large ? 1 : 0][later ? 1 : 0];
}

/** Where there is no harm there is nothing to mend, so that nobody is likelier to stay for it. */
export const NO_LIFT: RetentionLiftTable = {
  full: { low: 0, middle: 0, high: 0 },
  curve: [[0, 0]],
  middle: [],
};

/** The middle lift, in tenths of a point, of an offer that mends `share` thousandths of the harm. */
export function middleLift(table: RetentionLiftTable, share: number): number {
  const known = table.middle[share];
  if (known !== undefined) return known;
  const lift = liftAt(table.curve, table.full.middle, share);
  table.middle[share] = lift;
  return lift;
}

/** Low, middle and high lift, in tenths of a point, at `share` thousandths of the harm. */
export function liftSpread({ full, curve }: RetentionLiftTable, share: number): Spread {
  const [low, middle, high] = SPREAD_LEVELS.map((level) => liftAt(curve, full[level], share));
  return { low: low ?? 0, middle: middle ?? 0, high: high ?? 0 };
}

/** `full` × the curve at `share`, straight between its points, rounded once. */
function liftAt(curve: Curve, full: number, share: number): number {
  const above = curve.findIndex(([mended]) => mended >= share);
  const [x1, y1] = curve[above < 0 ? curve.length - 1 : above] ?? [0, 0];
  const [x0, y0] = curve[above - 1] ?? [x1, y1];
  if (x1 === x0) return scale(full, y1, PER_MILLE);
  return scale(full, y0 * (x1 - x0) + (y1 - y0) * (share - x0), PER_MILLE * (x1 - x0));
}

/** What a lift (tenths of a point) brings of a stake (minor units). */
export function gainFrom(lift: number, customerValue: number): number {
  return scale(customerValue, lift, PER_MILLE);
}

/** Each of low, middle and high changed alike. */
export function mapSpread(spread: Spread, change: (value: number, level: keyof Spread) => number): Spread {
  return {
    low: change(spread.low, 'low'),
    middle: change(spread.middle, 'middle'),
    high: change(spread.high, 'high'),
  };
}
