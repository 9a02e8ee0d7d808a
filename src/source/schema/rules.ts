import * as z from 'zod';
import { CAP_SUBJECTS } from '../../domain/policy/cap.js';
import { RULE_OUTCOMES } from '../../domain/policy/policy.js';
import { grantsHint, listHint, nothingDueHint, windowHint } from '../suggest/suggestions.js';
import { moneyAmount, sizedMoney } from './amount.js';
import { conditionShape } from './condition.js';
import { withErrorText } from './form.js';
import { otherwiseHint } from './rule-key-hints.js';
import { moneyShape, nameShape, namesShape, percentageShape, proseShape, reasonShape } from './text.js';

const grantShape = z.strictObject({
  remedy: nameShape.describe('The remedy that is given.'),
  // A rule does not know of which kind its remedies are: a count is written as money is.
  amount: sizedMoney.optional().describe('How much of it, where this rule says so.'),
});

const REMEDY = 'a remedy, such as voucher, or one with its amount, such as { remedy: voucher, amount: 5 }';

/** A new one for each key, as what each expects is kept by the shape itself. */
const grants = () => z.array(withErrorText(z.union([nameShape, grantShape]), { expects: REMEDY })).min(1);

const mayShape = withErrorText(grants(), {
  expects: 'a list of remedies, such as [voucher, manager-call]',
  hint: (value) => listHint(value) ?? grantsHint(value),
});

const choiceShape = z.strictObject({
  'customer-chooses': withErrorText(grants(), {
    expects: 'a list of remedies, such as [replacement, refund]',
    hint: listHint,
  }).describe('The customer takes one of these.'),
});

const OWED = `${REMEDY}, or a choice, such as { customer-chooses: [replacement, refund] }`;

/** `refund or replacement` is a choice. */
const choiceHint = (value: unknown): string | undefined => {
  const list = / or /.test(String(value)) ? listHint(value) : undefined;
  return list?.replace(/\[.*\]/, '{ customer-chooses: $& }');
};

const oweShape = withErrorText(
  z
    .array(withErrorText(z.union([nameShape, grantShape, choiceShape]), { expects: OWED, hint: choiceHint }))
    .min(1),
  {
    expects:
      'a list of remedies, such as [refund], or of choices such as { customer-chooses: [replacement, refund] }',
    hint: (value) => nothingDueHint(value) ?? listHint(value) ?? grantsHint(value),
  },
);

const noGoodwillShape = withErrorText(z.union([z.literal('all'), namesShape]), {
  expects: '“all”, or a list of remedies such as [voucher]',
});

const RULE_NAMES = 'a list of rules, such as [late, lost]';

const ruleNamesShape = withErrorText(namesShape.min(1), { expects: RULE_NAMES, hint: listHint });

const otherwiseShape = withErrorText(namesShape.min(1), { expects: RULE_NAMES, hint: otherwiseHint });

const ruleShape = withErrorText(
  z.strictObject({
    replaces: ruleNamesShape.optional().describe('Rules that this one stands in for.'),
    otherwise: otherwiseShape
      .optional()
      .describe('Rules that stand in for this one: it is silent where one of them fits.'),
    when: conditionShape.optional().describe('When it fits; always, where this is left out.'),
    owe: oweShape.optional().describe('What the customer gets as of right.'),
    may: mayShape.optional().describe('What may be added as goodwill.'),
    'no-goodwill': noGoodwillShape.optional().describe('Goodwill that is not given here.'),
    refer: nameShape.optional().describe('The role that takes the complaint over.'),
    decline: reasonShape
      .optional()
      .describe('A no, with its reason as the customer hears it; never beside owe or refer.'),
    wait: reasonShape
      .optional()
      .describe('Not yet, and what they can count on, as the customer hears it; never beside owe or refer.'),
    explain: reasonShape
      .optional()
      .describe('Why it is as it is, as the customer hears it; never beside owe or refer.'),
    why: proseShape.optional().describe('Why, in words for staff.'),
    law: proseShape.optional().describe('The law it rests on.'),
    say: proseShape.optional().describe('What to say to the customer.'),
    note: proseShape
      .optional()
      .describe('A detail to take down or a notice to pass on; no customer hears it.'),
  }),
  { expects: 'a rule, such as { when: { problem: late }, may: [voucher] }' },
).meta({ id: 'rule' });

