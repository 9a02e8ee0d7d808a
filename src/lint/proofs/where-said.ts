import { leadingFirst } from '../../decide/wording/what-happened.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { Region } from '../../regions/index.js';
import type { ComplaintSets } from '../complaints/complaint-sets.js';
import type { Subject } from '../subject/subject.js';

/**
 * A complaint of a region to which what a rule says is what is said; undefined where others always say theirs.
 * Where somebody is hurt, only rules that hand over speak.
 */
export function whereSaid({ policy, complaints }: Subject, rule: Rule, within: Region): Facts | undefined {
  const said = leadingFirst(policy.rules.filter(({ say }) => say !== undefined));
  const before = said.slice(0, said.indexOf(rule));
  const speaks = complaints.common(complaints.speaking(rule), within);
  const injury = injuries(complaints);
  const calm = complaints.outside(speaks, [injury, ...before.map((one) => complaints.speaking(one))]);
  if (calm || !rule.refer) return calm;
  const handingOver = before.filter(({ refer }) => refer !== undefined);
  const hurt = complaints.common(speaks, injury);
  return complaints.outside(
    hurt,
    handingOver.map((one) => complaints.speaking(one)),
  );
}

/** Where somebody is hurt. */
export function injuries(complaints: ComplaintSets): Region {
  return complaints.where({ is: 'one-of', fact: 'problem', values: ['injury'] });
}
