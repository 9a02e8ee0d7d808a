import type { Policy } from '../../domain/policy/policy.js';
import type { Decision, Loyalty, Offer, Reason, WeighedDecision } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { sanitizeLine } from '../page/sanitize.js';
import { compact, type Entry, item, items } from '../page/sheet.js';
import type { AnswerStyle } from './answer-style.js';
import { firstAssumptions } from './assumptions.js';
import { isHurt, optionOffer } from './customer-section.js';
import { heldOutNote, leftOfCaps } from './left.js';
import { bare, numberFormat } from './number-format.js';
import { offerWords } from './remedy-words.js';

const wordsOf = (policy: Policy) => catalogueFor(policy).answer;

/** How much of it there is room for, from its three figures in one line to everything that decided. */
const LENGTHS = ['line', 'sums', 'reasons', 'usual', 'whole'] as const;

/** How much of it is shown; see {@link LENGTHS}. */
export type WhyLength = (typeof LENGTHS)[number];

/** What there is to try where the terminal may be too short, the longest first. */
export const SHORTER: readonly WhyLength[] = LENGTHS.slice(0, -1).reverse();

/**
 * The part that is not for customers: what it costs us, what it keeps, what to avoid, and what the
 * facts that nobody told are taken as.
 */
export function why(
  policy: Policy,
  decision: Decision,
  length: WhyLength,
  { assumed, restBy }: Pick<AnswerStyle, 'assumed' | 'restBy'>,
): Entry[] {
  const inside = isHurt(decision)
    ? hurt(policy, decision, length)
    : length === 'line'
      ? inOneLine(policy, decision)
      : [
          ...weighed(policy, decision, length),
          ...(length === 'usual' ? firstAssumptions(policy, decision, assumed) : []),
        ];
  if (length === 'line') return compact({ is: 'rule' }, inside);
  const isCut = !isHurt(decision) && LENGTHS.indexOf(length) < LENGTHS.indexOf('usual');
  const { labels, withRest } = wordsOf(policy);
  const text = isCut ? `${labels.why} ${withRest[restBy]}` : labels.why;
  return compact({ is: 'rule' }, { is: 'title', text }, inside);
}

/** What it costs, what it keeps and whether it pays, where there is no room for more. */
function inOneLine(policy: Policy, decision: Decision): Entry[] {
  const { labels, inShort } = wordsOf(policy);
  const { loyalty, offer, choices, harm, notes } = decision;
  if (loyalty === null) return [item(labels.verdict, sanitizeLine(notes.at(-1)?.text ?? ''))];
  const { money } = numberFormat(policy);
  const open = choices.filter(({ chosen }) => chosen === null).flatMap(({ offers }) => offers);
  const text = inShort({
    costs: [...new Set((open.length > 0 ? open : [offer]).map(({ cost }) => money(cost)))],
    keeps: harm.total > 0 && hasGain(decision) ? money(loyalty.gain.middle) : null,
    verdict: givesNothing(decision) ? null : loyalty.verdict,
  });
  return [{ is: 'words', label: labels.why.toLowerCase(), text, tone: 'money' }];
}

/** Whether there is anything to say of what it keeps: beside a no only goodwill can keep anybody. */
const hasGain = (decision: Decision): boolean =>
  !(isNo(decision) && decision.loyalty?.verdict === 'nothing-beyond-owed');

/** Whether a no stands alone: nothing is owed beside it, and nothing added. */
const givesNothing = (decision: Decision): boolean =>
  !(hasGain(decision) || decision.offer.remedies.some(({ owed }) => owed));

function hurt(policy: Policy, decision: Decision, length: WhyLength): Entry[] {
  const { labels, hurtNoSums } = wordsOf(policy);
  return [
    item(labels.noSums, hurtNoSums),
    ...(length === 'whole'
      ? [...items(labels.because, decision.because.map(reason(policy)), 'owed'), ...said(policy, decision)]
      : []),
  ];
}

function weighed(policy: Policy, decision: Decision, length: WhyLength): Entry[] {
  const { labels, nothingToWeigh } = wordsOf(policy);
  const { loyalty, avoid, cause, instead, notes } = decision;
  const { total } = decision.harm;
  const has = (part: WhyLength): boolean => LENGTHS.indexOf(part) <= LENGTHS.indexOf(length);
  return compact(
    loyalty === null && item(labels.verdict, sanitizeLine(notes.at(-1)?.text ?? '')),
    loyalty !== null && [
      item(labels.cost, costs(policy, { ...decision, loyalty }), 'money'),
      ...(total > 0 && hasGain(decision) ? [item(labels.keeps, keeps(policy, loyalty), 'money')] : []),
      item(labels.verdict, givesNothing(decision) ? nothingToWeigh : verdict(policy, loyalty), 'goodwill'),
    ],
    has('reasons') && [...goodsSums(policy, decision), ...because(policy, decision, has('whole'))],
    leftOfCaps(policy, decision),
    heldOutNote(policy, decision),
    has('whole') && [...said(policy, decision), ...items(labels.close, instead.map(close(policy)))],
    has('usual') && [
      ...items(
        labels.avoid,
        avoid.map((one) => sanitizeLine(one.why)),
        'warn',
      ),
      ...(cause ? [item(labels.cause, sanitizeLine(truncate(cause, CAUSE_LETTERS)))] : []),
    ],
  );
}

