import { factsOfAmount } from '../../domain/policy/amount.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { isTangible } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { listed } from '../../i18n/en/grammar.js';
import type { Region } from '../../regions/index.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { injuries, whereSaid } from '../proofs/where-said.js';
import { amountsGiven } from '../representatives/band-steps.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';
import { phraseIn } from '../words/find.js';
import { wordList } from '../words/lists.js';

/** Somebody is hurt, and the policy admits, blames or pays. */
export const admissionOnInjury: Check = {
  code: 'admission-on-injury',
  severity: 'error',
  summary: 'Where somebody is hurt, the policy admits fault, offers something or keeps it at the counter.',
  rationale: `First look after them, then hand over to whoever may speak for the company. An offer can look like buying
silence, and who was to blame is not for the counter to say; being sorry is no admission (Compensation Act 2006, s.2).
What is owed by a law that the rule names stays, and amends gives no goodwill here whatever the rules allow.`,
  bad: `rules:
  hurt:
    when: { problem: injury }
    refer: manager
    no-goodwill: all
    say: "I'm so sorry, that was our fault."
`,
  good: `rules:
  hurt:
    when: { problem: injury }
    refer: manager
    no-goodwill: all
    say: "I'm so sorry. Are you all right?"
`,
  *find(subject) {
    const { policy, complaints } = subject;
    const injury = injuries(complaints);
    for (const rule of policy.rules) {
      yield* budgetedProof(
        ['rules', rule.id],
        'whether this rule speaks where somebody is hurt',
        function* () {
          const hurt = complaints.common(complaints.speaking(rule), injury);
          if (!complaints.some(hurt)) return;
          yield* saidThere(subject, rule, injury);
          yield* owedThere(subject, rule, hurt);
          if (!complaints.outside(complaints.where(rule.when), [injury]))
            yield* aboutInjury(subject, rule, hurt);
        },
      );
    }
  },
};

/** Words that admit, blame or offer. */
function* saidThere(subject: Subject, rule: Rule, injury: Region): Generator<Finding> {
  const words = wordList(subject.policy.locale);
  if (!words || rule.say === undefined || rule.refer === undefined) return;
  const said = phraseIn(rule.say, words.admissions) ?? phraseIn(rule.say, words.payments);
  const known = said === undefined ? undefined : whereSaid(subject, rule, injury);
  if (!known) return;
  yield {
    path: ['rules', rule.id, 'say'],
    at: 'value',
    message: `“${rule.id}” is said to somebody who is hurt, and “${said}” admits, blames or offers.`,
    hint: 'Ask how they are, and no more: "I\'m so sorry. Are you all right?"',
    witnesses: [known],
  };
}

/** What is owed without a law that owes it. */
function* owedThere(subject: Subject, rule: Rule, hurt: Region): Generator<Finding> {
  const { policy, complaints } = subject;
  const paid = grantsOwed(rule).filter(({ remedy }) => isPayment(policy, remedy));
  const known = rule.law === undefined && paid.length > 0 ? complaints.some(hurt) : undefined;
  const shown = known && [known, withCosts(policy, rule, known)].find((one) => isPaid(subject, rule, one));
  if (!shown) return;
  yield {
    path: ['rules', rule.id, 'owe'],
    message: `“${rule.id}” also fits somebody who is hurt, and owes them ${namesOf(paid)}, which can look like buying silence.`,
    hint: 'Leave injuries out of it: none-of: [ { problem: injury } ]. If a law owes it, name the law.',
    witnesses: [shown],
  };
}

/** What an amount may be taken from, in major units, so that it comes to something (our judgement). */
const SOME_COSTS = 10;

/** The same complaint with something in every sum of money that the rule pays by. */
function withCosts(policy: Policy, rule: Rule, known: Facts): Facts {
  const named = new Set(amountsGiven(policy, rule).flatMap((amount) => [...factsOfAmount(amount)]));
  const costs = policy.facts.filter(({ name, type }) => named.has(name) && type.is === 'money');
  const some = SOME_COSTS * 10 ** policy.currency.digits;
  return { ...known, ...Object.fromEntries(costs.map(({ name }) => [name, some])) };
}

/** Whether this rule does owe more than words and a person's time. */
function isPaid({ policy, representatives }: Subject, rule: Rule, known: Facts): boolean {
  return representatives
    .offer(known)
    .ways[0].given.some(
      ({ remedy, owed, rules }) => owed && rules.includes(rule) && isPayment(policy, remedy.id),
    );
}

/** A rule about nothing else must hand over, and has no goodwill to allow. */
function* aboutInjury({ policy, complaints }: Subject, rule: Rule, hurt: Region): Generator<Finding> {
  const path = ['rules', rule.id];
  const some = complaints.some(hurt);
  if (some && rule.may.length > 0) {
    yield {
      path: [...path, 'may'],
      message: `“${rule.id}” allows ${namesOf(rule.may)} where somebody is hurt; amends gives no goodwill there.`,
      hint: 'Take it out.',
      witnesses: [some],
    };
  }
  const handingOver = policy.rules.filter(({ refer }) => refer !== undefined);
  const kept = complaints.outside(
    hurt,
    handingOver.map((one) => complaints.speaking(one)),
  );
  if (kept) {
    yield {
      path,
      message: `“${rule.id}” is for somebody who is hurt, and names nobody to hand over to.`,
      hint: `Write refer: ${policy.authority.at(-1)?.name ?? 'manager'}.`,
      witnesses: [kept],
    };
  }
}

/** Anything but words and a person's time. */
function isPayment({ remedies }: Policy, id: string): boolean {
  const remedy = remedies.find((one) => one.id === id);
  return !remedy || isTangible(REMEDY_KINDS[remedy.kind]);
}

const namesOf = (grants: readonly { remedy: string }[]): string =>
  listed(
    grants.map(({ remedy }) => `“${remedy}”`),
    'or',
  );
