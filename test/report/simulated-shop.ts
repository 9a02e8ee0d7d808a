import { NO_SUMS, type WeekSums } from '../../src/domain/results/record-sums.js';
import { type OutcomeKind, writeOutcomeKind } from '../../src/report/index.js';

/** A shop in which whoever is put right more comes back likelier, as it truly is there. */
export type Shop = {
  readonly matters: number;
  /** The share that is held out; null where the policy declares none. */
  readonly holdout: number | null;
  /** The share that comes back where nothing at all is won back, and the full lift, in points. */
  readonly base: number;
  readonly fullLift: number;
  /** Shares of the full lift that goodwill and what is owed win back. */
  readonly owed: number;
  readonly goodwill: number;
  /** How many of ten nobody says the return of, whatever it was. */
  readonly unknown: number;
};

/** Random numbers from 0 to 1 by a seed. */
export function randomBy(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    // Xorshift (Marsaglia 2003): better spread than one multiplication, and as short.
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** A shop of some kind, drawn by chance. */
export function someShop(random: () => number): Shop {
  const owed = 0.2 + 0.5 * random();
  return {
    matters: 600 + Math.floor(2400 * random()),
    holdout: 0.1 + 0.4 * random(),
    base: 0.15 + 0.35 * random(),
    fullLift: 50 * random(),
    owed,
    goodwill: Math.min(1 - owed, 0.15 + 0.3 * random()),
    unknown: 0.5 * random(),
  };
}

const KIND: OutcomeKind = {
  harm: 'goods',
  mended: '80 to 99%',
  contact: 'first time',
  size: 'small',
  row: 'first',
  holdout: 'none',
};

/** What a record of such a shop holds after its matters, as rows. */
export function recordedBy(shop: Shop, random: () => number): readonly WeekSums[] {
  const rows = new Map<string, WeekSums>();
  for (let matter = 0; matter < shop.matters; matter += 1) {
    const isHeld = shop.holdout !== null && random() < shop.holdout;
    const holdout = shop.holdout === null ? 'none' : isHeld ? 'held' : 'open';
    // Not all are put right alike; that differs within each side as well.
    const regained = Math.min(1, shop.owed * (0.8 + 0.4 * random()) + (isHeld ? 0 : shop.goodwill));
    const cameBack = random() < shop.base + (shop.fullLift / 100) * regained;
    const isKnown = random() >= shop.unknown;
    const name = writeOutcomeKind({ ...KIND, holdout });
    const row = rows.get(name) ?? { ...NO_SUMS, ...WHERE, name };
    rows.set(name, {
      ...row,
      settled: row.settled + 1,
      cameBack: row.cameBack + Number(isKnown && cameBack),
      stayedAway: row.stayedAway + Number(isKnown && !cameBack),
      regained: row.regained + (isKnown ? Math.round(regained * 1000) : 0),
    });
  }
  return [...rows.values()];
}

const WHERE = { week: '2026-11-23', currency: 'GBP', dimension: 'outcome' } as const;
