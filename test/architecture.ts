import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { REMEDY_KIND_NAMES } from '../src/domain/remedies/kinds.js';

/** One file needing another. `to` is a path from the project's root, or the name a library is imported by. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** The rooms of src, and the floor each is on. A file may use its own room and the floors below. */
const FLOORS: Readonly<Record<string, number>> = {
  domain: 1,
  i18n: 2,
  source: 3,
  decide: 3,
  regions: 3,
  lint: 4,
  interview: 4,
  editors: 4,
  render: 4,
  record: 4,
  stream: 5,
  report: 5,
  cases: 6,
  cli: 7,
  io: 8,
};

/** The one file that stands in no room is the library, and these are what it may offer. */
const LIBRARY = 'src/index.ts';
const OFFERED = ['domain', 'i18n', 'decide', 'source', 'interview', 'lint'];

/** The rooms that may import a library, by the first line that fits. One that is not here has no home yet. */
const HOMES: readonly { readonly library: RegExp; readonly rooms: readonly string[] }[] = [
  { library: /^yaml$/, rooms: ['source'] },
  { library: /^zod(\/|$)/, rooms: ['source'] },
  { library: /^fastest-levenshtein$/, rooms: ['source'] },
  { library: /^(chalk|string-width|wrap-ansi|fast-xml-builder)$/, rooms: ['render'] },
  { library: /^csv(-|\/|$)/, rooms: ['stream'] },
  { library: /^commander$/, rooms: ['cli'] },
  { library: /^(inquirer$|@inquirer\/)/, rooms: ['io'] },
  { library: /^(globby|libsql|pg|kysely|piscina|cli-progress)$/, rooms: ['io'] },
  { library: /^@libsql\//, rooms: ['io'] },
  { library: /^node:crypto$/, rooms: ['source', 'io'] },
  { library: /^node:/, rooms: ['io'] },
];

/**
 * Files that may need each other, for their types alone: the default of a fact may be an amount, what it applies to is
 * a condition, and both of these speak of facts. The language is one thing, and in one file it would be too long.
 */
const TOGETHER: readonly (readonly string[])[] = [
  ['src/domain/policy/amount.ts', 'src/domain/policy/condition.ts', 'src/domain/policy/fact.ts'],
];

/** What a reader takes in at a glance; folders that are lists of one thing each may be as long as they like. */
const MOST_FILES = 16;
const LISTS = ['src/domain/remedies', 'src/lint/checks', 'src/regions'];

/** Every rule that these imports break, in words; empty where all is well. */
export function violations(imports: readonly Import[]): string[] {
  const inside = imports.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('src/'));
  return [...imports.flatMap(broken), ...circlesOfFiles(inside), ...circlesOfFolders(inside)];
}

/** Folders that hold more than a reader takes in at a glance, in words. */
export function crowded(files: readonly string[]): string[] {
  const held = new Map<string, number>();
  for (const file of files) held.set(folderOf(file), (held.get(folderOf(file)) ?? 0) + 1);
  return [...held]
    .filter(([folder, count]) => count > MOST_FILES && !LISTS.includes(folder))
    .map(([folder, count]) => `${folder} holds ${count} files: at most ${MOST_FILES}`);
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
  if (mine === theirs)
    return isUpwards(from, to) ? `it stands above the rooms in ${folderOf(to)}` : undefined;
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

const folderOf = (file: string): string => path.posix.dirname(file);

/** Whether a file uses one that lies directly in a folder around its own: its door, or its top file. */
function isUpwards(from: string, to: string): boolean {
  return folderOf(from).startsWith(`${folderOf(to)}/`);
}

/** Circles of files; to need another for its types alone counts too. */
function circlesOfFiles(imports: readonly Import[]): string[] {
  const arrows = imports.map(({ from, to }): Arrow => [from, to]);
  return circles(arrows)
    .filter((circle) => !TOGETHER.some((files) => circle.every((file) => files.includes(file))))
    .map((circle) => `a circle: ${wayRound(circle, arrows).join(' → ')}`);
}

/**
 * Circles of folders side by side. What a folder holds directly stands above the folders in it; that these use it is
 * wrong already, circle or not.
 */
function circlesOfFolders(imports: readonly Import[]): string[] {
  const arrows = imports.flatMap(({ from, to }): Arrow[] => {
    const [mine, theirs] = sideBySide(folderOf(from), folderOf(to));
    return mine === theirs || roomOf(from) !== roomOf(to) || isUpwards(from, to) ? [] : [[mine, theirs]];
  });
  return circles(arrows).map((circle) => `a circle of folders: ${wayRound(circle, arrows).join(' → ')}`);
}

/** The two folders as far down as their names part: `src/lint/run` and `src/lint/words` for what lies in these. */
function sideBySide(mine: string, theirs: string): readonly [string, string] {
  const [a, b] = [mine.split('/'), theirs.split('/')];
  const parts = a.findIndex((name, at) => name !== b[at]);
  const depth = parts < 0 ? a.length + 1 : parts + 1;
  return [a.slice(0, depth).join('/'), b.slice(0, depth).join('/')];
}

type Arrow = readonly [from: string, to: string];

/** Groups of places each of which can be reached from each other one of its group, in the order of their names. */
function circles(arrows: readonly Arrow[]): string[][] {
  const reached = new Map<string, ReadonlySet<string>>();
  const next = nextOf(arrows);
  for (const place of next.keys()) reached.set(place, reachedFrom(place, next));
  const groups = new Map<string, string[]>();
  for (const [place, those] of [...reached].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!those.has(place)) continue;
    const group = [...those].filter((other) => reached.get(other)?.has(place)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

function nextOf(arrows: readonly Arrow[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  return next;
}

function reachedFrom(place: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [place];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const other of next.get(one) ?? []) {
      if (!reached.has(other)) open.push(other);
      reached.add(other);
    }
  }
  return reached;
}

/** A shortest way from the first place of a group round to itself. */
function wayRound([first = '', ...others]: readonly string[], arrows: readonly Arrow[]): readonly string[] {
  const next = nextOf(arrows.filter(([from, to]) => [first, ...others].includes(from) && from !== to));
  const ways: (readonly string[])[] = [[first]];
  for (const way of ways) {
    for (const place of next.get(way.at(-1) ?? '') ?? []) {
      if (place === first) return [...way, first];
      if (!ways.some((known) => known.includes(place))) ways.push([...way, place]);
    }
  }
  return [first, first];
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
const ROOMS_OF_KINDS = ['src/domain/remedies/', 'src/i18n/'];

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
