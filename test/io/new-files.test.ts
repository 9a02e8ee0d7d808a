import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNewFiles } from '../../src/io/files/new-files.js';
import { folderWith } from '../cli/program.js';

describe('new files', () => {
  it('are all written, and nothing beside them', () => {
    const folder = folderWith({ 'there.txt': 'x' });
    writeNewFiles([
      [path.join(folder, 'a.yaml'), 'a\n'],
      [path.join(folder, 'b.yaml'), 'b\n'],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'there.txt']);
    expect(readFileSync(path.join(folder, 'b.yaml'), 'utf8')).toBe('b\n');
  });

  it.each([
    ['is there already', 'there.yaml', 'is there already, and is left as it is.'],
    ['is a folder', 'folder', 'is there already, and is left as it is.'],
    ['lies in no folder', 'none/a.yaml', 'is not there.'],
    ['lies in a file', 'there.yaml/a.yaml', 'is not there.'],
  ])('are none of them written where the last %s', (_, last, message) => {
    const folder = folderWith({ 'there.yaml': 'theirs' });
    mkdirSync(path.join(folder, 'folder'));
    const write = () =>
      writeNewFiles([
        [path.join(folder, 'first.yaml'), 'a'],
        [path.join(folder, last), 'b'],
      ]);
    expect(write).toThrow(message);
    expect(readdirSync(folder).sort()).toEqual(['folder', 'there.yaml']);
    expect(readFileSync(path.join(folder, 'there.yaml'), 'utf8')).toBe('theirs');
  });
});
