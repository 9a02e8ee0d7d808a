import type { NodeView } from '../document/node-view.js';
import { listed } from '../suggest/nearest.js';
import { BUILT_INS } from './built-in.js';

/** Says so where a policy inherits money that was written for another currency. */
export function checkCurrencies(whole: NodeView, foreign: readonly NodeView[]): void {
  const currency = whole.at('currency');
  if (foreign.length === 0 || !currency.ok) return;
  const items = [...new Set(foreign.map(({ path }) => itemOf(path)))];
  currency.report(
    'currency-differs',
    `What this policy extends is written for another currency, and ${someOf(items)} not said anew.`,
    `Say ${items.length === 1 ? 'it' : 'them'} in ${currency.text}, or keep the currency.${convertedHint(foreign, currency)} In full: ${items.join(', ')}.`,
  );
}

/** What amends brings itself can be had in any currency. */
function convertedHint(foreign: readonly NodeView[], { text: currency }: NodeView): string {
  const isOurs = foreign.every(({ span }) => span && Object.hasOwn(BUILT_INS, span.source.file));
  return isOurs ? ` amends init --currency ${currency} writes a policy with all of them turned over.` : '';
}

/** More items than these are no help in a sentence. */
const FEW = 3;

function someOf(items: readonly string[]): string {
  if (items.length === 1) return `${items[0]} is`;
  const [shown, more] = [items.slice(0, FEW), items.length - FEW];
  return `${more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown, 'and')} are`;
}

/** The item that a path lies in, as deep as items are replaced. */
function itemOf(path: NodeView['path']): string {
  const deep = path[0] === 'harm' ? 4 : path[0] === 'customers' || path[0] === 'authority' ? 1 : 2;
  return path
    .slice(0, deep)
    .filter((step) => typeof step === 'string')
    .join('.');
}
