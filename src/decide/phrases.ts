import { writeDecimal } from '../domain/number.js';

export { capital, listed, sentence } from '../domain/catalogue/english/grammar.js';
export { grouped, nameRemedy } from '../domain/name-remedy.js';

/** A share in thousandths as whole percents: 1216 is `122%`. */
export function percents(thousandths: number): string {
  return `${Math.floor((thousandths + 5) / 10)}%`;
}

/** Tenths of a point as `4` or `24.5`. */
export function points(tenths: number): string {
  return writeDecimal(tenths, 1);
}
