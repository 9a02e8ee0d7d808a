import type { Decision, Loyalty, Reason } from '../domain/decision.js';
import type { Policy } from '../domain/policy.js';
import { bare, type Figures, figuresOf, points } from './figures.js';
import { isHurt, optionOffer } from './give.js';
import { oneLine } from './harmless.js';
import { offerWords } from './remedy-words.js';
import { type Entry, item, items, present } from './sheet.js';
import { LABELS, MOST_POINTS, SHOW_ALL, SHOW_REST, VERDICTS, WHEN_HURT } from './words.js';

/** How much of it there is room for, from nothing but its heading to everything that decided. */
const LENGTHS = ['heading', 'verdict', 'sums', 'reasons', 'usual', 'whole'] as const;

/** How much of it is shown; see {@link LENGTHS}. */
export type WhyLength = (typeof LENGTHS)[number];

/** What there is to try where the terminal may be too short, the longest first. */
export const SHORTER: readonly WhyLength[] = LENGTHS.slice(0, -1).reverse();

/** The part that is not for customers: what it costs us, what it keeps, and what to avoid. */
export function why(policy: Policy, decision: Decision, length: WhyLength): Entry[] {
  const inside = isHurt(decision) ? hurt(decision, length) : weighed(policy, decision, length);
  const isCut = !isHurt(decision) && LENGTHS.indexOf(length) < LENGTHS.indexOf('usual');
  const rest = length === 'heading' ? SHOW_ALL : SHOW_REST;
  const text = isCut ? `${LABELS.why} ${rest}` : LABELS.why;
  return present({ is: 'rule' }, { is: 'title', text }, inside);
}

function hurt({ because }: Decision, length: WhyLength): Entry[] {
  return [
    item(LABELS.noSums, WHEN_HURT.noSums),
    ...(length === 'whole' ? items(LABELS.because, because.map(reason), 'owed') : []),
  ];
}

function weighed(policy: Policy, decision: Decision, length: WhyLength): Entry[] {
  const figures = figuresOf(policy);
  const { loyalty, avoid, cause, instead } = decision;
  const has = (part: WhyLength): boolean => LENGTHS.indexOf(part) <= LENGTHS.indexOf(length);
  return present(
    has('sums') && [
      item(LABELS.cost, costs(decision, figures), 'money'),
      item(LABELS.keeps, keeps(loyalty, figures), 'money'),
    ],
    has('verdict') && item(LABELS.verdict, verdict(loyalty, figures), 'goodwill'),
    has('reasons') && [...goodsSums(decision), ...because(policy, decision, has('whole'))],
    has('whole') && items(LABELS.close, instead.map(close(policy))),
    has('usual') && [
      ...items(
        LABELS.avoid,
        avoid.map((one) => oneLine(one.why)),
        'warn',
      ),
      ...(cause ? [item(LABELS.cause, oneLine(cause))] : []),
    ],
  );
}

/** Every reason with its rule and line; or only what the offer itself does not show. */
function because(policy: Policy, { because: reasons, unbeaten }: Decision, whole: boolean): Entry[] {
  const isUnsaid = (one: Reason): boolean => isNews(policy, one) && one.text !== unbeaten?.why;
  const texts = whole ? reasons.map(reason) : reasons.filter(isUnsaid).map(({ text }) => oneLine(text));
  return items(LABELS.because, texts, 'owed');
}

/** What is owed and allowed can be seen in the offer; why something is not in it cannot. */
function isNews({ rules }: Policy, { rule }: Reason): boolean {
  return rule === null || rules.find(({ id }) => id === rule)?.noGoodwill !== undefined;
}

function reason({ text, rule, file, line }: Reason): string {
  const place = [rule, file && `${file}${line === null ? '' : `:${line}`}`].filter(Boolean).join(', ');
  return oneLine(place ? `${text.replace(/\.$/, '')} (${place})` : text);
}

/** What each way of giving costs and mends, numbered as the customer's options are. */
function costs({ offer, choices, loyalty, harm: { total } }: Decision, { money, share }: Figures): string {
  const [open] = choices.filter(({ chosen }) => chosen === null);
  const ways = open ? open.of.flatMap((id, at) => optionOffer(open, id, at) ?? []) : [offer];
  const mends = ways.map(({ mended }) => (total > 0 ? `, mends ${share(mended)}` : ''));
  const alike = new Set(mends).size === 1;
  const parts = ways.map(({ cost }, at) => {
    const number = ways.length > 1 ? `${at + 1}. ` : '';
    return `${number}${cost > 0 ? money(cost) : 'nothing'}${alike ? '' : mends[at]}`;
  });
  const isAll = ways.every(({ cost }) => cost === loyalty.goodwillCost);
  const part = isAll ? 'all of it goodwill' : `of it goodwill ${money(loyalty.goodwillCost)}`;
  const goodwill = loyalty.goodwillCost > 0 ? `, ${part}` : '';
  return `${parts.join('; ')}${goodwill}${alike ? mends[0] : ''}`;
}

function keeps({ gain, stake, segment }: Loyalty, { money, range }: Figures): string {
  const ofIt = `of ${money(stake)} at stake (${oneLine(segment)})`;
  return gain.high === 0
    ? `nothing that the evidence can show, ${ofIt}`
    : `about ${money(gain.middle)} (${range(gain)}) ${ofIt}`;
}

function verdict(loyalty: Loyalty, { money }: Figures): string {
  const { breakEven, goodwillCost, verdict: found } = loyalty;
  if (found === 'nothing-beyond-owed') return VERDICTS[found];
  if (goodwillCost === 0) return 'the goodwill costs us nothing';
  if (breakEven === null || breakEven > MOST_POINTS) {
    return `goodwill costs ${money(goodwillCost)}, and no lift could pay for it; the policy gives it anyway`;
  }
  return `${VERDICTS[found]}; it ${breakEvenWords(breakEven, loyalty)}`;
}

function breakEvenWords(breakEven: number, { goodwillLift: { low, high } }: Loyalty): string {
  const needed = `pays if they become ${points(breakEven)} likelier to stay`;
  return high > 0
    ? `${needed}; the evidence says ${bare(low)} to ${bare(high)}`
    : `${needed}; the evidence expects no such thing`;
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
