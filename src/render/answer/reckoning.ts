import type { Curve, Policy, Spread } from '../../domain/policy/policy.js';
import { relevantFacts } from '../../domain/policy/policy-parts.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Change, Decision, Offer, WeighedDecision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeHypothetical } from '../../i18n/values/describe-fact.js';
import { sanitizeLine } from '../page/sanitize.js';
import { compact, type Entry, item, items } from '../page/sheet.js';
import { assumptions, knownValue } from './assumptions.js';
import { isHurt } from './customer-section.js';
import { bare, type NumberFormat, numberFormat } from './number-format.js';
import { remedyWords } from './remedy-words.js';

/** The whole reckoning, for `--why`: every figure that went in. */
export function reckoning(policy: Policy, decision: Decision): Entry[] {
  if (isHurt(decision)) return [];
  const figures = numberFormat(policy);
  const { loyalty } = decision;
  const { answer, reckoning: words } = catalogueFor(policy);
  return compact(
    { is: 'gap' },
    { is: 'title', text: words.title },
    ...(loyalty === null ? [] : sums(policy, { ...decision, loyalty }, figures)),
    nothingAtStake(decision)
      ? null
      : item(words.evidence, sanitizeLine(policy.sums.source ?? words.ownEvidence)),
    assumptions(policy, decision, whatCounts(policy, decision)),
    items(answer.labels.change, changes(policy, decision.wouldChange ?? [])),
  );
}

/** Neither harm nor stake, as in a scheme that only says what is owed: then there is nothing to reckon with. */
const nothingAtStake = ({ harm, loyalty }: Decision): boolean => harm.total === 0 && loyalty?.stake === 0;

/** What is reckoned, table by table. */
function sums(policy: Policy, decision: WeighedDecision, figures: NumberFormat): Entry[] {
  const words = catalogueFor(policy).reckoning;
  if (nothingAtStake(decision)) return [remedyTable(policy, decision.offer, figures), { is: 'gap' }];
  return [
    harmTable(policy, decision, figures),
    { is: 'gap' },
    remedyTable(policy, decision.offer, figures),
    { is: 'gap' },
    ...(decision.harm.total > 0 ? lifts(policy, decision, figures) : []),
    item(words.segment, segmentWords(policy, decision, figures)),
  ];
}

/** How much likelier they are to stay: nothing to say where nothing was mended. */
function lifts(policy: Policy, decision: WeighedDecision, figures: NumberFormat): Entry[] {
  const { curve } = catalogueFor(policy).reckoning;
  return [
    liftTable(policy, decision, figures),
    { is: 'gap' },
    item(curve, curveWords(policy, decision.offer)),
  ];
}

function harmTable(policy: Policy, { harm }: Decision, { money }: NumberFormat): Entry {
  const words = catalogueFor(policy).reckoning;
  const kinds = ['goods', 'trouble', 'respect', 'total'] as const;
  return {
    is: 'table',
    head: [words.harm, words.money],
    rows: kinds.map((kind) => [words.kinds[kind], money(harm[kind])]),
  };
}

function remedyTable(policy: Policy, offer: Offer, { money, share }: NumberFormat): Entry {
  const { answer, reckoning: words } = catalogueFor(policy);
  const named = (remedy: Offer['remedies'][number]): string => {
    const name = remedyWords(policy, remedy);
    const as = remedy.owed ? answer.labels.owed : answer.labels.goodwill;
    return isApologyKind(remedy.kind) ? name : words.remedyAs({ remedy: name, as });
  };
  const rows = offer.remedies.map((remedy) => [named(remedy), money(remedy.cost), money(remedy.worth), '']);
  const goods = offer.goods && !offer.goods.keep ? money(offer.goods.returnCost - offer.goods.recovers) : '';
  const all = [words.all, money(offer.cost), money(offer.worth), share(offer.mended)];
  const back = goods ? [[words.goodsBack, goods, '', '']] : [];
  const face = [words.face, money(offer.goodwill), '', ''];
  return {
    is: 'table',
    head: [words.remedy, words.costsUs, words.worth, words.mends],
    rows: [...rows, ...back, all, face],
  };
}

function liftTable(policy: Policy, { loyalty, offer }: WeighedDecision, { money }: NumberFormat): Entry {
  const words = catalogueFor(policy).reckoning;
  const row = (name: string, spread: Spread, write: (value: number) => string): string[] => [
    name,
    write(spread.low),
    write(spread.middle),
    write(spread.high),
  ];
  return {
    is: 'table',
    head: [words.lift, words.low, words.middle, words.high],
    rows: [
      row(words.wholeOffer, loyalty.lift, bare),
      row(words.byGoodwill, loyalty.goodwillLift, bare),
      row(words.keeps, loyalty.gain, money),
      row(words.lessCost, offer.net, money),
    ],
  };
}

/** The curve of the evidence that was read: another one for goods given up than for goods kept. */
function curveWords(policy: Policy, { remedies }: Offer): string {
  const words = catalogueFor(policy).reckoning;
  const { givenUp, kept } = policy.sums.curves;
  const isGivenUp = remedies.some(({ kind }) => REMEDY_KINDS[kind].givesUpGoods);
  const points = pointsOf(policy, isGivenUp ? givenUp : kept);
  return words.curvePoints({ name: isGivenUp ? words.givenUp : words.kept, points });
}

const pointsOf = (policy: Policy, curve: Curve): string[] =>
  curve
    .filter(([mended]) => mended > 0)
    .map(([mended, lift]) =>
      catalogueFor(policy).reckoning.curvePoint({
        mended: `${bare(mended / 10)}%`,
        lift: `${bare(lift / 10)}%`,
      }),
    );

function segmentWords(policy: Policy, { loyalty }: WeighedDecision, { money }: NumberFormat): string {
  const { segment, worthIfStays, wordOfMouth } = loyalty;
  return catalogueFor(policy).reckoning.segmentWorth({
    segment: sanitizeLine(segment),
    stays: money(worthIfStays),
    tells: money(wordOfMouth),
  });
}

/** What nobody confirmed, as far as it counts under this policy. */
function whatCounts(policy: Policy, { assumed }: Decision): string[] {
  const used = relevantFacts(policy);
  return assumed.filter((name) => used.has(name));
}

/** A sentence for each thing that would change, with every value of a fact that would change it so. */
function changes(policy: Policy, all: readonly Change[]): string[] {
  const alike = (one: Change) => (other: Change) => other.fact === one.fact && other.then === one.then;
  const firsts = all.filter((one, at) => all.findIndex(alike(one)) === at);
  return firsts.map((first) => changeWords(policy, first.then, all.filter(alike(first))));
}

function changeWords(policy: Policy, then: string, same: readonly Change[]): string {
  const { grammar, answer } = catalogueFor(policy);
  const otherwise = same.map(({ fact, value }) => {
    const known = knownValue(policy, fact, value);
    return known === undefined ? fact : describeHypothetical(policy, fact, known);
  });
  return sanitizeLine(answer.wouldChange({ supposed: grammar.or(otherwise), then }));
}
