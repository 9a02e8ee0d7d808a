import { readFact, writeFact } from '../domain/complaint.js';
import type { FactDefinition, Facts, FactValue } from '../domain/fact.js';
import type { Policy } from '../domain/policy.js';
import { nextQuestion, type Question } from '../interview/index.js';
import { oneLine } from '../render/harmless.js';
import { withWayOut } from './fact-mistakes.js';
import type { Ask, Host, Prompter } from './host.js';
import { exampleValue } from './missing-facts.js';

/** Asks the person at the terminal until nothing is open that could change the answer. */
export async function askForTheRest(
  policy: Policy,
  known: Facts,
  onlyMissing: boolean,
  host: Host,
): Promise<Facts> {
  let facts = known;
  let prompter: Prompter | undefined;
  for (;;) {
    const question = nextQuestion(policy, facts, onlyMissing);
    if (!question) break;
    prompter ??= await host.prompter();
    facts = { ...facts, [question.fact.name]: await answerTo(policy, question, prompter) };
  }
  // The answer stands apart from the questions.
  if (prompter) await host.tell('\n');
  return facts;
}

async function answerTo(policy: Policy, question: Question, prompter: Prompter): Promise<FactValue> {
  const text = await pose(policy, question, prompter);
  if (text.trim() === '' && question.proposal !== undefined) return question.proposal;
  const reading = readFact(policy, question.fact, text);
  if ('value' in reading) return reading.value;
  throw new Error(`The prompt let “${text}” through for ${question.fact.name}: ${reading.wrong}`);
}

function pose(policy: Policy, { fact, proposal, choices }: Question, prompter: Prompter): Promise<string> {
  const ask: Ask = {
    message: oneLine(fact.ask),
    help: fact.help === undefined ? undefined : oneLine(fact.help),
    proposal: proposal === undefined ? undefined : writeFact(policy, fact, proposal),
  };
  if (fact.type.is === 'yes-no') return prompter.confirm(ask);
  if (choices.length === 0)
    return prompter.enter({ ...ask, refuse: (text) => whyNot(policy, { fact, proposal }, text) });
  return prompter.choose({
    ...ask,
    choices: choices.map((choice) => ({ ...choice, name: oneLine(choice.name) })),
  });
}

/** What to do about a question that has no answer to fall back on. */
function howToAnswer(policy: Policy, fact: FactDefinition): string {
  return `The answer rests on this: type it as ${exampleValue(policy, fact)}; a good guess will do. Ctrl+C leaves.`;
}

/** Why a typed answer cannot be taken; null where it can. */
function whyNot(
  policy: Policy,
  { fact, proposal }: Pick<Question, 'fact' | 'proposal'>,
  text: string,
): string | null {
  if (text.trim() === '') return proposal === undefined ? howToAnswer(policy, fact) : null;
  const reading = readFact(policy, fact, text);
  if ('value' in reading) return null;
  const { message, hint } = withWayOut(
    policy,
    { fact: fact.name, message: reading.wrong, ...(reading.hint ? { hint: reading.hint } : {}) },
    text,
  );
  return oneLine([message, hint].filter(Boolean).join(' '));
}
