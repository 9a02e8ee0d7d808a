import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Import, importsOf, sourceFiles, strangers, typeImports, violations } from './architecture.js';

const root = path.join(import.meta.dirname, '..');

const imports = (from: string, to: string): Import => ({ from, to, typeOnly: false });
const types = (from: string, to: string): Import => ({ from, to, typeOnly: true });

describe('the rooms of src', () => {
  it('import only what stands below them, and each library only at home', async () => {
    const files = sourceFiles(root);
    const found = await importsOf(root, files);
    expect(files.length).toBeGreaterThan(20);
    expect(found.length).toBeGreaterThan(files.length);
    expect(violations(found)).toEqual([]);
  });

  it('are all known', () => {
    expect(strangers(readdirSync(path.join(root, 'src')))).toEqual([]);
  });
});

describe('a planted violation', () => {
  it.each([
    ['a floor above', imports('src/domain/money.ts', 'src/decide/harm.ts')],
    ['a sibling', imports('src/decide/harm.ts', 'src/source/index.ts')],
    ['a sibling, for its types', types('src/lint/run.ts', 'src/render/page.ts')],
    ['the terminal from a command', imports('src/cli/resolve.ts', 'src/io/main.ts')],
    ['an unknown room', imports('src/cli/resolve.ts', 'src/utils/text.ts')],
    ['the library from inside', imports('src/cli/resolve.ts', 'src/index.ts')],
    ['more than the library offers', imports('src/index.ts', 'src/render/page.ts')],
    ['a library in the library', imports('src/index.ts', 'yaml')],
    ['yaml away from home', imports('src/lint/run.ts', 'yaml')],
    ['a part of zod away from home', types('src/decide/harm.ts', 'zod/v4/core')],
    ['chalk away from home', imports('src/cli/resolve.ts', 'chalk')],
    ['a prompt away from home', imports('src/cli/resolve.ts', '@inquirer/select')],
    ['commander away from home', types('src/io/main.ts', 'commander')],
    ['a file read outside io', imports('src/source/index.ts', 'node:fs')],
    ['node:crypto in the core', imports('src/decide/harm.ts', 'node:crypto')],
    ['a library nobody housed', imports('src/domain/money.ts', 'lodash')],
    ['a policy outside source', imports('src/decide/harm.ts', 'policies/retail.yaml')],
  ])('is seen: %s', (_, planted) => {
    expect(violations([planted])).toHaveLength(1);
  });

  it('is seen: a circle of files', () => {
    const circle = [
      imports('src/domain/a.ts', 'src/domain/b.ts'),
      imports('src/domain/b.ts', 'src/domain/c.ts'),
      imports('src/domain/c.ts', 'src/domain/a.ts'),
    ];
    expect(violations(circle)).toEqual([
      'a circle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts',
    ]);
  });

  it('is seen: an unknown thing directly in src', () => {
    expect(strangers(['domain', 'index.ts', 'utils', 'misc.ts'])).toEqual(['utils', 'misc.ts']);
  });

  it('is seen in real files, values and types alike', async () => {
    const project = mkdtempSync(path.join(tmpdir(), 'amends-architecture-'));
    onTestFinished(() => rmSync(project, { recursive: true }));
    for (const room of ['domain', 'cli']) mkdirSync(path.join(project, 'src', room), { recursive: true });
    writeFileSync(path.join(project, 'src/cli/a.ts'), "import chalk from 'chalk';\nexport type A = 1;\n");
    writeFileSync(
      path.join(project, 'src/domain/b.ts'),
      "import type {\n  A,\n} from '../cli/a.js';\nexport const b = async (a: A) => [a, await import('node:fs')];\n",
    );
    expect(violations(await importsOf(project, sourceFiles(project)))).toEqual([
      'src/cli/a.ts imports chalk: its home is render',
      'src/domain/b.ts imports node:fs: its home is io',
      'src/domain/b.ts imports src/cli/a.ts: cli is above domain',
    ]);
  });
});

describe('what is allowed', () => {
  it('raises nothing', () => {
    const fine = [
      imports('src/decide/harm.ts', 'src/domain/money.ts'),
      imports('src/decide/harm.ts', 'src/decide/stake.ts'),
      types('src/decide/stake.ts', 'src/decide/harm.ts'),
      imports('src/io/main.ts', 'src/cli/program.ts'),
      imports('src/io/main.ts', 'node:fs'),
      imports('src/source/built-in.ts', 'policies/retail.yaml'),
      imports('src/domain/shape.ts', 'zod'),
      imports('src/index.ts', 'src/decide/index.ts'),
    ];
    expect(violations(fine)).toEqual([]);
  });
});

describe('imports of types', () => {
  it.each([
    ["import type { A } from './a.js';", ['./a.js']],
    ["import type A, {\n  B,\n} from '../b.js';\n", ['../b.js']],
    ["export type { A } from './a.js';", ['./a.js']],
    ["export type * from './a.js';", ['./a.js']],
    ["let a: import('./a.js').A;", ['./a.js']],
    ["export type A = 'x';\nimport { b } from './b.js';", []],
    ["import { b } from './b.js';", []],
  ])('%j', (code, expected) => {
    expect(typeImports(code)).toEqual(expected);
  });
});
