import * as z from 'zod';
import { WEEKDAYS } from '../../domain/values/weekdays.js';
import { listed } from '../suggest/nearest.js';
import { listHint } from '../suggest/suggestions.js';
import { namedAmountsShape } from './amount.js';
import { namedConditionsShape } from './condition.js';
import { factsShape, problemsShape } from './facts.js';
import { withErrorText } from './form.js';
import { promisesShape } from './promises.js';
import { remediesShape } from './remedies.js';
import { authorityShape, capsShape, countersignShape, recordShape, rulesShape } from './rules.js';
import { costsShape, customersShape, generosityShape, harmShape, returnsShape, sumsShape } from './sums.js';
import { dayShape, daysShape, nameShape, namesShape, proseShape } from './text.js';

const effectiveShape = withErrorText(
  z.strictObject({
    from: dayShape.optional().meta({ description: 'The first day.', examples: ['2026-01-01'] }),
    until: dayShape.optional().meta({ description: 'The last day.', examples: ['2026-12-31'] }),
  }),
  { expects: 'days, such as { from: 2026-01-01, until: 2026-12-31 }' },
);

const calendarShape = withErrorText(
  z.strictObject({
    weekend: withErrorText(z.array(z.enum(WEEKDAYS)).min(1), {
      expects: 'a list of days, such as [saturday, sunday]',
      hint: listHint,
    })
      .optional()
      .meta({
        description: 'The days of the week on which nobody works.',
        examples: [['saturday', 'sunday']],
      }),
    holidays: daysShape.optional().meta({
      description: 'Other days on which nobody works, of every year that counts.',
      examples: [['2026-12-25', '2026-12-28']],
    }),
  }),
  { expects: 'days off, such as { weekend: [saturday, sunday], holidays: [2026-12-25] }' },
);

const REMOVABLE = ['rules', 'problems', 'facts', 'remedies', 'promises'];

/** The line that was meant by `remove: promises`, `remove: price-match` or `remove: [price-match]`. */
function removeHint(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
  const [section] = names.filter((name) => REMOVABLE.includes(name));
  if (section !== undefined)
    return `Write remove: { ${section}: [name, …] }, with the name of each that you do without.`;
  if (names.length === 0 || !names.every((name) => nameShape.safeParse(name).success)) return undefined;
  return `Say what kind of thing that is, as in remove: { rules: [${names.join(', ')}] }: it may be ${listed(REMOVABLE)}.`;
}

const removeShape = withErrorText(
  z.strictObject({
    rules: namesShape.optional().describe('Rules that we do without.'),
    problems: namesShape.optional().describe('Problems that cannot happen here.'),
    facts: namesShape.optional().describe('Facts that we never ask for.'),
    remedies: namesShape.optional().describe('Remedies that we do not have.'),
    promises: namesShape.optional().describe('Promises that we do not make.'),
  }),
  { expects: 'what to do without, such as { rules: [price-match] }', hint: removeHint },
);

/**
 * An empowerment policy as it is written in YAML: the one shape from which mistakes are explained and a JSON
 * Schema for editors is made. Sections may be left out, because a policy may extend another; whether the
 * merged policy is complete is judged after merging.
 */
export const policyShape = z
  .strictObject({
    amends: z.literal(1).describe('The version of the policy language; always the first key.'),
    name: proseShape.describe('What this policy is called.'),
    currency: withErrorText(z.string(), { expects: 'a currency such as GBP' }).meta({
      description: 'ISO 4217, such as GBP.',
      examples: ['GBP', 'EUR', 'USD'],
    }),
    locale: withErrorText(z.string(), { expects: 'a language such as en-GB' })
      .optional()
      .meta({
        description:
          'How money and dates are written, such as en-GB; as in English where the currency is, unless it is said.',
        examples: ['en-GB', 'de-DE'],
      }),
    timezone: withErrorText(z.string(), { expects: 'a time zone such as Europe/London' })
      .optional()
      .meta({ description: 'Whose clock counts, such as Europe/London.', examples: ['Europe/London'] }),
    effective: effectiveShape.optional().describe('From when until when this policy holds.'),
    calendar: calendarShape
      .optional()
      .describe('The days that are no working days, for facts that count those.'),
    extends: withErrorText(z.string(), { expects: 'a policy such as retail@1 or ./base.yaml' })
      .optional()
      .meta({
        description: 'The policy this one builds on: a built-in one such as retail@1, or a file beside it.',
        examples: ['retail@1', './base.yaml'],
      }),
    remove: removeShape.optional().describe('What of the policy it builds on this one does without.'),
    facts: factsShape.optional().describe('What staff may be asked for, beyond the built-in facts.'),
    amounts: namedAmountsShape
      .optional()
      .describe('Amounts that are written once and used by name, as in amount: table.'),
    conditions: namedConditionsShape
      .optional()
      .describe('Conditions that are written once and used by name, as in when: { is: overdue }.'),
    problems: problemsShape.optional().describe('What can go wrong, beside the built-in problems.'),
    costs: costsShape.optional().describe('What things cost us.'),
    returns: returnsShape.optional().describe('What taking goods back is to us and to the customer.'),
    harm: harmShape.optional().describe('What it did to the customer, in the money they would take for it.'),
    generosity: generosityShape.optional().describe('How generous we are.'),
    remedies: remediesShape.optional().describe('What we can do.'),
    rules: rulesShape.optional().describe('When we owe what, and what we may add.'),
    authority: authorityShape.optional().describe('Who may grant how much; the lowest role first.'),
    countersign: countersignShape.optional().describe('A second pair of eyes on money out.'),
    caps: capsShape
      .optional()
      .describe('How much goodwill one customer may get, or one of the staff or a store give, in a time.'),
    promises: promisesShape.optional().describe('What must always hold, whatever the complaint.'),
    customers: customersShape.optional().describe('Kinds of customers; the first that fits.'),
    record: recordShape
      .optional()
      .describe('What a record of answers goes by: when a matter is another one, and what is learnt.'),
    sums: sumsShape.optional().describe('The sums, for those who want to change them.'),
  })
  .meta({ id: 'policy', title: 'amends policy' });
