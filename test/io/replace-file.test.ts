import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replaceTextFile } from '../../src/io/files/replace-file.js';
import { built, folderWith, inShell } from '../cli/program.js';

beforeAll(built);

const WRONG = `amends: 1\nnmae: "Shop"\ncurrency: GBP\nextends: retail@1\n${'# a note\n'.repeat(2000)}`;

describe('a file that is written anew', () => {
  it('keeps its mode, its links and nothing beside it', () => {
    const folder = folderWith({ 'a.yaml': 'old' });
    const [file, link] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
    chmodSync(file, 0o640);
    symlinkSync('a.yaml', link);
    replaceTextFile(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  it('is as it was where there is no room for it', () => {
    const folder = folderWith({ 'a.yaml': WRONG });
    const { code, err } = inShell('ulimit -f 4; $AMENDS check --fix a.yaml', folder);
    expect(code).toBe(2);
    expect(err).toContain('“a.yaml” could not be written');
    expect(readFileSync(path.join(folder, 'a.yaml'), 'utf8')).toBe(WRONG);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});
