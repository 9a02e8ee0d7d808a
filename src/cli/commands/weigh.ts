import { weigh as weighOffer } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isStoreCredit } from '../../domain/remedies/kind.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { ProposedRemedy, Weighing } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { completeComplaint, withPromisedMost } from '../../interview/index.js';
import { weighJson, weighText } from '../../render/weigh/index.js';
import { type InterviewResult, runInterview } from '../ask/ask.js';
import { askProposedRemedies } from '../ask/ask-proposed-remedies.js';
import { isDiscreet } from '../ask/discretion.js';
import { mayAsk } from '../ask/may-ask.js';
import { programName, replayCommand } from '../ask/replay-command.js';
import {
  proposalRefusals,
  readProposedRemedies,
  remediesNamed,
  withExampleAmount,
  writeProposedRemedy,
} from '../complaint/proposed-remedies.js';
import { parseFactWords } from '../complaint/raw-facts.js';
import { refuseEmptyReferences } from '../complaint/references.js';
import { tellNotes } from '../complaint/report-issues.js';
import { openSession, refuseMissing, type Session, type UsablePolicy } from '../complaint/session.js';
import { namesRecord, withLookup, withRecordAsked } from '../counter/names-record.js';
import type { RecordLookup } from '../counter/record-lookup.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { columnsOf, paintOn } from '../port/screen.js';
import type { ResolveOptions } from '../usage/resolve-options.js';
import { factsToReplay, modeOf, withoutRecord } from './replay.js';

/** What `weigh` takes beside remedies and facts. */
export type WeighOptions = Omit<ResolveOptions, 'format'> & {
  readonly format?: 'text' | 'json';
  /** Only whether it may be given, for a program; written at once under a key where that's wanted. */
  readonly gate?: true;
  readonly give?: true;
  readonly key?: string;
};

/** `amends weigh`: judges the offer that somebody has in mind against the one that is recommended. */
export async function weigh(words: readonly string[], options: WeighOptions, host: Host): Promise<Outcome> {
  if (options.gate) return (await import('../counter/gate.js')).gate(words, options, host);
  if (options.give || options.key !== undefined)
    throw new Failure('--give and --key are for the gate.', 'Say --gate as well.');
  const one = await openSession(options, host, (policy) =>
    parseFactWords(readProposedRemedies(policy, words).facts),
  );
  if (typeof one === 'string') return one;
  refuseEmptyReferences(options);
  const { proposals } = readProposedRemedies(one.chosen.policy, words);
  const asks = mayAsk(options, host);
  if (proposals.length === 0 && !asks) throw nothingProposed(one.chosen.policy);
  if (!asks || !namesRecord(options, host))
    return weighSession(await withRecordAsked(one, options, host), proposals, { asks, options }, host);
  const { askWhoseItIs } = await import('../counter/index.js');
  const whose = await askWhoseItIs(one, options, { host, plain: options.plain === true });
  const lookup = whose.lookup ?? undefined;
  return weighSession(one, proposals, { asks, options: whose.options, lookup }, host);
}

/** Whether somebody may be asked, and what a record knows of whoever it is. */
type Asking = {
  readonly asks: boolean;
  readonly options: WeighOptions;
  readonly lookup?: RecordLookup | undefined;
};

async function weighSession(
  one: Session,
  proposals: readonly ProposedRemedy[],
  { asks, options, lookup }: Asking,
  host: Host,
): Promise<Outcome> {
  const { chosen, deciding: asked, known, wordFacts } = one;
  const { policy } = chosen;
  const plain = options.plain === true;
  const interview = { policy, mode: modeOf(options), deciding: asked, host, plain };
  const filling = lookup ? { fill: lookup.fill } : {};
  const answered = asks ? await runInterview({ ...interview, ...filling }, known) : null;
  if (!answered) refuseMissing(policy, known);
  await lookup?.say();
  const { deciding, fromRecord = {} } = withLookup(one, lookup);
  const complaintNow = completeComplaint(
    policy,
    withPromisedMost(policy, answered?.known ?? known, deciding.role),
  );
  const inMind =
    proposals.length > 0
      ? proposals
      : await askProposedRemedies(policy, complaintNow, deciding, { host, plain });
  await tellNotes(policy, complaintNow, host);
  const weighing = weighOffer(policy, complaintNow, inMind, deciding);
  const wasAsked = answered !== null && (proposals.length === 0 || hasAsked(answered));
  await host.print(await written(chosen, weighing, wasAsked ? LINES_BELOW : 0, options, host));
  if (wasAsked) {
    const facts = factsToReplay(policy, withoutRecord(answered, fromRecord), wordFacts, options);
    await host.tell(
      `\n${catalogueFor(policy).interview.again} ${replayCommandFor(policy, facts, inMind, options, host)}\n`,
    );
  }
  return 'answered';
}

/** After an answer to questions comes the command line that gives it again. */
const LINES_BELOW = 4;

async function written(
  { policy, example }: UsablePolicy,
  weighing: Weighing,
  below: number,
  options: WeighOptions,
  host: Host,
): Promise<string> {
  if (options.json || options.format === 'json') return weighJson(weighing);
  return weighText(policy, weighing, {
    columns: columnsOf(host.stdout),
    rows: Math.max(0, host.stdout.rows - below),
    paint: await paintOn(host.stdout, options.color, host),
    plain: options.plain === true,
    discreet: await isDiscreet(options, host),
    why: options.why === true,
    example,
  });
}

const hasAsked = ({ questions, listed }: InterviewResult): boolean => questions.length + listed.length > 0;

/** The command line that weighs the same without a question. */
function replayCommandFor(
  policy: Policy,
  facts: Facts,
  proposals: readonly ProposedRemedy[],
  options: WeighOptions,
  { env }: Host,
): string {
  const written = proposals.map((proposal) => writeProposedRemedy(policy, proposal));
  return replayCommand(policy, facts, options, [programName(env), 'weigh', ...written]);
}

const nothingProposed = (policy: Policy): Failure =>
  new Failure(
    proposalRefusals(policy).none,
    `${proposalRefusals(policy).nameWhat(exampleOf(policy))} ${remediesNamed(policy)}`,
  );

/** A line that would do, with a remedy of this policy. */
function exampleOf({ remedies }: Policy): string {
  const credit = remedies.find(({ kind }) => isStoreCredit(REMEDY_KINDS[kind]));
  const other = remedies.find(({ kind }) => !isApologyKind(kind));
  return `amends weigh ${credit ? withExampleAmount(credit) : (other?.id ?? 'voucher=10')}`;
}
