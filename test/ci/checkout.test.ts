import { lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cleanCheckout, emptyFolder, run } from './checkout.js';

/** An empty folder, gone after the test. */
function folder(): string {
  const { path: made, remove } = emptyFolder();
  onTestFinished(remove);
  return made;
}

it('a clean checkout is what git has, without what is ignored and without links that lead out', () => {
  const [project, elsewhere] = [folder(), folder()];
  writeFileSync(path.join(elsewhere, 'library.js'), '');
  run('git', ['init', '--quiet'], project);
  writeFileSync(path.join(project, '.gitignore'), 'node_modules/\ndist/\n');
  mkdirSync(path.join(project, 'dist'));
  mkdirSync(path.join(project, 'src'));
  for (const file of ['dist/made.js', 'src/a.ts', 'src/gone.ts']) writeFileSync(path.join(project, file), '');
  run('git', ['add', 'src'], project);
  run('rm', ['src/gone.ts'], project);
  symlinkSync('a.ts', path.join(project, 'src', 'b.ts'));
  symlinkSync(elsewhere, path.join(project, 'node_modules'));

  const checkout = cleanCheckout(project);
  onTestFinished(checkout.remove);
  expect(readdirSync(checkout.path, { recursive: true }).sort()).toEqual([
    '.gitignore',
    'src',
    'src/a.ts',
    'src/b.ts',
  ]);
  expect(lstatSync(path.join(checkout.path, 'src', 'b.ts')).isSymbolicLink()).toBe(true);
  expect(readdirSync(elsewhere)).toEqual(['library.js']);
});
