import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { REMEDY_KIND_NAMES } from '../src/domain/remedies/kinds.js';

/** One file needing another. `to` is a path from the project's root, or the name a library is imported by. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** The rooms of src, and the floor each is on. A file may use its own room and the floors below. */
const FLOORS: Readonly<Record<string, number>> = {
  domain: 1,
  decide: 2,
  source: 2,
  regions: 2,
  lint: 3,
  trial: 3,
  interview: 3,
  editors: 3,
  stream: 3,
  render: 3,
  cli: 4,
  io: 5,
};

/** The one file that stands in no room is the library, and these are what it may offer. */
const LIBRARY = 'src/index.ts';
const OFFERED = ['domain', 'decide', 'source', 'interview', 'lint'];

/** The rooms that may import a library. One that is not here has no home yet. */
const HOMES: readonly { readonly library: RegExp; readonly rooms: readonly string[] }[] = [
  { library: /^yaml$/, rooms: ['source'] },
  { library: /^zod(\/|$)/, rooms: ['domain', 'source'] },
  { library: /^chalk$/, rooms: ['render'] },
  { library: /^(string-width|wrap-ansi)$/, rooms: ['render'] },
  { library: /^fast-xml-builder$/, rooms: ['render'] },
  { library: /^commander$/, rooms: ['cli'] },
  { library: /^(inquirer$|@inquirer\/)/, rooms: ['io'] },
  { library: /^globby$/, rooms: ['io'] },
  { library: /^node:crypto$/, rooms: ['source', 'io'] },
  { library: /^fastest-levenshtein$/, rooms: ['domain', 'source', 'cli'] },
  { library: /^node:/, rooms: ['io'] },
];

/** Every rule that these imports break, in words; empty where all is well. */
export function violations(imports: readonly Import[]): string[] {
  return [...imports.flatMap(broken), ...cycles(imports)];
}

/** What stands directly in src and is neither a room nor the library. */
export function strangers(names: readonly string[]): string[] {
  return names.filter((name) => !(name in FLOORS) && `src/${name}` !== LIBRARY);
}

function broken({ from, to }: Import): string[] {
  const reason = to.startsWith('src/') ? wrongFloor(from, to) : wrongHome(from, to);
  return reason === undefined ? [] : [`${from} imports ${to}: ${reason}`];
}

function wrongFloor(from: string, to: string): string | undefined {
  const mine = roomOf(from);
  const theirs = roomOf(to);
  if (to === LIBRARY) return 'nothing inside uses the library';
  if (from === LIBRARY) return OFFERED.includes(theirs) ? undefined : `the library does not offer ${theirs}`;
  if (mine === theirs) return undefined;
  const [above, below] = [FLOORS[mine], FLOORS[theirs]];
  if (above === undefined || below === undefined) return 'one of them is in no known room';
  if (above === below) return `${mine} and ${theirs} are siblings on floor ${above}`;
  return above > below ? undefined : `${theirs} is above ${mine}`;
}

function wrongHome(from: string, to: string): string | undefined {
  if (/^policies\/.*\.yaml$/.test(to))
    return roomOf(from) === 'source' ? undefined : 'only source reads policies';
  const home = HOMES.find(({ library }) => library.test(to));
  if (!home) return 'this library has no home in test/architecture.ts';
  return home.rooms.includes(roomOf(from)) ? undefined : `its home is ${home.rooms.join(', ')}`;
}

/** `domain` for `src/domain/money.ts`; empty for a file directly in src. */
function roomOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}

