import type { NodeView } from '../../document/node-view.js';
import { listed, nearest } from '../../suggest/nearest.js';

/** The sections that every policy has, its own or from the policy it extends. */
const SECTIONS = ['costs', 'returns', 'harm', 'generosity', 'remedies', 'rules', 'authority', 'customers'];

/** Says which sections are missing from the merged policy. */
export function requireSections(whole: NodeView): void {
  const missing = SECTIONS.filter((key) => isMissing(whole, key));
  if (missing.length === 0) return;
  const are = missing.length === 1 ? 'is' : 'are';
  whole.reportKey(
    'missing-section',
    `${listed(missing, 'and')} ${are} missing from this policy.`,
    codeOfCurrency(whole) === RETAIL_CURRENCY
      ? `Add extends: retail@1 to take what is missing from there, or write it. ${BARE_HINT}`
      : `Write it, or start from a whole policy: amends init --currency ${codeOfCurrency(whole)}. ${BARE_HINT}`,
  );
}

/** For whoever only wants to say what is owed. */
const BARE_HINT = 'Where it only says what is owed: extends: bare@1, in any currency.';

/** Says which keys are missing from a section, all at once; a missing section has been named already. */
export function requireKeys(section: NodeView, keys: readonly string[]): void {
  if (!section.isMap) return;
  const missing = keys.filter((one) => isMissing(section, one));
  if (missing.length === 0) return;
  const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
  section.reportKey(
    'missing-key',
    `${listed(
      missing.map((key) => `“${key}”`),
      'and',
    )} ${are} missing from “${section.name}”.`,
    codeOfCurrency(section.top) === RETAIL_CURRENCY
      ? `Write ${them}, or add extends: retail@1 to take ${them} from there.`
      : `Write ${them}, or extend a policy of your own that has ${them}.`,
  );
}

/** The currency of a policy, as its three letters; retail's where it says none. */
function codeOfCurrency(whole: NodeView): string {
  const code = whole.at('currency').text?.toUpperCase() ?? RETAIL_CURRENCY;
  return /^[A-Z]{3}$/.test(code) ? code : RETAIL_CURRENCY;
}

/** The currency that the amounts of retail are in: who counts in another cannot take them from there. */
const RETAIL_CURRENCY = 'GBP';

/** Whether a key is not there, nor one that was meant for it and has been named as unknown. */
function isMissing(section: NodeView, key: string): boolean {
  return !section.at(key).exists && !isMisspelt(section, key);
}

/** Whether a key that has been named as unknown was meant for this one. */
export function isMisspelt(section: NodeView, key: string): boolean {
  return section
    .children()
    .some((node) => !node.ok && node.name !== key && nearest(node.name, [key]) === key);
}
