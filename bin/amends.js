#!/usr/bin/env node
// Starts the program, which the build has put into `dist`.

import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  try {
    const { main } = await import(program.href);
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 3; // `main` catches all that it can: this is a bug of ours, or half an installation.
  }
} else {
  process.stderr.write('amends is not built yet: run npm run build\n');
  process.exitCode = 2;
}
