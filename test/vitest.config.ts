import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

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

export default defineConfig({
  root,
  plugins: [asText],
  define: { AMENDS_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build/global-setup.ts'],
    setupFiles: ['test/same-draws.ts'],
    // Properties run thousands of decisions, and some tests start the built program.
    testTimeout: 120_000 + 200 * Number(process.env['AMENDS_RUNS'] ?? 0),
    // Some build the program first, or install it, and machines may be busy.
    hookTimeout: 300_000,
    // Processes and not threads: tests change the working folder.
    pool: 'forks',
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
});
