import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { SayLine } from '../../domain/results/decision.js';
import { truncate } from '../../domain/values/truncate.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type PreparedRole, plain } from '../compiled/prepare.js';
import type { Outlook } from '../evaluate/outlook.js';
import type { Candidate } from '../offers/offer-table.js';
import { number } from '../sums/harm.js';
import { isOurs, type Said, spokenOf } from './said.js';
import { type Happened, isAbout, whatHappened } from './what-happened.js';
import { whatWeDo } from './what-we-do.js';

/**
 * Section 5: what is said, by the role that answers, sentence by sentence. What happened to them, owned only if it
 * is ours; what we do now, with the customer's choice as a question; the extra as a thank-you; an invitation back.
 * On injury none of it: no admission, no blame, no offer.
 */
export function wordsFor(outlook: Outlook, offer: Candidate, role: PreparedRole): SayLine[] {
  const { facts, prepared } = outlook;
  const happened = whatHappened(outlook);
  const said: Said[] =
    facts['problem'] === 'injury'
      ? [named(happened), ...handOver(outlook, role)]
      : [
          addressed(outlook, happened),
          ...besides(outlook, happened),
          ...sorry(outlook, happened),
          ...noticedFirst(outlook, offer, happened),
          ...whatWeDo(outlook, offer, happened),
          ...whoFollowsUp(outlook, offer),
          ...handOver(outlook, role),
          comeBack(outlook),
        ];
  const { grammar } = catalogueFor(prepared.policy);
  return said.map(({ by, text, written, rules = [] }) => ({
    text: grammar.sentence(text),
    ...(written === undefined ? {} : { written: grammar.sentence(written) }),
    by,
    rules: rules.map(({ id, place }) => ({ rule: id, file: place.file, line: place.line })),
  }));
}

const named = ({ text, rule }: Happened): Said => ({ by: 'happened', text, rules: rule ? [rule] : [] });

/** To them by name, where it is known; a letter has said it in its greeting. */
function addressed(outlook: Outlook, happened: Happened): Said {
  const name = truncate(outlook.facts['customer-name']);
  if (name === '') return named(happened);
  const { addressed: to, calledBy } = spokenOf(outlook);
  const text = to({ name: calledBy(name), sentence: happened.text });
  return { ...named(happened), text, written: happened.text };
}

/** What else happened to them, where what the rule says is not about it: nobody wants half of it heard. */
function besides(outlook: Outlook, { rule }: Happened): Said[] {
  const { facts } = outlook;
  const { treated, treatedBadly, dayMissed } = spokenOf(outlook);
  const unsaid = (fact: string) => !(rule && isAbout(rule, fact));
  const isTheirs = facts['fault'] === 'customer';
  return [
    ...(!isTheirs && facts['occasion'] === 'missed' && unsaid('occasion')
      ? [{ by: 'day-missed', text: dayMissed } as const]
      : []),
    ...(facts['problem'] !== 'poor-service' && wasTreatedBadly(outlook) && unsaid('treated')
      ? [{ by: 'treated', text: treated[String(facts['treated'])] ?? treatedBadly } as const]
      : []),
  ];
}

/** Whether the policy takes how they were treated for a harm. */
function wasTreatedBadly({ prepared: { harm }, facts }: Outlook): boolean {
  const level = harm.treated.get(String(facts['treated']));
  return level !== undefined && plain(level, facts) > 0;
}

/** Where nothing is owed and nothing was lost to them, there is no mistake to own, whoever made the thing. */
const isOwned = ({ facts, scales, entitlement }: Outlook, rule: Rule | null): boolean =>
  isOurs(facts) &&
  (scales.harm.total > 0 || rule === null || entitlement.owed.length + entitlement.choices.length > 0);

const hasAskedAgain = (facts: Facts): boolean => number(facts, 'contacts', 1) >= 2;

/** A real sorry, owning it where it is ours; not said twice where the rule has said it. */
function sorry(outlook: Outlook, { text, rule }: Happened): Said[] {
  const { facts } = outlook;
  const spoken = spokenOf(outlook);
  const saidSorry = spoken.saysSorry(text);
  const again = hasAskedAgain(facts);
  if (isOwned(outlook, rule)) {
    const by = facts['fault'] === 'us' ? 'us' : 'supplier';
    return [{ by: 'owned', text: spoken.owned({ by, again, saidSorry }) }];
  }
  if (saidSorry) return [];
  const theirs = facts['fault'] === 'customer';
  const treatedBadly = wasTreatedBadly(outlook);
  const problem = String(facts['problem']);
  return [{ by: 'sorry', text: spoken.sorry({ problem, theirs, treatedBadly, again }) }];
}

/** Where they have not asked at all, they hear why we come to them. */
function noticedFirst(outlook: Outlook, offer: Candidate, { text }: Happened): Said[] {
  const { facts } = outlook;
  const spoken = spokenOf(outlook);
  const isFirst = number(facts, 'contacts', 1) === 0 && facts['fault'] !== 'customer';
  return isFirst && givesSomething(offer) && !spoken.saysThanks(text)
    ? [{ by: 'noticed-first', text: spoken.noticedFirst }]
    : [];
}

const givesSomething = ({ footing, extras }: Candidate): boolean =>
  extras.length > 0 ||
  footing.lead.items.some(({ remedy }) => remedy.kind.role !== 'apology') ||
  footing.others.length > 0;

/** On a later contact no new promise, but a person, or what is being done this moment. */
function whoFollowsUp(outlook: Outlook, offer: Candidate): Said[] {
  const { facts } = outlook;
  const { person, myself } = spokenOf(outlook);
  const name = truncate(facts['contact-person']);
  if (name !== '') return [{ by: 'person', text: person(name) }];
  return hasAskedAgain(facts) && facts['fault'] !== 'customer' && givesSomething(offer)
    ? [{ by: 'act', text: myself }]
    : [];
}

/** Whoever answers says only what they do themselves. */
function handOver(outlook: Outlook, { role }: PreparedRole): Said[] {
  const {
    entitlement: { refer, live },
    prepared: { roles },
  } = outlook;
  if (!refer) return [];
  const { handOver: to, mine } = spokenOf(outlook);
  const rank = (name: string) => roles.findIndex((one) => one.role.name === name);
  const rules = live.filter((rule) => rule.refer === refer.role);
  return [{ by: 'hand-over', text: rank(refer.role) > rank(role.name) ? to(refer.role) : mine, rules }];
}

function comeBack(outlook: Outlook): Said {
  const { welcome, comeBack: again } = spokenOf(outlook);
  return { by: 'welcome', text: outlook.facts['fault'] === 'customer' ? welcome : again };
}
