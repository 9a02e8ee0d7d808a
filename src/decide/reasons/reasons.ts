import type { Rule } from '../../domain/policy/policy.js';
import { grantsOf } from '../../domain/policy/policy-parts.js';
import type { Decision, Reason } from '../../domain/results/decision.js';
import { writePercent } from '../../domain/values/number.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import { type EvaluationContext, remediesIn } from '../evaluate/evaluation-context.js';
import { authorityOf, ownAuthority } from '../evaluate/role-authority.js';
import type { Candidate } from '../offers/offer-table.js';
import { canBeatRefused } from '../offers/select-offer.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { fillFacts } from '../wording/fill-facts.js';
import { nameItem } from '../wording/phrases.js';
import { nameOwed } from './came-about.js';
import { heldBack } from './held-back.js';
import { cappedIn, lostIn, takenOffIn } from './not-given.js';

/** Why this is the answer: a reason for each rule that decided, then what belongs to no rule. */
export function reasonsFor(context: EvaluationContext, offer: Candidate, role: CompiledRole): Reason[] {
  const items = remediesIn(offer);
  const capped = cappedIn(context, offer);
  return [
    ...context.entitlement.live.flatMap((rule) => reasonsOfRule(context, rule, items)),
    ...capped.map(({ reason }) => reason),
    ...takenOffIn(context),
    ...lostIn(context, offer),
    ...heldBack(context, offer, role),
    ...[
      capped.some(({ remedy }) => remedy === context.facts['asked-for']) ? '' : askedFor(context, items),
      stillOwed(context, items),
      unbeaten(context, role)?.why ?? '',
      context.outcome.rule ? '' : notAllMended(context, offer, role),
    ].flatMap((text) => (text === '' ? [] : [{ text, rule: null, file: null, line: null }])),
  ];
}

const reasonsOf = ({ compiled }: Pick<EvaluationContext, 'compiled'>) =>
  catalogueFor(compiled.policy).reasons;

function reasonsOfRule(context: EvaluationContext, rule: Rule, items: readonly PricedRemedy[]): Reason[] {
  const { entitlement } = context;
  const { policy } = context.compiled;
  const { currency } = policy;
  const words = reasonsOf(context);
  const ofRule = (item: PricedRemedy) => item.rules.includes(rule);
  const names = (some: readonly PricedRemedy[]) => some.map((item) => nameItem(item, currency));
  const chosen = entitlement.choices.filter(({ options }) => options.some(ofRule));
  const isOption = (item: PricedRemedy) =>
    chosen.some(({ options }) => options.some(({ remedy }) => remedy === item.remedy));
  const owed = items.filter((item) => item.owed && ofRule(item) && !isOption(item));
  const given = items.filter((item) => !item.owed && ofRule(item));
  const barred = rule.noGoodwill ? entitlement.barred : [];
  const { law, outcome } = rule;
  const texts = [
    outcome ? words.no({ is: outcome.is, reason: fillFacts(outcome.reason, context.facts, policy) }) : '',
    owed.length > 0 ? words.owed({ parts: owed.map((item) => nameOwed(context, item, rule)), law }) : '',
    ...chosen.map(({ options }) => words.choice({ parts: names(options), law })),
    given.length > 0 ? words.allowed(names(given)) : '',
    rule.noGoodwill ? (rule.why ?? words.noGoodwill(names(barred))) : '',
    rule.refer ? (rule.why ?? words.handOver(rule.refer)) : '',
  ];
  const { file, line } = rule.place;
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text) => ({ text, rule: rule.id, file, line }));
}

/** Says so where they asked for something that is not in the offer, and why. */
function askedFor(context: EvaluationContext, items: readonly PricedRemedy[]): string {
  const { facts, compiled, entitlement } = context;
  const wanted = compiled.remedies.get(String(facts['asked-for']));
  const offered = [...items, ...entitlement.choices.flatMap(({ options }) => options)];
  if (!wanted || offered.some(({ remedy }) => remedy === wanted)) return '';
  const { id, label } = wanted.remedy;
  const known = entitlement.live.some((rule) => grantsOf(rule).some(({ remedy }) => remedy === id));
  const why = !known
    ? 'not-known'
    : wanted.kind.needsStock && facts['in-stock'] === false
      ? 'no-stock'
      : 'bettered';
  return reasonsOf(context).askedFor({ label, why });
}

/** Says so where they turned down something that is owed and that nothing else can stand in for. */
function stillOwed(context: EvaluationContext, items: readonly PricedRemedy[]): string {
  const refused = refusals(context.facts);
  const again = items.filter(
    (item) => item.owed && item.remedy.kind.role === 'cure' && wasRefused(item, refused),
  );
  const labels = again.map(({ remedy }) => remedy.remedy.label);
  return again.length > 0 ? reasonsOf(context).stillOwed(labels) : '';
}

/** Says so where nothing this role may give beats what was turned down, and who can. */
export function unbeaten(context: EvaluationContext, role: CompiledRole): Decision['unbeaten'] {
  const { compiled, table, criteria } = context;
  if (canBeatRefused(table, authorityOf(context, role), criteria.refused)) return null;
  const higher = compiled.roles.slice(compiled.roles.indexOf(role) + 1);
  const who = higher.find((senior) => canBeatRefused(table, ownAuthority(context, senior), criteria.refused));
  const name = who?.role.name ?? null;
  return { role: name, why: reasonsOf(context).unbeaten(name) };
}

/** Says so where even the best of what is allowed mends less than the policy aims at. */
function notAllMended(
  { criteria, scoring, compiled }: EvaluationContext,
  { share, leastShare }: Candidate,
  { role }: CompiledRole,
): string {
  if (scoring.harm.total === 0 || leastShare >= criteria.target) return '';
  const [mends, aim] = [writePercent(Math.min(share, leastShare)), writePercent(criteria.target)];
  return mends === aim ? '' : reasonsOf({ compiled }).notAllMended({ mends, aim, role: role.name });
}
