import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replaceTextFile, writeTextFile } from '../../src/io/files/replace-file.js';
import { built, folderWith, inShell } from '../cli/program.js';

beforeAll(built);

const WRONG = `amends: 1\nnmae: "Shop"\ncurrency: GBP\nextends: retail@1\n${'# a note\n'.repeat(2000)}`;

describe('a file that is written anew', () => {
  it('keeps its mode, its links and nothing beside it', () => {
    const folder = folderWith({ 'a.yaml': 'old' });
    const [file, link] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
    chmodSync(file, 0o640);
    symlinkSync('a.yaml', link);
    replaceTextFile(link, 'new', 'old');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  it('is left as somebody has saved it meanwhile', () => {
    const folder = folderWith({ 'a.yaml': 'saved meanwhile' });
    const file = path.join(folder, 'a.yaml');
    expect(() => replaceTextFile(file, 'new', 'old')).toThrow('was saved by somebody else meanwhile');
    expect(readFileSync(file, 'utf8')).toBe('saved meanwhile');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
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

describe('a report', () => {
  it('takes the place of the last one whole or not at all', () => {
    const folder = folderWith({ 'a.yaml': WRONG, 'r.sarif': 'the last one' });
    const { code, err } = inShell('ulimit -f 4; $AMENDS check a.yaml --format sarif=r.sarif', folder);
    expect(code).toBe(2);
    expect(err).toContain('“r.sarif” could not be written');
    expect(readFileSync(path.join(folder, 'r.sarif'), 'utf8')).toBe('the last one');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'r.sarif']);
  });

  it('is written where only the file may be written, through a link, and into a pipe', () => {
    const folder = folderWith({ 'r.txt': 'old' });
    symlinkSync('r.txt', path.join(folder, 'link.txt'));
    symlinkSync('new.txt', path.join(folder, 'to-new.txt'));
    writeTextFile(path.join(folder, 'link.txt'), 'new');
    writeTextFile(path.join(folder, 'to-new.txt'), 'new');
    expect(readFileSync(path.join(folder, 'r.txt'), 'utf8')).toBe('new');
    expect(readFileSync(path.join(folder, 'new.txt'), 'utf8')).toBe('new');
    expect(lstatSync(path.join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(
      inShell('$AMENDS check retail --format json=/dev/stderr 2>&1 >/dev/null | grep -c engine', folder).out,
    ).toBe('1\n');
  });
});
