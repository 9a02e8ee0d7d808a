import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import { isOfMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';

import { describeFact } from '../../i18n/values/describe-fact.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { initialState, questionFor } from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { isCancelled, isWentBack, type KeyAsk, type Prompter } from '../port/host.js';
import { filled, type InterviewResult, runInterview } from './ask.js';
import type { Interview } from './interview.js';

export { programName, replayCommand } from './replay-command.js';

/** Something else to be seen of an answer: the key that shows it, and what it is. */
export type AnswerPage = {
  readonly key: string;
  readonly does: string;
  /** Shows it; `answer-again` where the answer is another one by now. */
  readonly show: (known: Facts) => Promise<void> | Promise<'answer-again' | undefined>;
};

/** What happens between the answers at a counter. */
type InteractiveSession = Interview & {
  /** What was told before anybody was asked. */
  readonly known: Facts;
  /** Of that, the facts that stood on the command line; what else was told stood in the complaint's file. */
  readonly wordFacts: readonly string[];
  /** Gives the answer; `keys` are those that come after it, null where neither they do nor questions stand before it. */
  readonly answer: (known: Facts, keys: KeyAsk['keys'] | null) => Promise<void>;
  /** What else there is to be seen or done now, in the order in which it is offered. */
  readonly pages: () => readonly AnswerPage[];
  /** Whether there is something to be done with an answer for which nothing had to be asked. */
  readonly isOnRecord?: boolean;
  /** The command line that gives the same answer again. */
  readonly replay: (answered: InterviewResult) => string;
};

/**
 * Asks, answers, and waits for what else is wanted, until there is nothing: the reasons, the mail, or another answer to
 * one of the questions. Where nothing had to be asked, and it isn't to be recorded, the answer is all there is. The command line that gives the same
 * again comes last, when nobody is waiting for an offer any more.
 */
export async function runInteractive(one: InteractiveSession): Promise<void> {
  let answered = await runInterview(one, one.known);
  const asked = answered.questions.length + answered.listed.length > 0;
  const hasKeys = one.host.stdout.isTerminal && (asked || one.isOnRecord === true);
  await one.answer(answered.known, hasKeys || asked ? keysOf(one, answered) : null);
  if (hasKeys) answered = await whatElse(one, answered);
  if (asked) await one.host.tell(`\n${catalogueFor(one.policy).interview.again} ${one.replay(answered)}\n`);
}

/** Shows what is asked for by its key until nothing is; answers with what is known then. */
async function whatElse(one: InteractiveSession, first: InterviewResult): Promise<InterviewResult> {
  let answered = first;
  const prompter = await one.host.prompter(catalogueFor(one.policy).prompts, one.plain);
  for (;;) {
    const key = await prompter.key({ keys: keysOf(one, answered) });
    if (key === null) return answered;
    const page = one.pages().find((other) => other.key === key);
    const next = page ? await page.show(answered.known) : undefined;
    if (next === 'answer-again') {
      answered = { ...answered, known: await filled(one, answered.known) };
      await one.answer(answered.known, keysOf(one, answered));
    }
    if (!page) {
      answered = (await askAgain(one, answered, prompter)) ?? answered;
      await one.answer(answered.known, keysOf(one, answered));
    }
  }
}

/** The keys that there are after an answer. */
const keysOf = (one: InteractiveSession, { questions, listed }: InterviewResult): KeyAsk['keys'] => [
  ...one.pages().map(({ key, does }) => ({ key, does })),
  ...(questions.length + listed.length + toldBefore(one).length > 0
    ? [{ key: 'c', does: catalogueFor(one.policy).interview.change, isEsc: true } as const]
    : []),
];

/** Asks one question again, and whatever follows from it; null where the person thinks better of it. */
async function askAgain(
  one: InteractiveSession,
  answered: InterviewResult,
  prompter: Prompter,
): Promise<InterviewResult | null> {
  try {
    const name = await pickQuestion(one, answered, prompter);
    const again = name === CHECKLIST ? [] : [name, ...(name === 'problem' ? answered.questions : [])];
    const open = new Set([...again, ...answered.listed]);
    const known = Object.fromEntries(Object.entries(answered.known).filter(([fact]) => !open.has(fact)));
    const first = one.policy.facts.find((fact) => fact.name === name);
    const next = await runInterview(one, known, answered, first);
    return { ...next, questions: [...new Set([...answered.questions, ...next.questions])] };
  } catch (error) {
    if (isCancelled(error) || isWentBack(error)) return null;
    throw error;
  }
}

/** Everything that stood on the list. */
const CHECKLIST = 'the rest';

async function pickQuestion(
  one: InteractiveSession,
  { known, questions, listed }: InterviewResult,
  prompter: Prompter,
): Promise<string> {
  const { policy } = one;
  const told = toldBefore(one);
  const answered = policy.facts.filter(({ name }) => known[name] !== undefined);
  const open = [
    ...answered.filter(({ name }) => questions.includes(name)),
    ...answered.filter(({ name }) => !questions.includes(name) && told.includes(name)),
  ];
  return prompter.choose({
    message: catalogueFor(policy).interview.whichAnswer,
    help: undefined,
    proposal: undefined,
    back: true,
    typed: null,
    choices: [
      ...open.map((fact) => ({
        value: fact.name,
        name: sanitizeLine(answerAndSource(one, fact, { known, questions })),
      })),
      ...(listed.length > 0
        ? [{ value: CHECKLIST, name: catalogueFor(policy).interview.somethingListed }]
        : []),
    ],
  });
}

/** What was told before anybody was asked and has a question; the clock's own hour and day have none. */
const toldBefore = ({ policy, known, wordFacts }: InteractiveSession): string[] =>
  Object.keys(known).filter((name) => wordFacts.includes(name) || !isOfMoment(policy, name));

/** An answer, and that it stood on the command line where nobody was asked for it. */
function answerAndSource(
  { policy, wordFacts }: InteractiveSession,
  fact: FactDefinition,
  { known, questions }: Pick<InterviewResult, 'known' | 'questions'>,
): string {
  const answer = givenAnswer(policy, fact, known);
  const isToldOnLine = !questions.includes(fact.name) && wordFacts.includes(fact.name);
  return isToldOnLine ? catalogueFor(policy).interview.toldOnLine(answer) : answer;
}

/** What was answered, in a few words: the band where one was picked, not the number that stands for it. */
function givenAnswer(policy: Policy, fact: FactDefinition, known: Facts): string {
  const { name } = fact;
  const value = known[name] ?? '';
  const { choices } = questionFor(policy, fact, initialState({ ...known, [name]: undefined }));
  const picked = choices.find((choice) => choice.band && choice.value === writeFact(policy, fact, value));
  return picked ? bandTaken(policy, fact, picked.name) : describeFact(policy, name, value);
}

/** A band that was picked, by what it is of. */
function bandTaken(policy: Policy, { name, ask, builtIn }: FactDefinition, value: string): string {
  const { takenOther, takenDeclared } = catalogueFor(policy).facts;
  return builtIn ? takenOther({ name, value }) : takenDeclared({ ask, value });
}
