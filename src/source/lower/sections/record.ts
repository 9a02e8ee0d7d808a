import type { Policy, RecordTerms } from '../../../domain/policy/policy.js';
import { SHARE_SCALE } from '../../../domain/values/number.js';
import { readWindow } from '../../../domain/values/window.js';
import type { NodeView } from '../../document/node-view.js';
import { readShareAt } from '../values/literal.js';

/** Held-out matters teach as much as the others where they are half of them, and cost more beyond. */
const LIMITS = { least: 0, most: SHARE_SCALE / 2 };

/** What a record goes by; without a word where nothing is said, so that a policy stays what it was. */
export function lowerRecord(section: NodeView): Pick<Policy, 'record'> {
  const contactWindow = readWindow(section.at('contact-window').text ?? '');
  const holdout = readShareAt(section.at('holdout'), LIMITS) ?? 0;
  const record: RecordTerms = {
    ...(contactWindow ? { contactWindow } : {}),
    ...(holdout > 0 ? { holdout } : {}),
  };
  return Object.keys(record).length === 0 ? {} : { record };
}
