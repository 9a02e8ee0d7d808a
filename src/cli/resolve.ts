import { decide } from '../decide/index.js';
import { catalogueFor } from '../domain/catalogue/index.js';
import { settle } from '../domain/complaint.js';
import type { Decision } from '../domain/decision.js';
import type { Facts } from '../domain/fact.js';
import { Failure } from '../domain/failure.js';
import { withMoment } from '../domain/moment.js';
import type { Policy } from '../domain/policy.js';
import { type Manner, missing } from '../interview/index.js';
import { answerJson, answerText } from '../render/answer.js';
import type { Answered } from './ask.js';
import { type ChosenPolicy, choosePolicy, withoutPolicy } from './choose-policy.js';
import { isDiscreet } from './counter.js';
import { readWords } from './given.js';
import type { Host } from './host.js';
import { told } from './messages.js';
import { missingFacts } from './missing-facts.js';
import { momentOf } from './moment.js';
import { nearest } from './nearest.js';
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
  /** For training: ask everything, one by one. */
  readonly askAll?: true;
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

  const known = withMoment(policy, told.facts, moment);
  const deciding = { today: moment.date, role };
  const answer = async (facts: Facts, showing: Showing): Promise<void> => {
    const decision = decide(policy, settle(policy, facts), {
      ...deciding,
      wouldChange: options.why === true,
    });
    await host.print(await written({ ...chosen, policy }, decision, options, host, showing));
  };
  if (!mayAsk(options, host)) {
    const lacking = missing(policy, known);
    if (lacking.length > 0) throw missingFacts(policy, lacking);
    await answer(known, { open: false, below: 0 });
    return 'answered';
  }
  // Loaded only where somebody is asked, as the letter is only where one is wanted.
  const { againLine, talk } = await import('./counter-talk.js');
  await talk({
    policy,
    manner: mannerOf(options),
    deciding,
    host,
    told: known,
    answer: (facts, { open, asked }) => answer(facts, { open, below: asked ? LINES_BELOW : 0 }),
    discreet: await isDiscreet(options, host),
    again: (answered) => againLine(policy, beside(answered, Object.keys(given), options), options),
  });
  return 'answered';
}

/** As little as will do; less than that where a file has told the rest, and everything for training. */
export function mannerOf({ askAll, complaint }: ResolveOptions): Manner {
  if (askAll) return 'all';
  return complaint === undefined ? 'fewest' : 'only-missing';
}

/** What a command line has to say beside the complaint file that it names. */
export function beside(
  { known, questions, listed }: Answered,
  words: readonly string[],
  { complaint }: ResolveOptions,
): Facts {
  if (complaint === undefined) return known;
  const said = [...words, ...questions, ...listed];
  return Object.fromEntries(Object.entries(known).filter(([name]) => said.includes(name)));
}

/** After an answer to questions comes the command line that gives it again, and the keys. */
const LINES_BELOW = 5;

/** The lowest role unless one is named. */
export function roleNamed(policy: Policy, name: string | undefined): string {
  const names = policy.authority.map((role) => role.name);
  if (name === undefined || names.includes(name)) return name ?? names[0] ?? '';
  const { unknownRole, rolesAre, didYouMean } = catalogueFor(policy).refusals;
  const near = nearest(name, names);
  throw new Failure(unknownRole(name), near ? didYouMean(near) : rolesAre(names));
}

/** Whether there is somebody to ask, who may be asked. */
export function mayAsk(
  { input, complaint }: Pick<ResolveOptions, 'input' | 'complaint'>,
  { canAsk, env }: Host,
): boolean {
  const inCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  return input !== false && complaint !== '-' && !inCi && canAsk();
}

/** Whether an answer is for our eyes only, and how many lines of the screen are wanted below it. */
type Showing = { readonly open: boolean; readonly below: number };

type Certain = ChosenPolicy & { readonly policy: Policy };

/** A letter to a customer cannot say that its policy is only an example; whoever sends it hears so. */
async function mailed({ policy, example }: Certain, decision: Decision, host: Host): Promise<string> {
  if (example)
    await host.tell(told(`${catalogueFor(policy).answer.examplePolicy}${policy.name}`, host.stderr));
  const { answerMail } = await import('../render/mail.js');
  return answerMail(policy, decision);
}

async function written(
  chosen: Certain,
  decision: Decision,
  options: ResolveOptions,
  host: Host,
  { open, below }: Showing,
): Promise<string> {
  if (options.json || options.format === 'json') return answerJson(decision);
  if (options.format === 'markdown') return mailed(chosen, decision, host);
  return answerText(chosen.policy, decision, {
    columns: columnsOf(host.stdout),
    rows: Math.max(0, host.stdout.rows - below),
    paint: await paintOn(host.stdout, options.color, host),
    plain: options.plain === true,
    discreet: !open && (await isDiscreet(options, host)),
    why: options.why === true,
    example: chosen.example,
  });
}
