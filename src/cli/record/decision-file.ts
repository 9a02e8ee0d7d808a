import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { Failure } from '../../domain/values/failure.js';
import type { RawFacts } from '../complaint/raw-facts.js';
import { openSession } from '../complaint/session.js';
import { decisionIn } from '../complaint/whole-decision.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { AnswerOptions } from './record-options.js';

/** A decision that somebody brings: a claim, which is decided again. */
export type BroughtDecision = {
  readonly decision: Decision;
  readonly policy: Policy;
  readonly role: string;
  readonly today: string;
  /** What was told and decides, as it's written. */
  readonly told: RawFacts;
  /** What was told in words alone, by fact, but for the cause. */
  readonly words: Readonly<Record<string, string>>;
  /** What a record knew when it was decided, as it's written. */
  readonly knownThen: RawFacts;
};

/** Reads the decision file and finds its policy. What is wrong with either is said, and is an outcome. */
export async function broughtDecision(
  options: AnswerOptions,
  host: Host,
): Promise<BroughtDecision | Outcome> {
  const { decision: file } = options;
  if (file === undefined)
    throw new Failure(
      'Say also which answer it was: the decision that amends resolve --json printed.',
      'Name its file with --decision FILE; - is standard input.',
    );
  const text = file === '-' ? await host.readInput() : host.readFile(file);
  const decision = decisionIn(text, file);
  const policy = options.policy ?? sourceOf(decision);
  const one = await openSession(
    { complaint: file, ...(policy === undefined ? {} : { policy }) },
    { ...host, readInput: async () => text },
    () => ({}),
  );
  if (typeof one === 'string') return one;
  const { deciding, chosen } = one;
  return decisionBrought(decision, chosen.policy, deciding);
}

/** A decision as it's brought: what of it was told, and what a record knew. */
export const decisionBrought = (
  decision: Decision,
  policy: Policy,
  deciding: { readonly today: string; readonly role: string },
): BroughtDecision => ({ decision, policy, ...deciding, ...divided(decision, policy) });

/** The policy that it was made by, as it says. */
function sourceOf({ policy }: Decision): string | undefined {
  return typeof policy.source === 'string' ? policy.source : undefined;
}

/** What was told, without what was only assumed or known from the record: what decides, and what is only said. The cause is kept by itself. */
function divided(
  { complaint, assumed, fromRecord = [] }: Decision,
  { facts }: Policy,
): Pick<BroughtDecision, 'told' | 'words' | 'knownThen'> {
  const isWords = (name: string): boolean =>
    facts.some((fact) => fact.name === name && fact.type.is === 'text');
  const said = Object.entries(complaint).filter(([name]) => ![...assumed, ...fromRecord].includes(name));
  return {
    knownThen: Object.fromEntries(Object.entries(complaint).filter(([name]) => fromRecord.includes(name))),
    told: Object.fromEntries(said.filter(([name]) => !isWords(name))),
    words: Object.fromEntries(
      said.filter(([name]) => isWords(name) && name !== 'cause').map(([name, text]) => [name, String(text)]),
    ),
  };
}
