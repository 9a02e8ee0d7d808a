import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Rule } from '../../domain/policy/policy.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import { quotedRules } from '../grants/quoted-names.js';
import { injuries } from '../proofs/where-said.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Words that other words always go before. */
export const unheard: Check = {
  code: 'unheard',
  severity: 'advice',
  summary: 'What a rule says is never heard, because another rule always speaks first.',
  rationale: `Of all rules that fit one speaks, so that the customer hears one thing: a rule that replaces another goes
first, then one that owes, then one that may, and of two alike the one that stands further up. Whoever wrote these words
expects somebody to hear them. Nobody does.`,
  bad: `rules:
  late-online:
    when: { problem: late, channel: online, not: { fault: customer } }
    may: [small-gift]
    say: "You sat at home waiting for {item|a parcel} that didn't come."
`,
  good: `rules:
  late-online:
    replaces: [late]
    when: { problem: late, channel: online, not: { fault: customer } }
    owe: [delivery-back]
    may: [small-gift]
    say: "You sat at home waiting for {item|a parcel} that didn't come."
`,
  *find(subject) {
    for (const rule of subject.policy.rules) {
      const path = ['rules', rule.id, 'say'];
      // A rule that says no speaks before all others where its no is the answer.
      if (rule.say === undefined || rule.outcome || !subject.isOwn(path)) continue;
      yield* budgetedProof(path, 'whether these words are ever heard', () => silenced(rule, subject));
    }
  },
};

function silenced(rule: Rule, subject: Subject): Finding[] {
  const { complaints } = subject;
  // That it never counts at all is said of the rule itself.
  if (!complaints.canBe(complaints.speaking(rule))) return [];
  const [calm, hurt] = [speakingFirst(rule, subject, false), speakingFirst(rule, subject, true)];
  if (!calm || !hurt) return [];
  const first = subject.policy.rules.filter((one) => calm.includes(one) || hurt.includes(one));
  if (first.length === 0) return [];
  return [
    {
      path: ['rules', rule.id, 'say'],
      message: `Nobody hears what “${rule.id}” says: wherever it fits, ${quotedRules(first, 'or')} ${first.length === 1 ? 'speaks' : 'speak'} first.`,
      hint: `Take the words out, or let it stand in for ${first.length === 1 ? 'that rule' : 'those rules'}: replaces: [${first.map(({ id }) => id).join(', ')}]. It then has to give itself what ${first.length === 1 ? 'that' : 'those'} gave.`,
    },
  ];
}

/**
 * The rules of which one speaks first wherever this one would, where somebody is hurt or where nobody is; undefined where
 * none does. To somebody who is hurt only a rule speaks that hands over.
 */
function speakingFirst(rule: Rule, { policy, complaints }: Subject, isHurt: boolean): Rule[] | undefined {
  if (isHurt && rule.refer === undefined) return [];
  const said = leadingFirst(policy.rules.filter(({ say }) => say !== undefined));
  const before = said.slice(0, said.indexOf(rule)).filter(({ refer }) => !isHurt || refer !== undefined);
  const injury = injuries(complaints);
  const speaks = complaints.speaking(rule);
  const where = isHurt ? complaints.common(speaks, injury) : complaints.without(speaks, [injury]);
  const by = complaints.coverOf(
    where,
    before.map((one) => complaints.speaking(one)),
  );
  return by && before.filter((_, at) => by.includes(at));
}
