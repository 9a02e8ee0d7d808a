import { decide } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { completeComplaint, type Mode, withPromisedMost, worthConfirming } from '../../interview/index.js';
import { answerJson, answerText, whyText } from '../../render/answer/answer.js';
import type { AnswerStyle } from '../../render/answer/answer-style.js';
import type { InterviewResult } from '../ask/ask.js';
import { isDiscreet } from '../ask/discretion.js';
import type { AnswerPage } from '../ask/interactive.js';
import { mayAsk } from '../ask/may-ask.js';
import { parseFactWords } from '../complaint/raw-facts.js';
import { tellIfExample, tellNotes } from '../complaint/report-issues.js';
import { openSession, refuseMissing, type Session, type UsablePolicy } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { columnsOf, paintOn } from '../port/screen.js';
import type { ResolveOptions } from '../usage/resolve-options.js';
import { keepCase, testsBeside } from './keep-case.js';

/** `amends resolve`: a complaint in, an offer out, with its reasons. */
export async function resolve(
  words: readonly string[],
  options: ResolveOptions,
  host: Host,
): Promise<Outcome> {
  const facts = parseFactWords(words);
  const one = await openSession(options, host, () => facts);
  if (typeof one === 'string') return one;
  return resolveSession(await withRecordAsked(one, options, host), options, host);
}

/** The session with what a record knows, where somebody says whose the complaint is. */
async function withRecordAsked(one: Session, options: ResolveOptions, host: Host): Promise<Session> {
  if (options.customer === undefined && options.order === undefined) return one;
  const { factsFromRecord } = await import('../record/facts-from-record.js');
  const fromRecord = await factsFromRecord(one, options, host);
  const { leftFromRecord } = await import('../record/left-from-record.js');
  const left = await leftFromRecord(one, options, host);
  const deciding = left.length > 0 ? { ...one.deciding, left } : one.deciding;
  return { ...one, deciding, known: { ...fromRecord, ...one.known }, fromRecord };
}

async function resolveSession(one: Session, options: ResolveOptions, host: Host): Promise<Outcome> {
  if (mayAsk(options, host)) await answerInteractively(one, options, host);
  else {
    refuseMissing(one.chosen.policy, one.known);
    await answer(one, one.known, false, options, host);
  }
  return 'answered';
}

/** Decides by what is known, and says what to offer; `asked` where keys to press come after it. */
async function answer(
  one: Session,
  facts: Facts,
  asked: boolean,
  options: ResolveOptions,
  host: Host,
): Promise<void> {
  const { decision, complaint } = decided(one, facts, options.why === true);
  if (!isJson(options)) await tellNotes(one.chosen.policy, complaint, host);
  await host.print(await written(one.chosen, decision, facts, asked, options, host));
}

function decided({ chosen, deciding, fromRecord }: Session, facts: Facts, wouldChange: boolean) {
  const complaint = completeComplaint(chosen.policy, withPromisedMost(chosen.policy, facts, deciding.role));
  const decision = decide(chosen.policy, complaint, { ...deciding, wouldChange });
  if (!fromRecord) return { complaint, decision };
  return { complaint, decision: { ...decision, fromRecord: namesFromRecord(fromRecord, facts) } };
}

/** The facts of an answer that stand as the record had them. */
const namesFromRecord = (fromRecord: Facts, facts: Facts): string[] =>
  Object.keys(fromRecord).filter((name) => JSON.stringify(fromRecord[name]) === JSON.stringify(facts[name]));

/** Asks for the rest, answers, and does what else is wanted. */
async function answerInteractively(one: Session, options: ResolveOptions, host: Host): Promise<void> {
  // Loaded only where somebody is asked, as the letter is only where one is wanted.
  const { replayCommand, programName, runInteractive } = await import('../ask/interactive.js');
  const { deciding, wordFacts, known, fromRecord = {} } = one;
  const { policy } = one.chosen;
  await runInteractive({
    policy,
    mode: modeOf(options),
    deciding,
    host,
    plain: options.plain === true,
    known,
    answer: (facts, asked) => answer(one, facts, asked, options, host),
    pages: await pagesOf(one, options, host),
    replay: (answered) =>
      replayCommand(policy, factsToReplay(policy, told(answered, fromRecord), wordFacts, options), options, [
        programName(host.env),
        'resolve',
      ]),
  });
}

