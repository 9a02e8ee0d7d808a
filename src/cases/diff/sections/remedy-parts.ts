import type { Policy, Remedy } from '../../../domain/policy/policy.js';
import { isCounted } from '../../../domain/remedies/kind.js';
import { isApologyKind, REMEDY_KINDS } from '../../../domain/remedies/kinds.js';
import type { SectionChange } from '../../../domain/results/diff.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import { changedParts, PartMaker, type PolicyPart } from './section-parts.js';

/** A remedy that only one policy has changes what rules give, and nothing else; but for the apology, which is in every offer. */
export function isShared({ id, kind }: Remedy, { before, after }: PolicyPair): boolean {
  if (isApologyKind(kind)) return true;
  return [before, after].every(({ remedies }) => remedies.some((remedy) => remedy.id === id));
}

/** The keys of a remedy that an answer rests on. */
export function remedyParts(remedy: Remedy, make: PartMaker): PolicyPart[] {
  const { id, kind } = remedy;
  const at = (key: string) => `remedies.${id}.${key}`;
  const unit = isCounted(REMEDY_KINDS[kind]) ? 'count' : 'money';
  const each = (key: string, millionths: number | undefined) =>
    millionths === undefined ? [] : [make.count(at(key), millionths, 6)];
  return [
    make.text(at('kind'), kind),
    ...make.amount(at('amount'), remedy.amount, unit),
    ...make.amount(at('cost'), remedy.cost, 'money'),
    ...make.amount(at('worth'), remedy.worth, 'money'),
    ...make.amount(at('upgrade'), remedy.upgrade, 'money'),
    ...make.amount(at('minutes'), remedy.minutes, 'count'),
    ...make.amount(at('they-pay'), remedy.theyPay, 'money'),
    ...make.amount(at('less'), remedy.less, 'money'),
    ...each('cost-each', remedy.costEach),
    ...each('worth-each', remedy.worthEach),
    ...make.names(at('mends'), remedy.mends === undefined ? [] : [remedy.mends]),
    ...make.names(at('not-with'), remedy.notWith.toSorted()),
    ...make.flag(at('as-credit'), remedy.asCredit),
    ...make.flag(at('adds-up'), remedy.addsUp),
  ];
}

/** A remedy with another figure than before; `isAmountAlone` where that is its amount, and no other. */
export type ChangedRemedy = { readonly id: string; readonly isAmountAlone: boolean };

/**
 * The remedies with other figures than before, where nothing else of these sections has changed; undefined where something
 * has, also where that is the apology, which is in every offer.
 */
export function onlyRemediesIn(
  sections: readonly SectionChange[],
  { before, after }: PolicyPair,
): readonly ChangedRemedy[] | undefined {
  const explained = new Set<string>();
  const changed = after.remedies.flatMap((now): ChangedRemedy[] => {
    const old = before.remedies.find(({ id }) => id === now.id);
    if (!old || isApology(old) || isApology(now)) return [];
    const paths = changedParts(partsAlone(before, old), partsAlone(after, now)).map(({ path }) => path);
    for (const path of paths) explained.add(path);
    const isAmountAlone = paths.every((path) => path.startsWith(`remedies.${now.id}.amount`));
    return paths.length === 0 ? [] : [{ id: now.id, isAmountAlone }];
  });
  return sections.every(({ path }) => explained.has(path)) ? changed : undefined;
}

const isApology = ({ kind }: Remedy): boolean => isApologyKind(kind);

const partsAlone = (policy: Policy, remedy: Remedy): PolicyPart[] =>
  remedyParts(remedy, new PartMaker(policy));
