// Builds what is published: the program as CommonJS bundles, the library with its types, the built-in
// policies already compiled, and V8's compiled code for each bundle. Each of these is there because it makes
// the program start sooner; the last two halve what is left.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** The room that reads policies. */
const SOURCE = 'src/source/index.ts';

/**
 * The library that reads YAML, as ES modules: as the CommonJS that Node would take, each of its files stays a
 * module of its own in a bundle, and every call from one to another asks where it leads.
 */
const YAML = path.join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js');

/** What makes the JSON Schema of a policy. */
const EDITORS = 'src/editors/index.ts';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * The program's bundles. The first is loaded at every start; the others when the code reaches an
 * `await import()` of their entry file. Adding one is one line here.
 */
const BUNDLES = {
  'amends.cjs': 'src/io/main.ts',
  'resolve.cjs': 'src/cli/resolve.ts',
  'usage.cjs': 'src/cli/usage.ts',
  'complaint.cjs': 'src/source/read-complaint.ts',
  'source.cjs': 'src/source/index.ts',
  'checking.cjs': 'src/io/checking.ts',
  'settings.cjs': 'src/io/settings-file.ts',
  'pages.cjs': 'src/lint/pages.ts',
  'talk.cjs': 'src/cli/counter-talk.ts',
  'mail.cjs': 'src/render/mail.ts',
  'weigh.cjs': 'src/cli/weigh.ts',
  'init.cjs': 'src/cli/init/index.ts',
  'abroad.cjs': 'src/cli/init/abroad.ts',
  'completion.cjs': 'src/cli/completion/index.ts',
  'policy-page.cjs': 'src/render/policy-page/index.ts',
  'globs.cjs': 'src/io/globs.ts',
  'prompts.cjs': 'src/io/prompts.ts',
  'wide-letters.cjs': 'src/render/wide-letters.ts',
  'check-formats.cjs': 'src/render/check/index.ts',
  'editors.cjs': 'src/editors/index.ts',
};

/** What runs on a thread of its own, which Node loads by itself: ordinary CommonJS, whole in one file. */
const THREADS = { 'check-worker.cjs': 'src/io/check-worker.ts' };

/** What no ordinary start may pay for: each of these, even with its compiled code kept, would double it. */
const NEVER_AT_START = [
  'yaml',
  'zod',
  'inquirer',
  '@inquirer',
  'string-width',
  'wrap-ansi',
  'fast-xml-builder',
];

const DRESSES = ['resolve', '--no-input', '--complaint', 'examples/dresses/complaint.yaml'];
const BOUQUET = ['resolve', '--no-input', '--complaint', 'examples/bouquet/complaint.yaml'];

/**
 * Runs whose compiled code is kept. Each keeps what it needed beside what the runs before it kept: what is missing
 * has to be compiled at the counter, and what nobody needs is read for nothing.
 */
const PRACTICE_RUNS = [
  { args: [...DRESSES, '--policy', 'retail'] },
  { args: [...BOUQUET, '--policy', 'flowers'] },
  { args: [...BOUQUET, '--policy', 'flowers', '--json'] },
  // A policy of one's own, that extends a built-in one: never seen, and then seen before.
  { args: [...BOUQUET, '--policy', 'policies/flowers.yaml'] },
  { args: [...BOUQUET, '--policy', 'policies/flowers.yaml'] },
  { args: ['check', 'policies/flowers.yaml'] },
  // Somebody has pressed Tab, and waits.
  { args: ['complete', '--', 'problem=l'] },
  { args: ['--version'] },
  ...Object.keys(BUNDLES).map((bundle) => ({ args: ['--version'], bundle })),
];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  loader: Object.fromEntries(['.yaml', '.bash', '.zsh', '.fish', '.ps1'].map((kind) => [kind, 'text'])),
  define: { AMENDS_VERSION: JSON.stringify(version) },
  legalComments: 'none',
  logLevel: 'warning',
};

async function main() {
  // Old compiled code goes first: V8 tells a stale one from a new one by little more than its length.
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const [bundle, entry] of Object.entries(BUNDLES))
    await program(bundle, entry, asFunction, [lazyBundles, withoutChildProcesses]);
  for (const [bundle, entry] of Object.entries(THREADS)) await program(bundle, entry, (text) => text, []);
  await library('src/index.ts');
  await policies();
  await schema();
  practise();
}

/**
 * One bundle of the program, wrapped for whoever loads it. Space and comments go, names and lines stay: with its
 * code kept more than that would save nothing, and stacks stay readable.
 */
