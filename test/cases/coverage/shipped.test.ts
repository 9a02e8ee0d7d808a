import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverage, coverageItems, covers } from '../../../src/cases/coverage/coverage.js';
import { valueAt } from '../../../src/cases/coverage/paths.js';
import { trackablesOf } from '../../../src/cases/coverage/trackables.js';
import { suggest } from '../../../src/cases/suggest/suggest.js';
import { decide } from '../../../src/decide/index.js';
import { withMoment } from '../../../src/domain/policy/moment.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { readFacts } from '../../../src/i18n/values/read-facts.js';
import { readPolicy } from '../../../src/index.js';
import { completeComplaint, missing } from '../../../src/interview/index.js';
import { BUILT_IN_NAMES } from '../../../src/source/index.js';

const TODAY = '2026-11-22';
const MINUTES = 300_000;
const folder = path.join(import.meta.dirname, '..', '..', '..', 'policies');

const readingOf = (name: string) =>
  readPolicy(readFileSync(path.join(folder, `${name}.yaml`), 'utf8'), `${name}.yaml`);

describe.each(BUILT_IN_NAMES)('%s', (name) => {
  const { policy: read, document } = readingOf(name);
  const policy = read as Policy;

  it(
    'is covered by the complaints that are suggested for it',
    () => {
      const wanted = coverageItems(policy).filter(({ unreachable }) => !unreachable);
      const { cases, without } = suggest(policy, wanted, { today: TODAY });
      const decided = cases.map(({ complaint, as }) => {
        const told = readFacts(policy, complaint);
        const known = withMoment(policy, told.facts, { date: TODAY, hour: null });
        expect([told.issues, missing(policy, known)]).toEqual([[], []]);
        const whole = completeComplaint(policy, known);
        const decision = decide(policy, whole, { today: TODAY, ...(as === null ? {} : { role: as }) });
        return { facts: whole.facts, decision };
      });
      const reached = coverage(policy, decided);
      expect(without).toEqual([]);
      expect(reached).toMatchObject({ uncovered: [], share: 1 });
      // What is left is told apart by proof, and what is covered without: no item is both out of reach and covered.
      const some = decided.slice(0, 5);
      const covered = new Set(some.flatMap(({ facts, decision }) => [...covers(policy, facts, decision)]));
      const open = wanted.filter(({ id }) => !covered.has(id));
      expect(coverage(policy, some)).toMatchObject({ uncovered: open, counted: wanted.length });
      expect(cases.length).toBeLessThan(wanted.length / 3);
      expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
    },
    MINUTES,
  );

  it('has a place for every item, and a name of its own', () => {
    const items = trackablesOf(policy, document);
    const lost = items.filter(({ path: way }) => valueAt(document, way) === undefined);
    expect(lost.map(({ id, path: way }) => [id, way.join('.')])).toEqual([]);
    for (const { id, kind, path: way } of items) {
      if (kind !== 'test') continue;
      const fact = /: (\S+) /.exec(id)?.[1];
      expect([fact, 'is']).toContain(way.at(-1));
    }
    const names = items.map(({ kind, name: words, path: way }) => `${kind} ${words} ${way.join('.')}`);
    expect(names.filter((one, at) => names.indexOf(one) < at)).toEqual([]);
  });
});
