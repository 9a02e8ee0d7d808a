import { decide } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { completeComplaint, withPromisedMost, worthConfirming } from '../../interview/index.js';
import { answerJson, answerText, whyText } from '../../render/answer/answer.js';
import type { AnswerStyle } from '../../render/answer/answer-style.js';
import { NARROW_WIDTH } from '../../render/page/text-width.js';
import { isDiscreet } from '../ask/discretion.js';
import type { AnswerPage } from '../ask/interactive.js';
import { mayAsk } from '../ask/may-ask.js';
import { parseFactWords } from '../complaint/raw-facts.js';
import { refuseEmptyReferences } from '../complaint/references.js';
import { tellIfExample, tellNotes } from '../complaint/report-issues.js';
import { openSession, refuseMissing, type Session, type UsablePolicy } from '../complaint/session.js';
import type { OpenCounter } from '../counter/index.js';
import { namesRecord, withLookup, withRecordAsked } from '../counter/names-record.js';
import type { Host, KeyAsk } from '../port/host.js';
import { keyLine } from '../port/key-hints.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { columnsOf, paintOn } from '../port/screen.js';
import type { ResolveOptions } from '../usage/resolve-options.js';
import { keepCase, testsBeside } from './keep-case.js';
import { factsToReplay, modeOf, namesFromRecord, withoutRecord } from './replay.js';

/** `amends resolve`: a complaint in, an offer out, with its reasons. */
export async function resolve(
  words: readonly string[],
  options: ResolveOptions,
  host: Host,
): Promise<Outcome> {
  const facts = parseFactWords(words);
  const one = await openSession(options, host, () => facts);
  if (typeof one === 'string') return one;
  refuseEmptyReferences(options);
  return resolveSession(one, options, host);
}

async function resolveSession(one: Session, options: ResolveOptions, host: Host): Promise<Outcome> {
  const asks = mayAsk(options, host);
  if (asks && namesRecord(options, host)) await answerOnRecord(one, options, host);
  else {
    const now = await withRecordAsked(one, options, host);
    if (asks) await answerInteractively(now, options, host);
    else {
      refuseMissing(now.chosen.policy, now.known);
      await answer(now, now.known, null, options, host);
    }
  }
  return 'answered';
}

/** Decides by what is known, and says what to offer; `keys` are those that come after it, if somebody was asked. */
async function answer(
  one: Session,
  facts: Facts,
  keys: KeyAsk['keys'] | null,
  options: ResolveOptions,
  host: Host,
): Promise<void> {
  const { decision, complaint } = decided(one, facts, options.why === true);
  if (!isJson(options)) await tellNotes(one.chosen.policy, complaint, host);
  await host.print(await written(one.chosen, decision, facts, keys, options, host));
}

function decided({ chosen, deciding, fromRecord }: Session, facts: Facts, wouldChange: boolean) {
  const complaint = completeComplaint(chosen.policy, withPromisedMost(chosen.policy, facts, deciding.role));
  const decision = decide(chosen.policy, complaint, { ...deciding, wouldChange });
  if (!fromRecord) return { complaint, decision };
  return { complaint, decision: { ...decision, fromRecord: namesFromRecord(fromRecord, facts) } };
}

/** The same at a counter with a record, which is asked whose it is, and told how it was answered. */
async function answerOnRecord(one: Session, options: ResolveOptions, host: Host): Promise<void> {
  const { openCounter } = await import('../counter/index.js');
  const at = { host, plain: options.plain === true };
  const counter = await openCounter(one, options, at, (facts, lookup) =>
    decided(withLookup(one, lookup), facts, false),
  );
  await answerInteractively(one, counter.options, host, counter);
}

/** Asks for the rest, answers, and does what else is wanted. */
async function answerInteractively(
  alone: Session,
  options: ResolveOptions,
  host: Host,
  counter?: OpenCounter<ResolveOptions>,
): Promise<void> {
  // Loaded only where somebody is asked, as the letter is only where one is wanted.
  const { replayCommand, programName, runInteractive } = await import('../ask/interactive.js');
  const { deciding, wordFacts, known } = alone;
  const { policy } = alone.chosen;
  const lookup = counter?.lookup;
  const now = (): Session => withLookup(alone, lookup);
  const pages = await pagesOf(now, options, host);
  await runInteractive({
    policy,
    mode: modeOf(options),
    deciding,
    host,
    plain: options.plain === true,
    known,
    wordFacts,
    ...(lookup ? { fill: lookup.fill } : {}),
    answer: async (facts, keys) => {
      await lookup?.say();
      await counter?.keys.sayStands();
      await answer(now(), facts, keys, options, host);
    },
    pages: () => [...(counter?.keys.pages() ?? []), ...pages],
    isOnRecord: counter !== undefined,
    replay: (answered) => {
      const said = withoutRecord(answered, now().fromRecord ?? {});
      const line = [programName(host.env), 'resolve'];
      return replayCommand(policy, factsToReplay(policy, said, wordFacts, options), options, line);
    },
  });
}

