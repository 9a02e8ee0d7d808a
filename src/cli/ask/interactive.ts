import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';

import { describeFact } from '../../i18n/values/describe-fact.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { initialState, questionFor } from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { isCancelled, type Prompter } from '../port/host.js';
import { type InterviewResult, runInterview } from './ask.js';
import type { Interview } from './interview.js';

export { programName, replayCommand } from './replay-command.js';

/** Whether an answer holds the part that customers should not see, and whether it came of questions. */
type AnswerMode = { readonly open: boolean; readonly asked: boolean };

/** What happens between the answers at a counter. */
type InteractiveSession = Interview & {
  /** What was told before anybody was asked. */
  readonly known: Facts;
  /** Gives the answer. */
  readonly answer: (known: Facts, how: AnswerMode) => Promise<void>;
  /** The command line that gives the same answer again. */
  readonly replay: (answered: InterviewResult) => string;
  /** Whether the answer left out what is not for customers. */
  readonly discreet: boolean;
};

/**
 * Asks, answers, and waits for what else is wanted, until there is nothing: the part that customers should not
 * see, or another answer to one of the questions. Where nothing had to be asked, the answer is all there is.
 */
export async function runInteractive(one: InteractiveSession): Promise<void> {
  let answered = await runInterview(one, one.known);
  const asked = answered.questions.length + answered.listed.length > 0;
  await one.answer(answered.known, { open: false, asked });
  if (!asked) return;
  await one.host.tell(`\n${catalogueFor(one.policy).interview.again} ${one.replay(answered)}\n`);
  if (!one.host.stdout.isTerminal) return;
  const prompter = await one.host.prompter(catalogueFor(one.policy).prompts, one.plain);
  for (let key = await pressed(one, prompter); key !== null; key = await pressed(one, prompter)) {
    if (key === 'c') answered = (await askAgain(one, answered, prompter)) ?? answered;
    await one.answer(answered.known, { open: key === 'w', asked });
    if (key === 'c')
      await one.host.tell(`\n${catalogueFor(one.policy).interview.again} ${one.replay(answered)}\n`);
  }
}

const pressed = ({ policy, discreet }: InteractiveSession, prompter: Prompter): Promise<string | null> =>
  prompter.key({
    keys: [
      { key: 'c', does: catalogueFor(policy).interview.change },
      ...(discreet ? [{ key: 'w', does: catalogueFor(policy).interview.why }] : []),
    ],
  });

/** Asks one question again, and whatever follows from it; null where the person thinks better of it. */
async function askAgain(
  one: InteractiveSession,
  answered: InterviewResult,
  prompter: Prompter,
): Promise<InterviewResult | null> {
  try {
    const name = await pickQuestion(one, answered, prompter);
    const again = name === CHECKLIST ? [] : name === 'problem' ? answered.questions : [name];
    const open = new Set([...again, ...answered.listed]);
    const known = Object.fromEntries(Object.entries(answered.known).filter(([fact]) => !open.has(fact)));
    const first = one.policy.facts.find((fact) => fact.name === name);
    const next = await runInterview(one, known, answered, first);
    return { ...next, questions: [...new Set([...answered.questions, ...next.questions])] };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** Everything that stood on the list. */
const CHECKLIST = 'the rest';

async function pickQuestion(
  { policy }: InteractiveSession,
  { known, questions, listed }: InterviewResult,
  prompter: Prompter,
): Promise<string> {
  const asked = policy.facts.filter(({ name }) => questions.includes(name) && known[name] !== undefined);
  return prompter.choose({
    message: catalogueFor(policy).interview.whichAnswer,
    help: undefined,
    proposal: undefined,
    back: false,
    typed: null,
    choices: [
      ...asked.map((fact) => ({ value: fact.name, name: sanitizeLine(givenAnswer(policy, fact, known)) })),
      ...(listed.length > 0
        ? [{ value: CHECKLIST, name: catalogueFor(policy).interview.somethingListed }]
        : []),
    ],
  });
}

/** What was answered, in a few words: the band where one was picked, not the number that stands for it. */
function givenAnswer(policy: Policy, fact: FactDefinition, known: Facts): string {
  const { name } = fact;
  const value = known[name] ?? '';
  const { choices } = questionFor(policy, fact, initialState({ ...known, [name]: undefined }));
  const picked = choices.find((choice) => choice.band && choice.value === writeFact(policy, fact, value));
  return picked
    ? catalogueFor(policy).facts.takenOther({ name, value: picked.name })
    : describeFact(policy, name, value);
}
