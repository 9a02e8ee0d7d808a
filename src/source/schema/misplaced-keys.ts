import type { Issue } from '../../domain/values/issue.js';
import { lessThan } from '../suggest/suggestions.js';
import type { SchemaIssue } from './schema-issue.js';

/** What is said of a key that has a meaning, and not here. */
type Said = Pick<Issue, 'message' | 'hint'>;

type UnknownKey = Extract<SchemaIssue, { is: 'unknown-key' }>;

/**
 * What is said of a key of a remedy that only another kind has, or that people write for one: what it is for, and how
 * to say what was meant. Undefined for any other key.
 */
export function misplacedRemedyKey({ path, value, allowed }: UnknownKey): Said | undefined {
  const isRemedy = path.length === 3 && path[0] === 'remedies' && allowed.includes('kind');
  const key = String(path[2]);
  if (isRemedy && allowed.includes('less') && CHARGES.test(key)) return charge(key, value);
  return isRemedy ? OF_REMEDIES[key]?.(value, allowed) : undefined;
}

/** What people call what is taken off a refund. */
const CHARGES = /^(.*-)?(fee|charge|deduct|deduction|minus|withheld|penalty)$/;

function charge(key: string, value: unknown): Said {
  const less = typeof value === 'number' || typeof value === 'string' ? value : '…';
  return {
    message: `“${key}” is no key of a refund.`,
    hint: `Write less: ${less} with because: "a ${key.replaceAll('-', ' ')}", or what the customer is to hear.`,
  };
}

type Saying = (value: unknown, allowed: readonly string[]) => Said | undefined;

const OF_REMEDIES: Readonly<Partial<Record<string, Saying>>> = {
  amount: (value, allowed) => (allowed.includes('less') ? partOfRefund(value) : undefined),
  percent: (value, allowed) => (allowed.includes('less') ? partOfRefund(value) : undefined),
  less: (_value, allowed) => onlyOffRefund(allowed),
  because: (_value, allowed) => onlyOffRefund(allowed),
  as: (_value, allowed) => ({
    message: '“as” says how a refund is given, and this is no refund.',
    hint: allowed.includes('amount')
      ? 'Write kind: credit, where credit with you is meant.'
      : 'Leave it out.',
  }),
  mends: () => ({
    message: 'What this mends is settled: a cure puts the goods right, and an apology how they were treated.',
    hint: 'Leave mends out.',
  }),
  'adds-up': () => ({
    message: 'Nothing adds up here: of a cure there is one, whoever owes it, and of this there is no amount.',
    hint: 'Leave adds-up out.',
  }),
};

/** `amount: 85%` of a refund is all of it, less 15%. */
function partOfRefund(value: unknown): Said {
  return {
    message: 'A refund is all that they paid for what is affected, so it has no amount.',
    hint: `Write less: ${lessThan(value)} with because: "a restocking charge", or whatever it is; for part of the price that they get with the goods, kind: price-cut.`,
  };
}

function onlyOffRefund(allowed: readonly string[]): Said {
  return {
    message: 'Something can be taken off a refund alone, and this is none.',
    hint: allowed.includes('amount')
      ? 'Write the amount that is left, with at-least and at-most where it needs bounds.'
      : 'Leave it out.',
  };
}
