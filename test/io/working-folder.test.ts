import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, type Ended, folderWith, inShell } from '../cli/program.js';

beforeAll(built);

const POLICY = 'amends: 1\nname: "Shop"\ncurrency: GBP\nextends: retail@1\n';

/** Where the folder is not needed, and where it is. */
const WITHOUT = ['--version', 'explain retail', 'resolve problem=late price=20 --policy retail --no-input'];
const WITHIN = [
  'resolve problem=late price=20 --no-input',
  'check',
  'check a.yaml',
  'resolve --complaint a.yaml',
];

describe('a folder that was deleted', () => {
  const run = (command: string): Ended =>
    inShell(`mkdir gone; cd gone; rmdir ../gone; $AMENDS ${command}`, folderWith({}));

  it.each(WITHOUT)('keeps nobody from: %s', (command) => {
    expect(run(command)).toMatchObject({ code: 0, err: '' });
  });

  it.each(WITHIN)('is said to be gone: %s', (command) => {
    const { code, err } = run(command);
    expect(code).toBe(2);
    expect(err).toMatch(/not there any more|does not exist/);
    expect(err).not.toContain('bug');
  });
});

/** Root may enter every folder: as somebody else, where that can be tried. */
const AS_SOMEBODY = 'setpriv --reuid=65534 --regid=65534 --clear-groups';
const isRoot = process.getuid?.() === 0;

describe('a folder that may not be entered', () => {
  const run = (command: string): Ended => {
    const folder = folderWith({ 'a.yaml': POLICY });
    const shut = path.join(folder, 'shut');
    mkdirSync(shut);
    chmodSync(folder, 0o755);
    chmodSync(shut, 0o700);
    return inShell(`cd shut; ${AS_SOMEBODY} $AMENDS ${command}`, folder);
  };

  it.runIf(isRoot).each(WITHOUT)('keeps nobody from: %s', (command) => {
    expect(run(command)).toMatchObject({ code: 0, err: '' });
  });

  it.runIf(isRoot).each(WITHIN)('is said in a sentence: %s', (command) => {
    const { code, err } = run(command);
    expect(code).toBe(2);
    expect(err).toMatch(/may not/);
    expect(err).not.toContain('bug');
  });
});
