import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { SlowestFirst } from './slowest-first.js';

const root = path.join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Built-in policies and what shells run are imported as text, here as in the build. */
const asText: Plugin = {
  name: 'as-text',
  enforce: 'pre',
  load(id) {
    if (!/\.(?:yaml|bash|zsh|fish|ps1)$/.test(id)) return undefined;
    return `export default ${JSON.stringify(readFileSync(id, 'utf8'))};`;
  },
};

/** Files of tests that put another module in place of one of ours (`vi.mock`): they share modules with no other file. */
const MOCKING = ['test/cli/other-language.test.ts', 'test/render/catalogue.test.ts'];

export default defineConfig({
  root,
  plugins: [asText],
  define: { AMENDS_VERSION: JSON.stringify(version) },
  test: {
    globalSetup: ['test/build/global-setup.ts'],
    setupFiles: ['test/same-draws.ts'],
    // Properties run thousands of decisions, and some tests start the built program.
    testTimeout: 120_000 + 200 * Number(process.env['AMENDS_RUNS'] ?? 0),
    // Some build the program first, or install it, and machines may be busy.
    hookTimeout: 300_000,
    // Processes and not threads: tests change the working folder.
    pool: 'forks',
    // All processors, of which vitest would leave one idle; and one more, for some wait for a terminal most of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowestFirst },
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
    // Loading our modules anew for every file would take a third of the time.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: MOCKING, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: MOCKING, isolate: true } },
    ],
  },
});
