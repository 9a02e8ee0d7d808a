import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeFact } from '../../i18n/values/describe-fact.js';
import type { Knowledge } from '../../record/knowledge.js';
import { knowledgeNotes } from '../../record/knowledge-notes.js';
import { applyingFacts, knownFacts } from '../../record/known-facts.js';
import { customerHash, referenceIn } from '../../record/reference.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { RecordStore } from '../port/record.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import { knowledgeFor } from './answer-entry.js';
import { recordSettings, withRecord } from './where.js';

/**
 * What a record knows of a complaint and nobody told, what is said of it beside the answer, in lines, and whether it gets no
 * goodwill so that something is learnt.
 */
export type FromRecord = {
  readonly facts: Facts;
  readonly said: readonly string[];
  readonly heldOut: boolean | null;
};

/** How a complaint is decided with what a record knows of it. */
export const decidingBy = <Deciding extends Pick<Session['deciding'], 'left' | 'heldOut'>>(
  deciding: Deciding,
  { heldOut }: Pick<Knowledge, 'heldOut'>,
): Deciding => (heldOut === null ? deciding : { ...deciding, heldOut });

/**
 * A session with what the record knows of its complaint and nobody told, which is said beside the answer. A record that can't
 * be reached never keeps an answer back: that what it knows is missing is said then.
 */
export async function withFactsFromRecord(one: Session, whose: WhoseOptions, host: Host): Promise<Session> {
  const found = await askRecord(one, whose, host);
  const { facts: fromRecord, said } = found;
  if (said.length > 0) await host.tell(stderrText(said.join('\n'), host.stderr));
  return {
    ...one,
    deciding: decidingBy(one.deciding, found),
    known: { ...fromRecord, ...one.known },
    fromRecord,
  };
}

/** The same for whoever says it later. */
export async function askRecord(one: Session, whose: WhoseOptions, host: Host): Promise<FromRecord> {
  const { policy } = one.chosen;
  try {
    const { where } = await recordSettings(whose, host);
    const knowledge = await withRecord({ where, create: false }, host, (store) =>
      knowledgeOn(one, whose, store),
    );
    return fromKnowledge(policy, knowledge, one.known);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { notAsked } = catalogueFor(policy).refusals.record;
    return { facts: {}, heldOut: null, said: [error.message, ...(error.hint ? [error.hint] : []), notAsked] };
  }
}

function fromKnowledge(policy: Policy, knowledge: Knowledge, told: Facts): FromRecord {
  const untold = Object.entries(knownFacts(policy, knowledge)).filter(([name]) => told[name] === undefined);
  const facts = applyingFacts(policy, Object.fromEntries(untold), told);
  const filled = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [describeFact(policy, name, value)],
  );
  const { knows } = catalogueFor(policy).refusals.record;
  const notes = knowledgeNotes(policy, knowledge, told);
  return {
    facts,
    heldOut: knowledge.heldOut,
    said: [...(filled.length > 0 ? [knows(filled)] : []), ...notes],
  };
}

async function knowledgeOn(
  { chosen, deciding, known }: Session,
  { customer, order }: WhoseOptions,
  store: RecordStore,
): Promise<Knowledge> {
  const { policy } = chosen;
  const hash = await store.keyedHash();
  const asked = {
    customer: customerHash(hash, customer),
    order: referenceIn(order) ?? null,
    problem: problemIn(policy, known),
  };
  return knowledgeFor(policy, { ...asked, day: deciding.today }, store.read, hash);
}

/** What went wrong, as far as it's told; where there's one thing alone that can, nobody has to. Null where it isn't known. */
export function problemIn({ problems }: Policy, { problem }: Facts): string | null {
  if (typeof problem === 'string') return problem;
  return problems.length === 1 ? (problems[0]?.name ?? null) : null;
}
