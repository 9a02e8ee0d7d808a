import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { Failure, isFailure } from '../../domain/values/failure.js';
import { readProposedRemedies } from '../complaint/proposed-remedies.js';
import { parseFactWords } from '../complaint/raw-facts.js';
import { refuseEmptyReferences } from '../complaint/references.js';
import { openSession, type Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { failureText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { recordSettings, withRecord } from '../record/where.js';
import { giveByGate } from './gate-give.js';
import { type GateOptions, judge, printJson, sayVerdict } from './gate-judge.js';

/**
 * `amends weigh … --gate`: whether this role may give this offer, for a program that lets money out. 0 is yes, 1 no, 2 it can't
 * be told: only 0 is yes. It believes its facts, and lists them; of what the record knows, the record is believed.
 */
export async function gate(words: readonly string[], options: GateOptions, host: Host): Promise<Outcome> {
  try {
    const one = await openSession(options, host, (policy) =>
      parseFactWords(readProposedRemedies(policy, words).facts),
    );
    if (typeof one === 'string')
      throw new Failure('The complaint or its policy can’t be read.', 'Put it right first.');
    const { proposals } = readProposedRemedies(one.chosen.policy, words);
    refuseUntold(one, proposals, options);
    return await gateOn(one, proposals, options, host);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const { message, hint = null } = error;
    await printJson({ gate: 'cannot-tell', why: [message], hint }, host);
    await host.tell(failureText(error, host.stderr));
    return 'could-not-run';
  }
}

/** Throws a Failure where something isn't told without which nobody can tell. */
function refuseUntold(one: Session, proposals: readonly ProposedRemedy[], options: GateOptions): void {
  refuseEmptyReferences(options);
  if (one.chosen.example)
    throw new Failure(
      'Nobody chose a policy, and an example lets nothing through.',
      'Name it: --policy amends.yaml.',
    );
  if (proposals.length === 0)
    throw new Failure('Nothing is named to give.', 'Name it as for weigh: amends weigh voucher=10 … --gate');
  if (options.customer === undefined && options.order === undefined)
    throw new Failure('Nobody says whose it is.', 'Give a reference: --customer, --order or both.');
  if (options.give && !options.key?.trim())
    throw new Failure(
      'What is given at once needs a key, by which it’s never written twice.',
      'Give one with --key.',
    );
}

async function gateOn(
  one: Session,
  proposals: readonly ProposedRemedy[],
  options: GateOptions,
  host: Host,
): Promise<Outcome> {
  const keep = await recordSettings(options, host);
  return withRecord({ where: keep.where, create: false }, host, async (store) => {
    if (options.give) return giveByGate({ one, proposals, options, keep }, store, host);
    const asked = { proposals, options, day: one.deciding.today };
    const judged = await judge(one, asked, store.read, await store.keyedHash());
    return sayVerdict(judged, options, null, host);
  });
}
