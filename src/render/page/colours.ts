import { Chalk } from 'chalk';
import type { Paint, Tone } from './paint.js';

/** Sixteen colours, which every terminal has and every theme keeps readable. */
const chalk = new Chalk({ level: 1 });

const asItIs = (text: string): string => text;

/** Every meaning and its look: the one place where colours are chosen. */
const LOOKS: Readonly<Record<Tone, (text: string) => string>> = {
  plain: asItIs,
  heading: chalk.bold,
  say: chalk.bold,
  choice: chalk.cyan,
  owed: chalk.green,
  goodwill: chalk.magenta,
  goods: chalk.blue,
  money: chalk.bold,
  warn: chalk.yellow,
  error: chalk.red,
  quiet: chalk.dim,
};

/** Meanings in colour. */
export const PAINTED: Paint = (tone, text) => LOOKS[tone](text);
