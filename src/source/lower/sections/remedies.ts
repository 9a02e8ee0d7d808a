import { fixed } from '../../../domain/policy/amount.js';
import type { Remedy } from '../../../domain/policy/policy.js';
import { apology, apologyOfOurs } from '../../../domain/remedies/apology.js';
import type { FieldSpec, RemedyKind } from '../../../domain/remedies/kind.js';
import { amountFieldOf, isCounted, keyOfField } from '../../../domain/remedies/kind.js';
import { REMEDY_KIND_NAMES, REMEDY_KINDS, type RemedyKindName } from '../../../domain/remedies/kinds.js';
import type { Part } from '../../document/part.js';
import { lowerText, proseUnder } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import { COUNT, type Due, inRemedy, lowerAmount, MONEY } from '../values/amount.js';
import { belowNothing, noteCurrency, readNumber } from '../values/literal.js';
import { tooLarge } from '../values/reach.js';
import { keptBeside, lowerRemedyAmount } from '../values/sizes.js';

/** What we can do, in policy order; an apology is always among it, named or not. */
export function lowerRemedies(section: Part, scope: Scope): Remedy[] {
  const remedies = section.parts().map((part) => lowerRemedy(part, scope));
  if (remedies.some(({ kind }) => REMEDY_KINDS[kind].role === 'apology')) return remedies;
  const ours = apologyOfOurs(remedies.map(({ id }) => id));
  return [...remedies, { ...ours, place: section.place, notWith: [], worth: fixed(0) }];
}

/** The kind of a remedy as written; undefined where it is none, which the shape has said. */
export function kindOf(part: Part): RemedyKindName | undefined {
  return REMEDY_KIND_NAMES.find((name) => name === part.at('kind').scalar);
}

/** `nothing` is what a customer asks for who asks for nothing in particular. */
const TAKEN = 'nothing';

function lowerRemedy(part: Part, scope: Scope): Remedy {
  if (part.name === TAKEN) part.wrongKey('bad-name', `No remedy can be called “${TAKEN}”.`);
  const kind = kindOf(part);
  const { label = part.name, code, valid } = proseUnder(part, ['label', 'code', 'valid'], scope);
  return {
    id: part.name,
    kind: kind ?? apology.kind,
    label,
    place: part.place,
    ...(code === undefined ? {} : { code }),
    ...(valid === undefined ? {} : { valid }),
    notWith: lowerNotWith(part.at('not-with'), part.name, scope),
    ...(kind ? lowerFields(part, REMEDY_KINDS[kind], scope) : {}),
  };
}

function lowerNotWith(list: Part, id: string, scope: Scope): string[] {
  const others = scope.remedies.readAll(list);
  for (const item of list.items()) {
    if (item.text === id) item.wrong('itself', `“${id}” is always with itself.`, 'Take it out of the list.');
  }
  return others;
}

type Fields = Partial<Omit<Remedy, 'id' | 'kind' | 'label' | 'place' | 'notWith'>>;

/** The figures of a remedy: what its kind asks for. Units of points are its amount. */
function lowerFields(part: Part, { fields }: RemedyKind, scope: Scope): Fields {
  const figures: Record<string, unknown> = {};
  for (const [field, { holds }] of Object.entries(fields)) {
    const one = part.at(keyOfField(field));
    if (one.exists) figures[field === 'units' ? 'amount' : field] = HOLDERS[holds](one, part, scope);
  }
  return figures as Fields;
}

type Holder = (part: Part, remedy: Part, scope: Scope) => unknown;

const HOLDERS: Readonly<Record<FieldSpec['holds'], Holder>> = {
  money: (part, remedy, scope) => limited(part, remedy, MONEY, scope),
  sizes: (part, remedy, scope) => limited(part, remedy, MONEY, scope),
  'count-sizes': (part, remedy, scope) => limited(part, remedy, COUNT, scope),
  count: (part, _remedy, scope) => lowerAmount(part, inRemedy(COUNT), scope),
  decimal: (part, _remedy, scope) => lowerPerUnit(part, scope),
  text: (part) => lowerText(part),
};

/** Limits that stand in the remedy itself belong to its amount. */
function limited(part: Part, remedy: Part, due: Due, scope: Scope): unknown {
  const amount = lowerRemedyAmount(part, inRemedy(due), scope);
  const beside = ['amount', 'units'].includes(part.name);
  if (!beside) return amount;
  const kept = keptBeside(remedy, amount, inRemedy(due), scope);
  tooLarge(remedy, kept, scope);
  return kept;
}

/** Decimals that a per-unit figure may have, in the currency's main unit. */
const PER_UNIT_DECIMALS = 6;

/** What one point costs or is worth, in millionths of a minor unit. */
function lowerPerUnit(part: Part, scope: Scope): number {
  const value = readNumber(part, PER_UNIT_DECIMALS, 'A figure for one of them');
  if (value === undefined) return 0;
  if (value < 0) belowNothing(part);
  if (value > 0) noteCurrency(part, scope);
  return value * 10 ** scope.currency.digits;
}

/** How the amount that a rule gives of a remedy is counted; undefined where its kind has none. */
export function dueOfGrant(kind: RemedyKindName): Due | undefined {
  const own = REMEDY_KINDS[kind];
  if (amountFieldOf(own) === undefined) return undefined;
  return inRemedy(isCounted(own) ? COUNT : MONEY);
}
