import type { AnswerStyle } from '../../src/render/answer/answer-style.js';
import { UNPAINTED } from '../../src/render/page/paint.js';

/** An answer as it is written where nothing is known of the screen: 80 columns, no colour, nothing left out. */
export const STYLE: AnswerStyle = {
  columns: 80,
  rows: 0,
  paint: UNPAINTED,
  plain: false,
  discreet: false,
  why: false,
  restBy: 'option',
  example: false,
  assumed: [],
};
