import type { Cap, CapSubject } from '../../../domain/policy/cap.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { readWindow, writeWindow } from '../../../domain/values/window.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { readMoneyAt, readNumber } from '../values/literal.js';
import { isApology } from './never-together.js';

/** What may be given in a stretch of time; without a word where there is none, so that a policy stays what it was. */
export function lowerCaps(section: NodeView, scope: Scope): Pick<Policy, 'caps'> {
  const caps = section.items().map((node) => lowerCap(node, scope));
  checkTwins(section, caps);
  return caps.length === 0 ? {} : { caps };
}

function lowerCap(node: NodeView, scope: Scope): Cap {
  const [remedies, then] = [node.at('remedies'), node.at('then')];
  const counts = node.at('count').exists ? 'times' : 'goodwill';
  return {
    per: (node.at('per').text ?? 'customer') as CapSubject,
    within: readWindow(node.at('within').text ?? '') ?? { count: 1, unit: 'day' },
    atMost: lowerAtMost(node.at('at-most'), counts, scope),
    counts,
    ...(remedies.exists ? { remedies: lowerRemedies(remedies, counts, scope) } : {}),
    ...(then.exists ? { then: scope.roles.read(then) } : {}),
    place: node.place,
  };
}

/** Nothing at all is no cap: that is said of the role, or by a rule. */
function lowerAtMost(node: NodeView, counts: Cap['counts'], scope: Scope): number {
  const most = counts === 'times' ? readNumber(node, 0, 'How often') : readMoneyAt(node, scope);
  if (most === 0)
    node.report(
      'out-of-range',
      'At most 0 is no cap: it would give nobody anything.',
      'Where nothing is to be given, say no-goodwill in a rule, or limit what a role may grant.',
    );
  return most ?? 1;
}

/** What was given of one remedy is counted and not summed up, because goodwill is one sum at the till. */
function lowerRemedies(list: NodeView, counts: Cap['counts'], scope: Scope): string[] {
  if (counts === 'goodwill')
    list.reportKey(
      'wrong-value',
      'Money is counted of all goodwill together, and not of single remedies.',
      'Add count: times with how often in at-most, or take remedies out.',
    );
  for (const item of list.items())
    if (isApology(item, item.text ?? ''))
      item.report(
        'not-goodwill',
        `“${item.text}” is an apology, which is in every offer: nobody counts it.`,
        'Take it out of the list.',
      );
  return scope.remedies.readAll(list);
}

/** Two caps on the same that let the same role say yes say two things of one. */
function checkTwins(section: NodeView, caps: readonly Cap[]): void {
  if (!section.ok) return;
  caps.forEach((cap, at) => {
    const twin = caps.findIndex((other) => isTwin(cap, other));
    if (twin === at) return;
    section
      .items()
      [at]?.report(
        'said-twice',
        `What one ${SUBJECTS[cap.per]} within ${writeWindow(cap.within)} is capped twice${cap.then === undefined ? '' : `, both until ${cap.then} says yes`}.`,
        'Keep the one that you mean.',
      );
  });
}

const SUBJECTS: Readonly<Record<CapSubject, string>> = {
  customer: 'customer gets',
  staff: 'of the staff gives',
  store: 'store gives',
};

const isTwin = (one: Cap, other: Cap): boolean =>
  one.per === other.per &&
  one.counts === other.counts &&
  one.then === other.then &&
  writeWindow(one.within) === writeWindow(other.within) &&
  (one.remedies ?? []).toSorted().join() === (other.remedies ?? []).toSorted().join();
