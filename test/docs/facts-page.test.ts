import path from 'node:path';
import { expect, it } from 'vitest';
import { BUILT_IN_FACTS } from '../../src/i18n/values/built-in.js';
import { factsPage } from './facts-page.js';

const PAGE = path.join(import.meta.dirname, '..', '..', 'docs', 'facts.md');

it('docs/facts.md is what the code makes: `npm run docs` writes it afresh', async () => {
  await expect(factsPage()).toMatchFileSnapshot(PAGE);
});

it('every fact has its place on the page, with its question', () => {
  const page = factsPage();
  for (const { name, ask } of BUILT_IN_FACTS) expect(page).toContain(`### \`${name}\`\n\n${ask}`);
});
