import type { Policy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Decision } from '../../domain/results/decision.js';
import type { FigureName } from '../../domain/results/test-case.js';
import { SHARE_SCALE, writeDecimal, writeShare } from '../../domain/values/number.js';
import { duesIn, type Given, openIn, sureIn } from './given.js';

/** What is owed, as the list that a file of tests has: remedies with their amounts, and choices. */
export function duesInFile(decision: Decision, policy: Policy): unknown[] {
  const { outright, choices } = duesIn(decision);
  return [
    ...outright.map((one) => givenInFile(one, policy)),
    ...choices.map(({ of }) => ({ 'customer-chooses': of })),
  ];
}

/** Everything that is given, and may be chosen, as the exact list that a file of tests has. */
export const allGivenInFile = (decision: Decision, policy: Policy): unknown[] =>
  [...sureIn(decision), ...openIn(decision).flat()].map((one) => givenInFile(one, policy));

/** One remedy as it is written in a file: its name, or with its amount. */
export function givenInFile(given: Given, policy: Policy): unknown {
  const amount = amountInFile(given, policy);
  return amount === undefined ? given.id : { remedy: given.id, amount };
}

/** How much of a remedy there is, in the currency's own units or in points; undefined where it has no amount. */
export function amountInFile({ id, amount }: Given, policy: Policy): number | undefined {
  if (amount === null) return undefined;
  const kind = policy.remedies.find((remedy) => remedy.id === id)?.kind;
  return kind && isCounted(REMEDY_KINDS[kind]) ? amount : moneyInFile(amount, policy);
}

/** A figure in the unit that expectations have: minor units, or millionths of the harm. */
export const figureOf = (figure: FigureName, { offer }: Decision): number =>
  figure === 'mended' ? Math.round(offer.mended * SHARE_SCALE) : offer[figure];

/** A figure as it is written in a file: `90%`, or in the currency's own units. */
export function figureInFile(figure: FigureName, decision: Decision, policy: Policy): unknown {
  const value = figureOf(figure, decision);
  return figure === 'mended' ? writeShare(value) : moneyInFile(value, policy);
}

const moneyInFile = (minor: number, { currency }: Policy): number =>
  Number(writeDecimal(minor, currency.digits));

/** Whether they keep the goods: `keep`, `return`, or `none` where nothing is said of them. */
export function goodsInFile({ offer }: Decision): string {
  if (!offer.goods) return 'none';
  return offer.goods.keep ? 'keep' : 'return';
}

/** The lowest role that may give the best answer. */
export const grantedBy = ({ withApproval, as }: Decision): string => withApproval?.role ?? as;
