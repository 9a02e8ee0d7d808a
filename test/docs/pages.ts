import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../cli/program.js';

/** A fenced block of a page. `file` is the name behind its language, under which commands of the page find it. */
export type Block = {
  readonly page: string;
  /** Of the line after the fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
};

/** Every page that people read, from the project's folder. */
export const PAGES: readonly string[] = ['.', 'docs', 'examples', ...foldersOf('examples')].flatMap(
  (folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.posix.join(folder, name)),
);

function foldersOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.posix.join(folder, name));
}

/** The text of a page or another file of the project. */
export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const FENCE = /^```(\w+)(?: ([\w./-]+))?\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a page, in their order. */
export function blocksOf(page: string): Block[] {
  const text = textOf(page);
  return [...text.matchAll(FENCE)].map(({ 1: language = '', 2: file, 3: body = '', index }) => ({
    page,
    line: text.slice(0, index).split('\n').length + 1,
    language,
    file,
    text: body,
  }));
}

/** A page with each console block replaced by what `answer` makes of its commands, one after the other. */
export async function withAnswers(
  page: string,
  answer: (command: string) => Promise<string>,
): Promise<string> {
  const parts = textOf(page).split(/(?<=^```console\n)([\s\S]*?)(?=^```$)/m);
  const answered: string[] = [];
  for (const [at, part] of parts.entries())
    answered.push(at % 2 === 0 ? part : await blockWithAnswers(part, answer));
  return answered.join('');
}

async function blockWithAnswers(
  shown: string,
  answer: (command: string) => Promise<string>,
): Promise<string> {
  const shownAnew: string[] = [];
  for (const [, command = ''] of shown.matchAll(/^\$ (.*)$/gm))
    shownAnew.push(`$ ${command}\n${await answer(command)}\n`);
  return shownAnew.join('\n');
}

/** A link of a page to a file of the project or to a heading. */
export type Link = {
  readonly page: string;
  readonly target: string;
  readonly file: string;
  readonly anchor: string;
};

/** The links of a page that lead nowhere outside the project. */
export function linksOf(page: string): Link[] {
  const text = withoutCode(textOf(page));
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      return {
        page,
        target,
        file: file === '' ? page : path.posix.join(path.posix.dirname(page), file),
        anchor,
      };
    });
}

/** Whether a file or folder of the project is there. */
export const isThere = (file: string): boolean => existsSync(path.join(ROOT, file));

/** The anchors that a forge makes of the headings of a page. */
export function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [
    ...textOf(page)
      .replace(FENCE, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

const withoutCode = (text: string): string => text.replace(FENCE, '').replace(/`[^`\n]*`/g, '');
