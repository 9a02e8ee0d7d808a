import { fillPlaceholders, placeholdersIn } from '../../../domain/values/placeholders.js';
import type { Part } from '../../document/part.js';
import { didYouMean } from '../../suggest/nearest.js';
import { unquoted } from '../../yaml/syntax.js';
import type { Scope } from './scope.js';

/** What people write where they want to say how much a remedy is. */
const AMOUNT_WORDS = ['amount', 'value', 'sum', 'money', 'discount', 'refund', 'voucher', 'points', 'units'];

const LEAVE_OUT = 'Leave it out: how much something is stands beside its name in every answer.';

const PLACEHOLDER_FORM = 'Write {fact} or {fact|words if unknown}.';

/** Words for people, as written; says so where YAML cut them short. */
export function lowerText(part: Part): string {
  if (part.isCut && part.sound) {
    const { code, message, hint } = unquoted(part.name, part.text);
    part.wrong(code, message, hint);
  }
  return part.text ?? '';
}

/** Words for people whose placeholders name facts. */
export function lowerProse(part: Part, scope: Pick<Scope, 'factNames'>): string {
  const text = lowerText(part);
  for (const { written, fact } of placeholdersIn(text)) {
    if (scope.factNames.has(fact)) continue;
    const message = `${written} names no fact.${didYouMean(fact, scope.factNames.all)}`;
    const isAmount = AMOUNT_WORDS.includes(fact.toLowerCase());
    part.wrong('unknown-placeholder', message, isAmount ? LEAVE_OUT : PLACEHOLDER_FORM);
  }
  if (/\{[\p{L}\p{N}]/u.test(fillPlaceholders(text, () => '')))
    part.wrong(
      'unknown-placeholder',
      'A { in this sentence opens a placeholder that nothing closes.',
      PLACEHOLDER_FORM,
    );
  return text;
}

/** The prose under each of these keys that is there, for an object that leaves out what is not. */
export function proseUnder<Key extends string>(
  part: Part,
  keys: readonly Key[],
  scope: Pick<Scope, 'factNames'>,
): Partial<Record<Key, string>> {
  const present = keys.filter((key) => part.at(key).exists);
  const prose: Partial<Record<Key, string>> = {};
  for (const key of present) prose[key] = lowerProse(part.at(key), scope);
  return prose;
}
