import { type Amount, fixed } from '../../../domain/policy/amount.js';
import type { Remedy } from '../../../domain/policy/policy.js';
import { apology, apologyOfOurs } from '../../../domain/remedies/apology.js';
import type { FieldSpec, RemedyKind } from '../../../domain/remedies/kind.js';
import { amountFieldOf, isCounted, keyOfField } from '../../../domain/remedies/kind.js';
import {
  isApologyKind,
  REMEDY_KIND_NAMES,
  REMEDY_KINDS,
  type RemedyKindName,
} from '../../../domain/remedies/kinds.js';
import { HARM_KINDS } from '../../../domain/values/harm.js';
import type { NodeView } from '../../document/node-view.js';
import { labelsUnder, lowerLabel } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import {
  type AmountType,
  COUNT_AMOUNT,
  inRemedy,
  lowerAmount,
  MONEY_AMOUNT,
  MONEY_OFF,
} from '../values/amount.js';
import { checkSize } from '../values/check-range.js';
import {
  noteForeignCurrency,
  readNumber,
  readShareAt,
  readYesNo,
  reportNegative,
  SHARE_LIMITS,
} from '../values/literal.js';
import { lowerRemedyAmount, withLimitsBeside } from '../values/sizes.js';

/** What we can do, in policy order; an apology is always among it, named or not. */
export function lowerRemedies(section: NodeView, scope: Scope): Remedy[] {
  const remedies = section.children().map((node) => lowerRemedy(node, scope));
  if (remedies.some(({ kind }) => isApologyKind(kind))) return remedies;
  const ours = apologyOfOurs(remedies.map(({ id }) => id));
  return [...remedies, { ...ours, place: section.place, notWith: [], worth: fixed(0) }];
}

/** The kind of a remedy as written; undefined where it is none, which the shape has said. */
export function kindOf(node: NodeView): RemedyKindName | undefined {
  return REMEDY_KIND_NAMES.find((name) => name === node.at('kind').scalar);
}

/** `nothing` is what a customer asks for who asks for nothing in particular. */
const RESERVED_NAMES = 'nothing';

function lowerRemedy(node: NodeView, scope: Scope): Remedy {
  if (node.name === RESERVED_NAMES)
    node.reportKey('bad-name', `No remedy can be called “${RESERVED_NAMES}”.`);
  const kind = kindOf(node);
  const { label = node.name, code, valid } = labelsUnder(node, ['label', 'code', 'valid']);
  return {
    id: node.name,
    kind: kind ?? apology.kind,
    label,
    place: node.place,
    ...(code === undefined ? {} : { code }),
    ...(valid === undefined ? {} : { valid }),
    notWith: lowerNotWith(node.at('not-with'), node.name, scope),
    ...(kind ? withShareAsAmount(lowerFields(node, REMEDY_KINDS[kind], scope)) : {}),
    ...lowerMends(node),
    ...(kind && REMEDY_KINDS[kind].isLessened ? lowerLessened(node, scope) : {}),
    ...(readYesNo(node.at('adds-up').scalar) ? { addsUp: true } : {}),
  };
}

/** What is taken off, and why, of which one without the other is a mistake; and whether it is store credit. */
function lowerLessened(node: NodeView, scope: Scope): Pick<Remedy, 'less' | 'because' | 'asCredit'> {
  const [less, because] = [node.at('less'), node.at('because')];
  if (less.exists && !because.exists)
    less.reportKey(
      'missing-key',
      '“because” is missing: the customer hears why something is taken off.',
      'Add because: "a restocking charge", or whatever it is.',
    );
  if (because.exists && !less.exists)
    because.reportKey(
      'missing-key',
      '“because” says why something is taken off, and nothing is.',
      'Add less: 10%, or leave because out.',
    );
  return {
    ...(less.exists ? { less: lowerOff(less, scope) } : {}),
    ...(because.exists ? { because: lowerLabel(because) } : {}),
    ...(node.at('as').exists ? { asCredit: true } : {}),
  };
}

