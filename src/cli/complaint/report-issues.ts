import { besideThePoint } from '../../decide/index.js';
import type { Moment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { FactIssue } from '../../i18n/values/read-facts.js';
import type { RecordedDecision } from '../../source/read/recorded-decision.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { ColourOption } from '../port/screen.js';
import type { ParsedFacts } from './parse-facts.js';

/** Names every mistake in what was told, in the file and in the words; true where there is one. */
export async function reportIssues(
  { inFile, inWords, untold }: ParsedFacts,
  colour: ColourOption,
  host: Host,
): Promise<boolean> {
  await reportDiagnostics(inFile, colour, host);
  if (inWords.length > 0) await host.tell(stderrText(inWords.map(issueLine).join('\n'), host.stderr));
  if (untold > 0) await host.tell(stderrText(`And ${untold} more. Is it the right file?`, host.stderr));
  return inFile.length > 0 || inWords.length > 0;
}

/** Says what of a complaint counts for nothing, where no JSON has it. */
export async function tellNotes(policy: Policy, complaint: Complaint, host: Host): Promise<void> {
  const notes = besideThePoint(policy, complaint);
  if (notes.length > 0) await host.tell(stderrText(notes.join('\n'), host.stderr));
}

/** Says that nobody chose the policy, where nothing else does: an answer on a page says so itself. */
export async function tellIfExample(
  { policy, example }: { readonly policy: Policy; readonly example: boolean },
  host: Host,
): Promise<void> {
  if (!example) return;
  await host.tell(stderrText(`${catalogueFor(policy).answer.examplePolicy}: ${policy.name}`, host.stderr));
}

/** Says that a policy does not count on this day. */
export async function warnIfNotInForce(policy: Policy, { date }: Moment, host: Host): Promise<void> {
  const { from, until } = policy.effective ?? {};
  const early = from !== undefined && date < from ? from : null;
  const late = until !== undefined && date > until ? until : null;
  if (early === null && late === null) return;
  const { outside } = catalogueFor(policy).refusals;
  await host.tell(
    stderrText(outside({ policy: policy.name, from: early, until: late, today: date }), host.stderr),
  );
}

/** Says that a decision which is answered again was made by another policy, or by this one as it was. */
export async function warnIfPolicyChanged(
  policy: Policy,
  recorded: RecordedDecision | null,
  host: Host,
): Promise<void> {
  const { name, sha256 } = policy;
  if (!recorded || (recorded.policy.sha256 === sha256 && recorded.policy.name === name)) return;
  const { changedPolicy } = catalogueFor(policy).refusals.recorded;
  const words = { was: recorded.policy.name, name, today: recorded.today };
  await host.tell(stderrText(changedPolicy(words), host.stderr));
}

/** A mistake in one line. */
function issueLine({ fact, message, hint }: FactIssue): string {
  return [`${fact}: ${message}`, hint].filter(Boolean).join(' ');
}
