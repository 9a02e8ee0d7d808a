import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  crowded,
  type Import,
  importsOf,
  linesTellingKinds,
  sourceFiles,
  strangers,
  typeImports,
  violations,
} from './architecture.js';

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

  it('hold no more in a folder than a reader takes in', () => {
    expect(crowded(sourceFiles(root))).toEqual([]);
  });

  it('are all known', () => {
    expect(strangers(readdirSync(path.join(root, 'src')))).toEqual([]);
  });
});

describe('a planted violation', () => {
  it.each([
    ['a floor above', imports('src/domain/money.ts', 'src/decide/harm.ts')],
    ['words from what things are', imports('src/domain/values/money.ts', 'src/i18n/en/index.ts')],
    ['reading from what is said', types('src/i18n/values/figure.ts', 'src/source/index.ts')],
    ['a sibling', imports('src/decide/harm.ts', 'src/source/index.ts')],
    ['a sibling, for its types', types('src/lint/run.ts', 'src/render/page.ts')],
    ['the terminal from a command', imports('src/cli/resolve.ts', 'src/io/main.ts')],
    ['the door from a room within', imports('src/lint/run/lint.ts', 'src/lint/index.ts')],
    [
      'the top file from a room within, for its types',
      types('src/decide/weigh/weigh.ts', 'src/decide/decide.ts'),
    ],
    ['the top file from two rooms within', imports('src/source/lower/facts/a.ts', 'src/source/index.ts')],
    ['an unknown room', imports('src/cli/resolve.ts', 'src/utils/text.ts')],
    ['the library from inside', imports('src/cli/resolve.ts', 'src/index.ts')],
    ['more than the library offers', imports('src/index.ts', 'src/render/page.ts')],
    ['a library in the library', imports('src/index.ts', 'yaml')],
    ['yaml away from home', imports('src/lint/run.ts', 'yaml')],
    ['zod where things are', imports('src/domain/policy/amount.ts', 'zod')],
    ['a part of zod away from home', types('src/decide/harm.ts', 'zod/v4/core')],
    ['the width of letters away from home', imports('src/cli/run.ts', 'string-width')],
    ['XML away from home', imports('src/lint/run.ts', 'fast-xml-builder')],
    ['the nearest word away from home', imports('src/domain/money.ts', 'fastest-levenshtein')],
    ['CSV away from home', imports('src/source/index.ts', 'csv-parse/sync')],
    ['a database away from home', types('src/record/entries.ts', 'kysely')],
    ['a database beside the commands', imports('src/cli/run.ts', '@libsql/client')],
    ['threads away from home', imports('src/stream/rows.ts', 'piscina')],
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

  it('is seen: a circle of files, for their types', () => {
    const circle = [
      imports('src/domain/a.ts', 'src/domain/b.ts'),
      types('src/domain/b.ts', 'src/domain/a.ts'),
      imports('src/domain/a.ts', 'src/domain/other.ts'),
    ];
    expect(violations(circle)).toEqual(['a circle: src/domain/a.ts → src/domain/b.ts → src/domain/a.ts']);
  });

  it('is seen: a circle that leads through files which may need each other', () => {
    const circle = [
      types('src/domain/policy/amount.ts', 'src/domain/policy/fact.ts'),
      types('src/domain/policy/fact.ts', 'src/domain/policy/amount.ts'),
      types('src/domain/policy/amount.ts', 'src/domain/policy/policy-parts.ts'),
      types('src/domain/policy/policy-parts.ts', 'src/domain/policy/fact.ts'),
    ];
    expect(violations(circle)).toHaveLength(1);
  });

  it('is seen: a circle of folders, where no file is in one', () => {
    const circle = [
      imports('src/lint/run/a.ts', 'src/lint/words/b.ts'),
      types('src/lint/words/c.ts', 'src/lint/pages/d.ts'),
      imports('src/lint/pages/e.ts', 'src/lint/run/f.ts'),
    ];
    expect(violations(circle)).toEqual([
      'a circle of folders: src/lint/pages → src/lint/run → src/lint/words → src/lint/pages',
    ]);
  });

  it('is seen: a circle of folders, where one of them has rooms of its own', () => {
    const circle = [
      imports('src/source/lower/facts/a.ts', 'src/source/extends/b.ts'),
      imports('src/source/extends/c.ts', 'src/source/lower/scope/d.ts'),
    ];
    expect(violations(circle)).toEqual([
      'a circle of folders: src/source/extends → src/source/lower → src/source/extends',
    ]);
  });

  it('is seen: a folder of more files than a reader takes in', () => {
    const files = (folder: string, count: number) =>
      Array.from({ length: count }, (_, at) => `src/${folder}/file-${at}.ts`);
    const all = [...files('decide/rules', 17), ...files('decide/sums', 16), ...files('lint/checks', 30)];
    expect(crowded(all)).toEqual(['src/decide/rules holds 17 files: at most 16']);
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
      types('src/decide/offers/select-offer.ts', 'src/decide/sums/harm.ts'),
      imports('src/decide/decide.ts', 'src/decide/offers/select-offer.ts'),
      imports('src/decide/index.ts', 'src/decide/decide.ts'),
      types('src/domain/policy/amount.ts', 'src/domain/policy/fact.ts'),
      types('src/domain/policy/fact.ts', 'src/domain/policy/condition.ts'),
      types('src/domain/policy/condition.ts', 'src/domain/policy/fact.ts'),
      types('src/domain/policy/fact.ts', 'src/domain/policy/amount.ts'),
      imports('src/io/main.ts', 'src/cli/program.ts'),
      imports('src/io/main.ts', 'node:fs'),
      imports('src/source/extends/built-in.ts', 'policies/retail.yaml'),
      imports('src/source/schema/amount.ts', 'zod'),
      imports('src/source/read/read-policy.ts', 'node:crypto'),
      imports('src/io/policies/policy-cache.ts', 'node:crypto'),
      imports('src/stream/rows.ts', 'csv-parse'),
      imports('src/io/record/tables.ts', 'kysely'),
      imports('src/index.ts', 'src/decide/index.ts'),
    ];
    expect(violations(fine)).toEqual([]);
  });
});

/** Lines that name what is called like a kind of remedy and is none, by what it is. */
const CALLED_LIKE_KINDS = {
  'figures of what is mended': [
    'cash: base.cash + sums.cash,',
    'gift: base.gift + sums.gift,',
    'cash: 0,',
    'gift: 0,',
    'cash: sums.cash + priced.cash,',
    'gift: sums.gift + priced.gift,',
  ],
  'what a better version costs us more': [
    'upgrade: remedy.upgrade(facts, harm),',
    'upgrade: optional(remedy.upgrade),',
    'upgrade: bounds(remedy.upgrade),',
    "upgrade: 'What the better version costs us more.',",
  ],
  'what vouchers are worth under a policy': [
    'voucher: policy.sums.voucher,',
    'voucher: sums.voucher,',
    'voucher: { worthOfFace: 90 * PERCENT, redeemed: 85 * PERCENT, displaces: 20 * PERCENT },',
    'voucher: items,',
    'voucher: z',
    'voucher: {',
  ],
  'the apology of every offer, found by its role': ['apology: required('],
  'ways of paying': [
    "oneOf('paid-by', ['card', 'cash', 'gift-card', 'other'], {",
    "'paid-by': { card: 'card', cash: 'cash', 'gift-card': 'gift card', other: 'some other way' },",
  ],
  'English words': [
    "'cash',",
    "const AMOUNT_WORDS = ['amount', 'value', 'sum', 'money', 'discount', 'refund', 'voucher', 'points', 'units'];",
  ],
};

describe('a kind of remedy', () => {
  it('answers for itself: nothing outside its room tells it by its name', () => {
    const found = sourceFiles(root).flatMap((file) =>
      linesTellingKinds(file, readFileSync(path.join(root, file), 'utf8')),
    );
    expect([...new Set(found)].sort()).toEqual(Object.values(CALLED_LIKE_KINDS).flat().sort());
  });

  it.each([
    ['a comparison', "if (remedy.kind === 'voucher') return;"],
    ['a comparison that denies', "const others = all.filter(({ kind }) => kind !== 'apology');"],
    ['a comparison the other way round', "if ('price-cut' === kind) return;"],
    ['a comparison in a text', `const text = \`\${kind === 'points' ? 0 : 2}\`;`],
    ['a case', "case 'refund-fee':"],
    ['a kind in place of none', "const kind = named ?? 'apology';"],
    ['a set', "const TOKENS = new Set(['voucher', 'gift']);"],
    ['a set of one', "const TOKENS: ReadonlySet<string> = new Set(['attention']);"],
    ['a list', "if (['repair', 'redo'].includes(kind)) return;"],
    ['a look-up', "const kind = REMEDY_KINDS['cover'];"],
    ['a key', "const WORDS = { refund: 'money back' };"],
    ['a later key', "const WORDS = { other: '', 'price-cut': 'less' };"],
    ['a key on a line of its own', "  credit: 'to spend with us',"],
  ])('is seen to be told by its name: %s', (_, line) => {
    expect(linesTellingKinds('src/render/mail.ts', `const a = 1;\n${line}\n`)).toEqual([line.trim()]);
  });

  it('is seen in a list over several lines', () => {
    const code = "const TOKENS = [\n  'voucher',\n  'other',\n  'gift',\n];\n";
    expect(linesTellingKinds('src/decide/avoid.ts', code)).toEqual(["'voucher',", "'gift',"]);
  });

  it.each([
    ['a role', "if (REMEDY_KINDS[kind].role === 'apology') return;", 'src/render/mail.ts'],
    ['what a kind gives', "if (kind.gives !== 'credit') return;", 'src/lint/due.ts'],
    ['a type', "type Mends = Pick<Priced, 'goods' | 'cash' | 'gift'>;", 'src/decide/mending.ts'],
    ['a comment', "// With kind === 'voucher' and { refund: 1 } it would be told.", 'src/decide/avoid.ts'],
    ['an example', 'const bad = `remedies:\n  voucher: { kind: voucher }\n`;', 'src/lint/reading/shape.ts'],
    ['its own room', "if (kind === 'voucher') return;", 'src/domain/remedies/voucher.ts'],
    ['the words of a language', "const WORDS = { refund: 'money back' };", 'src/i18n/en/kinds.ts'],
  ])('may stand: %s', (_, code, file) => {
    expect(linesTellingKinds(file, code)).toEqual([]);
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
