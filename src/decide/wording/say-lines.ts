import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { SayLine } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { Candidate } from '../offers/offer-table.js';
import { numericFact } from '../sums/harm.js';
import { reasonOf } from './reason.js';
import { isOurFault, type Sentence, spokenWords, wasTreatedBadly } from './sentence.js';
import { type Happened, isAbout, whatHappened } from './what-happened.js';
import { whatWeDo } from './what-we-do.js';

/**
 * Section 5: what is said, by the role that answers, sentence by sentence. What happened to them, owned only if it
 * is ours; what we do now, with the customer's choice as a question; the extra as a thank-you; an invitation back.
 * On injury none of it: no admission, no blame, no offer.
 */
export function composeSayLines(context: EvaluationContext, offer: Candidate, role: CompiledRole): SayLine[] {
  const { grammar } = catalogueFor(context.compiled.policy);
  return sentences(context, offer, role).map(({ by, text, written, rules = [] }) => ({
    text: grammar.sentence(text),
    ...(written === undefined ? {} : { written: grammar.sentence(written) }),
    by,
    rules: rules.map(({ id, place }) => ({ rule: id, file: place.file, line: place.line })),
  }));
}

function sentences(context: EvaluationContext, offer: Candidate, role: CompiledRole): Sentence[] {
  const happened = whatHappened(context);
  if (context.facts['problem'] === 'injury') return whenHurt(context, happened, role);
  if (context.outcome.rule) return no(context, offer, role, context.outcome.rule);
  const doing = whatWeDo(context, offer, happened);
  return [
    addressed(context, happened),
    ...besides(context, happened),
    ...sorry(context, happened),
    ...noticedFirst(context, offer, happened),
    ...doing,
    ...whoFollowsUp(context, offer, doing),
    ...handOver(context, role),
    ...comeBack(context),
  ];
}

/** To their face we ask how they are; in a letter they read that we're sorry, and who will ring them. */
function whenHurt(context: EvaluationContext, happened: Happened, role: CompiledRole): Sentence[] {
  const { grammar } = catalogueFor(context.compiled.policy);
  const { hurtWritten, saysSorry } = spokenWords(context);
  const [to] = handOver(context, role);
  // Nobody answers a question in a letter.
  const isFit = saysSorry(happened.text) && !happened.text.includes('?');
  const sorry = grammar.sentence(isFit ? happened.text : hurtWritten);
  const rings = whoRings(context, role);
  return to
    ? [
        { ...named(happened), written: sorry },
        { ...to, written: rings },
      ]
    : [{ ...named(happened), written: grammar.paragraph([sorry, rings]) }];
}

function whoRings(context: EvaluationContext, role: CompiledRole): string {
  const { refer } = context.entitlement;
  const person = truncate(context.facts['contact-person']) || null;
  const isMine = person === null && refer !== null && !isAbove(context, refer.role, role);
  return spokenWords(context).ringing({ person, role: refer?.role ?? null, isMine });
}

/**
 * A no, as kindly as it can be said: what happened, that we are sorry, why it is a no, what is added, and who is there for
 * them. Nothing is owned and nobody is invited back: who has just been told no hears that as mockery.
 */
function no(context: EvaluationContext, offer: Candidate, role: CompiledRole, rule: Rule): Sentence[] {
  const happened = whatHappened(context);
  const reason = reasonOf(context) ?? '';
  return [
    addressed(context, happened),
    ...besides(context, happened),
    ...sorryForNo(context, `${happened.text} ${reason}`),
    { by: 'reason', text: reason, rules: [rule] },
    ...whatWeDo(context, offer, happened, 'no'),
    ...personToAsk(context),
    ...handOver(context, role),
  ];
}

/** A sorry that takes and gives no blame; not said where the rule has said it. */
function sorryForNo(context: EvaluationContext, said: string): Sentence[] {
  const spoken = spokenWords(context);
  const problem = String(context.facts['problem']);
  const sorryWords = { problem, theirs: true, treatedBadly: wasTreatedBadly(context), again: false };
  return spoken.saysSorry(said) ? [] : [{ by: 'sorry', text: spoken.sorry(sorryWords) }];
}

const named = ({ text, rule }: Happened): Sentence => ({ by: 'happened', text, rules: rule ? [rule] : [] });

/** To them by name, where it is known; a letter has said it in its greeting. */
function addressed(context: EvaluationContext, happened: Happened): Sentence {
  const name = truncate(context.facts['customer-name']);
  if (name === '') return named(happened);
  const { addressed: to, calledBy } = spokenWords(context);
  const text = to({ name: calledBy(name), sentence: happened.text });
  return { ...named(happened), text, written: happened.text };
}

/** What else happened to them, where what the rule says is not about it: nobody wants half of it heard. */
function besides(context: EvaluationContext, { rule }: Happened): Sentence[] {
  const { facts } = context;
  const { treated, treatedBadly, dayMissed } = spokenWords(context);
  const unsaid = (fact: string) => !(rule && isAbout(rule, fact));
  const isTheirs = facts['fault'] === 'customer';
  return [
    ...(!isTheirs && facts['occasion'] === 'missed' && unsaid('occasion')
      ? [{ by: 'day-missed', text: dayMissed } as const]
      : []),
    ...(facts['problem'] !== 'poor-service' && wasTreatedBadly(context) && unsaid('treated')
      ? [{ by: 'treated', text: treated[String(facts['treated'])] ?? treatedBadly } as const]
      : []),
  ];
}

