#!/usr/bin/env node
// Starts the program, which the build has put into `dist`.

import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('amends is not built yet: run npm run build\n');
  process.exitCode = 2;
}
