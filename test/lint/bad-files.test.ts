import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_CODES, check, exampleText, PAGES } from '../../src/lint/index.js';
import { REPORTERS } from '../../src/render/check/index.js';
import { UNPAINTED } from '../../src/render/page/paint.js';

const folder = path.join(import.meta.dirname, 'bad');
const LOOK = { columns: 80, paint: UNPAINTED, plain: false };

/** The text of a file of the folder; parents are named from it. */
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const read = (file: string): string | undefined =>
  readdirSync(folder).includes(file) ? textOf(file) : undefined;

const checked = (text: string, file: string) => check(text, file, { today: '2026-11-22', read });

const reportOn = (text: string, file: string) =>
  REPORTERS.text({ files: [checked(text, file)], codes: ALL_CODES }, LOOK);

/** What nobody wants to read in a folder: a megabyte. */
const TOO_LONG = 20_000;

describe('the bad example of a page', () => {
  const examples = PAGES.flatMap(({ code, example }) =>
    example ? [[code, exampleText(example.bad)] as const] : [],
  );

  it.each(examples.filter(([, text]) => text.length < TOO_LONG))(
    'is a file, with what is found in it: %s',
    async (code, text) => {
      await expect(text).toMatchFileSnapshot(path.join(folder, `${code}.yaml`));
      await expect(await reportOn(text, `${code}.yaml`)).toMatchFileSnapshot(
        path.join(folder, `${code}.txt`),
      );
    },
  );
});

describe('a file with several mistakes', () => {
  const pages = PAGES.map(({ code }) => `${code}.yaml`);
  const others = readdirSync(folder).filter((file) => file.endsWith('.yaml') && !pages.includes(file));

  it('is there', () => {
    expect(others.length).toBeGreaterThan(5);
  });

  it.each(others)('shows them all: %s', async (file) => {
    await expect(await reportOn(textOf(file), file)).toMatchFileSnapshot(
      path.join(folder, file.replace('.yaml', '.txt')),
    );
  });
});
