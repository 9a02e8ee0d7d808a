import { decide } from '../decide/index.js';
import { catalogueFor } from '../domain/catalogue/index.js';
import { settle } from '../domain/complaint.js';
import type { Decision } from '../domain/decision.js';
import type { Facts } from '../domain/fact.js';
import { Failure } from '../domain/failure.js';
import { withMoment } from '../domain/moment.js';
import type { Policy } from '../domain/policy.js';
import { missing } from '../interview/index.js';
import { answerJson, answerText } from '../render/answer.js';
import { answerMail } from '../render/mail.js';
import { askForTheRest } from './ask.js';
import { type ChosenPolicy, choosePolicy } from './choose-policy.js';
import { isDiscreet } from './counter.js';
import { readWords } from './given.js';
import type { Host } from './host.js';
import { told } from './messages.js';
import { missingFacts } from './missing-facts.js';
import { momentOf } from './moment.js';
import { didYouMean } from './nearest.js';
import type { Outcome } from './outcome.js';
import { report, reportTold, warnOutside } from './report.js';
import { columnsOf, paintOn } from './screen.js';
import { complaintText, readTold } from './told.js';

/** What `resolve` takes beside facts. */
export type ResolveOptions = {
  readonly complaint?: string;
  readonly policy?: string;
  readonly as?: string;
  readonly today?: string;
  readonly format?: 'text' | 'json' | 'markdown';
  readonly json?: true;
  /** False with `--no-input`. */
  readonly input?: boolean;
  readonly why?: true;
  readonly discreet?: true;
  readonly plain?: true;
  readonly color?: boolean;
};

/** `amends resolve`: a complaint in, an offer out, with its reasons. */
export async function resolve(
  words: readonly string[],
  options: ResolveOptions,
  host: Host,
): Promise<Outcome> {
  const given = readWords(words);
  const complaint = await complaintText(options.complaint, host);
  const chosen = await choosePolicy(options.policy, host);
  await report(chosen.diagnostics, options.color, host);
  const { policy } = chosen;
  if (!policy) return withoutPolicy(chosen);

  const role = roleNamed(policy, options.as);
  const moment = momentOf(options.today, policy, host);
  const told = await readTold(policy, complaint, given);
  if (await reportTold(told, options.color, host)) return 'could-not-run';
  await warnOutside(policy, moment, host);

  const known = await completed(policy, withMoment(policy, told.facts, moment), options, host);
  const wouldChange = options.why === true;
  const decision = decide(policy, settle(policy, known), { today: moment.date, role, wouldChange });
  await host.print(await written({ ...chosen, policy }, decision, options, host));
  return 'answered';
}

/** A policy for a newer amends is no bad policy: we cannot run it. */
export function withoutPolicy({ diagnostics }: Pick<ChosenPolicy, 'diagnostics'>): Outcome {
  return diagnostics.some(({ code }) => code === 'needs-newer') ? 'could-not-run' : 'findings';
}

/** The lowest role unless one is named. */
function roleNamed({ authority }: Policy, name: string | undefined): string {
  const names = authority.map((role) => role.name);
  if (name === undefined || names.includes(name)) return name ?? names[0] ?? '';
  throw new Failure(`There is no role “${name}” in this policy.`, didYouMean(name, names, 'The roles are'));
}

/** Everything that has to be known: asked for at a terminal, otherwise named. */
async function completed(policy: Policy, known: Facts, options: ResolveOptions, host: Host): Promise<Facts> {
  if (mayAsk(options, host)) return askForTheRest(policy, known, options.complaint !== undefined, host);
  const lacking = missing(policy, known);
  if (lacking.length > 0) throw missingFacts(policy, lacking);
  return known;
}

function mayAsk({ input, complaint }: ResolveOptions, { canAsk, env }: Host): boolean {
  const inCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  return input !== false && complaint !== '-' && !inCi && canAsk();
}

type Certain = ChosenPolicy & { readonly policy: Policy };

/** A letter to a customer cannot say that its policy is only an example; whoever sends it hears so. */
async function mailed({ policy, example }: Certain, decision: Decision, host: Host): Promise<string> {
  if (example)
    await host.tell(told(`${catalogueFor(policy).answer.examplePolicy}${policy.name}`, host.stderr));
  return answerMail(policy, decision);
}

async function written(
  chosen: Certain,
  decision: Decision,
  options: ResolveOptions,
  host: Host,
): Promise<string> {
  if (options.json || options.format === 'json') return answerJson(decision);
  if (options.format === 'markdown') return mailed(chosen, decision, host);
  return answerText(chosen.policy, decision, {
    columns: columnsOf(host.stdout),
    rows: host.stdout.rows,
    paint: await paintOn(host.stdout, options.color, host),
    plain: options.plain === true,
    discreet: await isDiscreet(options, host),
    why: options.why === true,
    example: chosen.example,
  });
}
