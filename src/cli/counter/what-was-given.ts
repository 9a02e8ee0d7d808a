import type { Policy } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Choice, Decision, Offer, OfferedRemedy } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { briefRemedy } from '../../i18n/values/brief-remedy.js';
import type { Deciding } from '../../interview/index.js';
import { offerToGive } from '../../record/decision-figures.js';
import { normalised } from '../../record/reference.js';
import { signerOf } from '../../render/answer/customer-section.js';
import { wholeRemedies } from '../../render/answer/remedy-words.js';
import { sanitizeLine } from '../../render/page/sanitize.js';
import { askProposedRemedies } from '../ask/ask-proposed-remedies.js';
import { writeProposedRemedy } from '../complaint/proposed-remedies.js';
import type { Host, Prompter } from '../port/host.js';
import type { GivenOptions, ToRecord } from './saved-answer.js';

/** An answer of which somebody says what they gave. */
export type Answered = {
  readonly policy: Policy;
  readonly complaint: Complaint;
  readonly decision: Decision;
  readonly deciding: Deciding;
  readonly host: Host;
  readonly plain: boolean;
  readonly prompter: Prompter;
  /** Who answers, as far as it's known. */
  readonly by: string | undefined;
};

/** What was given in words, and what of it has to be written. */
type Given = { readonly what: string; readonly words: readonly string[]; readonly options: GivenOptions };

/** Asks as much as is open of what was given as it was offered: which way, and whose yes it had. */
export async function askGiven(one: Answered): Promise<Given> {
  const { decision, policy } = one;
  const above = await askWhetherAbove(one);
  if (above) {
    const approvedBy = await askName(one, wordsOf(one).whoSaidYes(sanitizeLine(above.role)), true);
    const chose = decision.choices.flatMap(({ of }) => of).find((id) => holds(above.offer, id));
    const options = { ...chosen(chose), ...(approvedBy === '' ? {} : { approvedBy }) };
    return { what: briefly(policy, above.offer), words: [], options };
  }
  const { offer, id } = await askWay(one);
  const signing = decision.countersign.find(({ remedy }) => holds(offer, remedy));
  const mayName = signing !== undefined && decision.withApproval === null;
  const approvedBy = mayName
    ? await askName(one, wordsOf(one).whoSigns(sanitizeLine(signing.by)), false)
    : '';
  const options = { ...chosen(id), ...(approvedBy === '' ? {} : { approvedBy }) };
  const isLater = id === undefined && decision.choices.some(({ chosen: is }) => is === null);
  return { what: isLater ? whatIsSure(one) : briefly(policy, offer), words: [], options };
}

/** Asks what was given in place of what was recommended, and why. */
export async function askGivenInstead(one: Answered): Promise<Given | null> {
  const { policy, complaint, deciding, prompter } = one;
  const { first, more, done, why, sayWhy } = wordsOf(one);
  const proposals = await askProposedRemedies(policy, complaint, deciding, one, { first, more, done });
  if (proposals.length === 0) return null;
  const said = await prompter.enter({
    message: why,
    help: undefined,
    proposal: undefined,
    back: false,
    refuse: (text) => (text.trim() === '' ? sayWhy : null),
  });
  const words = proposals.map((proposal) => writeProposedRemedy(policy, proposal));
  return {
    what: inFewWords(
      policy,
      proposals.map(({ remedy: id, amount }) => ({ id, amount })),
    ),
    words,
    options: { why: said.trim() },
  };
}

/** What of an answer was given, or refused, in a few words with its amounts; what was given instead as it was typed. */
export function givenInFewWords({ kind, words, options, decision, policy }: ToRecord): string {
  if (kind === 'other') return sanitizeLine(words.join(', '));
  const { chose, approvedBy } = options;
  const found = offerToGive(decision, { chose, approved: approvedBy !== undefined });
  return briefly(policy, typeof found === 'object' ? found : decision.offer);
}

/** An offer in a few words, without our apology where there is anything else. */
function briefly(policy: Policy, offer: Pick<Offer, 'remedies'>): string {
  const whole = wholeRemedies(offer);
  const given = whole.filter(({ kind }) => !isApologyKind(kind));
  return inFewWords(policy, given.length > 0 ? given : whole);
}