function lowerOff(node: NodeView, scope: Scope): Amount {
  if (Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(node.text ?? '')?.[1]) > 100) {
    node.report(
      'out-of-range',
      `${node.text} is not from 0% to 100% of what would go back.`,
      'Write what is taken off, such as less: 20%; with less: 100% nothing goes back.',
    );
    return fixed(0);
  }
  const amount = lowerAmount(node, MONEY_OFF, scope);
  checkSize(node, amount, scope);
  return amount;
}

function lowerNotWith(list: NodeView, id: string, scope: Scope): string[] {
  const others = scope.remedies.readAll(list);
  for (const item of list.items()) {
    if (item.text === id) item.report('itself', `“${id}” is always with itself.`, 'Take it out of the list.');
  }
  return others;
}

/** A share of what is usually bought is the amount of what is given. */
function withShareAsAmount({ percent, usualOrder, ...fields }: Fields): Partial<Remedy> {
  if (percent === undefined || usualOrder === undefined) return fields;
  return { ...fields, amount: { is: 'percent', share: fixed(percent), of: usualOrder } };
}

function lowerMends(node: NodeView): Pick<Remedy, 'mends'> {
  const harm = HARM_KINDS.find((one) => one === node.at('mends').scalar);
  return harm ? { mends: harm } : {};
}

type Fields = Partial<Omit<Remedy, 'id' | 'kind' | 'label' | 'place' | 'notWith'>> & {
  readonly percent?: number;
  readonly usualOrder?: Amount;
};

/** The figures of a remedy: what its kind asks for. Units of points are its amount. */
function lowerFields(node: NodeView, { fields }: RemedyKind, scope: Scope): Fields {
  const figures: Record<string, unknown> = {};
  for (const [field, { holds }] of Object.entries(fields)) {
    const one = node.at(keyOfField(field));
    if (one.exists) figures[field === 'units' ? 'amount' : field] = HOLDERS[holds](one, node, scope);
  }
  return figures as Fields;
}

type Holder = (node: NodeView, remedy: NodeView, scope: Scope) => unknown;

const HOLDERS: Readonly<Record<FieldSpec['holds'], Holder>> = {
  money: (node, remedy, scope) => limited(node, remedy, MONEY_AMOUNT, scope),
  sizes: (node, remedy, scope) => limited(node, remedy, MONEY_AMOUNT, scope),
  'count-sizes': (node, remedy, scope) => limited(node, remedy, COUNT_AMOUNT, scope),
  count: (node, _remedy, scope) => lowerAmount(node, inRemedy(COUNT_AMOUNT), scope),
  decimal: (node, _remedy, scope) => lowerPerUnit(node, scope),
  share: (node) => readShareAt(node, SHARE_LIMITS) ?? 0,
  text: (node) => lowerLabel(node),
};

/** Limits that stand in the remedy itself belong to its amount. */
function limited(node: NodeView, remedy: NodeView, expected: AmountType, scope: Scope): unknown {
  const amount = lowerRemedyAmount(node, inRemedy(expected), scope);
  const beside = ['amount', 'units'].includes(node.name);
  if (!beside) return amount;
  const kept = withLimitsBeside(remedy, amount, inRemedy(expected), scope);
  checkSize(remedy, kept, scope);
  return kept;
}

/** Decimals that a per-unit figure may have, in the currency's main unit. */
const PER_UNIT_DECIMALS = 6;

/** What one point costs or is worth, in millionths of a minor unit. */
function lowerPerUnit(node: NodeView, scope: Scope): number {
  const value = readNumber(node, PER_UNIT_DECIMALS, 'A figure for one of them');
  if (value === undefined) return 0;
  if (value < 0) reportNegative(node);
  if (value > 0) noteForeignCurrency(node, scope);
  return value * 10 ** scope.currency.digits;
}

/** How the amount that a rule gives of a remedy is counted; undefined where its kind has none. */
export function amountTypeOfGrant(kind: RemedyKindName): AmountType | undefined {
  const own = REMEDY_KINDS[kind];
  if (amountFieldOf(own) === undefined) return undefined;
  return inRemedy(isCounted(own) ? COUNT_AMOUNT : MONEY_AMOUNT);
}
