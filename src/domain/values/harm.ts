/** The three kinds of harm. */
export const HARM_KINDS = ['goods', 'trouble', 'respect'] as const;

/** One of the three. */
export type HarmKind = (typeof HARM_KINDS)[number];

/** Harm in minor units, by kind. */
export type Harm = Readonly<Record<HarmKind, number>>;
