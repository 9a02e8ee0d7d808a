import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REMEDY_KIND_NAMES } from '../../src/domain/remedies/kinds.js';
import { SCHEMAS } from '../../src/editors/index.js';
import { REPORTERS } from '../../src/render/check/index.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { amends, built } from '../cli/program.js';
import { textOf } from './pages.js';

/** The tables of the pages list all there is, and nothing else. */

/** What stands in backticks in the first cells of a table of a page, which is found by the cells of its head. */
function firstCells(page: string, head: string): string[] {
  const [, body = ''] = textOf(page).split(`\n| ${head} |\n`);
  const rows = (body.split('\n\n')[0] ?? '').split('\n').slice(1);
  return rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
}

const same = (listed: readonly string[], there: readonly string[]) =>
  expect(listed.toSorted()).toEqual(there.toSorted());

const JEANS = ['--complaint', 'examples/jeans/complaint.yaml', '--policy', 'apparel', '--json'];
const keysOf = (...args: string[]): string[] => Object.keys(JSON.parse(amends([...args, ...JEANS]).out));

beforeAll(built);

it('the README has every built-in policy and every section of one', () => {
  for (const name of BUILT_IN_NAMES) expect(textOf('README.md')).toContain(`\`${name}\``);
  const { properties } = JSON.parse(SCHEMAS.policy()) as { properties: object };
  const head = ['amends', 'name', 'currency', 'locale', 'timezone', 'effective'];
  same(
    firstCells('README.md', 'section | says'),
    Object.keys(properties).filter((key) => !head.includes(key)),
  );
});

it('docs/ci.md has every format and every input of the action', () => {
  same(firstCells('docs/ci.md', 'format | for'), Object.keys(REPORTERS));
  const { inputs } = parse(textOf('action.yml')) as { inputs: object };
  same(firstCells('docs/ci.md', 'input | means'), Object.keys(inputs));
});

it('docs/programs.md has every key of a decision and of a weighed offer', () => {
  const decision = keysOf('resolve', '--why');
  // A built-in policy has neither caps nor a holdout, of which these tell.
  same(firstCells('docs/programs.md', 'key | holds'), [...decision, 'left', 'heldOut']);
  const weighed = textOf('docs/programs.md').split('## A weighed offer')[1] ?? '';
  for (const key of keysOf('weigh', 'voucher=5'))
    if (!decision.includes(key)) expect(weighed).toContain(`\`${key}\``);
});

it('docs/reckoning.md has every kind of remedy', () => {
  same(
    firstCells('docs/reckoning.md', 'kind | mends | costs us | worth to them | counts as goodwill'),
    REMEDY_KIND_NAMES,
  );
});

it('docs/staff.md and docs/authors.md name flags and keys that there are', () => {
  const { out } = amends(['resolve', '--help']);
  for (const flag of firstCells('docs/staff.md', 'flag | does')) expect(out).toContain(flag.split(' ')[0]);
  const schema = SCHEMAS.policy();
  for (const key of firstCells('docs/authors.md', 'key | means')) expect(schema).toContain(`"${key}"`);
});
