import { noAmong } from '../../decide/evaluate/outcome.js';
import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule, RuleOutcomeName } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import type { Region } from '../../regions/index.js';
import type { ComplaintSets } from '../complaints/complaint-sets.js';
import type { Subject } from '../subject/subject.js';

/** Words of a rule that customers hear, and the key they stand under. */
export type SpokenText = { readonly key: 'say' | RuleOutcomeName; readonly text: string };

/** What customers hear of a rule: what it says, and why it says no. */
export function spokenTexts({ say, outcome }: Rule): SpokenText[] {
  return [
    ...(say === undefined ? [] : [{ key: 'say' as const, text: say }]),
    ...(outcome === undefined ? [] : [{ key: outcome.is, text: outcome.reason }]),
  ];
}

/**
 * The same but for the reason of a wait: that is there to say until when, and on whom it waits (“the carrier has a
 * week, and then we'll send another”), so that it is neither an excuse nor one promise too many.
 */
export const lastingTexts = (rule: Rule): SpokenText[] =>
  spokenTexts(rule).filter(({ key }) => key !== 'wait');

/** A complaint of a region at which customers hear some words of a rule; undefined where they never do. */
export function whereHeard(
  subject: Subject,
  rule: Rule,
  { key }: SpokenText,
  within: Region,
): Facts | undefined {
  return key === 'say' ? whereSaid(subject, rule, within) : whereNo(subject, rule, within);
}

/**
 * A complaint of a region to which what a rule says is what is said; undefined where others always say theirs.
 * Where somebody is hurt, only rules that hand over speak; where a rule says no, that rule does.
 */
export function whereSaid(subject: Subject, rule: Rule, within: Region): Facts | undefined {
  const { policy, complaints } = subject;
  const no = rule.outcome && whereNo(subject, rule, within);
  if (no) return no;
  const said = leadingFirst(policy.rules.filter(({ say }) => say !== undefined));
  const before = said.slice(0, said.indexOf(rule));
  // What is owed is never told with a no.
  const noes = owesSomething(subject, rule) ? [] : said.filter((one) => one !== rule && one.outcome);
  const speaks = complaints.common(complaints.speaking(rule), within);
  const injury = injuries(complaints);
  const stronger = [...before, ...noes].map((one) => complaints.speaking(one));
  const calm = complaints.outside(speaks, [injury, ...stronger]);
  if (calm || !rule.refer) return calm;
  const handingOver = before.filter(({ refer }) => refer !== undefined);
  const hurt = complaints.common(speaks, injury);
  return complaints.outside(
    hurt,
    handingOver.map((one) => complaints.speaking(one)),
  );
}

/** A complaint of a region to which a rule says no; undefined where nobody hears it, because something is owed, say. */
function whereNo(subject: Subject, rule: Rule, within: Region): Facts | undefined {
  const { policy, complaints } = subject;
  const stronger = policy.rules.filter(
    (one) =>
      one !== rule &&
      (owesSomething(subject, one) ||
        one.refer !== undefined ||
        noAmong(inOrder(policy.rules, one, rule)) === one),
  );
  return complaints.outside(complaints.common(complaints.speaking(rule), within), [
    injuries(complaints),
    ...stronger.map((one) => complaints.speaking(one)),
  ]);
}

const inOrder = (rules: readonly Rule[], one: Rule, other: Rule): readonly Rule[] =>
  rules.filter((rule) => rule === one || rule === other);

/** Whether a rule owes more than words and a person's time, beside which no rule says no. */
export const owesSomething = ({ grants }: Pick<Subject, 'grants'>, rule: Rule): boolean =>
  grants.owed(rule).some(({ of }) => of.some(({ kind }) => isTangible(kind)));

/** Where somebody is hurt. */
export function injuries(complaints: ComplaintSets): Region {
  return complaints.where({ is: 'one-of', fact: 'problem', values: ['injury'] });
}
