'use strict';

// What `npm start` runs: the conversation on a terminal; anywhere else an example, since nobody could answer.
// Whoever says something of their own (`npm start -- problem=late`) gets an answer to that and nothing else.

const path = require('node:path');

const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
const example = path.join(__dirname, '..', 'examples', 'dresses', 'complaint.yaml');
const saidSomething = process.argv.length > 2;
const words = onTerminal || saidSomething ? [] : ['resolve', '--complaint', example, '--no-input'];

process.argv.splice(2, 0, ...words);
require('./amends.js');
