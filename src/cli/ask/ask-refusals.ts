import type { FactDefinition, NamedRemedy } from '../../domain/policy/fact.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { isCounted, takesAmount } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeValue } from '../../i18n/values/describe-fact.js';
import { grouped } from '../../i18n/values/name-remedy.js';
import { readFact } from '../../i18n/values/read-facts.js';
import { asWrittenAmount } from '../../i18n/values/spoken-money.js';
import {
  type AnswerChoice,
  matching,
  notGiven,
  type Question,
  refusableRemedies,
  remedyChoice,
} from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { isWentBack, type PromptChoice } from '../port/host.js';
import type { PromptStep } from './interview.js';

/** What is picked in place of a remedy; no remedy is called so. */
const [DONE, NONE] = ['', '-'];

/**
 * Asks what they have turned down: one remedy after another, in words, each with its amount where it has one. Rejects
 * with `WentBack` where somebody thinks better of it.
 */
export async function askRefusals(
  one: PromptStep,
  { fact, proposal, heard }: Pick<Question, 'fact' | 'proposal' | 'heard'>,
): Promise<readonly NamedRemedy[]> {
  const { policy, prompter, progress, said, back, isOpened } = one;
  const { interview, prompts } = catalogueFor(policy);
  const { turnedDown, youTyped } = interview;
  const before = said[fact.name] ?? proposal;
  let refused: readonly NamedRemedy[] = typeof before === 'object' ? before : [];
  const refusable = withKept(policy, refusableRemedies(policy, progress.known), refused);
  let begun =
    one.begun && matching(refusableChoices(policy, refusable), one.begun, prompts).length > 0
      ? one.begun
      : '';
  for (;;) {
    const picked = await prompter.choose({
      message: refused.length === 0 ? sanitizeLine(fact.ask) : turnedDown.more,
      help: heard === undefined ? undefined : sanitizeLine(youTyped(heard)),
      proposal: DONE,
      back,
      typed: null,
      ...(begun === '' ? {} : { begun }),
      refuse: (text) => {
        const why = notGiven(policy, refusableChoices(policy, refusable), text);
        return why && sanitizeLine(why);
      },
      choices: choicesWith(policy, fact, refusable, refused),
      ...(isOpened ? { isOpened } : {}),
    });
    begun = '';
    if (picked === NONE) refused = [];
    const remedy = policy.remedies.find(({ id }) => id === picked);
    if (!remedy) return refused;
    refused = await withRefused(one, fact, refused, remedy);
  }
}

/** What they can have turned down, and what they're known to have: that stands there, whatever this case offers. */
const withKept = (
  policy: Policy,
  refusable: readonly Remedy[],
  kept: readonly NamedRemedy[],
): readonly Remedy[] => {
  const isKept = ({ id }: Remedy): boolean => kept.some(({ remedy }) => remedy === id);
  return [...refusable, ...policy.remedies.filter((one) => isKept(one) && !refusable.includes(one))];
};

const refusableChoices = (policy: Policy, remedies: readonly Remedy[]): AnswerChoice[] =>
  remedies.map((remedy) => remedyChoice(policy, remedy));

/** That is all, then each remedy with how much of it they turned down, then none after all. */
function choicesWith(
  policy: Policy,
  fact: FactDefinition,
  remedies: readonly Remedy[],
  refused: readonly NamedRemedy[],
): PromptChoice[] {
  const { nothing, turnedDown } = catalogueFor(policy).interview;
  const { done, none } = turnedDown;
  const rows = remedies.map((remedy): PromptChoice => {
    const { id, label } = remedy;
    const is = refused.find((one) => one.remedy === id);
    const name = sanitizeLine(label);
    const { words = '' } = remedyChoice(policy, remedy);
    return {
      value: id,
      name,
      words: `${id} ${name} ${words}`,
      opens: { now: is ? inWords(policy, remedy, is) : '' },
    };
  });
  if (refused.length === 0) return [{ value: DONE, name: nothing }, ...rows];
  const short = sanitizeLine(describeValue(policy, fact, refused));
  return [
    { value: DONE, ...done, short, isEnd: true },
    ...rows,
    { value: NONE, ...none, opens: { now: '' } },
  ];
}

function inWords(policy: Policy, { kind }: Remedy, { amount }: NamedRemedy): string {
  const { turnedDown } = catalogueFor(policy).interview;
  if (amount === null) return turnedDown.refused;
  return isCounted(REMEDY_KINDS[kind]) ? grouped(amount, policy.currency) : sayMoney(amount, policy.currency);
}

/** The same with one more; as it was, where somebody goes back from its amount. */
async function withRefused(
  one: PromptStep,
  fact: FactDefinition,
  refused: readonly NamedRemedy[],
  remedy: Remedy,
): Promise<readonly NamedRemedy[]> {
  try {
    const amount = takesAmount(REMEDY_KINDS[remedy.kind]) ? await askAmount(one, fact, remedy) : null;
    return [...refused.filter((is) => is.remedy !== remedy.id), { remedy: remedy.id, amount }];
  } catch (error) {
    if (isWentBack(error)) return refused;
    throw error;
  }
}

async function askAmount(
  { policy, prompter }: PromptStep,
  fact: FactDefinition,
  remedy: Remedy,
): Promise<number | null> {
  const { turnedDown } = catalogueFor(policy).interview;
  const { howMuch, notKnown } = turnedDown;
  const text = await prompter.enter({
    message: howMuch(sanitizeLine(remedy.label)),
    help: notKnown,
    proposal: undefined,
    back: true,
    isOpened: true,
    understood: (typed) =>
      typed.trim() === ''
        ? turnedDown.anyAmount
        : inWords(policy, remedy, {
            remedy: remedy.id,
            amount: amountIn(policy, fact, remedy, typed) ?? null,
          }),
    refuse: (typed) =>
      amountIn(policy, fact, remedy, typed) === undefined ? noAmount(policy, remedy, typed) : null,
  });
  return amountIn(policy, fact, remedy, text) ?? null;
}

/** The amount that was typed; null where none was, undefined where it is none. */
function amountIn(
  policy: Policy,
  fact: FactDefinition,
  { id, kind }: Remedy,
  typed: string,
): number | null | undefined {
  const amount = isCounted(REMEDY_KINDS[kind]) ? typed : asWrittenAmount(policy, typed);
  const reading = readFact(policy, fact, amount.trim() === '' ? id : `${id}:${amount}`);
  const [refusal] = 'value' in reading && typeof reading.value === 'object' ? reading.value : [];
  return refusal?.amount;
}

function noAmount(policy: Policy, { kind }: Remedy, typed: string): string {
  const { notA, writeItAs } = catalogueFor(policy).refusals;
  const isCount = isCounted(REMEDY_KINDS[kind]);
  return sanitizeLine(`${notA[isCount ? 'whole' : 'money'](typed)} ${writeItAs(isCount ? '500' : '5')}`);
}
