import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { Choice, Decision, OfferedRemedy } from '../../domain/results/decision.js';

/** What an answer gives of one remedy: in minor units or units of points, null where it has no amount. */
export type Given = { readonly id: string; readonly amount: number | null };

/** What is owed outright, and what the customer may choose, whether or not they have chosen yet. */
export type Dues = { readonly outright: readonly Given[]; readonly choices: readonly Choice[] };

/** What an answer gives whatever the customer chooses, owed or not, but an apology: each remedy once. */
export const sureIn = (decision: Decision): Given[] =>
  together(decision.offer.remedies.filter(isSure(decision)));

/** What an answer owes, but an apology. */
export function duesIn(decision: Decision): Dues {
  const { offer, choices } = decision;
  const ofChoices = choices.flatMap(({ of }) => of);
  const outright = offer.remedies.filter((one) => one.owed && !isApology(one) && !ofChoices.includes(one.id));
  return { outright: together(outright), choices };
}

/** What the customer may yet choose between, each as it is where they do: a list a choice. */
export function openIn(decision: Decision): Given[][] {
  return openChoices(decision).map(({ of, offers }) =>
    together(of.flatMap((id, at) => offers[at]?.remedies.filter((one) => one.owed && one.id === id) ?? [])),
  );
}

const openChoices = ({ choices }: Decision): Choice[] => choices.filter(({ chosen }) => chosen === null);

function isSure(decision: Decision): (one: OfferedRemedy) => boolean {
  const open = openChoices(decision).flatMap(({ of }) => of);
  return (one) => !isApology(one) && !(one.owed && open.includes(one.id));
}

const isApology = ({ kind }: OfferedRemedy): boolean => isApologyKind(kind);

/** Each remedy once: goodwill tops up what is owed of the same. */
function together(remedies: readonly OfferedRemedy[]): Given[] {
  const given = new Map<string, Given>();
  for (const { id, amount } of remedies) {
    const before = given.get(id)?.amount ?? null;
    given.set(id, { id, amount: amount === null && before === null ? null : (amount ?? 0) + (before ?? 0) });
  }
  return [...given.values()];
}
