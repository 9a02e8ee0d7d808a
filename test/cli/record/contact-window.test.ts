import { expect, it } from 'vitest';
import type { RecordReader } from '../../../src/cli/port/record.js';
import { knowledgeFor } from '../../../src/cli/record/answer-entry.js';
import type { Window } from '../../../src/domain/values/window.js';
import { builtIn } from '../../fixtures/built-in.js';
import { chainOf, PLAIN } from '../../record/entries.js';

const answers = chainOf([{ ...PLAIN, customer: 'ann', day: '2026-11-01', problem: 'late' }]);
const reader = { near: async () => answers } as unknown as RecordReader;

/** How often ann has asked by that day, where a policy says when it's another matter. */
async function contactsOn(day: string, contactWindow: Window | null): Promise<number | null> {
  const policy = { ...builtIn('retail'), ...(contactWindow ? { record: { contactWindow } } : {}) };
  const asked = { customer: 'ann', order: null, problem: 'late', day };
  return (await knowledgeFor(policy, asked, reader, (text) => text)).contacts;
}

it.each([
  ['2026-11-30', null, 2],
  ['2026-12-01', null, 1],
  ['2026-11-07', { count: 7, unit: 'day' }, 2],
  ['2026-11-08', { count: 7, unit: 'day' }, 1],
  ['2026-12-30', { count: 60, unit: 'day' }, 2],
  // Weeks begin on Monday: 1 November was a Sunday.
  ['2026-11-02', { count: 1, unit: 'week' }, 1],
  ['2026-11-08', { count: 2, unit: 'week' }, 2],
] as const)('on %s, with a window of %j, it is contact %d', async (day, window, contacts) => {
  expect(await contactsOn(day, window)).toBe(contacts);
});
