import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { asDaysAgo } from '../../i18n/values/days-ago.js';
import { labelOfFact } from '../../i18n/values/describe-fact.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import { contradictions } from '../../i18n/values/read-facts.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import {
  type AnswerChoice,
  heardIn,
  isOnlyRefusal,
  isRequired,
  knownFlagOf,
  matching,
  notGiven,
  type Progress,
  promisedMost,
  type Question,
} from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { withHint } from '../../source/suggest/fact-hint.js';
import type { PromptChoice } from '../port/host.js';
import { askRefusals } from './ask-refusals.js';
import type { PromptStep } from './interview.js';
import { isBareAmount, numberBack, readBack, readTypedFact } from './read-back.js';

/** Asks one question, and answers with how far the interview has come then. */
export async function askQuestion(one: PromptStep, question: Question): Promise<Progress> {
  const { fact } = question;
  if (fact.type.is === 'remedies') return withAnswer(one, question, await askRefusals(one, question));
  if (fact.name === 'problem') return askProblem(one, question);
  return progressWith(one, question, await pose(one, question));
}

/** Asks what went wrong, and hears what else is told with it; what they've turned down is kept, and it's asked once more. */
async function askProblem(one: PromptStep, question: Question): Promise<Progress> {
  const { policy, progress } = one;
  const before = progress.told;
  let kept = before?.kept ?? '';
  for (;;) {
    let words = '';
    const text = await pose(one, question, {
      kept,
      ...(before ? { before: before.words } : {}),
      hears: (typed) => {
        words = typed;
      },
    });
    if (text !== KEPT) {
      // Whoever takes an answer without a word of their own leaves what they told before.
      const told = { kept, words: words || (before?.words ?? '') };
      const today = parseDay(one.deciding.today);
      const heard = { ...heardIn(policy, told.kept, today), ...heardIn(policy, told.words, today) };
      return { ...progressWith(one, question, text), heard, told };
    }
    kept = words;
  }
}

/** What is picked where they only told what they've turned down; no problem is called so. */
const KEPT = ' ';

/** What is told beside what went wrong: what was kept, what was typed before they went back, and what hears the words typed now. */
type Telling = {
  readonly kept: string;
  readonly before?: string;
  readonly hears: (words: string) => void;
};

/** How far the interview has come with what was picked or typed. */
function progressWith(one: PromptStep, question: Question, text: string): Progress {
  const { progress } = one;
  const { fact } = question;
  if (text.trim() === NOT_KNOWN) {
    const accepted = new Set([...progress.accepted, fact.name]);
    return { ...progress, accepted, known: { ...progress.known, ...notKnown(one, fact) } };
  }
  return withAnswer(one, question, textOrProposal(one, question, text));
}

function withAnswer(one: PromptStep, question: Question, answer: FactValue | undefined): Progress {
  const { progress } = one;
  const { fact } = question;
  return {
    ...progress,
    assumed: new Set([...progress.assumed, ...(answer === undefined ? [fact.name] : [])]),
    accepted: acceptedWith(one, question, answer),
    known: {
      ...progress.known,
      ...(answer === undefined ? {} : { [fact.name]: answer }),
      ...(wasNotKnown(one, fact) ? { [knownFlagOf(fact)]: undefined } : {}),
    },
  };
}

/** The facts that stand as they were proposed, with this answer. */
function acceptedWith(
  { policy, progress }: PromptStep,
  { fact, proposal, heard }: Question,
  answer: FactValue | undefined,
): Set<string> {
  const accepted = new Set(progress.accepted);
  // What they told in their own words follows nothing else.
  const isProposed =
    heard === undefined &&
    proposal !== undefined &&
    answer !== undefined &&
    writeFact(policy, fact, proposal) === writeFact(policy, fact, answer);
  accepted[isProposed ? 'add' : 'delete'](fact.name);
  return accepted;
}

/** What somebody types who does not know yet. */
const NOT_KNOWN = '?';

