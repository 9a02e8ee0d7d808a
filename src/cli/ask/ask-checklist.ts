import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeValue, labelOfFact } from '../../i18n/values/describe-fact.js';
import {
  type Checklist,
  type ChecklistRow,
  changesAnswer,
  checklistFor,
  followingProposals,
  matching,
  notGiven,
  type Progress,
  questionFor,
  rankRows,
} from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { isWentBack, type PromptChoice } from '../port/host.js';
import { askQuestion, choiceOf } from './ask-question.js';
import type { PromptStep } from './interview.js';

/** What is picked where nothing more is to be changed; no fact is called so. */
const DONE = '';

/**
 * Puts everything that has a safe default on one list, whose rows open a question each, and answers with how far the
 * interview has come. The order is settled when the list opens; what an answer brings with it comes at its end.
 */
export async function askChecklist(one: PromptStep, checklist: Checklist): Promise<Progress> {
  const { policy, deciding } = one;
  const matters = changesAnswer(policy, one.progress.known, deciding);
  let rows = rankRows(checklist.rows, matters);
  let progress = withWhatWasSaid(one, rows);
  for (;;) {
    rows = [...rows, ...newRows(policy, progress, rows)];
    let begun = '';
    const row = await pickRow(one, rows, progress, (words) => {
      begun = words;
    });
    if (!row) break;
    progress = await openRow({ ...one, begun: isCalled(policy, row, begun) ? '' : begun }, row, progress);
  }
  return { ...progress, assumed: new Set([...progress.assumed, ...rows.map(({ fact }) => fact.name)]) };
}

/** What was changed on the list before somebody went back stands. */
function withWhatWasSaid({ progress, said }: PromptStep, rows: readonly ChecklistRow[]): Progress {
  const before = rows.flatMap(({ fact: { name } }) => (said[name] === undefined ? [] : [[name, said[name]]]));
  return { ...progress, known: { ...progress.known, ...Object.fromEntries(before) } };
}

/** What can change the answer now and could not when the list opened. */
function newRows(policy: Policy, progress: Progress, rows: readonly ChecklistRow[]): ChecklistRow[] {
  const isListed = ({ fact }: ChecklistRow) => rows.some((row) => row.fact.name === fact.name);
  return (checklistFor(policy, progress)?.rows ?? []).filter((row) => !isListed(row));
}

/** Whether words are what a row is called, and so no answer to its question: `often`, of how often they asked. */
function isCalled(policy: Policy, { fact }: ChecklistRow, words: string): boolean {
  const called = { value: fact.name, name: labelOfFact(policy, fact), words: fact.ask };
  return matching([called], words, catalogueFor(policy).prompts).length > 0;
}

/** The row that is to be opened; undefined where that is all. `hears` is told by which words it was found. */
async function pickRow(
  { policy, prompter, back }: PromptStep,
  rows: readonly ChecklistRow[],
  progress: Progress,
  hears: (words: string) => void,
): Promise<ChecklistRow | undefined> {
  const { anythingElse, thatsAll, changed } = catalogueFor(policy).interview;
  const choices = rows.map((row) => rowChoice(policy, row, progress));
  const made = rows.flatMap(({ fact }, at) => {
    const choice = choices[at];
    return progress.known[fact.name] === undefined || !choice?.opens
      ? []
      : [changed(choice.name, choice.opens.now)];
  });
  const done: PromptChoice = {
    value: DONE,
    ...thatsAll,
    isEnd: true,
    ...(made.length > 0 ? { short: made.join('; ') } : {}),
  };
  const picked = await prompter.choose({
    message: anythingElse,
    help: undefined,
    proposal: DONE,
    back,
    typed: null,
    hears,
    refuse: (text) => {
      const wish = rows.find(({ fact }) => fact.type.is === 'remedy');
      const why = wish ? notGiven(policy, wish.choices, text) : null;
      return why && sanitizeLine(why);
    },
    choices: [done, ...choices],
  });
  return rows.find(({ fact }) => fact.name === picked);
}

/** A row as it stands: what was said of it, or what it is taken as. */
function rowChoice(policy: Policy, { fact, choices }: ChecklistRow, { known }: Progress): PromptChoice {
  const value = known[fact.name] ?? withDefaults(policy, known).facts[fact.name];
  return {
    value: fact.name,
    name: sanitizeLine(labelOfFact(policy, fact)),
    words: sanitizeLine([fact.name, fact.ask, ...choices.flatMap(wordsOf)].join(' ')),
    opens: { now: sanitizeLine(inWords(policy, fact, choices, value)) },
    about: sanitizeLine([fact.ask, aboutAnswer(fact)].filter(Boolean).join(' ')),
  };
}

/** By what an answer is found, and with it its row. */
const wordsOf = ({ name, words = '', hints = '' }: ChecklistRow['choices'][number]): string[] => [
  name,
  words,
  hints,
];

/** What helps to answer; how it is typed helps nobody who picks it in words. */
const aboutAnswer = ({ type, help }: FactDefinition): string | undefined =>
  type.is === 'remedies' ? undefined : help;

/** A value as it is picked or said. */
function inWords(
  policy: Policy,
  fact: FactDefinition,
  choices: ChecklistRow['choices'],
  value: FactValue | undefined,
): string {
  const { notSaid, nothing } = catalogueFor(policy).interview;
  if (value === undefined || value === '') return notSaid;
  if (typeof value === 'object' && value.length === 0) return nothing;
  const picked = choices.find((choice) => choice.value === choiceOf(policy, fact, choices, value));
  return picked?.name ?? describeValue(policy, fact, value);
}

/** Asks what a row is about; as it was, where somebody thinks better of it. */
async function openRow(one: PromptStep, { fact }: ChecklistRow, progress: Progress): Promise<Progress> {
  const { policy, deciding } = one;
  const { [fact.name]: _now, ...known } = progress.known;
  const open = { ...progress, known };
  const said: Facts = { ...one.said, ...progress.known };
  try {
    const next = await askQuestion(
      { ...one, progress: open, said, back: true, isOpened: true },
      questionFor(policy, fact, open),
    );
    return followingProposals(policy, { ...next, assumed: progress.assumed }, deciding.role);
  } catch (error) {
    if (isWentBack(error)) return progress;
    throw error;
  }
}
