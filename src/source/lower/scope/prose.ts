import { fillPlaceholders, placeholdersIn } from '../../../domain/values/placeholders.js';
import type { NodeView } from '../../document/node-view.js';
import { didYouMean, listed } from '../../suggest/nearest.js';
import { unquotedSentence } from '../../yaml/syntax.js';
import type { Scope } from './scope.js';

/** What people write where they want to say how much a remedy is. */
const AMOUNT_WORDS = ['amount', 'value', 'sum', 'money', 'discount', 'refund', 'voucher', 'points', 'units'];

const OMIT_HINT = 'Leave it out: how much something is stands beside its name in every answer.';

const PLACEHOLDER_FORM = 'Write {fact} or {fact|words if unknown}.';

/** Words for people, as written; says so where YAML cut them short. */
export function lowerText(node: NodeView): string {
  if (node.isCut && node.ok) {
    const { code, message, hint } = unquotedSentence(node.name, node.text);
    node.report(code, message, hint);
  }
  return node.text ?? '';
}

/** Words that stand in answers as they are: no placeholder in them is ever filled in. */
export function lowerLabel(node: NodeView): string {
  const text = lowerText(node);
  const written = placeholdersIn(text).map((one) => one.written);
  if (written.length > 0) {
    const message = `${listed(written, 'and')} would be read out just so: placeholders are filled in only under say, decline, wait, explain and note.`;
    node.report('unfilled-placeholder', message, OMIT_HINT);
  }
  return text;
}

/** Words for people whose placeholders name facts. */
export function lowerProse(node: NodeView, scope: Pick<Scope, 'factNames'>): string {
  const text = lowerText(node);
  for (const { written, fact } of placeholdersIn(text)) {
    if (scope.factNames.has(fact)) continue;
    const message = `${written} names no fact.${didYouMean(fact, scope.factNames.all)}`;
    const isAmount = AMOUNT_WORDS.includes(fact.toLowerCase());
    node.report('unknown-placeholder', message, isAmount ? OMIT_HINT : PLACEHOLDER_FORM);
  }
  if (/\{[\p{L}\p{N}]/u.test(fillPlaceholders(text, () => '')))
    node.report(
      'unknown-placeholder',
      'A { in this sentence opens a placeholder that nothing closes.',
      PLACEHOLDER_FORM,
    );
  return text;
}

/** The words under each of these keys that is there, for an object that leaves out what is not; see {@link lowerLabel}. */
export function labelsUnder<Key extends string>(
  node: NodeView,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const present = keys.filter((key) => node.at(key).exists);
  const labels: Partial<Record<Key, string>> = {};
  for (const key of present) labels[key] = lowerLabel(node.at(key));
  return labels;
}
