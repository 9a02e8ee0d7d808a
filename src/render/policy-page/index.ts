import type { Policy } from '../../domain/policy/policy.js';
import { markdownOf } from '../markup/markdown.js';
import { layOut } from '../page/layout.js';
import type { Paint } from '../page/paint.js';
import { setPlain } from '../page/plain.js';
import { harmless, type Sheet } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';
import { factsSection } from './facts-section.js';
import { opening } from './opening.js';
import { remediesSection } from './remedies-section.js';
import { rules } from './rules.js';

/** How the page of a policy is wanted. */
type PageStyle = {
  readonly format: 'text' | 'markdown';
  readonly columns: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
};

/** A policy as a page that a shop manager reads: who may give what, what is owed when. */
export function policyPage(policy: Policy, { format, plain, columns, paint }: PageStyle): Promise<string> {
  const sheet = policySheet(policy);
  return typeset((textWidth) => {
    if (format === 'markdown') return markdownOf(sheet);
    return plain ? setPlain(sheet, policy) : layOut(sheet, { textWidth, paint, columns });
  });
}

/** The page before it is laid out, all its text harmless. */
const policySheet = (policy: Policy): Sheet =>
  [...opening(policy), ...rules(policy), ...remediesSection(policy), ...factsSection(policy)].map(harmless);
