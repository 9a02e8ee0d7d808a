import type { Facts } from '../../domain/policy/fact.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import { askWhose } from './ask-whose.js';
import { type Counter, type CounterKeys, counterKeys, sayWaiting } from './counter-keys.js';
import { type RecordLookup, recordLookup } from './record-lookup.js';

/** Whose a complaint is, and what a record knows of them. */
export type KnownWhose<Options> = {
  /** The options, with whose the complaint is. */
  readonly options: Options;
  /** What the record knows of whoever is named; null where nobody is. */
  readonly lookup: RecordLookup | null;
};

/** A counter with a record, open for one complaint. */
export type OpenCounter<Options> = KnownWhose<Options> & { readonly keys: CounterKeys };

/** Where somebody is asked. */
type AskedAt = { readonly host: Host; readonly plain: boolean };

/** Asks whose a complaint is, where nobody says, so that a record can be asked. */
export async function askWhoseItIs<Options extends WhoseOptions>(
  one: Session,
  options: Options,
  at: AskedAt,
): Promise<KnownWhose<Options>> {
  const whose = await askWhose(one.chosen.policy, options, at);
  const isNamed = whose.customer !== undefined || whose.order !== undefined;
  return { options: whose, lookup: isNamed ? recordLookup(one, whose, at.host) : null };
}

/** Asks whose a complaint is, and stands ready to record how it's answered. */
export async function openCounter<Options extends WhoseOptions>(
  one: Session,
  options: Options,
  at: AskedAt,
  decided: (facts: Facts, fromRecord: Facts | undefined) => ReturnType<Counter['decided']>,
): Promise<OpenCounter<Options>> {
  const { options: whose, lookup } = await askWhoseItIs(one, options, at);
  const counter: Counter = {
    ...{ policy: one.chosen.policy, deciding: one.deciding, whose },
    ...at,
    decided: (known) => decided(known, lookup?.facts()),
    renew: () => lookup?.renew(),
  };
  await sayWaiting(counter);
  return { options: whose, lookup, keys: counterKeys(counter) };
}
