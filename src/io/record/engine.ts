import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.js';

/** What the two engines do each in their own way. All queries beside these are the same. */
export type Engine = {
  readonly db: Kysely<Tables>;
  /** Begins what only one may do at a time: at once (SQLite), or by locking the head first (PostgreSQL). */
  readonly begin: (held: Kysely<Tables>) => Promise<void>;
  /** Whether reading the head has to lock it. */
  readonly locksHead: boolean;
  /** Begins reads that all see one moment, whatever is written meanwhile. */
  readonly snapshot: RawBuilder<unknown>;
  /** Keeps others from migrating meanwhile; null where `begin` does already. */
  readonly lockSchema: RawBuilder<unknown> | null;
  /** The time by the clock that all who write here share, as an ISO instant in UTC. */
  readonly time: (held: Kysely<Tables>) => Promise<string>;
  /** One row where there are tables already. */
  readonly hasTables: RawBuilder<unknown>;
  /** See `RecordStore.damage`. */
  readonly damage: () => Promise<string | null>;
  /** See `RecordStore.clean`. */
  readonly clean: () => Promise<string | null>;
};
