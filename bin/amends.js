#!/usr/bin/env node
'use strict';

// Starts the bundled program. It is CommonJS, with its compiled code kept beside it, because both make Node
// start sooner, and somebody is waiting at a counter.

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const dist = path.join(__dirname, '..', 'dist');

// Set by the build alone: '1', or the name of one more bundle to load, so that its code is kept as well.
const keep = process.env.AMENDS_WRITE_CODE_CACHE;

/** Bundles already run, by file name. */
const loaded = new Map();

/** The exports of a bundle, run with the code kept from an earlier run where V8 still accepts that. */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;

  const file = path.join(dist, name);
  // What stands in a bundle is one function, with the arguments of any CommonJS module.
  const script = new vm.Script(fs.readFileSync(file, 'utf8'), {
    filename: file,
    cachedData: keptCode(file),
  });
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireBeside, module, file, dist);
  if (keep) process.once('exit', () => keepCode(file, script));
  return module.exports;
}

function requireBeside(name) {
  return name.startsWith('./') && name.endsWith('.cjs') ? load(name.slice(2)) : require(name);
}

function keptCode(file) {
  try {
    return fs.readFileSync(`${file}.cache`);
  } catch {
    return undefined; // The program is only slower without it.
  }
}

// At exit, so that the functions which the run needed are compiled and inside, beside those of the runs before.
function keepCode(file, script) {
  fs.writeFileSync(`${file}.cache`, script.createCachedData());
}

function start() {
  if (!fs.existsSync(path.join(dist, 'amends.cjs'))) {
    process.stderr.write('amends is not built yet: run npm run build\n');
    process.exitCode = 2;
    return;
  }
  if (keep?.endsWith('.cjs')) load(keep);
  // All output is out when `main` ends. So the process need not come to its end by itself, which would clear up
  // its memory first: that takes a fifteenth of a bare start.
  load('amends.cjs').main(process.argv.slice(2)).then(process.exit, broken);
}

/** What `main` itself should have caught: our bug, and so exit code 3. */
function broken(error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 3;
}

try {
  start();
} catch (error) {
  broken(error);
}
