import type { Mistake } from '../domain/mistake.js';
import type { Subject } from './subject.js';

/**
 * What is said of a policy's own promises, whose shape was checked when it was read: nobody has tried to break
 * them. Of those that it inherits, its parent's check says so.
 */
export function unexamined({ policy, isOwn }: Subject): Mistake[] {
  const own = policy.promises.filter(({ id }) => isOwn(['promises', id]));
  return own.map(({ id }) => ({
    path: ['promises', id],
    at: 'key',
    code: 'not-examined',
    severity: 'advice',
    message: `Nobody has examined yet whether the promise “${id}” holds.`,
  }));
}
