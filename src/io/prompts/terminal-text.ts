import { NARROW_WIDTH } from '../../render/page/text-width.js';

/** Columns of the terminal on which questions are asked. */
export const promptColumns = (): number => process.stderr.columns || 80;

/** Lines of that terminal. */
export const promptRows = (): number => process.stderr.rows || 24;

/** Text in lines that fit the terminal, indented but for the first. */
export const wrapToTerminal = (text: string): string =>
  NARROW_WIDTH.wrap(text, promptColumns() - 4).join('\n  ');

/** How many lines a text takes once it is wrapped. */
export const heightOf = (text: string): number => wrapToTerminal(text).split('\n').length;
