import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../src/index.js';
import { built, inShell } from './cli/program.js';

/** What the READMEs show is what the program does: every command in them is run, every answer compared. */

const root = path.join(import.meta.dirname, '..');
const PAGES = ['README.md', 'examples/README.md'];

type Block = { readonly page: string; readonly language: string; readonly text: string };

function blocksOf(page: string): Block[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({
    page,
    language,
    text: body,
  }));
}

const BLOCKS = PAGES.flatMap(blocksOf);

/** Commands shown with a `$` and the answer below them. */
const SHOWN = BLOCKS.filter(({ language }) => language === 'console').flatMap(({ page, text }) =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((shown) => {
      const [command = '', ...answer] = shown.split('\n');
      return { page, command, answer: answer.join('\n').trim() };
    }),
);

/** Commands shown without their answer; `amends` alone asks, and is tried on a terminal elsewhere. */
const NAMED = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ page, text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('npx amends '))
    .map((command) => ({ page, command })),
);

const runAsWritten = (command: string) => inShell(command.replace(/^npx amends\b/, '$AMENDS'));

beforeAll(built);

describe('what the READMEs show', () => {
  it('is something', () => {
    expect(SHOWN.length).toBeGreaterThanOrEqual(7);
    expect(NAMED.length).toBeGreaterThanOrEqual(3);
  });

  it.each(SHOWN)('$page: $command answers as shown', ({ command, answer }) => {
    const { code, out, err } = runAsWritten(command);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(trimmed(out)).toBe(trimmed(answer));
  });

  it.each(NAMED)('$page: $command works', ({ command }) => {
    const { code, err } = runAsWritten(command);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('is a policy that loads', () => {
    const policies = BLOCKS.filter(({ language, text }) => language === 'yaml' && /^amends:/m.test(text));
    expect(policies.length).toBeGreaterThanOrEqual(1);
    for (const { page, text } of policies) expect(readPolicy(text, page).diagnostics).toEqual([]);
  });
});

/** The answer with no empty lines around it and no spaces at the ends of lines, which editors take off. */
function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