/** What is taken for a figure that nobody knows yet, where there is a most that can be promised. */
function notKnown({ policy, progress, deciding }: PromptStep, fact: FactDefinition): Facts {
  const most = promisedMost(policy, fact, progress.known, deciding.role);
  return most === null ? {} : { [fact.name]: most, [knownFlagOf(fact)]: false };
}

/** Whether nobody knew the figure the last time it was asked for; once somebody does, that is over. */
const wasNotKnown = ({ said }: PromptStep, fact: FactDefinition): boolean =>
  said[knownFlagOf(fact)] === false;

/** The answer, or what was proposed where Enter was pressed; nothing where nobody has to say. */
function textOrProposal(
  { policy, said, deciding }: PromptStep,
  { fact, proposal }: Question,
  text: string,
): FactValue | undefined {
  if (text.trim() === '') return said[fact.name] ?? proposal;
  const reading = readTypedFact(policy, fact, text, parseDay(deciding.today));
  if ('value' in reading) return reading.value;
  throw new Error(`The prompt let “${text}” through for ${fact.name}: ${reading.wrong}`);
}

/** What was picked or typed. */
async function pose(one: PromptStep, question: Question, telling?: Telling): Promise<string> {
  const { policy, prompter, said, back, isOpened, progress, deciding } = one;
  const { fact, choices } = question;
  const proposal = said[fact.name] ?? question.proposal;
  const most = promisedMost(policy, fact, progress.known, deciding.role);
  const { notKnownYet, promisedUpTo, youTyped } = catalogueFor(policy).interview;
  const sum = (minor: number): string => sayMoney(minor, policy.currency);
  const later = most === null ? undefined : notKnownYet(sum(most));
  const told = question.heard === undefined ? undefined : youTyped(question.heard);
  const { turnedDown } = catalogueFor(policy).interview;
  const kept = telling?.kept ? turnedDown.whatWentWrong(telling.kept) : undefined;
  const help = [kept, told, fact.help, later].filter((text) => text !== undefined).join(' ');
  const ask = {
    message: sanitizeLine(fact.ask),
    help: help === '' ? undefined : sanitizeLine(help),
    proposal: proposal === undefined ? undefined : writeFact(policy, fact, proposal),
    back,
    ...(isOpened ? { isOpened } : {}),
  };
  const asBefore = most !== null && wasNotKnown(one, fact) ? { proposal: NOT_KNOWN } : {};
  if (choices.length === 0) {
    const needed = proposal === undefined && isRequired(policy, fact, progress.known);
    const refuse = (text: string): string | null =>
      most !== null && text.trim() === NOT_KNOWN
        ? null
        : (refusalOf(policy, fact, text, needed, parseDay(deciding.today)) ?? contradicted(one, fact, text));
    const understood = (text: string): string =>
      most !== null && text.trim() === NOT_KNOWN ? promisedUpTo(sum(most)) : readBack(one, fact, text);
    return prompter.enter({ ...ask, ...asBefore, refuse, understood });
  }
  return prompter.choose({
    ...ask,
    proposal: proposal === undefined ? undefined : choiceOf(policy, fact, choices, proposal),
    choices: choices.map(promptChoice),
    ...(telling ? { hears: telling.hears } : {}),
    typed: typedFor(one, question),
    ...(telling ? { isNone: (text: string) => isBareAmount(policy, text) } : {}),
    ...(telling?.before ? { begun: telling.before } : begunWith(one, question)),
    refuse: (text) => whyNothingFits(one, question, text),
    understood: (text) =>
      telling ? turnedDown.keptForLater(sanitizeLine(text.trim())) : numberBack(one, fact, text),
  });
}

/** The choice that a value falls in. */
export function choiceOf(
  policy: Policy,
  fact: FactDefinition,
  choices: readonly AnswerChoice[],
  value: FactValue,
): string {
  const within = choices.find(
    ({ band }) => band && typeof value === 'number' && value >= band.atLeast && value <= band.atMost,
  );
  return within?.value ?? writeFact(policy, fact, value);
}