/** Where nothing is owed and nothing was lost to them, there is no mistake to own, whoever made the thing. */
function isOwned({ facts, scoring, entitlement, complaint }: EvaluationContext, rule: Rule | null): boolean {
  // How much was lost may not be told; that something was is likelier.
  const isLoss = scoring.harm.total > 0 || complaint.untold.length > 0;
  const isOwedAny = entitlement.owed.length + entitlement.choices.length > 0;
  return isOurFault(facts) && (isLoss || rule === null || isOwedAny);
}

const hasAskedAgain = (facts: Facts): boolean => numericFact(facts, 'contacts', 1) >= 2;

/** A real sorry, owning it where it is ours; not said twice where the rule has said it. */
function sorry(context: EvaluationContext, { text, rule }: Happened): Sentence[] {
  const { facts } = context;
  const spoken = spokenWords(context);
  const saidSorry = spoken.saysSorry(text);
  const again = hasAskedAgain(facts);
  if (isOwned(context, rule)) {
    const by = facts['fault'] === 'us' ? 'us' : 'supplier';
    return [{ by: 'owned', text: spoken.owned({ by, again, saidSorry }) }];
  }
  if (saidSorry) return [];
  const theirs = facts['fault'] === 'customer';
  const treatedBadly = wasTreatedBadly(context);
  const problem = String(facts['problem']);
  return [{ by: 'sorry', text: spoken.sorry({ problem, theirs, treatedBadly, again }) }];
}

/** Where they have not asked at all, they hear why we come to them. */
function noticedFirst(context: EvaluationContext, offer: Candidate, { text }: Happened): Sentence[] {
  const { facts } = context;
  const spoken = spokenWords(context);
  const isFirst = numericFact(facts, 'contacts', 1) === 0 && facts['fault'] !== 'customer';
  return isFirst && givesSomething(offer) && !spoken.saysThanks(text)
    ? [{ by: 'noticed-first', text: spoken.noticedFirst }]
    : [];
}

const givesSomething = ({ baseOffers, extras }: Candidate): boolean =>
  extras.length > 0 ||
  baseOffers.lead.items.some(({ remedy }) => remedy.kind.role !== 'apology') ||
  baseOffers.others.length > 0;

function personToAsk(context: EvaluationContext): Sentence[] {
  const name = truncate(context.facts['contact-person']);
  return name === '' ? [] : [{ by: 'person', text: spokenWords(context).person(name) }];
}

/**
 * On a later contact no new promise, but a person, or what is being done this moment; not both somebody who calls and
 * whoever speaks, or the customer wonders which.
 */
function whoFollowsUp(context: EvaluationContext, offer: Candidate, doing: readonly Sentence[]): Sentence[] {
  const { facts } = context;
  const { myself } = spokenWords(context);
  const person = personToAsk(context);
  if (person.length > 0) return person;
  const isArranged = doing.some(({ by }) => by === 'arranged');
  return hasAskedAgain(facts) && facts['fault'] !== 'customer' && givesSomething(offer) && !isArranged
    ? [{ by: 'act', text: myself }]
    : [];
}

/** Whoever answers says only what they do themselves. */
function handOver(context: EvaluationContext, role: CompiledRole): Sentence[] {
  const { refer, live } = context.entitlement;
  if (!refer) return [];
  const { handOver: to, mine } = spokenWords(context);
  const rules = live.filter((rule) => rule.refer === refer.role);
  return [{ by: 'hand-over', text: isAbove(context, refer.role, role) ? to(refer.role) : mine, rules }];
}

/** Whether a role, by its name, stands above the one that answers. */
function isAbove({ compiled: { roles } }: EvaluationContext, name: string, { role }: CompiledRole): boolean {
  const rank = (one: string) => roles.findIndex((other) => other.role.name === one);
  return rank(name) > rank(role.name);
}

/**
 * An invitation back; none where it was for a day that matters, which may be a funeral, or where somebody's grief or harm
 * is spoken of.
 */
function comeBack(context: EvaluationContext): Sentence[] {
  const { facts } = context;
  const { welcome, comeBack: again, anotherChance } = spokenWords(context);
  if (isOfADay(facts) || speaksOfGrief(context)) return [];
  if (facts['fault'] === 'customer') return [{ by: 'welcome', text: welcome }];
  return [{ by: 'welcome', text: wasTreatedBadly(context) ? anotherChance : again }];
}

const isOfADay = ({ occasion = 'none' }: Facts): boolean => occasion !== 'none';

/** Whether what was typed of the thing, or of what caused it, tells of grief or harm. */
function speaksOfGrief(context: EvaluationContext): boolean {
  const { speaksOfGrief: tells } = spokenWords(context);
  return ['item', 'cause'].some((name) => tells(truncate(context.facts[name])));
}