const isNo = ({ reason }: Decision): boolean => reason !== null;

/** Letters of a cause that an answer shows; what is longer is whole in the decision. */
const CAUSE_LETTERS = 400;

/** Every reason with its rule and line; or only what the offer itself does not show. */
function because(policy: Policy, { because: reasons, unbeaten, capped }: Decision, whole: boolean): Entry[] {
  const said = [unbeaten, ...capped].map((one) => one?.why);
  const isUnsaid = (one: Reason): boolean => isNews(policy, one) && !said.includes(one.text);
  const texts = whole
    ? reasons.map(reason(policy))
    : reasons.filter(isUnsaid).map(({ text }) => sanitizeLine(text));
  return items(wordsOf(policy).labels.because, texts, 'owed');
}

/** What is owed and allowed can be seen in the offer; why something is not in it cannot. */
function isNews({ rules }: Policy, { rule, lost }: Reason): boolean {
  return lost === true || rule === null || rules.find(({ id }) => id === rule)?.noGoodwill !== undefined;
}

const reason =
  (policy: Policy) =>
  ({ text, rule, file, line }: Reason): string => {
    const place = placeOf(rule, file, line);
    return sanitizeLine(place === '' ? text : wordsOf(policy).reason({ text, place }));
  };

const placeOf = (rule: string | null, file: string | null, line: number | null): string =>
  [rule, file && `${file}${line === null ? '' : `:${line}`}`].filter(Boolean).join(', ');

/** Every sentence of the words, with the rule of composing them and the lines of the policy behind it. */
function said(policy: Policy, { sayLines }: Decision): Entry[] {
  const words = wordsOf(policy);
  const texts = sayLines.map(({ text, by, rules }) => {
    const place = rules.map(({ rule, file, line }) => placeOf(rule, file, line)).join('; ');
    return sanitizeLine(words.said({ sentence: opening(text), by: words.saidBy[by], place }));
  });
  return items(words.labels.said, texts);
}

/** As much of a sentence as it takes to find it. */
function opening(text: string): string {
  const words = text.split(' ');
  return words.length > OPENING + 1 ? `${words.slice(0, OPENING).join(' ')} …` : text;
}

const OPENING = 5;

/** What each way of giving costs and mends, numbered as the customer's options are. */
function costs(policy: Policy, { offer, choices, loyalty, harm: { total } }: WeighedDecision): string {
  const { money, share } = numberFormat(policy);
  const { goodwillCost } = loyalty;
  const [open] = choices.filter(({ chosen }) => chosen === null);
  const { upTo, costs: sentence } = wordsOf(policy);
  const atMost = (cost: number, remedies: Offer['remedies']): string =>
    remedies.some((one) => one.upTo) ? upTo(money(cost)) : money(cost);
  const ways = open ? open.of.flatMap((id, at) => optionOffer(open, id, at) ?? []) : [offer];
  const isAll = ways.every(({ cost }) => cost === goodwillCost);
  const beyond = offer.remedies.filter(({ owed }) => !owed);
  return sentence({
    ways: ways.map((way) => ({
      cost: way.cost > 0 ? atMost(way.cost, way.remedies) : null,
      brings: way.cost < 0 ? money(-way.cost) : null,
      mends: total > 0 ? share(way.mended) : null,
    })),
    goodwill: goodwillCost > 0 ? (isAll ? 'all' : atMost(goodwillCost, beyond)) : null,
  });
}

function keeps(policy: Policy, { gain, stake, segment }: Loyalty): string {
  const { money } = numberFormat(policy);
  return wordsOf(policy).keeps({
    middle: gain.high === 0 ? null : money(gain.middle),
    low: money(gain.low),
    high: money(gain.high),
    stake: money(stake),
    segment: sanitizeLine(segment),
  });
}

/** Past this many points no lift could pay for the goodwill. */
const MOST_POINTS = 100;

function verdict(policy: Policy, { breakEven, goodwillCost, goodwillLift, verdict: found }: Loyalty): string {
  const { verdicts, freeGoodwill, noLift, paysIf } = wordsOf(policy);
  if (found === 'nothing-beyond-owed') return verdicts[found];
  if (goodwillCost <= 0) return freeGoodwill;
  if (breakEven === null || breakEven > MOST_POINTS) return noLift(numberFormat(policy).money(goodwillCost));
  const { low, high } = goodwillLift;
  return paysIf({
    verdict: verdicts[found],
    needed: Math.round(breakEven * 10) / 10,
    low: bare(low),
    high: bare(high),
    isSeen: high > 0,
  });
}

/** The keep-or-return sum, once where the customer's options agree on it. */
function goodsSums(policy: Policy, { offer, choices }: Decision): Entry[] {
  const ways = choices.filter(({ chosen }) => chosen === null).flatMap(({ offers }) => offers);
  const sums = [offer, ...ways].flatMap(({ goods }) => (goods ? [sanitizeLine(goods.why)] : []));
  return items(wordsOf(policy).labels.goods, [...new Set(sums)], 'goods');
}

const close =
  (policy: Policy) =>
  ({ offer, why: text }: Decision['instead'][number]): string =>
    wordsOf(policy).close({ offer: offerWords(policy, offer), why: sanitizeLine(text) });
