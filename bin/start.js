// What `npm start` runs: the conversation on a terminal; anywhere else an example, since nobody could answer.
// Whoever says something of their own (`npm start -- problem=late`) gets an answer to that and nothing else.

import path from 'node:path';

const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
const example = path.join(import.meta.dirname, '..', 'examples', 'dresses', 'complaint.yaml');
const saysSomething = process.argv.length > 2;

if (!onTerminal && !saysSomething) process.argv.push('resolve', '--complaint', example, '--no-input');
await import('./amends.js');