/** Circles of files that need each other to run. Types may refer to each other: they are gone by then. */
function cycles(imports: readonly Import[]): string[] {
  const needs = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) needs.set(from, [...(needs.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push(`a circle: ${[...trail.slice(start), file].join(' → ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const next of needs.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of needs.keys()) visit(file, []);
  return found;
}

/** The TypeScript files under `root`/src, as paths from the root, declarations left out. */
export function sourceFiles(root: string): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
}

/** Every import in these files. esbuild reads the code; what it drops, the types, is read here. */
export async function importsOf(root: string, files: readonly string[]): Promise<Import[]> {
  const values: Import[] = [];
  await build({
    absWorkingDir: root,
    entryPoints: [...files],
    bundle: true,
    write: false,
    outdir: root,
    format: 'esm',
    logLevel: 'silent',
    // So that an import nobody uses still counts.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'record',
        setup: ({ onResolve }) => {
          onResolve({ filter: /./ }, ({ kind, importer, path: wanted }) => {
            if (kind === 'entry-point') return undefined;
            values.push(toImport(root, path.relative(root, importer), wanted, false));
            return { path: wanted, external: true };
          });
        },
      },
    ],
  });
  const types = files.flatMap((file) =>
    typeImports(readFileSync(path.join(root, file), 'utf8')).map((wanted) =>
      toImport(root, file, wanted, true),
    ),
  );
  // esbuild reads files side by side, and so in no order.
  const byFile = (a: Import, b: Import) => Number(a.from > b.from) - Number(a.from < b.from);
  return [...values, ...types].sort((a, b) => byFile(a, b) || Number(a.to > b.to) - Number(a.to < b.to));
}

/** What a file imports for its types alone: `import type`, `export type … from`, and `import('…').Name`. */
export function typeImports(code: string): string[] {
  const statement = /^(?:import|export)\s+type\s[^;'"]*?from\s+['"]([^'"]+)['"]/gm;
  const inline = /\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\./g;
  return [statement, inline].flatMap((shape) => [...code.matchAll(shape)].map((match) => match[1] ?? ''));
}

function toImport(root: string, from: string, wanted: string, typeOnly: boolean): Import {
  const file = from.replaceAll(path.sep, '/');
  if (!wanted.startsWith('.')) return { from: file, to: wanted, typeOnly };
  const target = path.posix.join(path.posix.dirname(file), wanted);
  const source = target.replace(/\.js$/, '.ts');
  return { from: file, to: existsSync(path.join(root, source)) ? source : target, typeOnly };
}

/** Where kinds of remedy may be told apart by their names: their own room, and the words of each language. */
const ROOMS_OF_KINDS = ['src/domain/remedies/', 'src/domain/catalogue/', 'src/i18n/'];

const KIND = `(?:${[...REMEDY_KIND_NAMES].sort((a, b) => b.length - a.length).join('|')})`;
const COMPARED = '[!=]==?';

/** What tells one kind from another by its name. A role and what a kind gives are called like kinds, and are none. */
const TELLING: readonly RegExp[] = [
  new RegExp(String.raw`(?<![!=]|\b(?:role|gives)\s*)${COMPARED}\s*'${KIND}'`, 'g'),
  new RegExp(String.raw`'${KIND}'\s*${COMPARED}`, 'g'),
  new RegExp(String.raw`\bcase\s+'${KIND}'`, 'g'),
  new RegExp(String.raw`\?\?\s*'${KIND}'`, 'g'),
  // In a list, which a set is made of as well.
  new RegExp(String.raw`[[,]\s*'${KIND}'(?=\s*[,\]])`, 'g'),
];

/** A key of a map, which is no type and no parameter. */
const KEY = new RegExp(String.raw`(?<=^\s*|\{\s*|\{[^(){}]*,\s*)'?\b${KIND}'?\s*:`, 'gm');

/** Comments, and words between quotes or backticks: maps in them are YAML. */
const WORDS = /\/\*[\s\S]*?\*\/|\/\/.*|`[^`]*`|'(?:[^'\\\n]|\\.)*'/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm;

/** The lines of a file by which a kind of remedy is told from others by its name, outside the room of kinds. */
export function linesTellingKinds(file: string, code: string): string[] {
  if (ROOMS_OF_KINDS.some((room) => file.startsWith(room))) return [];
  const told = (some: string, shape: RegExp): number[] =>
    [...some.matchAll(shape)].map(({ index, 0: text }) => index + text.trimEnd().search(LAST_WORD));
  const at = new Set([
    ...TELLING.flatMap((shape) => told(blanked(code, COMMENTS), shape)),
    ...told(blanked(code, WORDS), KEY),
  ]);
  const lines = [...at].map((place) => code.slice(0, place).split('\n').length - 1);
  return [...new Set(lines)].sort((a, b) => a - b).map((line) => code.split('\n')[line]?.trim() ?? '');
}

/** Where the name stands in what was found. */
const LAST_WORD = new RegExp(`${KIND}'?\\s*(?::|${COMPARED})?$`);

/** The code with spaces for all that this finds, line by line as it was; a single word may be a key. */
const blanked = (code: string, what: RegExp): string =>
  code.replace(what, (found) => (/\s/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
