import * as z from 'zod';
import { PROMISED_OUTCOMES, TRENDS } from '../../domain/policy/promise.js';
import { flow, listHint } from '../suggest/suggestions.js';
import { conditionShape } from './condition.js';
import { withErrorText } from './form.js';
import { moneyShape, nameShape, namesShape, percentageShape, proseShape, yesNoShape } from './text.js';

/** `mends: 100%` is at least as much. */
const atLeastHint = (value: unknown): string | undefined =>
  /^\d+(\.\d+)?%$/.test(String(value)) ? `Write { at-least: ${value} }.` : undefined;

/** `costs: 20` is at most as much. */
const atMostHint = (value: unknown): string | undefined =>
  typeof value === 'number' ? `Write { at-most: ${value} }.` : undefined;

/** `gives: [refund]` is at least that. */
function givenHint(value: unknown): string | undefined {
  const list = Array.isArray(value) ? value.join(', ') : value;
  return listHint(list)?.replace(/\[.*\]/, '{ at-least: $& }');
}

/** `owes: { at-least: [refund] }` is a list: what else is owed is never the worse for it. */
function owedHint(value: unknown): string | undefined {
  const least = (value as { 'at-least'?: unknown } | null)?.['at-least'];
  return least === undefined ? listHint(value) : `Write ${flow(Array.isArray(least) ? least : [least])}.`;
}

/** `says: "voucher"` can only be meant never. */
function saidHint(value: unknown): string | undefined {
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return texts.length > 0 ? `Write { never: [${texts.map((text) => `"${text}"`).join(', ')}] }.` : undefined;
}

const outcomeNames = z.enum(PROMISED_OUTCOMES);

const outcomeShape = withErrorText(
  z.union([
    outcomeNames,
    withErrorText(z.array(outcomeNames).min(1), { expects: 'outcomes, such as [resolve, wait]' }),
  ]),
  { expects: `one of ${PROMISED_OUTCOMES.join(', ')}, or a list of them` },
);

const mendsShape = withErrorText(
  z.strictObject({
    'at-least': percentageShape.describe('How much of the harm is mended.'),
    'or-all-that-is-allowed': yesNoShape.optional().describe('Or as much as anything allowed can.'),
  }),
  { expects: 'how much, such as { at-least: 100% }', hint: atLeastHint },
);

const givesShape = withErrorText(
  z.strictObject({
    'at-least': namesShape.optional().describe('These are always part of the offer.'),
    never: namesShape.optional().describe('These are never part of it.'),
  }),
  { expects: 'remedies, such as { at-least: [refund] }', hint: givenHint },
);

const costsShape = withErrorText(
  z.strictObject({
    'at-least': moneyShape.optional().describe('This much or more.'),
    over: moneyShape.optional().describe('More than this.'),
    'at-most': moneyShape.optional().describe('This much or less.'),
    under: moneyShape.optional().describe('Less than this.'),
  }),
  { expects: 'bounds in money, such as { at-most: 50 }', hint: atMostHint },
);

const saysShape = withErrorText(
  z.strictObject({
    never: withErrorText(z.union([proseShape, z.array(proseShape).min(1)]), {
      expects: 'words in double quotes, or a list of them, such as ["goodwill"]',
    }).describe('These words are never said.'),
  }),
  { expects: 'what is never said, such as { never: ["goodwill"] }', hint: saidHint },
);

const monotoneShape = withErrorText(
  z.strictObject({
    fact: nameShape.meta({ description: 'The fact that rises; contacts is asking again.', names: 'counted' }),
    of: withErrorText(z.enum(TRENDS), { expects: '“owed” or “mended”' }).describe(
      'What never gets less: what is owed, or what of the harm is mended.',
    ),
    falls: yesNoShape.optional().describe('Never less as the fact falls.'),
  }),
  { expects: 'a fact and what never gets less, such as { fact: orders-before, of: mended }' },
);

const alwaysShape = z.strictObject({
  outcome: outcomeShape.optional().describe('What kind of answer it is.'),
  owes: withErrorText(z.array(nameShape).min(1), {
    expects: 'a list of remedies, such as [refund]',
    hint: owedHint,
  })
    .optional()
    .describe('These are owed, outright or as one that the customer may choose.'),
  gives: givesShape.optional().describe('What the offer holds.'),
  'granted-by': nameShape.optional().describe('This role, or a lower one, can give it.'),
  mends: mendsShape.optional().describe('How much is put right.'),
  costs: costsShape.optional().describe('What the offer costs us.'),
  says: saysShape.optional().describe('What is never said.'),
  monotone: monotoneShape.optional().describe('What never gets less as a fact rises, all else being equal.'),
});

const promiseShape = withErrorText(
  z.strictObject({
    when: conditionShape.optional().describe('For which complaints; all, where this is left out.'),
    always: alwaysShape.describe('What always holds for them.'),
  }),
  { expects: 'a promise, such as { when: { fault: us }, always: { granted-by: associate } }' },
);

/** What must always hold, whatever the complaint. */
export const promisesShape = withErrorText(z.record(nameShape, promiseShape), {
  expects: 'promises by name',
});
