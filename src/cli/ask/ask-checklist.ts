import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeFact } from '../../i18n/values/describe-fact.js';
import { readFact } from '../../i18n/values/read-facts.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import {
  type Checklist,
  type ChecklistRow,
  changesAnswer,
  type Progress,
  rankRows,
} from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import type { TickRow } from '../port/host.js';
import { promptChoice, refusalOf } from './ask-question.js';
import type { PromptStep } from './interview.js';

/** Puts everything that has a safe default on one list to tick, and answers with how far the interview has come. */
export async function askChecklist(one: PromptStep, { rows, assumedWith }: Checklist): Promise<Progress> {
  const { policy, progress, deciding, prompter, said, back } = one;
  const matters = changesAnswer(policy, progress.known, deciding);
  const ordered = rankRows(rows, matters);
  const telling = ordered.filter(matters);
  const ticked = await prompter.tick({
    message: catalogueFor(policy).interview.anythingElse,
    rows: ordered.map((row) => tickRow(policy, row, said)),
    assumed: (values) => {
      const facts = assumedWith(factsOf(policy, rows, values));
      return Object.fromEntries(rows.map(({ fact }) => [fact.name, written(policy, fact, facts[fact.name])]));
    },
    summary: (values, columns) => {
      const facts = assumedWith(factsOf(policy, rows, values));
      const left = telling.filter(({ fact }) => values[fact.name] === undefined);
      return inOneLine(policy, takenWords(policy, left, facts), columns);
    },
    back,
  });
  return {
    ...progress,
    known: { ...progress.known, ...factsOf(policy, rows, ticked) },
    assumed: new Set([...progress.assumed, ...rows.map(({ fact }) => fact.name)]),
  };
}

function tickRow(policy: Policy, { fact, assumed, choices }: ChecklistRow, said: Facts): TickRow {
  const before = said[fact.name];
  const isChanged = before !== undefined && written(policy, fact, before) !== written(policy, fact, assumed);
  return {
    name: fact.name,
    label: catalogueFor(policy).interview.label(fact.name),
    help: sanitizeLine([fact.ask, fact.help].filter(Boolean).join(' ')),
    before: isChanged ? written(policy, fact, before) : null,
    choices: choices.map(promptChoice),
    refuse: (text) => refusalOf(policy, fact, text, false),
  };
}

const written = (policy: Policy, fact: FactDefinition, value: FactValue | undefined): string =>
  value === undefined ? '' : writeFact(policy, fact, value);

/** What was ticked, as facts; what cannot be read is left to be refused. */
function factsOf(
  policy: Policy,
  rows: readonly ChecklistRow[],
  ticked: Readonly<Record<string, string>>,
): Facts {
  const found = rows.flatMap(({ fact }) => {
    const reading = readFact(policy, fact, ticked[fact.name] ?? '');
    return ticked[fact.name] && 'value' in reading ? [[fact.name, reading.value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** What stands as it is usually, the likeliest to be otherwise first. */
function takenWords(policy: Policy, left: readonly ChecklistRow[], facts: Facts): string[] {
  return left.flatMap(({ fact: { name } }) => {
    const value = facts[name];
    return value === undefined ? [] : [sanitizeLine(describeFact(policy, name, value))];
  });
}

/** `Taken as: first contact, treated fairly, no claims before`, as much of it as one line holds. */
function inOneLine(policy: Policy, words: readonly string[], columns: number): string {
  const { takenAs: line } = catalogueFor(policy).interview;
  const least = words.length === 0 ? '' : line({ words: words.slice(0, 1), more: 0 });
  for (let count = words.length; count > 1; count -= 1) {
    const text = line({ words: words.slice(0, count), more: words.length - count });
    if (text.length <= columns) return text;
  }
  return least;
}