/** The keys by which a rule does something. */
export const RULE_EFFECTS = ['owe', 'may', 'no-goodwill', 'refer', ...RULE_OUTCOMES, 'say', 'note'] as const;

/** When we owe what, and what we may add. */
export const rulesShape = withErrorText(z.record(nameShape, ruleShape), { expects: 'rules by name' });

const limitsShape = withErrorText(z.record(nameShape, moneyAmount), {
  expects: 'remedies, each with the most of it, such as { voucher: 10, discount: 0 }',
});

const roleShape = withErrorText(
  z.strictObject({
    goodwill: moneyAmount.describe('How much goodwill it may grant, at face value.'),
    limits: limitsShape
      .optional()
      .describe('Remedies of which it may grant less than that, each with the most of it; 0 is none.'),
    'stands-in-for': nameShape.optional().describe('The higher role whose yes it may give.'),
    when: conditionShape.optional().describe('When it stands in.'),
  }),
  { expects: 'a role, such as { goodwill: 30 }' },
);

/** Who may grant how much. */
export const authorityShape = withErrorText(z.record(nameShape, roleShape), {
  expects: 'roles by name, the lowest first, such as { associate: { goodwill: 30 } }',
});

const countersignedShape = z.strictObject({
  over: moneyShape.describe('Only above this amount.'),
  by: nameShape.describe('The role that signs.'),
});

/** A second pair of eyes on money out. */
export const countersignShape = withErrorText(z.record(nameShape, countersignedShape), {
  expects: 'remedies with who signs, such as { refund: { over: 250, by: supervisor } }',
});

const windowShape = withErrorText(z.string().regex(/^[1-9]\d{0,3} +(day|week)s?$/), {
  expects: 'whole days or weeks in quotes, such as "90 days" or "1 week"',
  hint: windowHint,
});

const CAP = '{ per: customer, within: "90 days", at-most: 60 }';

const capShape = withErrorText(
  z.strictObject({
    per: withErrorText(z.enum(CAP_SUBJECTS), { expects: 'customer, staff or store' }).describe(
      'Of whom it counts: to whom it was given, by whom, or where.',
    ),
    within: windowShape.meta({
      description:
        'In which time: whole days or weeks up to today. "1 day" is today, "1 week" this week from Monday on.',
      examples: ['90 days', '1 week'],
    }),
    'at-most': moneyShape.describe(
      'How much goodwill in that time, at face value; beside count: times, how often.',
    ),
    count: withErrorText(z.literal('times'), { expects: 'times, or leave it out to count money' })
      .optional()
      .describe('Counts how often, and not how much.'),
    remedies: namesShape.optional().describe('The remedies that are counted, beside count: times; any else.'),
    then: nameShape
      .optional()
      .describe('The role that may say yes beyond it; nobody, where this is left out.'),
  }),
  { expects: `a cap, such as ${CAP}` },
);

/** What may be given in a stretch of time. An empty list takes away what is inherited. */
export const capsShape = withErrorText(z.array(capShape), { expects: `a list of caps, such as [${CAP}]` });

/** Where the record is kept is no policy's to say: whoever writes it here hears where it belongs. */
const ELSEWHERE =
  'Where a record is kept stands in .amendsrc.yaml, under record. Here stands what it goes by: { contact-window: "30 days" }.';

/** What a record of answers goes by. */
export const recordShape = withErrorText(
  z.strictObject({
    'contact-window': windowShape.optional().meta({
      description:
        'How long a matter stays open after the last that was heard of it: until then who asks again asks about the same.',
      default: '30 days',
      examples: ['30 days', '2 weeks'],
    }),
    holdout: percentageShape.optional().meta({
      description:
        'The share of matters that get what they are owed and no goodwill, by chance, so that amends learn can say what goodwill does. 0% takes away what is inherited.',
      examples: ['5%'],
    }),
  }),
  {
    expects: 'what a record goes by, such as { contact-window: "30 days", holdout: 5% }',
    hint: (value) => (typeof value === 'string' ? ELSEWHERE : undefined),
  },
);
