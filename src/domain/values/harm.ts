/** The three kinds of harm. */
export type HarmKind = 'goods' | 'trouble' | 'respect';

/** Harm in minor units, by kind. */
export type Harm = Readonly<Record<HarmKind, number>>;