function inFewWords(policy: Policy, remedies: readonly Pick<OfferedRemedy, 'id' | 'amount'>[]): string {
  const named = remedies.map((offered) => {
    const remedy = policy.remedies.find(({ id }) => id === offered.id);
    return remedy ? briefRemedy(remedy, offered, policy.currency) : offered.id;
  });
  return sanitizeLine(named.join(', '));
}

/** What of an offer is given whatever they choose, and that the rest is theirs to choose. */
function whatIsSure(one: Answered): string {
  const { decision, policy } = one;
  const ways = decision.choices.flatMap(({ chosen: is, offers }) => (is === null ? offers : []));
  const sure = decision.offer.remedies.filter(({ id }) => ways.every((way) => holds(way, id)));
  const named = sure.some(({ kind }) => !isApologyKind(kind)) ? [briefly(policy, { remedies: sure })] : [];
  return [...named, wordsOf(one).theRestLater].join(', ');
}

const wordsOf = ({ policy }: Answered) => catalogueFor(policy).recording.giving;

const holds = ({ remedies }: Offer, id: string): boolean => remedies.some((remedy) => remedy.id === id);

const chosen = (id: string | undefined): GivenOptions => (id === undefined ? {} : { chose: id });

/** What takes a yes from above, where that is what was given. */
async function askWhetherAbove(one: Answered): Promise<Decision['withApproval']> {
  const { decision, policy, prompter } = one;
  const { withApproval, offer } = decision;
  if (!withApproval) return null;
  const { whatWasIt, asYouMay, withYes } = wordsOf(one);
  const above = { offer: briefly(policy, withApproval.offer), role: sanitizeLine(withApproval.role) };
  const picked = await prompter.choose({
    message: whatWasIt,
    help: undefined,
    proposal: OURS,
    back: false,
    typed: null,
    choices: [
      { value: OURS, name: sanitizeLine(asYouMay({ offer: briefly(policy, offer), who: whoMay(one) })) },
      { value: ABOVE, name: sanitizeLine(withYes(above)) },
    ],
  });
  return picked === ABOVE ? withApproval : null;
}

/** Whoever answers may give it, alone or with whoever signs too. */
function whoMay({ policy, decision }: Answered): string {
  const { headline } = catalogueFor(policy);
  const [signing] = decision.countersign;
  return signing
    ? headline.signs({ who: signerOf(policy, decision, signing.by), what: [] })
    : headline.youMay;
}

const [OURS, ABOVE] = ['ours', 'above'];

/** What is picked where they haven't chosen; no remedy is called so. */
const LATER = '';

/** The way that they chose of what is theirs to choose, if there is one and they have. */
async function askWay(one: Answered): Promise<{ readonly offer: Offer; readonly id?: string }> {
  const { decision, prompter } = one;
  const open = decision.choices.find(({ chosen: is }) => is === null);
  if (!open) return { offer: decision.offer };
  const { which, later } = wordsOf(one);
  const id = await prompter.choose({
    message: which,
    help: undefined,
    proposal: undefined,
    back: false,
    typed: null,
    choices: [...open.of.map((way) => wayChoice(open, way)), { value: LATER, ...later }],
  });
  const offer = open.offers[open.of.indexOf(id)];
  return offer ? { offer, id } : { offer: decision.offer };
}

function wayChoice({ of, offers }: Choice, way: string) {
  const offered = offers[of.indexOf(way)]?.remedies.find(({ id }) => id === way);
  const name = sanitizeLine(offered?.label ?? way);
  return { value: way, name, words: `${way} ${name}` };
}

async function askName(one: Answered, message: string, isNeeded: boolean): Promise<string> {
  const { prompter, by } = one;
  const { somebodyElse, nameThem, whoSignsHelp } = wordsOf(one);
  const text = await prompter.enter({
    message,
    help: isNeeded ? undefined : whoSignsHelp,
    proposal: undefined,
    back: false,
    refuse: (typed) => {
      if (typed.trim() === '') return isNeeded ? nameThem : null;
      return by !== undefined && normalised(typed) === normalised(by) ? somebodyElse : null;
    },
  });
  return text.trim();
}
