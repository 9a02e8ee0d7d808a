import type { Remedy } from '../../domain/policy/policy.js';
import { grantsOf } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import type { Check } from '../subject/check.js';

/** All of the price goes out by one name with a second signature, and by another without. */
export const unsigned: Check = {
  code: 'unsigned',
  severity: 'warning',
  summary: 'A refund of its own name goes out without the second signature that another refund takes.',
  rationale: `Who signs is said remedy by remedy. A refund of your own, such as one with a charge taken off, is as large as the
one that it stands beside, and nobody signs for it unless countersign names it too.`,
  bad: `remedies:
  refund-by-cheque: { kind: refund, label: "your money back, by cheque" }
rules:
  wrong-bill:
    when: { problem: bad-work, not: { fault: customer } }
    may: [refund-by-cheque]
`,
  good: `remedies:
  refund-by-cheque: { kind: refund, label: "your money back, by cheque" }
rules:
  wrong-bill:
    when: { problem: bad-work, not: { fault: customer } }
    may: [refund-by-cheque]
countersign: { refund-by-cheque: { over: 250, by: manager } }
`,
  *find({ policy, isOwn }) {
    const { countersign, remedies, rules, currency } = policy;
    const granted = new Set(rules.flatMap(grantsOf).map(({ remedy }) => remedy));
    const signed = countersign.find(({ remedy }) =>
      remedies.some((one) => one.id === remedy && isAllOfIt(one)),
    );
    if (!signed) return;
    const { remedy, over, by } = signed;
    const said = `{ over: ${writeDecimal(over, currency.digits)}, by: ${by} }`;
    for (const one of remedies) {
      const isSigned = countersign.some((other) => other.remedy === one.id);
      if (isSigned || !isAllOfIt(one) || !granted.has(one.id) || !isOwn(['remedies', one.id])) continue;
      yield {
        path: ['remedies', one.id],
        message: `Over ${sayMoney(over, currency)} somebody signs for “${remedy}” (the ${by}), and for “${one.id}”, a refund too, nobody does.`,
        hint: `Write countersign: { ${one.id}: ${said} }, with the sum that you want.`,
      };
    }
  },
};

/** Whether a remedy pays back the whole price, in money. */
const isAllOfIt = ({ kind, asCredit }: Remedy): boolean => REMEDY_KINDS[kind].paysBack === 'all' && !asCredit;
