import { defineConfig } from 'vitest/config';
import quick from '../quick.config.js';
import whole from '../vitest.config.js';

/** Rooms whose tests change no working folder, which a thread can't. */
const ROOMS = 'cases,decide,domain,editors,i18n,interview,lint,record,regions,render,report,source';

const isWhole = process.env['AMENDS_MUTANTS'] === 'whole';
const { test } = isWhole ? whole : quick;

/** The tests that a mutant is tried by: those between two edits, or all of its own room. Stryker has threads run them. */
export default defineConfig({
  ...(isWhole ? whole : quick),
  test: {
    ...test,
    projects: undefined as never,
    include: isWhole ? [`test/${process.env['AMENDS_ROOM']}/**/*.test.ts`] : [`test/{${ROOMS}}/**/*.test.ts`],
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    reporters: ['dot'],
  },
});
