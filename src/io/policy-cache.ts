import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../domain/policy.js';

/** What a policy was made from: its file first, then its parents, each with its text. */
export type Inputs = readonly (readonly [file: string, text: string])[];

/** Policies compiled by earlier runs, kept so that the next run needs no YAML library. */
export type PolicyCache = {
  /** The policy kept for a file, if everything it was made from is still the same. */
  readonly find: (file: string) => Policy | null;
  readonly keep: (file: string, policy: Policy, inputs: Inputs) => void;
};

/** How many policies are kept. */
const MOST = 100;

/** Only we may look into it and write to it. */
const PRIVATE = 0o700;

/**
 * The cache in a folder, for one engine. Whatever goes wrong with it is a miss and nothing more: a policy
 * can always be read from its file.
 *
 * An entry is four lines: the engine and the file as it was asked for; the files that the policy was made from, with
 * their lengths; and the policy, twice. After them come the texts of those files. Texts are held against each other
 * whole, and so are the two policies, because that is surer than any hash and costs a tenth of loading Node's.
 */
export function policyCache(folder: string, engine: string): PolicyCache {
  const headOf = (file: string): string => inAscii(JSON.stringify([engine, file]));
  const entryOf = (head: string): string => path.join(folder, `${shortName(head)}.json`);
  return {
    find: (file) =>
      orNull(() => {
        if (!isOurs(folder)) return null;
        const head = headOf(file);
        const { lines, rest } = entryIn(entryOf(head));
        const [itsHead, inputs, policy, again] = lines;
        if (!inputs || !policy || !again || String(itsHead) !== head || !policy.equals(again)) return null;
        return isFresh(JSON.parse(String(inputs)), rest) ? (JSON.parse(String(policy)) as Policy) : null;
      }),
    keep: (file, policy, inputs) =>
      orNull(() => {
        makeFolder(folder);
        if (!isOurs(folder)) return;
        const [head, written] = [headOf(file), JSON.stringify(policy)];
        const texts = inputs.map(([, text]) => Buffer.from(text));
        const sizes: Sizes = inputs.map(([name], at) => [name, texts[at]?.length ?? 0]);
        const lines = inAscii([head, JSON.stringify(sizes), written, written, ''].join('\n'));
        writeWhole(entryOf(head), Buffer.concat([Buffer.from(lines), ...texts]));
        prune(folder);
      }),
  };
}

/** JSON says the same with escapes for what is not ASCII, and is read and parsed in half the time. */
const inAscii = (json: string): string =>
  json.replace(/[^\n -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The files that a policy was made from, and how many bytes each has. */
type Sizes = readonly (readonly [file: string, bytes: number])[];

/**
 * The lines of an entry, and what comes after them: JSON has no line breaks of its own. In bytes, because a few long
 * texts fewer keep a start from having to collect garbage, which takes a twentieth of it.
 */
function entryIn(file: string): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const bytes = fs.readFileSync(file);
  const lines: Buffer[] = [];
  let from = 0;
  while (lines.length < LINES) {
    const end = bytes.indexOf('\n', from);
    if (end < 0) break;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, rest: bytes.subarray(from) };
}

const LINES = 4;

/** A name for an entry: where two get the same, the later takes the place of the earlier, and its head says so. */
function shortName(head: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < head.length; at += 1) {
    a = Math.imul(a ^ head.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ head.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function orNull<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** Step by step: Node's own `recursive` never ends where the system answers that nothing can be made, as under /proc. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, { mode: PRIVATE });
}

/** Whether nobody else can have put anything there. */
function isOurs(folder: string): boolean {
  const { uid, mode } = fs.statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Whether the files hold what they held, which is all that `texts` holds. */
function isFresh(sizes: Sizes, texts: Buffer): boolean {
  let from = 0;
  const isSame = ([file, bytes]: Sizes[number]): boolean => {
    const before = texts.subarray(from, from + bytes);
    from += bytes;
    return fs.readFileSync(file).equals(before);
  };
  return sizes.length > 0 && sizes.every(isSame) && from === texts.length;
}

/** Readers see the old file or the new one, never half of it. */
function writeWhole(file: string, content: Buffer): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, content, { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}

/** Removes the oldest entries past the most that are kept. */
function prune(folder: string): void {
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST) return;
  const aged = files.map((file) => ({ file, written: fs.statSync(file).mtimeMs }));
  aged.sort((a, b) => b.written - a.written);
  for (const { file } of aged.slice(MOST)) fs.rmSync(file, { force: true });
}

/** Where this system keeps what can be made again; undefined where it does not say, or the cache is turned off. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env['AMENDS_NO_CACHE'] && env['AMENDS_NO_CACHE'] !== '0') return undefined;
  const base =
    process.platform === 'win32' ? env['LOCALAPPDATA'] : (absolute(env['XDG_CACHE_HOME']) ?? inHome(env));
  return base && path.join(base, 'amends');
}

const absolute = (folder: string | undefined): string | undefined =>
  folder && path.isAbsolute(folder) ? folder : undefined;

const inHome = ({ HOME }: Readonly<Record<string, string | undefined>>): string | undefined =>
  absolute(HOME) && path.join(HOME ?? '', '.cache');
