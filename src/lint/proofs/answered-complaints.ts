import type { Condition } from '../../domain/policy/condition.js';
import type { Rule } from '../../domain/policy/policy.js';
import { extendUpward, type Region } from '../../regions/index.js';
import type { Subject } from '../subject/subject.js';

/** Where something is our fault. */
export const OUR_FAULT: Condition = { is: 'one-of', fact: 'fault', values: ['us'] };

const HURT: Condition = { is: 'one-of', fact: 'problem', values: ['injury'] };

/**
 * Where the policy has more than an apology: a rule owes, allows or hands over something, or did when they first
 * asked, because what was offered once stays on offer. What another rule bars counts too, because that is said on
 * purpose, and so does a rule that says no. Where somebody is hurt it is always handed over.
 */
export function answeredComplaints({ policy, complaints }: Subject): Region[] {
  const hurt = policy.problems.some(({ name }) => name === 'injury') ? [complaints.where(HURT)] : [];
  const regions = policy.rules.filter(gives).map((rule) => complaints.speaking(rule));
  // A no that was said once is no offer that stands.
  const noes = policy.rules.filter(({ outcome }) => outcome).map((rule) => complaints.speaking(rule));
  const counted = complaints.space.places.has('contacts');
  const standing = counted ? regions.map((region) => extendUpward(region, 'contacts', 1)) : regions;
  return [...hurt, ...noes, ...standing];
}

const gives = ({ owe, may, refer }: Rule): boolean => owe.length > 0 || may.length > 0 || refer !== undefined;
