import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeFact } from '../../i18n/values/describe-fact.js';
import { sayDay } from '../../i18n/values/say-day.js';
import { leastOfCaps } from '../../record/caps.js';
import type { Knowledge } from '../../record/knowledge.js';
import { givenAlready, knowledgeNotes } from '../../record/knowledge-notes.js';
import { applyingFacts, knownFacts, untoldFacts } from '../../record/known-facts.js';
import { CONTACT_WINDOW } from '../../record/matter.js';
import { customerHash, referenceIn } from '../../record/reference.js';
import { isWithin } from '../../record/window.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { RecordStore } from '../port/record.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import { knowledgeFor, namedBy } from './answer-entry.js';
import { recordSettings, withRecord } from './where.js';

/** What a record says of a complaint. */
export type FromRecord = {
  /** What it knows and nobody told. */
  readonly facts: Facts;
  /** What is said of that beside the answer, in lines. */
  readonly said: readonly string[];
  /** Whether it gets no goodwill so that something is learnt; null where nobody is held out. */
  readonly heldOut: boolean | null;
  /** What is left of each cap of the policy, in its order; empty where it has none, or nobody could look. */
  readonly left: readonly (number | null)[];
};

/** What is said where nobody is named, or there's no record. */
export const NOTHING_SAID: FromRecord = { facts: {}, said: [], heldOut: null, left: [] };

/** How a complaint is decided with what a record says of it. */
export const decidingBy = <Deciding extends Pick<Session['deciding'], 'left' | 'heldOut'>>(
  deciding: Deciding,
  { heldOut, left }: Pick<FromRecord, 'heldOut' | 'left'>,
): Deciding => ({
  ...deciding,
  ...(heldOut === null ? {} : { heldOut }),
  ...(left.length > 0 ? { left } : {}),
});

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

/** The same for whoever says it later. Nothing is opened where the record has nothing to say of who is named. */
export async function askRecord(one: Session, whose: WhoseOptions, host: Host): Promise<FromRecord> {
  const { policy } = one.chosen;
  const isTheirs = (whose.customer ?? whose.order) !== undefined;
  if (!isTheirs && !(policy.caps && (whose.by ?? whose.store) !== undefined)) return NOTHING_SAID;
  try {
    const { where, keepStaff } = await recordSettings(whose, host);
    return await withRecord({ where, create: false }, host, async (store) => {
      const knowledge = await knowledgeOn(one, whose, store);
      const named = namedBy(whose, knowledge, keepStaff);
      const left = await leastOfCaps(policy, named, one.deciding.today, store.read.spent);
      const found = fromKnowledge(policy, knowledge, one.known);
      const wrote = await wroteWords(policy, knowledge, one.deciding.today, store);
      return { ...found, said: [...found.said, ...wrote, ...staffNotKept(policy, keepStaff)], left };
    });
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { notAsked } = catalogueFor(policy).refusals.record;
    const said = [error.message, ...(error.hint ? [error.hint] : []), ...(isTheirs ? [notAsked] : [])];
    return { ...NOTHING_SAID, said };
  }
}

/** That they were written to before they complained, where that's as recent as what belongs to one matter. */
async function wroteWords(
  policy: Policy,
  { customer }: Knowledge,
  today: string,
  { read }: RecordStore,
): Promise<readonly string[]> {
  const day = parseDay((customer === null ? null : await read.wroteTo(customer)) ?? '');
  if (day === undefined) return [];
  const window = policy.record?.contactWindow ?? CONTACT_WINDOW;
  if (!isWithin(day, window, parseDay(today) ?? 0)) return [];
  return [catalogueFor(policy).refusals.record.wroteTo(sayDay(day, policy.currency))];
}

/** That nobody can check what staff give, whoever is named: the settings have to be put right, or the policy. */
const staffNotKept = (policy: Policy, keepStaff: boolean): readonly string[] =>
  !keepStaff && policy.caps?.some(({ per }) => per === 'staff')
    ? [catalogueFor(policy).refusals.record.staffNotKept]
    : [];

function fromKnowledge(policy: Policy, knowledge: Knowledge, told: Facts): Omit<FromRecord, 'left'> {
  const facts = applyingFacts(policy, untoldFacts(knownFacts(policy, knowledge), told), told);
  const filled = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [describeFact(policy, name, value)],
  );
  const { knows, notDone } = catalogueFor(policy).refusals.record;
  const promised = knowledge.notDone.map(String);
  const notes = [
    ...(promised.length > 0 ? [notDone(promised)] : []),
    ...knowledgeNotes(policy, knowledge, told),
    ...givenAlready(policy, knowledge),
  ];
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
