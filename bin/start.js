'use strict';

// What `npm start` runs: the conversation on a terminal; anywhere else an example, since nobody could answer.

const path = require('node:path');

const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
const example = path.join(__dirname, '..', 'examples', 'dresses', 'complaint.yaml');
const words = onTerminal ? [] : ['resolve', '--complaint', example, '--no-input'];

process.argv.splice(2, 0, ...words);
require('./amends.js');
