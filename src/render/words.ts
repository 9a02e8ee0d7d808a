import type { Verdict } from '../domain/decision.js';

/** The headings and labels of an answer. */
export const LABELS = {
  say: 'Say',
  give: 'Give',
  act: 'Do',
  why: 'Why',
  policy: 'policy',
  choice: 'they choose',
  owed: 'owed',
  goodwill: 'goodwill',
  sorry: 'sorry',
  goods: 'the goods',
  more: 'with a yes',
  till: 'at the till',
  refused: 'turned down',
  refer: 'hand over',
  yours: 'yours',
  first: 'first',
  notNow: 'not now',
  nothing: 'nothing',
  harm: 'harm',
  cost: 'costs us',
  keeps: 'keeps',
  verdict: 'pays?',
  because: 'because',
  close: 'close',
  avoid: 'avoid',
  cause: 'to prevent',
  assumed: 'taken as',
  change: 'would change',
  noSums: 'no sums',
} as const;

/** What the policy line adds where nobody chose a policy. */
export const EXAMPLE_POLICY = 'Example policy, not your company’s: ';

/** What the verdict is, in words. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  'pays-cautiously': 'pays even on the cautious figure',
  'pays-on-middle': 'pays on the middle figure',
  'pays-if-hopeful': 'pays only on the hopeful figure',
  'does-not-pay': 'does not pay for itself, the policy gives it anyway',
  'nothing-beyond-owed': 'nothing beyond what is owed',
};

/** Past this many points no lift could pay for the goodwill. */
export const MOST_POINTS = 100;

/** A role in a sentence. */
export const theRole = (role: string): string => `the ${role}`;

/** Whose yes it takes, beside the heading of what to give: nobody else's. */
export const onTheirOwn = (role: string): string => `(as ${role} you may, now)`;

/** What is done where somebody is hurt, whatever else a policy says. */
export const WHEN_HURT = {
  first: 'stay with them, see what they need, and call for help if it is needed',
  notNow: 'whose fault it was, and any offer: it would sound like buying silence',
  noSums: 'where somebody is hurt, nothing is weighed in money',
} as const;

/** Where the answer was cut to what the terminal has room for. */
export const SHOW_REST = '(the rest with --why)';

/** Where there was no room for any of it. */
export const SHOW_ALL = '(with --why)';
