import path from 'node:path';
import type { CheckRequest } from '../../cli/port/host.js';
import type { CheckedFile, CheckReport } from '../../domain/results/check-report.js';
import { ALL_CODES, brokenOff, checkReading, dedupe } from '../../lint/index.js';
import type { FileResolver } from '../../source/extends/extends.js';
import { BUILT_INS, readPolicy } from '../../source/index.js';
import { linkRoot, projectRoot } from '../files/project.js';
import { readTextFile } from '../files/read-file.js';
import { readParent } from './parent-file.js';

/** From so many files on, a second thread is worth its start. */
const MANY = 150;

/**
 * Processors from which a second thread helps: V8 compiles and collects on threads of its own, so that one thread of
 * ours keeps nearly one and a half busy, and a second gains nothing where there are only two.
 */
const ENOUGH = 3;

/** Checks some policies, each with those that it extends; many on two threads. */
export async function checkFiles(files: readonly string[], request: CheckRequest): Promise<CheckReport> {
  return { files: dedupe(await checkAll(files, request)), codes: ALL_CODES };
}

async function checkAll(files: readonly string[], request: CheckRequest): Promise<CheckedFile[]> {
  const byTwo = files.length >= MANY && (await threads()) > 1;
  return byTwo ? checkOnTwoThreads(files, request) : checkEach(files, request);
}

/** How many threads there may be: as AMENDS_THREADS says, or as the machine has processors for. */
async function threads(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Number(process.env['AMENDS_THREADS'] || (availableParallelism() < ENOUGH ? 1 : 2));
}

/** Checks files one after the other. */
export async function checkEach(files: readonly string[], request: CheckRequest): Promise<CheckedFile[]> {
  const texts = new Map<string, string>();
  return files.map((file) =>
    checkedOr(file, () => checkText(textOf(file, linkRoot(file), texts), file, request, texts)),
  );
}

/** A file as it was checked; where that broke off, this is said of it, and the others are checked all the same. */
function checkedOr(file: string, check: () => CheckedFile): CheckedFile {
  try {
    return check();
  } catch (error) {
    return brokenOff(file, error);
  }
}

/** Every other file on a thread of its own; the results are in the order of the files all the same. */
async function checkOnTwoThreads(files: readonly string[], request: CheckRequest): Promise<CheckedFile[]> {
  const isTheirs = (_file: string, at: number) => at % 2 === 1;
  const theirs = checkInWorker(files.filter(isTheirs), request);
  const mine = await checkEach(
    files.filter((file, at) => !isTheirs(file, at)),
    request,
  );
  const other = await theirs;
  return files.map((_file, at) => (at % 2 === 1 ? other : mine)[at >> 1] as CheckedFile);
}

async function checkInWorker(files: readonly string[], request: CheckRequest): Promise<CheckedFile[]> {
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(import.meta.dirname, 'check-worker.js'), {
      workerData: { files, request },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The second thread of the check ended without a result.')));
  });
}

/** Checks a text as if it were what stands in a file; `texts` are those that were read before. */
export function checkText(
  text: string,
  file: string,
  request: CheckRequest,
  texts = new Map<string, string>(),
): CheckedFile {
  return checkReading(readPolicy(text, file, fileResolver(file, texts)), file, request);
}

/** The text of a policy that is to be checked. Throws a Failure where it cannot be read. */
function textOf(file: string, root: string, texts: Map<string, string>): string {
  const text = BUILT_INS[file] ?? readOnce(file, root, texts, (one) => readTextFile(one, root));
  return text ?? '';
}

/** What a file holds. What many extend is read once for each folder that they may not leave. */
function readOnce<Read>(
  file: string,
  root: string,
  texts: Map<string, string>,
  read: (file: string, root: string) => Read,
): string | Read {
  const key = `${root}\0${file}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = read(file, root);
  if (typeof text === 'string') texts.set(key, text);
  return text;
}

/** How far a policy reaches for what it extends. */
function fileResolver(file: string, texts: Map<string, string>): FileResolver {
  const root = file in BUILT_INS ? '' : projectRoot(file);
  return { root, read: (parent) => readOnce(parent, root, texts, readParent) };
}
