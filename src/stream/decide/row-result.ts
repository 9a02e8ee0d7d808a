import type { BriefDecision } from '../../domain/results/brief-decision.js';
import type { BadRow } from '../map/row-issue.js';

/** What of a decision is added up. */
export type RowFigures = Pick<
  BriefDecision,
  'outcome' | 'remedies' | 'cost' | 'goodwill' | 'mended' | 'verdict' | 'needs' | 'rules' | 'stake' | 'gain'
> & { readonly problem: string };

/** By which value a map would have joined it to rows before it, had no others stood between; left out where it wouldn't. */
export type CameAgain = { readonly again?: string };

/** What became of a row: its line of output, and what is counted. */
export type RowResult =
  | ({ readonly is: 'decided'; readonly text: string; readonly figures: RowFigures | null } & CameAgain)
  | ({ readonly is: 'bad'; readonly text: string; readonly bad: BadRow } & CameAgain)
  /** Left out, as the map says. */
  | { readonly is: 'skipped' }
  /** It belongs to a complaint that an earlier row began. */
  | { readonly is: 'continued' };
