import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/source/index.js';
import { policyOf, read, SHOP } from './shop.js';

const AT = 'countersign: ';
const withRecord = (record: string): string => {
  expect(SHOP).toContain(AT);
  return SHOP.replace(AT, `record: ${record}\n${AT}`);
};
const termsOf = (record: string) => policyOf(withRecord(record)).record;

/** A section with a mistake, its code, and what is said with the way out. */
const MISTAKES: readonly (readonly [record: string, code: string, said: string])[] = [
  ['{ contact-window: 30 }', 'wrong-value', 'Write "30 days", or "30 weeks"'],
  ['{ contact-window: "a month" }', 'wrong-value', 'write "30 days".'],
  ['{ contact-window: "0 days" }', 'wrong-value', 'Needed is whole days or weeks'],
  ['{ contact-window: sometimes }', 'wrong-value', 'Needed is whole days or weeks'],
  ['{ contact-windw: "9 days" }', 'unknown-key', 'Did you mean “contact-window”?'],
  ['{ hold-out: 5% }', 'unknown-key', 'Did you mean “holdout”?'],
  ['{ holdout: 5 }', 'wrong-value', '5%'],
  ['{ holdout: 0.05 }', 'wrong-value', '5%'],
  ['{ holdout: some }', 'wrong-value', 'Needed is a percentage'],
  ['{ holdout: 51% }', 'out-of-range', '50%'],
  ['{ holdout: -5% }', 'wrong-value', 'Needed is a percentage'],
  ['shop.db', 'wrong-value', 'Where a record is kept stands in .amendsrc.yaml'],
  ['["30 days"]', 'wrong-value', 'Needed is what a record goes by, such as'],
];

describe('what a record goes by', () => {
  it('is read', () => {
    expect(termsOf('{ contact-window: "6 weeks", holdout: 5% }')).toEqual({
      contactWindow: { count: 6, unit: 'week' },
      holdout: 50_000,
    });
    expect(termsOf('{ holdout: 2.5% }')).toEqual({ holdout: 25_000 });
  });

  it.each(MISTAKES)('%s is said to be wrong once, with its place and the way out', (record, code, said) => {
    const { diagnostics } = read(withRecord(record));
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(said);
    expect(diagnostics.map(({ line }) => line)).toEqual([withRecord('').split('\n').indexOf('record: ') + 1]);
  });

  it('leaves a policy that says nothing of it, or nothing that counts, as it was', () => {
    const before = policyOf(SHOP);
    expect('record' in before).toBe(false);
    for (const none of ['{}', '{ holdout: 0% }'])
      expect(policyOf(withRecord(none)).sha256).toBe(before.sha256);
    expect(policyOf(withRecord('{ holdout: 1% }')).sha256).not.toBe(before.sha256);
  });

  it('is inherited key by key, and taken away by 0%', () => {
    const parent = withRecord('{ contact-window: "9 days", holdout: 5% }');
    const child = (more: string) => {
      const text = `amends: 1\nname: "Child"\ncurrency: GBP\nextends: ./base.yaml\n${more}`;
      const { policy, diagnostics } = readPolicy(text, 'child.yaml', {
        read: (path) => (path === 'base.yaml' ? parent : undefined),
      });
      return policy?.record ?? diagnostics;
    };
    expect(child('')).toEqual({ contactWindow: { count: 9, unit: 'day' }, holdout: 50_000 });
    expect(child('record: { holdout: 0% }\n')).toEqual({ contactWindow: { count: 9, unit: 'day' } });
    expect(child('record: { contact-window: "1 week" }\n')).toEqual({
      contactWindow: { count: 1, unit: 'week' },
      holdout: 50_000,
    });
  });
});
