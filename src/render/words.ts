import type { Verdict } from '../domain/decision.js';

/** The headings and labels of an answer. */
export const LABELS = {
  say: 'Say',
  give: 'Give',
  why: 'Why',
  policy: 'policy',
  choice: 'they choose',
  owed: 'owed',
  goodwill: 'goodwill',
  sorry: 'sorry',
  goods: 'the goods',
  approval: 'whose yes',
  more: 'with a yes',
  till: 'at the till',
  refer: 'hand over',
  nothing: 'nothing',
  harm: 'harm',
  mends: 'mends',
  cost: 'costs us',
  stake: 'at stake',
  keeps: 'keeps',
  verdict: 'pays?',
  because: 'because',
  close: 'close',
  avoid: 'avoid',
  cause: 'to prevent',
  assumed: 'taken as',
  change: 'would change',
} as const;

/** What the policy line adds where nobody chose a policy. */
export const EXAMPLE_POLICY = 'Example policy, not your company’s: ';

/** What the verdict is, in words. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  'pays-cautiously': 'pays even on the cautious figure',
  'pays-on-middle': 'pays on the middle figure',
  'pays-if-hopeful': 'pays only on the hopeful figure',
  'does-not-pay': 'does not pay for itself; the policy gives it anyway',
  'nothing-beyond-owed': 'nothing beyond what is owed',
};

/** Past this many points no lift could pay for the goodwill. */
export const MOST_POINTS = 100;

/** A role in a sentence. */
export const theRole = (role: string): string => `the ${role}`;
