import type { Decision, Loyalty, Offer, Reason } from '../domain/decision.js';
import type { Policy } from '../domain/policy.js';
import { bare, type Figures, figuresOf, points } from './figures.js';
import { optionOffer } from './give.js';
import { oneLine } from './harmless.js';
import { offerWords } from './remedy-words.js';
import { type Entry, item, items, present } from './sheet.js';
import { LABELS, MOST_POINTS, VERDICTS } from './words.js';

/** The part that is not for customers: what it costs us, what it keeps, and what led to it. */
export function why(policy: Policy, decision: Decision): Entry[] {
  const figures = figuresOf(policy);
  const { loyalty } = decision;
  return present(
    { is: 'rule' },
    { is: 'title', text: LABELS.why },
    item(LABELS.harm, harm(decision, figures)),
    waysToGive(decision, figures),
    item(LABELS.keeps, keeps(loyalty, figures), 'money'),
    item(LABELS.verdict, verdict(loyalty, figures), 'goodwill'),
    goodsSums(decision),
    items(LABELS.because, decision.because.map(reason), 'owed'),
    items(LABELS.close, decision.instead.map(close(policy))),
    items(
      LABELS.avoid,
      decision.avoid.map(({ why: text }) => oneLine(text)),
      'warn',
    ),
    decision.cause ? item(LABELS.cause, oneLine(decision.cause)) : null,
  );
}

function reason({ text, rule, file, line }: Reason): string {
  const place = [rule, file && `${file}${line === null ? '' : `:${line}`}`].filter(Boolean).join(', ');
  return oneLine(place ? `${text.replace(/\.$/, '')} (${place})` : text);
}

function harm({ harm: { goods, trouble, respect, total } }: Decision, { money }: Figures): string {
  if (total === 0) return 'none that can be put in money';
  const parts = Object.entries({ goods, trouble, respect }).filter(([, part]) => part > 0);
  return `${money(total)} to them: ${parts.map(([kind, part]) => `${kind} ${money(part)}`).join(', ')}`;
}

/** What each way of giving costs and mends: one line, or one for each of the customer's options. */
function waysToGive({ offer, choices, loyalty, harm: { total } }: Decision, figures: Figures): Entry[] {
  const words = (way: Offer): string => costAndMended(way, total > 0, figures);
  const [open] = choices.filter(({ chosen }) => chosen === null);
  const goodwill = loyalty.goodwillCost > 0 ? `, of it goodwill ${figures.money(loyalty.goodwillCost)}` : '';
  if (!open) return [item(LABELS.cost, `${words(offer)}${goodwill}`, 'money')];
  const ways = open.of.flatMap((id, at) => {
    const way = optionOffer(open, id, at);
    return way ? [`${at + 1}. ${words(way)}`] : [];
  });
  return items(LABELS.cost, ways, 'money');
}

function costAndMended({ cost, mended }: Offer, harmed: boolean, { money, share }: Figures): string {
  const costs = cost > 0 ? money(cost) : 'nothing';
  return harmed ? `${costs}, mends ${share(mended)}` : costs;
}

function keeps({ gain, stake, segment }: Loyalty, { money, range }: Figures): string {
  const kept = `${range(gain)} (middle ${money(gain.middle)})`;
  return `${kept} of the ${money(stake)} at stake with this ${oneLine(segment)} customer`;
}

function verdict(loyalty: Loyalty, figures: Figures): string {
  const { breakEven, goodwillCost, verdict: found } = loyalty;
  if (found === 'nothing-beyond-owed') return VERDICTS[found];
  if (goodwillCost === 0) return 'the goodwill costs us nothing';
  const costs = `goodwill costs ${figures.money(goodwillCost)}`;
  if (breakEven === null || breakEven > MOST_POINTS) {
    return `${costs}, and no lift could pay for it; the policy gives it anyway`;
  }
  return `${costs}, and ${breakEvenWords(breakEven, loyalty)}. So it ${VERDICTS[found]}`;
}

function breakEvenWords(breakEven: number, { goodwillLift: { low, high } }: Loyalty): string {
  return `pays if they become ${points(breakEven)} likelier to stay; the evidence says ${bare(low)} to ${bare(high)}`;
}

/** The keep-or-return sum, once where the customer's options agree on it. */
function goodsSums({ offer, choices }: Decision): Entry[] {
  const ways = choices.filter(({ chosen }) => chosen === null).flatMap(({ offers }) => offers);
  const sums = [offer, ...ways].flatMap(({ goods }) => (goods ? [oneLine(goods.why)] : []));
  return items(LABELS.goods, [...new Set(sums)], 'goods');
}

const close =
  (policy: Policy) =>
  ({ offer, why: text }: Decision['instead'][number]): string =>
    `${offerWords(policy, offer)}: ${oneLine(text)}`;
