import { Chalk, type ChalkInstance } from 'chalk';

/** What something on the screen means. Nothing is ever told by its look alone. */
export type Tone = keyof typeof LOOKS;

/** Every meaning and its look: the one place where colours are chosen. */
const LOOKS = {
  plain: (chalk: ChalkInstance) => chalk.reset,
  heading: (chalk: ChalkInstance) => chalk.bold,
  say: (chalk: ChalkInstance) => chalk.bold,
  choice: (chalk: ChalkInstance) => chalk.cyan,
  owed: (chalk: ChalkInstance) => chalk.green,
  goodwill: (chalk: ChalkInstance) => chalk.magenta,
  goods: (chalk: ChalkInstance) => chalk.blue,
  money: (chalk: ChalkInstance) => chalk.bold,
  warn: (chalk: ChalkInstance) => chalk.yellow,
  error: (chalk: ChalkInstance) => chalk.red,
  quiet: (chalk: ChalkInstance) => chalk.dim,
};

/** Gives text the look of a meaning. */
export type Paint = (tone: Tone, text: string) => string;

/** No colour at all. */
export const UNPAINTED: Paint = (_tone, text) => text;

/** The paint for a terminal with colours (`level` 1 to 3) or without (0). */
export function paintFor(level: 0 | 1 | 2 | 3): Paint {
  if (level === 0) return UNPAINTED;
  const chalk = new Chalk({ level });
  return (tone, text) => (tone === 'plain' ? text : LOOKS[tone](chalk)(text));
}