/** What else there is to be seen of an answer: the reasons in full, and the mail. */
async function pagesOf(one: Session, options: ResolveOptions, host: Host): Promise<readonly AnswerPage[]> {
  const { interview } = catalogueFor(one.chosen.policy);
  const discreet = await isDiscreet(options, host);
  const tests = testsBeside(one.chosen.policy.source);
  const keeping: AnswerPage[] = !discreet && host.fileExists(tests) ? [keepingIn(tests, one, host)] : [];
  return [
    {
      key: 'w',
      does: discreet ? interview.whyDiscreetly : interview.whyInFull,
      show: async (facts) => {
        const { decision } = decided(one, facts, true);
        const style = await styleOf(one.chosen, decision, facts, false, options, host);
        await host.print(`\n${await whyText(one.chosen.policy, decision, style)}`);
      },
    },
    {
      key: 'm',
      does: interview.mail,
      show: async (facts) =>
        host.print(`\n${await mailed(one.chosen, decided(one, facts, false).decision, host)}`),
    },
    ...keeping,
  ];
}

/** Keeps the answer as a case of the tests beside its policy, for an author who tries things out. */
function keepingIn(file: string, one: Session, host: Host): AnswerPage {
  const { policy } = one.chosen;
  const { interview } = catalogueFor(policy);
  return {
    key: 't',
    does: interview.keepAsTest,
    show: async (facts) => {
      const { decision } = decided(one, facts, false);
      const named = `./${policy.source.replace(/^.*\//, '')}`;
      const said = await keepCase({ policy, decision, file, named }, host).then(
        (kept) => interview.keptAsTest(kept),
        (error) => (isFailure(error) ? `${error.message} ${error.hint ?? ''}` : Promise.reject(error)),
      );
      await host.tell(stderrText(said, host.stderr));
    },
  };
}

/** What was told, without what the record knows, and will know again. */
function told({ known, ...rest }: InterviewResult, fromRecord: Facts): InterviewResult {
  const names = namesFromRecord(fromRecord, known);
  return {
    ...rest,
    known: Object.fromEntries(Object.entries(known).filter(([name]) => !names.includes(name))),
  };
}

/** As little as will do; less than that where a file has told the rest, and everything for training. */
export function modeOf({ askAll, complaint }: ResolveOptions): Mode {
  if (askAll) return 'all';
  return complaint === undefined ? 'fewest' : 'only-missing';
}

/**
 * What a command line has to say: all that is known but what the clock tells, unless words told it; beside a complaint
 * file that it names, what the file does not.
 */
export function factsToReplay(
  { facts }: Policy,
  { known, questions, listed }: InterviewResult,
  words: readonly string[],
  { complaint }: ResolveOptions,
): Facts {
  const said = [...words, ...questions, ...listed];
  const ofTheClock = facts.filter(({ use }) => use === 'moment').map(({ name }) => name);
  const isUnsaid = (name: string) => complaint !== undefined || ofTheClock.includes(name);
  return Object.fromEntries(Object.entries(known).filter(([name]) => said.includes(name) || !isUnsaid(name)));
}

/** After an answer to questions come a blank line and the keys, which may take two lines. */
const LINES_BELOW = 3;

/** Whether the answer is for a program, which finds everything in it. */
const isJson = ({ json, format }: ResolveOptions): boolean => json === true || format === 'json';

/** A letter to a customer cannot say that its policy is only an example; whoever sends it hears so. */
async function mailed(chosen: UsablePolicy, decision: Decision, host: Host): Promise<string> {
  await tellIfExample(chosen, host);
  const { answerMail } = await import('../../render/answer/mail.js');
  return answerMail(chosen.policy, decision);
}

async function written(
  chosen: UsablePolicy,
  decision: Decision,
  facts: Facts,
  asked: boolean,
  options: ResolveOptions,
  host: Host,
): Promise<string> {
  if (isJson(options)) return answerJson(decision);
  if (options.format === 'markdown') return mailed(chosen, decision, host);
  return answerText(chosen.policy, decision, await styleOf(chosen, decision, facts, asked, options, host));
}

async function styleOf(
  { policy, example }: UsablePolicy,
  { assumed, today, as }: Decision,
  facts: Facts,
  asked: boolean,
  options: ResolveOptions,
  host: Host,
): Promise<AnswerStyle> {
  return {
    columns: columnsOf(host.stdout),
    rows: Math.max(0, host.stdout.rows - (asked ? LINES_BELOW : 0)),
    paint: await paintOn(host.stdout, options.color, host),
    plain: options.plain === true,
    discreet: await isDiscreet(options, host),
    why: options.why === true,
    restBy: asked ? 'key' : 'option',
    example,
    assumed: worthConfirming(policy, assumed, facts, { today, role: as }),
  };
}
