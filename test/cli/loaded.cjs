// Preloaded by a test: says at the end which files and modules a run has loaded.
const fs = require('node:fs');
const Module = require('node:module');

const loaded = new Set();
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  loaded.add(String(file));
  return readFileSync(file, ...rest);
};
const load = Module._load;
Module._load = (name, ...rest) => {
  loaded.add(name);
  return load(name, ...rest);
};
process.on('exit', () => process.stderr.write([...loaded].join('\n')));
