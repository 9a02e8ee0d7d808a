import { ALWAYS } from '../../../domain/policy/condition.js';
import type { Segment } from '../../../domain/policy/policy.js';
import { writeShare } from '../../../domain/values/number.js';
import type { NodeView } from '../../document/node-view.js';
import type { Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { readShareAt, SHARE_LIMITS } from '../values/literal.js';
import { lowerMoney } from './costs.js';

/** Kinds of customers: the first that fits, and the last takes everybody else. */
export function lowerCustomers(section: NodeView, scope: Scope): Segment[] {
  const items = section.items();
  return items.map((item, at) => {
    const name = item.at('name').text ?? '';
    if (segmentNames(section).indexOf(name) < at)
      item.at('name').report('said-twice', `“${name}” stands here twice.`);
    checkWhen(item, at === items.length - 1);
    return {
      name,
      when: item.at('when').exists ? lowerCondition(item.at('when'), scope) : ALWAYS,
      spendAYear: lowerMoney(item.at('spend-a-year'), scope),
      stays: readShareAt(item.at('stays'), SHARE_LIMITS) ?? 0,
    };
  });
}

/** The names of the kinds of customers, in order. */
export function segmentNames(section: NodeView): string[] {
  return section.items().map((item) => item.at('name').text ?? '');
}

function checkWhen(item: NodeView, isLast: boolean): void {
  const when = item.at('when');
  if (isLast && when.exists) {
    when.reportKey(
      'last-customer',
      'The last kind of customer takes everybody else, so it has no “when”.',
      'Add one without when: at the end.',
    );
  }
  if (!isLast && item.isMap && !when.exists) {
    item.report(
      'last-customer',
      'Only the last kind of customer takes everybody; those after this one never fit.',
      'Give this one a when:.',
    );
  }
}

/** A customer who surely stays for ever would be worth more than any sum: the discount has to outweigh it. */
export function checkWorthIsFinite(
  section: NodeView,
  segments: readonly Segment[],
  discountRate: number,
): void {
  for (const [at, item] of section.items().entries()) {
    const stays = segments[at]?.stays ?? 0;
    if (stays < SHARE_LIMITS.most + discountRate) continue;
    const message = `If ${writeShare(stays)} stay and the discount rate is ${writeShare(discountRate)}, a customer is worth without end.`;
    item
      .at('stays')
      .report('endless-worth', message, 'Write less for stays, or more for sums.discount-rate.');
  }
}
