import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeFact } from '../../i18n/values/describe-fact.js';
import { applyingFacts, knownFacts } from '../../record/known-facts.js';
import { customerHash, referenceIn } from '../../record/reference.js';
import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { failureText, stderrText } from '../port/messages.js';
import type { RecordStore } from '../port/record.js';
import { knowledgeFor } from './answer-entry.js';
import { recordSettings, withRecord } from './where.js';

/** Whose a complaint is, and which record may know them. */
export type Whose = { readonly record?: string; readonly customer?: string; readonly order?: string };

/**
 * What the record knows of a complaint and nobody told, which is said beside the answer. A record that can't be reached
 * never keeps an answer back: that what it knows is missing is said then.
 */
export async function factsFromRecord(one: Session, whose: Whose, host: Host): Promise<Facts> {
  const { policy } = one.chosen;
  const words = catalogueFor(policy).refusals.record;
  try {
    const { where } = await recordSettings(whose, host);
    const all = await withRecord({ where, create: false }, host, (store) => known(one, whose, store));
    const untold = Object.entries(all).filter(([name]) => one.known[name] === undefined);
    const facts = applyingFacts(policy, Object.fromEntries(untold), one.known);
    const said = Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [describeFact(policy, name, value)],
    );
    if (said.length > 0) await host.tell(stderrText(words.knows(said), host.stderr));
    return facts;
  } catch (error) {
    if (!isFailure(error)) throw error;
    await host.tell(failureText(error, host.stderr));
    await host.tell(stderrText(words.notAsked, host.stderr));
    return {};
  }
}

async function known({ chosen, deciding, known }: Session, whose: Whose, store: RecordStore): Promise<Facts> {
  const { policy } = chosen;
  const customer = customerHash(await store.keyedHash(), whose.customer);
  const asked = { customer, order: referenceIn(whose.order) ?? null, problem: problemIn(policy, known) };
  return knownFacts(policy, await knowledgeFor(policy, { ...asked, day: deciding.today }, store.read));
}

/** What went wrong, as far as it's told; where there's one thing alone that can, nobody has to. */
function problemIn({ problems }: Policy, { problem }: Facts): string | null {
  if (typeof problem === 'string') return problem;
  return problems.length === 1 ? (problems[0]?.name ?? null) : null;
}
