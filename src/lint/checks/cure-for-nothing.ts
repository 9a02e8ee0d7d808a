import type { BareOffer, GivenRemedy } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** What puts the goods right is owed where nothing of the goods is lost. */
export const cureForNothing: Check = {
  code: 'cure-for-nothing',
  severity: 'warning',
  summary: 'What a rule owes puts the goods right, and by harm nothing of them is lost.',
  rationale: `A refund or a replacement mends what was lost of the goods, and no more than that. Where harm says that
nothing was, it costs us the price and mends nothing, and every answer reckons so. Mostly the harm is what was
forgotten. What a law owes is left out, and so is what is not our doing: we take back what somebody does not want
because we like to, and what came too late for its day. A scheme that says nothing of what goods lose, as on bare@1,
only says what is owed, and isn't told.`,
  bad: `problems:
  no-show: { label: "Nobody came to fit it", harm: 0, fault: us }
rules:
  no-show:
    when: { problem: no-show }
    owe: [refund]
    may: [voucher]
    say: "You waited for us and nobody came."
`,
  good: `problems:
  no-show: { label: "Nobody came to fit it", harm: price, fault: us }
rules:
  no-show:
    when: { problem: no-show }
    owe: [refund]
    may: [voucher]
    say: "You waited for us and nobody came."
`,
  *find(subject) {
    if (!reckonsGoods(subject)) return;
    for (const [rule, { known, remedy }] of curedForNothing(subject)) yield foundAt(rule, remedy, known);
  },
};

/** Whether the policy says anywhere what of the goods is lost. */
const reckonsGoods = ({ policy: { harm }, grants }: Subject): boolean => grants.bounds(harm.goods).high > 0;

/** A cure that mends nothing, with the complaint that it was owed for. */
type Idle = { readonly known: Facts; readonly remedy: string };

/** The rules whose cures mend nothing in any complaint that was tried, each with the first. */
function curedForNothing({ policy, representatives }: Subject): Map<Rule, Idle> {
  const [idle, useful] = [new Map<Rule, Idle>(), new Set<Rule>()];
  for (const known of representatives.all) {
    const offer = representatives.offer(known);
    // What is owed beside a no is two answers, and the other check tells.
    if (offer.live.some(({ outcome }) => outcome)) continue;
    for (const { remedy, rules } of curesOwed(offer)) {
      for (const rule of rules) {
        if (goodsLost(offer) > 0) useful.add(rule);
        else if (!idle.has(rule) && !byLaw(rules) && isOurs(policy, offer))
          idle.set(rule, { known, remedy: remedy.id });
      }
    }
  }
  return new Map([...idle].filter(([rule]) => !useful.has(rule)));
}

const byLaw = (rules: readonly Rule[]): boolean => rules.some(({ law }) => law !== undefined);

/**
 * Whether we answer for it, here and as a rule: what nobody did goes back to the shop because a decent one takes it, and
 * what came too late for its day because nobody wants it any more.
 */
function isOurs(policy: Policy, { facts }: BareOffer): boolean {
  const usual = withDefaults(policy, { problem: facts['problem'] ?? '' }).facts['fault'];
  return ANSWERED_FOR.has(usual) && ANSWERED_FOR.has(facts['fault']) && facts['occasion'] !== 'missed';
}

const ANSWERED_FOR: ReadonlySet<unknown> = new Set(['us', 'supplier', 'carrier']);

const curesOwed = ({ ways }: BareOffer): GivenRemedy[] =>
  ways.flatMap(({ given }) =>
    given.filter(({ remedy, owed }) => owed && REMEDY_KINDS[remedy.kind].role === 'cure'),
  );

/** The harm to the goods that a cure can mend: what it cost them besides is not of them. */
const goodsLost = ({ harm, facts }: BareOffer): number => harm.goods - Number(facts['other-costs'] ?? 0);

function foundAt({ id }: Rule, remedy: string, known: Facts): Finding {
  return {
    path: ['rules', id, 'owe'],
    message: `“${id}” owes “${remedy}” where nothing of the goods is lost: it mends nothing.`,
    hint: 'Say under harm what was lost; or allow something for their trouble instead.',
    witnesses: [known],
  };
}
