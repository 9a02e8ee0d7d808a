import type { Facts } from '../../domain/policy/fact.js';
import { isOfMoment, momentOfComplaint, withMoment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { missing } from '../../interview/index.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { ResolveOptions } from '../usage/resolve-options.js';
import { type ChosenPolicy, choosePolicy, noPolicyOutcome } from './choose-policy.js';
import { missingFacts } from './missing-facts.js';
import { momentOf } from './moment.js';
import { complaintText, parseFacts, readFiled } from './parse-facts.js';
import type { RawFacts } from './raw-facts.js';
import { reportIssues, warnIfNotInForce, warnIfPolicyChanged } from './report-issues.js';
import { roleNamed } from './role.js';

/** A policy that was chosen, and can be decided by. */
export type UsablePolicy = ChosenPolicy & { readonly policy: Policy };

/** A complaint before somebody at the counter: by which policy, who answers when, and what was told of it. */
export type Session = {
  readonly chosen: UsablePolicy;
  readonly deciding: {
    readonly today: string;
    readonly role: string;
    /** What a record says is left of each cap; absent where none was asked. */
    readonly left?: readonly (number | null)[];
    /** Whether a record says that its matter gets no goodwill; absent where nobody is held out. */
    readonly heldOut?: boolean;
  };
  /** What the file, the words and the clock say. */
  readonly known: Facts;
  /** The facts that words say. */
  readonly wordFacts: readonly string[];
  /** What of that a record knew and nobody told; absent where none was asked. */
  readonly fromRecord?: Facts;
};

/**
 * Reads what a command line names, and says what is wrong with it; then it is an outcome and no session. `wordsFor` are
 * the facts on the line, by the policy.
 */
export async function openSession(
  options: Omit<ResolveOptions, 'format'>,
  host: Host,
  wordsFor: (policy: Policy) => RawFacts,
): Promise<Session | Outcome> {
  const filed = await readFiled(await complaintText(options.complaint, host));
  const chosen = await choosePolicy(options.policy, host);
  await reportDiagnostics(chosen.diagnostics, options.color, host);
  const { policy } = chosen;
  if (!policy) return noPolicyOutcome(chosen);

  const words = wordsFor(policy);
  const { recorded } = filed;
  const clock = momentOf(options.today ?? recorded?.today, policy, host);
  const told = parseFacts(policy, filed, words, clock.date);
  if (await reportIssues(told, options.color, host)) return 'could-not-run';
  const role = roleNamed(policy, options.as ?? recorded?.as);
  const moment = momentOfComplaint(clock, told.facts);
  await warnIfNotInForce(policy, moment, host);
  await warnIfPolicyChanged(policy, recorded, host);
  // Its hour and weekday are those of its day, and not of another that is named.
  const facts =
    recorded && options.today !== undefined ? withoutMoment(policy, told.facts, words) : told.facts;
  return {
    chosen: { ...chosen, policy },
    deciding: { today: moment.date, role },
    known: withMoment(policy, facts, moment),
    wordFacts: Object.keys(words),
  };
}

/** What was told but the hour and the weekday, unless words tell them. */
function withoutMoment(policy: Policy, facts: Facts, words: RawFacts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => words[name] !== undefined || !isOfMoment(policy, name)),
  );
}

/** Names what is missing where there is nobody to ask. */
export function refuseMissing(policy: Policy, known: Facts): void {
  const lacking = missing(policy, known);
  if (lacking.length > 0) throw missingFacts(policy, lacking);
}
