import { covers, keyOf } from './box.js';
import { type Answer, answer, type Budget } from './budget.js';
import { type Cell, type CellResult, divide } from './divide.js';
import { merge } from './merge.js';
import type { Box } from './part.js';
import { IMPOSSIBLE, impossiblePieces, type Piece, type Possible, piecesMeeting } from './pieces.js';
import { type Region, sameSpace } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/** Where something is given: `outcome` is any text that tells outcomes apart. */
export type OutcomeRegion = { readonly region: Region; readonly outcome: string };

/** Points where other outcomes are given than before, with all that was and is given there, in order. */
export type RegionChange = {
  readonly region: Region;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/**
 * Exactly where the set of outcomes given is another in the second list than in the first: one change for each
 * pair of sets. The boxes of all changes together do not overlap.
 */
export function differ(
  space: Space,
  before: readonly OutcomeRegion[],
  after: readonly OutcomeRegion[],
  options: Possible = {},
): Answer<{ readonly changes: readonly RegionChange[] }> {
  const given = markShared([...givenBy(space, before, 'before'), ...givenBy(space, after, 'after')]);
  const pieces = [...given, ...impossiblePieces(space, options).map(nobodys)];
  return answer(options, (budget) => {
    const changed = startsOf(space, given, budget).flatMap((box) => {
      budget.spend(pieces.length);
      const start = { box, pieces: piecesMeeting(space, box, pieces) };
      return [...divide<Given, Changed>(space, start, budget, (cell) => look(space, cell))];
    });
    return { changes: changesOf(space, changed, budget) };
  });
}

/** A piece with what is given there. Shared where the other list gives the same in the same box. */
type Given = Piece & {
  readonly side: 'before' | 'after' | 'neither';
  readonly outcome: string;
  readonly shared: boolean;
};

/** A box all over which the same was given before, and the same but something else is given after. */
type Changed = { readonly box: Box; readonly before: readonly string[]; readonly after: readonly string[] };

function givenBy(space: Space, list: readonly OutcomeRegion[], side: 'before' | 'after'): Given[] {
  sameSpace(
    space,
    list.map(({ region }) => region),
  );
  return list.flatMap(({ region, outcome }, of) =>
    region.boxes.map((box) => ({ box, of, side, outcome, shared: false })),
  );
}

const nobodys = (piece: Piece): Given => ({ ...piece, side: 'neither', outcome: '', shared: true });

function markShared(pieces: readonly Given[]): Given[] {
  const sides = new Map<string, Set<string>>();
  const key = ({ box, outcome }: Given) => `${keyOf(box)} ${outcome}`;
  for (const piece of pieces) sides.set(key(piece), (sides.get(key(piece)) ?? new Set()).add(piece.side));
  return pieces.map((piece) => ({ ...piece, shared: sides.get(key(piece))?.size === 2 }));
}

/** Where a difference can be: in boxes that only one list has. So most of two alike lists is never read. */
function startsOf(space: Space, given: readonly Given[], budget: Budget): Box[] {
  const own = given.filter(({ shared }) => !shared);
  return own.flatMap(({ box }, at) => [...uncovered(space, box, own.slice(0, at), budget)]);
}

function look(space: Space, { box, pieces }: Cell<Given>): CellResult<Given, Changed> {
  const [sure, maybe] = bySureness(space, box, pieces);
  if (sure.some(({ of }) => of === IMPOSSIBLE)) return 'settled';
  const known = { before: outcomesOf(sure, 'before'), after: outcomesOf(sure, 'after') };
  const open = maybe.filter(({ side, outcome }) => side === 'neither' || !known[side].includes(outcome));
  const alike = JSON.stringify(known.before) === JSON.stringify(known.after);
  if (alike && open.every(({ shared }) => shared)) return 'settled';
  return open.length > 0 ? { open: [...sure, ...open] } : { found: { box, ...known } };
}

/** The pieces that cover a box, and those that only touch it. */
function bySureness(space: Space, box: Box, pieces: readonly Given[]): readonly [Given[], Given[]] {
  const sure: Given[] = [];
  const maybe: Given[] = [];
  for (const piece of pieces) (covers(space, piece.box, box) ? sure : maybe).push(piece);
  return [sure, maybe];
}

function outcomesOf(pieces: readonly Given[], wanted: 'before' | 'after'): readonly string[] {
  return [...new Set(pieces.filter(({ side }) => side === wanted).map(({ outcome }) => outcome))].sort();
}

function changesOf(space: Space, changed: readonly Changed[], budget: Budget): RegionChange[] {
  const alike = new Map<string, { boxes: Box[]; change: Changed }>();
  for (const change of changed) {
    const key = JSON.stringify([change.before, change.after]);
    const group = alike.get(key);
    if (group) group.boxes.push(change.box);
    else alike.set(key, { boxes: [change.box], change });
  }
  return [...alike.values()].map(({ boxes, change: { before, after } }) => ({
    region: { space, boxes: merge(space, boxes, budget) },
    before,
    after,
  }));
}
