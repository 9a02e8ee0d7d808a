import { expect, it } from 'vitest';
import { sectionChanges } from '../../../src/cases/diff/sections/section-changes.js';
import { wordChanges } from '../../../src/cases/diff/sections/word-changes.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { builtIn, builtIns } from '../../fixtures/built-in.js';

/** Keys that say where something was read, what kind of thing it is, or how money is written. */
const NOT_CONTENT = /(^|\.)(place|source|sha256|currency|locale|is|kind|builtIn|use|onlyWhereUsed)(\.|$)/;

/** Names by which other parts are found: changed alone, they leave no policy. */
const NAMES =
  /^(facts|problems|remedies|rules|authority|customers|promises)\.\d+\.(name|id)$|(\.|^)fact$|\.remedy$|\.per\./;

/** When a rule counts and what it gives: soundness.test.ts holds that to what is decided. */
const GIVEN = /^rules\.\d+\.(when|owe|may|noGoodwill|refer|replaces|givingWay|outcome\.is)/;

/** Every number, text and flag of a policy, by its path. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: string | number | boolean][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) =>
      leavesOf(part, path === '' ? key : `${path}.${key}`),
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [[path, value]]
    : [];
}

/** The same policy with another value at one place. */
function changedAt(policy: Policy, path: string): Policy {
  const copy = JSON.parse(JSON.stringify(policy));
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inside = steps.reduce((one, step) => one[step], copy);
  const leaf = inside[last];
  inside[last] = typeof leaf === 'number' ? leaf + 1 : typeof leaf === 'boolean' ? !leaf : `${leaf}x`;
  return { ...copy, sha256: '1' };
}

/** One of each kind of leaf: of items in lists, and of remedies and facts of one shape, the first few. */
function eachKind(policy: Policy): string[] {
  const kinds = new Map<string, string>();
  for (const [path] of leavesOf(policy)) {
    const kind = path.replace(/\d+/g, 'n');
    if (NOT_CONTENT.test(path) || NAMES.test(path) || GIVEN.test(path) || kinds.has(kind)) continue;
    kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** What no built-in policy says. */
const withCaps = (policy: Policy): Policy => ({
  ...policy,
  record: { contactWindow: { count: 9, unit: 'day' }, holdout: 50_000 },
  caps: [
    {
      per: 'customer',
      within: { count: 9, unit: 'day' },
      atMost: 2,
      counts: 'times',
      remedies: ['voucher'],
      then: 'manager',
      place: { file: 'shop.yaml', line: 1, column: 1 },
    },
  ],
});

it('names whatever else is in a policy, so that no key is added that nobody compares', {
  timeout: 600_000,
}, () => {
  const policies = [...Object.values(builtIns()), withCaps(builtIn('retail'))];
  const tried = new Set<string>();
  for (const policy of policies) {
    const paths = eachKind(policy).filter((path) => !tried.has(path.replace(/\d+/g, 'n')));
    for (const path of paths) tried.add(path.replace(/\d+/g, 'n'));
    const unnamed = paths.filter((path) => {
      const pair = { before: policy, after: changedAt(policy, path) };
      return sectionChanges(pair).length + wordChanges(pair).length === 0;
    });
    expect(unnamed).toEqual([]);
  }
  expect(tried.size).toBeGreaterThan(150);
});
