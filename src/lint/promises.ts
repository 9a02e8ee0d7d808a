import type { Mistake } from '../domain/mistake.js';
import type { Policy } from '../domain/policy.js';

/** What is said of promises, whose shape was checked when the policy was read: nobody has tried to break them. */
export function unexamined({ promises }: Policy): Mistake[] {
  return promises.map(({ id }) => ({
    path: ['promises', id],
    at: 'key',
    code: 'not-examined',
    severity: 'advice',
    message: `Nobody has examined yet whether the promise “${id}” holds.`,
  }));
}
