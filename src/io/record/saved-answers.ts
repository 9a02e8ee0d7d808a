import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SavedAnswers } from '../../cli/port/saved-answers.js';
import { unwritable } from '../files/files.js';
import { readTextFile } from '../files/read-file.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Only we may look into it: what customers told stands there. */
const PRIVATE = { folder: 0o700, file: 0o600 } as const;

/** What of the folder is ours. */
const NAME = /^[\w.-]+\.json$/;

/** The answers that wait in this user's own folder of what programs are at. */
export function savedAnswersIn(env: Env): SavedAnswers {
  const folder = path.join(stateFolder(env), 'amends', 'answers');
  const fileOf = (name: string): string => path.join(folder, name);
  return {
    stamp: () => ({ key: randomUUID(), time: new Date().toISOString() }),
    keep: (name, text) => keep(folder, fileOf(name), text),
    names: () => namesIn(folder),
    read: (name) => readTextFile(fileOf(name)),
    drop: (name) => fs.rmSync(fileOf(name), { force: true }),
    fileOf,
    wholePath: (file) => path.resolve(file),
  };
}

function stateFolder(env: Env): string {
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return env['LOCALAPPDATA'];
  const named = env['XDG_STATE_HOME'];
  if (named !== undefined && path.isAbsolute(named)) return named;
  return path.join(env['HOME'] || os.homedir(), '.local', 'state');
}

/** Under another name first, so that nobody ever finds half of it; on the disk before anybody relies on it. */
function keep(folder: string, file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: PRIVATE.folder });
    fs.writeFileSync(draft, text, { mode: PRIVATE.file, flush: true });
    fs.renameSync(draft, file);
  } catch (error) {
    removed(draft);
    throw unwritable(file, error);
  }
}

function removed(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // Where its folder can't be, it isn't either.
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort();
  } catch {
    return []; // Nothing was ever kept, or nobody may look there.
  }
}
