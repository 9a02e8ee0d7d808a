// Builds what is published, into this checkout or into a folder of its own (`node bin/build.mjs FOLDER`): the program and
// the library as ES modules, the library's types, the built-in policies compiled to plain data, the JSON Schema of a
// policy, and the licences of what is bundled. FOLDER lies in this checkout. Does nothing where all is up to date.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const root = path.join(import.meta.dirname, '..');
const target = path.resolve(process.argv[2] ?? root);
const dist = path.join(target, 'dist');
const stamp = path.join(dist, 'build.txt');
// All is made beside it and renamed at the end: a build that breaks leaves the old one as it was.
const draft = path.join(target, `dist.${process.pid}`);

const read = (...names) => fs.readFileSync(path.join(root, ...names), 'utf8');
const { version } = JSON.parse(read('package.json'));
const filesIn = (folder) =>
  fs.readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

/** A hash of all that the build is made from, by which the program knows the policies that it compiled. */
const sources = ['src', 'policies', 'bin'].flatMap(filesIn).filter((name) => path.extname(name));
const hash = createHash('sha256');
for (const name of [...sources.sort(), 'package.json', 'package-lock.json'])
  hash.update(`${name}\n${read(name)}`);
const made = hash.digest('hex').slice(0, 16);
const ENTRIES = ['main', 'policies/check-worker', 'rows/row-worker', 'rows/history-worker'];
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  loader: { '.yaml': 'text', '.bash': 'text', '.zsh': 'text', '.fish': 'text', '.ps1': 'text' },
  define: { AMENDS_VERSION: JSON.stringify(version), AMENDS_BUILD: JSON.stringify(made) },
  legalComments: 'none',
  logLevel: 'warning',
};

/** Libraries written as CommonJS ask for Node's own modules by `require`. */
const WITH_REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** The program, with its libraries inside and split where it loads lazily; and the library, which leaves them out. */
async function bundles() {
  const { metafile } = await build({
    ...shared,
    entryPoints: ENTRIES.map((name) => `src/io/${name}.ts`),
    entryNames: '[name]',
    outdir: draft,
    splitting: true,
    // They bring files of their own; pg only looks whether anybody has put pg-native beside it.
    external: ['libsql', 'piscina', 'pg-native'],
    banner: { js: WITH_REQUIRE },
    metafile: true,
  });
  fs.writeFileSync(
    path.join(draft, 'THIRD-PARTY-NOTICES.txt'),
    licencesOf(root, Object.keys(metafile.inputs)),
  );
  await build({ ...shared, entryPoints: ['src/index.ts'], outdir: draft, packages: 'external' });
  node(
    'node_modules/typescript/bin/tsc',
    '-p',
    'bin/tsconfig.library.json',
    '--outDir',
    path.join(draft, 'types'),
  );
}

/** The built-in policies as the program uses them, so that a start with one of them needs no YAML. */
async function policies() {
  const { readPolicy } = await import(pathToFileURL(path.join(draft, 'index.js')).href);
  fs.mkdirSync(path.join(draft, 'policies'));
  for (const file of filesIn('policies').filter((name) => /(?<!\.test)\.yaml$/.test(name))) {
    const { name } = path.parse(file);
    const { policy, diagnostics } = readPolicy(read(file), `${name}@1`);
    if (!policy) throw new Error(`${name} is not valid: ${diagnostics[0].message}`);
    fs.writeFileSync(path.join(draft, 'policies', `${name}.json`), JSON.stringify(policy));
  }
}

if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== made) {
  process.once('exit', () => fs.rmSync(draft, { recursive: true, force: true }));
  await bundles();
  await policies();
  fs.writeFileSync(path.join(draft, 'build.txt'), made);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(draft, dist);
  for (const name of target === root ? [] : ['bin', 'package.json', 'schema'])
    fs.cpSync(path.join(root, name), path.join(target, name), { recursive: true });
  for (const what of ['policy', 'tests', 'settings', 'map']) {
    const schema = node(path.join(target, 'bin/amends.js'), 'schema', what);
    fs.writeFileSync(path.join(target, 'schema', `${what}.json`), schema);
  }
}
