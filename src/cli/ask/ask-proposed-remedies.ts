import { weigh } from '../../decide/index.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { isCounted, takesAmount } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { ProposedRemedy, Weighing } from '../../domain/results/weighing.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import type { Catalogue } from '../../i18n/languages/catalogue.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { grouped } from '../../i18n/values/name-remedy.js';
import { asWrittenAmount } from '../../i18n/values/spoken-money.js';
import { type Deciding, remedyChoice } from '../../interview/index.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { amountIssue, readAmount } from '../complaint/proposed-remedies.js';
import type { PromptChoice, Prompter } from '../port/host.js';
import type { Interview } from './interview.js';

/** What is picked where there is nothing more to add. */
const DONE = '';

/** How remedies are asked for: the first, any other, and what is picked where that is all. */
type AskedWith = Pick<Catalogue['weighing']['asked'], 'first' | 'more' | 'done'>;

/**
 * Asks for the offer that somebody has in mind, or whatever `asked` says of it: one remedy after another, with how much of
 * it.
 */
export async function askProposedRemedies(
  policy: Policy,
  complaint: Complaint,
  deciding: Deciding,
  { host, plain }: Pick<Interview, 'host' | 'plain'>,
  asked: AskedWith = catalogueFor(policy).weighing.asked,
): Promise<ProposedRemedy[]> {
  const prompter = await host.prompter(catalogueFor(policy).prompts, plain);
  const usual = usualAmounts(weigh(policy, complaint, [], deciding));
  const proposals: ProposedRemedy[] = [];
  for (;;) {
    const open = stillOpen(policy, proposals);
    if (open.length === 0) break;
    const id = await pickOne(policy, open, proposals, prompter, asked);
    const remedy = policy.remedies.find((one) => one.id === id);
    if (!remedy) break;
    proposals.push({ remedy: id, amount: await askAmount(policy, remedy, usual.get(id) ?? null, prompter) });
  }
  await host.tell('\n');
  return proposals;
}

/** How much of each remedy is recommended. */
function usualAmounts({ recommended: { offer } }: Weighing): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { id, amount } of offer.remedies) amounts.set(id, (amounts.get(id) ?? 0) + (amount ?? 0));
  return amounts;
}

/** What is not named yet; of what puts the goods right, an offer holds one. */
function stillOpen({ remedies }: Policy, proposals: readonly ProposedRemedy[]): Remedy[] {
  const isNamed = ({ id }: Remedy) => proposals.some(({ remedy }) => remedy === id);
  const hasCure = remedies.some((remedy) => isNamed(remedy) && REMEDY_KINDS[remedy.kind].role === 'cure');
  return remedies.filter((remedy) => {
    const { role } = REMEDY_KINDS[remedy.kind];
    return role !== 'apology' && !isNamed(remedy) && !(hasCure && role === 'cure');
  });
}

async function pickOne(
  policy: Policy,
  open: readonly Remedy[],
  proposals: readonly ProposedRemedy[],
  prompter: Prompter,
  asked: AskedWith,
): Promise<string> {
  const done: PromptChoice = { value: DONE, ...asked.done, isEnd: true };
  const choices = open.map((remedy) => {
    const { id, label } = remedy;
    const { words = '' } = remedyChoice(policy, remedy);
    return { value: id, name: sanitizeLine(label), words: `${id} ${sanitizeLine(label)} ${words}` };
  });
  return prompter.choose({
    message: proposals.length === 0 ? asked.first : asked.more,
    help: undefined,
    proposal: proposals.length === 0 ? undefined : DONE,
    back: false,
    typed: null,
    choices: proposals.length === 0 ? choices : [done, ...choices],
  });
}

async function askAmount(
  policy: Policy,
  remedy: Remedy,
  usual: number | null,
  prompter: Prompter,
): Promise<number | null> {
  if (!takesAmount(REMEDY_KINDS[remedy.kind])) return null;
  const { asked } = catalogueFor(policy).weighing;
  const digits = isCounted(REMEDY_KINDS[remedy.kind]) ? 0 : policy.currency.digits;
  const text = await prompter.enter({
    message: asked.howMuch(sanitizeLine(remedy.label)),
    help: usual ? undefined : asked.asPolicyGives,
    proposal: usual ? writeDecimal(usual, digits) : undefined,
    back: false,
    understood: (typed) => amountBack(policy, remedy, typed),
    refuse: (typed) => {
      const why = typed.trim() === '' ? null : amountIssue(policy, remedy, asAmount(policy, remedy, typed));
      return why && sanitizeLine(why.message);
    },
  });
  return text.trim() === '' ? usual : readAmount(policy, remedy, asAmount(policy, remedy, text));
}

/** An amount as it's written; what is counted is no money. */
const asAmount = (policy: Policy, { kind }: Remedy, typed: string): string =>
  isCounted(REMEDY_KINDS[kind]) ? typed : asWrittenAmount(policy, typed);

/** An amount as it was understood: `5` is £5, and `500` are 500 points. */
function amountBack(policy: Policy, remedy: Remedy, typed: string): string {
  const amount = typed.trim() === '' ? null : readAmount(policy, remedy, asAmount(policy, remedy, typed));
  if (amount === null) return sanitizeLine(typed);
  return isCounted(REMEDY_KINDS[remedy.kind])
    ? grouped(amount, policy.currency)
    : sayMoney(amount, policy.currency);
}
