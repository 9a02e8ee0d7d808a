import { ALWAYS } from '../../../domain/policy/condition.js';
import type { Segment } from '../../../domain/policy/policy.js';
import { writeShare } from '../../../domain/values/number.js';
import type { Part } from '../../document/part.js';
import type { Scope } from '../scope/scope.js';
import { lowerCondition } from '../values/condition.js';
import { PART, readShareAt } from '../values/literal.js';
import { lowerMoney } from './costs.js';

/** Kinds of customers: the first that fits, and the last takes everybody else. */
export function lowerCustomers(section: Part, scope: Scope): Segment[] {
  const items = section.items();
  return items.map((item, at) => {
    const name = item.at('name').text ?? '';
    if (segmentNames(section).indexOf(name) < at)
      item.at('name').wrong('said-twice', `“${name}” stands here twice.`);
    checkWhen(item, at === items.length - 1);
    return {
      name,
      when: item.at('when').exists ? lowerCondition(item.at('when'), scope) : ALWAYS,
      spendAYear: lowerMoney(item.at('spend-a-year'), scope),
      stays: readShareAt(item.at('stays'), PART) ?? 0,
    };
  });
}

/** The names of the kinds of customers, in order. */
export function segmentNames(section: Part): string[] {
  return section.items().map((item) => item.at('name').text ?? '');
}

function checkWhen(item: Part, isLast: boolean): void {
  const when = item.at('when');
  if (isLast && when.exists) {
    when.wrongKey(
      'last-customer',
      'The last kind of customer takes everybody else, so it has no “when”.',
      'Add one without when: at the end.',
    );
  }
  if (!isLast && item.isMap && !when.exists) {
    item.wrong(
      'last-customer',
      'Only the last kind of customer takes everybody; those after this one never fit.',
      'Give this one a when:.',
    );
  }
}

/** A customer who surely stays for ever would be worth more than any sum: the discount has to outweigh it. */
export function checkWorthIsFinite(section: Part, segments: readonly Segment[], discountRate: number): void {
  for (const [at, item] of section.items().entries()) {
    const stays = segments[at]?.stays ?? 0;
    if (stays < PART.most + discountRate) continue;
    const message = `If ${writeShare(stays)} stay and the discount rate is ${writeShare(discountRate)}, a customer is worth without end.`;
    item.at('stays').wrong('endless-worth', message, 'Write less for stays, or more for sums.discount-rate.');
  }
}
