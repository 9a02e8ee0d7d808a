import { writeFact } from '../domain/complaint.js';
import type { Change, Decision, Offer } from '../domain/decision.js';
import type { FactDefinition, FactValue } from '../domain/fact.js';
import type { Curve, Policy, Spread } from '../domain/policy.js';
import { REMEDY_KINDS } from '../domain/remedies/kinds.js';
import { bare, type Figures, figuresOf } from './figures.js';
import { isHurt } from './give.js';
import { oneLine } from './harmless.js';
import { remedyWords } from './remedy-words.js';
import { type Entry, item, items, present } from './sheet.js';
import { LABELS } from './words.js';

/** The whole reckoning, for `--why`: every figure that went in. */
export function reckoning(policy: Policy, decision: Decision): Entry[] {
  if (isHurt(decision)) return [];
  const figures = figuresOf(policy);
  return present(
    { is: 'gap' },
    { is: 'title', text: 'The whole reckoning' },
    harmTable(decision, figures),
    { is: 'gap' },
    remedyTable(policy, decision.offer, figures),
    { is: 'gap' },
    liftTable(decision, figures),
    { is: 'gap' },
    item('curve', curveWords(policy, decision.offer)),
    item('segment', segmentWords(decision, figures)),
    item('evidence', oneLine(policy.sums.source ?? 'amends’ own defaults; see evidence')),
    assumed(policy, decision),
    items(LABELS.change, (decision.wouldChange ?? []).map(changeWords(policy))),
  );
}

function harmTable({ harm }: Decision, { money }: Figures): Entry {
  const kinds = ['goods', 'trouble', 'respect', 'total'] as const;
  return { is: 'table', head: ['harm', 'money'], rows: kinds.map((kind) => [kind, money(harm[kind])]) };
}

function remedyTable(policy: Policy, offer: Offer, { money, share }: Figures): Entry {
  const rows = offer.remedies.map((remedy) => [
    remedy.kind === 'apology'
      ? remedyWords(policy, remedy)
      : `${remedyWords(policy, remedy)} (${remedy.owed ? LABELS.owed : LABELS.goodwill})`,
    money(remedy.cost),
    money(remedy.worth),
    '',
  ]);
  const goods = offer.goods && !offer.goods.keep ? money(offer.goods.returnCost - offer.goods.recovers) : '';
  const all = ['all of it', money(offer.cost), money(offer.worth), share(offer.mended)];
  const back = goods ? [['goods taken back', goods, '', '']] : [];
  const face = ['goodwill at face value', money(offer.goodwill), '', ''];
  return { is: 'table', head: ['remedy', 'costs us', 'worth', 'mends'], rows: [...rows, ...back, all, face] };
}

function liftTable({ loyalty, offer }: Decision, { money }: Figures): Entry {
  const row = (name: string, spread: Spread, write: (value: number) => string): string[] => [
    name,
    write(spread.low),
    write(spread.middle),
    write(spread.high),
  ];
  return {
    is: 'table',
    head: ['likelier to stay', 'low', 'middle', 'high'],
    rows: [
      row('points, the whole offer', loyalty.lift, bare),
      row('points, by goodwill', loyalty.goodwillLift, bare),
      row('what it keeps', loyalty.gain, money),
      row('less what it costs', offer.net, money),
    ],
  };
}

/** The curve of the evidence that was read: another one for goods given up than for goods kept. */
function curveWords({ sums }: Policy, { remedies }: Offer): string {
  const givenUp = remedies.some(({ kind }) => REMEDY_KINDS[kind].givesUpGoods);
  const name = givenUp ? 'goods given up' : 'goods kept';
  return `${name}: ${pointsOf(givenUp ? sums.curves.givenUp : sums.curves.kept)}`;
}

const pointsOf = (curve: Curve): string =>
  curve
    .filter(([mended]) => mended > 0)
    .map(([mended, lift]) => `${bare(mended / 10)}% mended brings ${bare(lift / 10)}% of the lift`)
    .join(', ');

function segmentWords({ loyalty }: Decision, { money }: Figures): string {
  const { segment, worthIfStays, wordOfMouth } = loyalty;
  return `${oneLine(segment)}: ${money(worthIfStays)} if they stay, ${money(wordOfMouth)} by what they tell others`;
}

function assumed(policy: Policy, { assumed: names, complaint }: Decision): Entry | null {
  const taken = names.map((name) => oneLine(factWords(policy, name, complaint[name])));
  const said = taken.filter((words) => !words.endsWith('='));
  return said.length > 0 ? item(LABELS.assumed, said.join(', ')) : null;
}

const changeWords =
  (policy: Policy) =>
  ({ fact, value, then }: Change): string =>
    oneLine(`${factWords(policy, fact, value)}: ${then}`);

/** A fact as it is given on the command line, so that whoever reads it can change it. */
function factWords(policy: Policy, name: string, value: unknown): string {
  const definition = policy.facts.find((fact) => fact.name === name);
  const written = definition ? writeFact(policy, definition, inUnits(definition, value)) : String(value);
  return `${name}=${written}`;
}

/** A decision says percentages as numbers (1 = 100%); facts hold basis points. */
function inUnits({ type }: FactDefinition, value: unknown): FactValue {
  const known = value as FactValue;
  return type.is === 'percent' && typeof known === 'number' ? Math.round(known * 10_000) : known;
}
