import type { DecisionFigures } from '../record/decision-figures.js';
import type { SettledAnswer } from './settled-answer.js';

/** What there was most of in the harm. */
export const HARM_NAMES = ['goods', 'trouble', 'respect', 'none'] as const;

/** How much of the harm was mended, in words that stand in tables. */
export const MENDED_NAMES = ['under 50%', '50 to 79%', '80 to 99%', 'all of it', 'not known'] as const;

/** How often they had to ask. */
export const CONTACT_NAMES = ['we noticed first', 'first time', 'second time or later'] as const;

/** What an answer whose outcome is known can be told from others by: all of it parts of one name. */
export type OutcomeKind = {
  readonly harm: (typeof HARM_NAMES)[number];
  readonly mended: (typeof MENDED_NAMES)[number];
  readonly contact: (typeof CONTACT_NAMES)[number];
  /** Which row of the policy's sums it goes by. */
  readonly size: 'small' | 'large';
  readonly row: 'first' | 'later';
  /** Whether it got no goodwill so that something is learnt, or might have; `none` where the policy declares no such thing. */
  readonly holdout: 'held' | 'open' | 'none';
};

/** The parts of the name, in their order. */
const PARTS = ['harm', 'mended', 'contact', 'size', 'row', 'holdout'] as const;

/** The kind of an outcome as one name. */
export const writeOutcomeKind = (kind: OutcomeKind): string => PARTS.map((part) => kind[part]).join(' / ');

/** The kind that such a name is of. */
export function readOutcomeKind(name: string): OutcomeKind {
  const values = name.split(' / ');
  return Object.fromEntries(PARTS.map((part, at) => [part, values[at] ?? ''])) as OutcomeKind;
}

/** What kind of outcome the last answer of a matter has. */
export function outcomeKind({ entry, decision, given }: SettledAnswer): OutcomeKind {
  const contacts = decision?.contacts ?? 1;
  return {
    harm: harmName(decision?.harm),
    mended: mendedName(entry.kind === 'refused' ? 0 : given?.mended),
    contact: CONTACT_NAMES[Math.min(contacts, 2)] ?? 'first time',
    size: decision?.isLarge ? 'large' : 'small',
    row: contacts > 1 ? 'later' : 'first',
    holdout: holdoutName(decision?.heldOut),
  };
}

function harmName(harm: DecisionFigures['harm'] | undefined): OutcomeKind['harm'] {
  if (!harm || harm.total === 0) return 'none';
  const most = Math.max(harm.goods, harm.trouble, harm.respect);
  return (['goods', 'trouble', 'respect'] as const).find((kind) => harm[kind] === most) ?? 'none';
}

function mendedName(mended: number | undefined): OutcomeKind['mended'] {
  if (mended === undefined) return 'not known';
  if (mended < 0.5) return 'under 50%';
  if (mended < 0.8) return '50 to 79%';
  return mended < 1 ? '80 to 99%' : 'all of it';
}

function holdoutName(heldOut: boolean | undefined): OutcomeKind['holdout'] {
  if (heldOut === undefined) return 'none';
  return heldOut ? 'held' : 'open';
}