async function program(bundle, entry, wrapped, plugins) {
  if (isMissing(entry)) return;
  const { metafile, outputFiles } = await build({
    ...shared,
    entryPoints: [entry],
    outfile: path.join(dist, bundle),
    write: false,
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 110,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    alias: { yaml: YAML },
    define: {
      ...shared.define,
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    metafile: true,
    plugins,
  });
  if (bundle === 'amends.cjs') refuseSlowStart(metafile);
  writeFileSync(path.join(dist, bundle), wrapped(inAscii(withoutCopies(outputFiles[0].text))));
}

/** For the launcher. With its arguments around it in the file, no start has to put them around a copy of it. */
const asFunction = (text) => `(function (exports, require, module, __filename, __dirname) {${text}\n})`;

/**
 * esbuild writes all but regular expressions and what libraries remark in ASCII. One character beyond it
 * doubles what V8 has to hold; in those places an escape says the same.
 */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Node's own modules as they are: esbuild would copy every name in them, once for each file that imports one. */
const withoutCopies = (text) =>
  text.replace(/__toESM\((require\("node:\w+"\)),1\)/g, '({__proto__:$1,default:$1})');

/**
 * commander loads Node's child_process for subcommands that are programs of their own. amends has none, and
 * loading it takes a tenth of a bare start.
 */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(`${path.sep}commander${path.sep}`)
        ? { path: 'none', namespace: 'no-processes' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no-processes' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Leaves an `await import()` of another bundle's entry file to the launcher. */
const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path: wanted, kind, resolveDir }) => {
      const bundle = kind === 'dynamic-import' && bundleOf(path.join(resolveDir, wanted));
      return bundle ? { path: `./${bundle}`, external: true } : undefined;
    });
  },
};

function bundleOf(file) {
  const entry = path.relative(root, file).replaceAll(path.sep, '/').replace(/\.js$/, '.ts');
  return Object.keys(BUNDLES).find((bundle) => BUNDLES[bundle] === entry);
}

function refuseSlowStart({ inputs }) {
  const slow = NEVER_AT_START.filter((name) =>
    Object.keys(inputs).some((file) => file.includes(`node_modules/${name}/`)),
  );
  if (slow.length > 0) {
    throw new Error(
      `amends.cjs contains ${slow.join(', ')}, which every start would pay for: reach it by await import() of a lazy bundle's entry file, or by a type-only import`,
    );
  }
}

/** The library, as an ES module with its declarations; its dependencies stay dependencies. */
async function library(entry) {
  if (isMissing(entry)) return;
  await build({
    ...shared,
    entryPoints: [entry],
    outfile: path.join(dist, 'index.js'),
    format: 'esm',
    packages: 'external',
  });
  run(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ['-p', 'bin/tsconfig.library.json']);
}

/**
 * Compiles the built-in policies, so that a start with one of them needs neither yaml nor zod.
 */
async function policies() {
  if (isMissing(SOURCE)) return;
  const { compileBuiltIns } = await exportsOf(SOURCE);
  writeEach('policies', compileBuiltIns());
}

/** Writes the JSON Schema that editors read; it is kept with the sources, because policies name it. */
async function schema() {
  if (isMissing(EDITORS)) return;
  const { policySchemaText } = await exportsOf(EDITORS);
  mkdirSync(path.join(root, 'schema'), { recursive: true });
  writeFileSync(path.join(root, 'schema', 'policy.json'), policySchemaText());
}

/** A file of JSON in a folder for each of several values, by its name. */
function writeEach(folder, values) {
  mkdirSync(path.join(dist, folder));
  for (const [name, value] of Object.entries(values)) {
    writeFileSync(path.join(dist, folder, `${name}.json`), inAscii(JSON.stringify(value)));
  }
}

/** What a file of the source exports. */
async function exportsOf(entry) {
  const { outputFiles } = await build({ ...shared, entryPoints: [entry], format: 'cjs', write: false });
  const module = { exports: {} };
  runInThisContext(asFunction(outputFiles[0].text))(module.exports, createRequire(import.meta.url), module);
  return module.exports;
}

/** Runs the program as its users will, and keeps what V8 compiled on the way. */
function practise() {
  if (!existsSync(path.join(dist, 'amends.cjs')) || !existsSync(path.join(dist, 'policies'))) return;
  // A policy remembered from an earlier build would leave the code that reads YAML out.
  const remembered = mkdtempSync(path.join(tmpdir(), 'amends-build-'));
  for (const { args, bundle } of PRACTICE_RUNS) {
    const files = args.filter((word) => word.endsWith('.yaml'));
    if (files.some(isMissing) || (bundle && !existsSync(path.join(dist, bundle)))) continue;
    run(path.join(root, 'bin', 'amends.js'), args, {
      AMENDS_WRITE_CODE_CACHE: bundle ?? '1',
      AMENDS_NO_CACHE: '',
      XDG_CACHE_HOME: remembered,
      LOCALAPPDATA: remembered,
    });
  }
  rmSync(remembered, { recursive: true });
}

/** Runs a script with this Node; what it printed is shown only if it fails. */
function run(script, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  throw new Error(`${path.relative(root, script)} ${args.join(' ')} ended with ${status}`);
}

function isMissing(file) {
  const missing = !statSync(path.join(root, file), { throwIfNoEntry: false });
  if (missing) note(`${file} does not exist yet: skipped`);
  return missing;
}

function note(text) {
  process.stderr.write(`build: ${text}\n`);
}

main().catch((error) => {
  note(error.message);
  process.exitCode = 1;
});
