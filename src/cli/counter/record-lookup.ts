import type { Facts } from '../../domain/policy/fact.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import {
  askRecord,
  decidingBy,
  type FromRecord,
  NOTHING_SAID,
  problemIn,
} from '../record/facts-from-record.js';
import type { WhoseOptions } from '../usage/resolve-options.js';

/** What a record knows of the complaint at a counter, which gets to know more of it question by question. */
export type RecordLookup = {
  /** What is known, with what the record knows once it's told what went wrong. */
  readonly fill: (known: Facts) => Promise<Facts>;
  /** What of that came from the record. */
  readonly facts: () => Facts;
  /** What of the record an answer goes by besides: what is left of each cap, and whether it gets no goodwill. */
  readonly deciding: () => Pick<Session['deciding'], 'left' | 'heldOut'>;
  /** Says what the record knows, once. */
  readonly say: () => Promise<void>;
  /** Has the record asked anew: somebody else has written to it. */
  readonly renew: () => void;
};

/** A lookup for whoever these references name. The record is asked once for each problem that is told. */
export function recordLookup(one: Session, whose: WhoseOptions, host: Host): RecordLookup {
  let found: FromRecord = NOTHING_SAID;
  let about: string | null = null;
  let isSaid = true;
  return {
    fill: async (known) => {
      const told = without(known, found.facts);
      const problem = problemIn(one.chosen.policy, told);
      if (problem !== about) {
        found = problem === null ? NOTHING_SAID : await askRecord({ ...one, known: told }, whose, host);
        [about, isSaid] = [problem, false];
      }
      return { ...found.facts, ...told };
    },
    facts: () => found.facts,
    deciding: () => decidingBy({}, found),
    say: async () => {
      if (!isSaid && found.said.length > 0) await host.tell(stderrText(found.said.join('\n'), host.stderr));
      isSaid = true;
    },
    renew: () => {
      about = null;
    },
  };
}

/** What is known without what stands as the record had it. */
function without(known: Facts, fromRecord: Facts): Facts {
  const isTheirs = ([name, value]: [string, unknown]): boolean =>
    fromRecord[name] === undefined || JSON.stringify(fromRecord[name]) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(known).filter(isTheirs));
}