/** What else there is to be seen of an answer: the reasons in full, and the mail. */
async function pagesOf(
  now: () => Session,
  options: ResolveOptions,
  host: Host,
): Promise<readonly AnswerPage[]> {
  const { chosen } = now();
  const { interview } = catalogueFor(chosen.policy);
  const discreet = await isDiscreet(options, host);
  const tests = testsBeside(chosen.policy.source);
  const keeping: AnswerPage[] = !discreet && host.fileExists(tests) ? [keepingIn(tests, now, host)] : [];
  return [
    {
      key: 'w',
      does: discreet ? interview.whyDiscreetly : interview.whyInFull,
      show: async (facts) => {
        const { decision } = decided(now(), facts, true);
        const style = await styleOf(chosen, decision, facts, null, options, host);
        await host.print(`\n${await whyText(chosen.policy, decision, style)}`);
      },
    },
    {
      key: 'm',
      does: interview.mail,
      show: async (facts) =>
        host.print(`\n${await mailShown(chosen, decided(now(), facts, false).decision, options, host)}`),
    },
    ...keeping,
  ];
}

/** Keeps the answer as a case of the tests beside its policy, for an author who tries things out. */
function keepingIn(file: string, now: () => Session, host: Host): AnswerPage {
  const { policy } = now().chosen;
  const { interview } = catalogueFor(policy);
  return {
    key: 't',
    does: interview.keepAsTest,
    show: async (facts) => {
      const { decision } = decided(now(), facts, false);
      const named = `./${policy.source.replace(/^.*\//, '')}`;
      const said = await keepCase({ policy, decision, file, named }, host).then(
        (kept) => interview.keptAsTest(kept),
        (error) => (isFailure(error) ? `${error.message} ${error.hint ?? ''}` : Promise.reject(error)),
      );
      await host.tell(stderrText(said, host.stderr));
    },
  };
}

/** Keys may take so many lines where the next answer has others. */
const LEAST_LINES_OF_KEYS = 2;

/** After an answer to questions come a blank line and the keys. */
function linesBelow(policy: Policy, keys: KeyAsk['keys'], { stdout }: Host): number {
  const line = keyLine({ keys }, catalogueFor(policy).prompts);
  const lines = NARROW_WIDTH.wrap(line, columnsOf(stdout) - BESIDE_KEYS).length;
  return 1 + Math.max(LEAST_LINES_OF_KEYS, lines);
}

/** What a prompt leaves free beside its text. */
const BESIDE_KEYS = 4;

/** Whether the answer is for a program, which finds everything in it. */
const isJson = ({ json, format }: ResolveOptions): boolean => json === true || format === 'json';

/** A letter to a customer cannot say that its policy is only an example; whoever sends it hears so. */
async function mailed(chosen: UsablePolicy, decision: Decision, host: Host): Promise<string> {
  await tellIfExample(chosen, host);
  const { answerMail } = await import('../../render/answer/mail.js');
  return answerMail(chosen.policy, decision);
}

/** The same as plain text, for whoever reads it on a screen and copies it. */
async function mailShown(
  chosen: UsablePolicy,
  decision: Decision,
  { plain }: ResolveOptions,
  host: Host,
): Promise<string> {
  await tellIfExample(chosen, host);
  const { answerMailText } = await import('../../render/answer/mail.js');
  return answerMailText(chosen.policy, decision, plain ? 0 : columnsOf(host.stdout));
}

async function written(
  chosen: UsablePolicy,
  decision: Decision,
  facts: Facts,
  keys: KeyAsk['keys'] | null,
  options: ResolveOptions,
  host: Host,
): Promise<string> {
  if (isJson(options)) return answerJson(decision);
  if (options.format === 'markdown') return mailed(chosen, decision, host);
  return answerText(chosen.policy, decision, await styleOf(chosen, decision, facts, keys, options, host));
}

async function styleOf(
  { policy, example }: UsablePolicy,
  { assumed, today, as }: Decision,
  facts: Facts,
  keys: KeyAsk['keys'] | null,
  options: ResolveOptions,
  host: Host,
): Promise<AnswerStyle> {
  return {
    columns: columnsOf(host.stdout),
    rows: Math.max(0, host.stdout.rows - (keys ? linesBelow(policy, keys, host) : 0)),
    paint: await paintOn(host.stdout, options.color, host),
    plain: options.plain === true,
    discreet: await isDiscreet(options, host),
    why: options.why === true,
    restBy: keys ? 'key' : 'option',
    example,
    assumed: worthConfirming(policy, assumed, facts, { today, role: as }),
  };
}
