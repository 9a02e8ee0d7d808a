import type { Policy } from '../../../domain/policy/policy.js';
import { readWindow } from '../../../domain/values/window.js';
import type { NodeView } from '../../document/node-view.js';

/** What a record goes by; without a word where nothing is said, so that a policy stays what it was. */
export function lowerRecord(section: NodeView): Pick<Policy, 'record'> {
  const contactWindow = readWindow(section.at('contact-window').text ?? '');
  return contactWindow ? { record: { contactWindow } } : {};
}
