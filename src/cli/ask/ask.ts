import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import {
  followingProposals,
  initialState,
  nextStep,
  type Progress,
  questionFor,
  type Step,
} from '../../interview/index.js';
import { isWentBack, type Prompter, WentBack } from '../port/host.js';
import { askChecklist } from './ask-checklist.js';
import { askQuestion } from './ask-question.js';
import type { Interview, PromptStep } from './interview.js';

/** What came of it. */
export type InterviewResult = {
  /** What was told before or answered. */
  readonly known: Facts;
  /** The facts that had a question of their own. */
  readonly questions: readonly string[];
  /** The facts that stood on a list. */
  readonly listed: readonly string[];
  /** The facts that stand as they were proposed. */
  readonly accepted: readonly string[];
};

/**
 * Asks the person at the terminal until nothing is open that could change the answer. `former` is how they were asked
 * before: what they answered of themselves stands as the proposal, and what they took as it was proposed follows what
 * it was proposed from. `first` is asked before all else, whether or not it has a question of its own. Who was asked before
 * may leave it at that, at the first question: throws {@link WentBack} then.
 */
export async function runInterview(
  interview: Interview,
  known: Facts,
  former: Pick<InterviewResult, 'known' | 'accepted'> = NOT_ASKED,
  first?: FactDefinition,
): Promise<InterviewResult> {
  const { policy, mode, host, deciding } = interview;
  const trail: Progress[] = [];
  let said = saidOf(former.known, former.accepted);
  let progress = initialState(known, former.accepted);
  const questions = new Set<string>();
  const listed = new Set<string>();
  let prompter: Prompter | undefined;
  for (;;) {
    progress = { ...progress, known: await filled(interview, progress.known) };
    const isFirst = first && trail.length === 0;
    const step = isFirst ? questionFor(policy, first, progress) : nextStep(policy, progress, mode);
    if (!step) break;
    prompter ??= await host.prompter(catalogueFor(policy).prompts, interview.plain);
    const back = trail.length > 0 || former !== NOT_ASKED;
    const next = await askStep({ ...interview, prompter, step, progress, said, back });
    if (next === 'back') progress = oneBack(trail, progress);
    else {
      trail.push(progress);
      for (const { name } of factsOf(step)) (step.is === 'question' ? questions : listed).add(name);
      progress = followingProposals(policy, next, deciding.role);
      said = saidOf({ ...said, ...progress.known }, progress.accepted);
    }
  }
  // The answer stands apart from the questions.
  if (prompter) await host.tell('\n');
  const accepted = [...progress.accepted];
  return { known: progress.known, questions: [...questions], listed: [...listed], accepted };
}

/**
 * How far it had come one answer before, with what was told in words since: nobody has to type that again. Throws
 * {@link WentBack} where there is none.
 */
function oneBack(trail: Progress[], { heard, told }: Progress): Progress {
  const before = trail.pop();
  if (before) return { ...before, heard, ...(told ? { told } : {}) };
  throw new WentBack('It stays as it was answered.');
}

/** Of somebody whom nobody has asked yet. */
const NOT_ASKED: Pick<InterviewResult, 'known' | 'accepted'> = { known: {}, accepted: [] };

/** What is known, with what else is known of itself then. */
export const filled = async ({ fill }: Interview, known: Facts): Promise<Facts> =>
  fill ? fill(known) : known;

/** What somebody answered of themselves, and not as it was proposed. */
function saidOf(known: Facts, accepted: Iterable<string>): Facts {
  const proposed = new Set(accepted);
  return Object.fromEntries(Object.entries(known).filter(([name]) => !proposed.has(name)));
}

const factsOf = (step: Step): FactDefinition[] =>
  step.is === 'checklist' ? step.rows.map(({ fact }) => fact) : [step.fact];

async function askStep(one: PromptStep): Promise<Progress | 'back'> {
  const { step } = one;
  try {
    return step.is === 'question' ? await askQuestion(one, step) : await askChecklist(one, step);
  } catch (error) {
    if (isWentBack(error)) return 'back';
    throw error;
  }
}