/** What was typed to find the row of a question, where that finds an answer too: `money back`, but not `whose doing`. */
function begunWith(
  { policy, begun }: PromptStep,
  { fact, choices, proposal }: Question,
): { readonly begun?: string } {
  if (!begun) return {};
  // A row is found by what it stands at, too.
  const stands = proposal === undefined ? undefined : writeFact(policy, fact, proposal);
  const found = matching(choices, begun, catalogueFor(policy).prompts);
  return found.some(({ value, isLastResort }) => !isLastResort && value !== stands) ? { begun } : {};
}

/** What is picked by what is typed and none of the choices: a number, or what they've turned down. */
function typedFor(one: PromptStep, { fact, choices }: Question): ((text: string) => string | null) | null {
  if (fact.name === 'problem') return (text) => (isOnlyRefusal(one.policy, text) ? KEPT : null);
  return isNumeric(fact.type) ? (text) => typedNumber(one, fact, choices, text) : null;
}

/** Somebody who knows the number may type it, where others pick the band that it is in. */
function typedNumber(
  { policy, deciding }: PromptStep,
  fact: FactDefinition,
  choices: readonly AnswerChoice[],
  text: string,
): string | null {
  const reading = readTypedFact(
    policy,
    fact,
    asDaysAgo(fact, text, deciding.today),
    parseDay(deciding.today),
  );
  if (!('value' in reading) || typeof reading.value !== 'number' || !choices.some(({ band }) => band))
    return null;
  return writeFact(policy, fact, reading.value);
}

/** Why nothing fits: figures that are no answer, or a remedy that nobody is given here. Null where there's no more to say. */
function whyNothingFits(
  { policy, deciding }: PromptStep,
  { fact, choices }: Question,
  text: string,
): string | null {
  if (fact.type.is === 'remedy') {
    const why = notGiven(policy, choices, text);
    return why && sanitizeLine(why);
  }
  if (fact.name === 'problem' && isBareAmount(policy, text))
    return sanitizeLine(catalogueFor(policy).interview.amountComesLater(text.trim()));
  const isFigure = isNumeric(fact.type) && /\d/.test(text);
  return isFigure ? refusalOf(policy, fact, text, false, parseDay(deciding.today)) : null;
}

/** A choice without what could harm a terminal. */
const promptChoice = ({ band, name, ...rest }: AnswerChoice): PromptChoice => ({
  ...rest,
  name: sanitizeLine(name),
  ...(band ? { isBand: true } : {}),
});

/** Why a typed answer cannot be true beside what is known already; null where it can. */
function contradicted(
  { policy, progress, deciding }: PromptStep,
  fact: FactDefinition,
  text: string,
): string | null {
  const reading = readTypedFact(policy, fact, text, parseDay(deciding.today));
  if (!('value' in reading)) return null;
  const called = (name: string): string => {
    const other = policy.facts.find((one) => one.name === name);
    return other ? labelOfFact(policy, other) : name;
  };
  const [issue] = contradictions(policy, { ...progress.known, [fact.name]: reading.value }, called);
  return issue ? sanitizeLine([issue.message, issue.hint].filter(Boolean).join(' ')) : null;
}

/** Why a typed answer cannot be taken; null where it can. `today` is in days since 1970-01-01. */
function refusalOf(
  policy: Policy,
  fact: FactDefinition,
  text: string,
  needed: boolean,
  today?: number,
): string | null {
  const isUnknown = text.trim() === '?' && needed;
  if (text.trim() === '' || isUnknown)
    return needed ? catalogueFor(policy).interview.needed(exampleValue(policy, fact)) : null;
  const reading = readTypedFact(policy, fact, text, today);
  if ('value' in reading) return null;
  const { message, hint } = withHint(
    policy,
    { fact: fact.name, message: reading.wrong, ...(reading.hint ? { hint: reading.hint } : {}) },
    text,
  );
  return sanitizeLine([message, hint].filter(Boolean).join(' '));
}
