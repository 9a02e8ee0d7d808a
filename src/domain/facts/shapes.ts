import { CUSTOMER_FACTS } from './customer.js';
import { MONEY_FACTS } from './money.js';
import { DAY_FACTS, MOMENT_FACTS, PURCHASE_FACTS, WORDING_FACTS } from './purchase.js';
import { INCIDENT_FACTS } from './what-happened.js';

/** Every fact that amends brings, without its words. */
export const FACT_SHAPES = [
  ...DAY_FACTS,
  ...INCIDENT_FACTS,
  ...MONEY_FACTS,
  ...CUSTOMER_FACTS,
  ...PURCHASE_FACTS,
  ...MOMENT_FACTS,
  ...WORDING_FACTS,
];

/** A fact that amends brings, as the compiler knows it: its name, its type with its values, and its use. */
export type KnownShape = (typeof FACT_SHAPES)[number];

/** The name of a fact that amends brings: whatever has words for each of them is a record of these. */
export type FactName = KnownShape['name'];

/** The names of those of some types; without what is only ever said, or only counts in the sums: no condition reads it. */
export type NameOf<Is extends KnownShape['type']['is']> = Exclude<
  Extract<KnownShape, { readonly type: { readonly is: Is } }>,
  { readonly use: 'wording' | 'sums' }
>['name'];

/** The values that are known of a fact; none of a figure, and of a fact whose values are a policy's own. */
export type ValueOf<Shape extends KnownShape> = Shape['type'] extends { readonly values: readonly string[] }
  ? Shape['type']['values'][number]
  : never;

/** A record for each fact with values that are known, with something for each of them. */
export type ByValue<Each> = {
  readonly [Shape in KnownShape as [ValueOf<Shape>] extends [never] ? never : Shape['name']]: Readonly<
    Record<ValueOf<Shape>, Each>
  >;
};
