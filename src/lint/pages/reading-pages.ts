import { AMOUNTS } from './amounts.js';
import { CONDITIONS } from './conditions.js';
import { FACTS } from './facts.js';
import { FILE } from './file.js';
import { NAMES } from './names.js';
import type { ReadingPage } from './page.js';
import { RULES } from './rules.js';
import { SHAPE } from './shape.js';
import { SUMS } from './sums.js';
import { TEXT } from './text.js';

/** A page for every mistake that reading can find: to add one, add it to the list of its kind. */
export const READING_PAGES: readonly ReadingPage[] = [
  ...TEXT,
  ...FILE,
  ...SHAPE,
  ...NAMES,
  ...FACTS,
  ...AMOUNTS,
  ...CONDITIONS,
  ...RULES,
  ...SUMS,
];
