import type { Rule } from '../../domain/policy/policy.js';
import type { Decision, Reason } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type PreparedRole, plain } from '../compiled/prepare.js';
import { itemsOf, limitOf, type Outlook } from '../evaluate/outlook.js';
import { canBeatRefused } from '../offers/choice.js';
import type { Candidate } from '../offers/offer-table.js';
import type { Item } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { nameItem, percents } from '../wording/phrases.js';

/** Why this is the answer: a reason for each rule that decided, then what belongs to no rule. */
export function becauseOf(outlook: Outlook, offer: Candidate, role: PreparedRole): Reason[] {
  const items = itemsOf(offer);
  return [
    ...outlook.entitlement.live.flatMap((rule) => reasonsOfRule(outlook, rule, items)),
    ...[
      askedFor(outlook, items),
      stillOwed(outlook, items),
      unbeaten(outlook, role)?.why ?? '',
      notAllMended(outlook, offer, role),
    ].flatMap((text) => (text === '' ? [] : [{ text, rule: null, file: null, line: null }])),
  ];
}

const reasonsOf = ({ prepared }: Pick<Outlook, 'prepared'>) => catalogueFor(prepared.policy).reasons;

function reasonsOfRule(outlook: Outlook, rule: Rule, items: readonly Item[]): Reason[] {
  const { entitlement } = outlook;
  const { currency } = outlook.prepared.policy;
  const words = reasonsOf(outlook);
  const ofRule = (item: Item) => item.rules.includes(rule);
  const names = (some: readonly Item[]) => some.map((item) => nameItem(item, currency));
  const chosen = entitlement.choices.filter(({ options }) => options.some(ofRule));
  const isOption = (item: Item) =>
    chosen.some(({ options }) => options.some(({ remedy }) => remedy === item.remedy));
  const owed = items.filter((item) => item.owed && ofRule(item) && !isOption(item));
  const given = items.filter((item) => !item.owed && ofRule(item));
  const barred = rule.noGoodwill ? entitlement.barred : [];
  const { law } = rule;
  const texts = [
    owed.length > 0 ? words.owed({ parts: names(owed), law }) : '',
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
function askedFor(outlook: Outlook, items: readonly Item[]): string {
  const { facts, prepared, entitlement } = outlook;
  const wanted = prepared.remedies.get(String(facts['asked-for']));
  const offered = [...items, ...entitlement.choices.flatMap(({ options }) => options)];
  if (!wanted || offered.some(({ remedy }) => remedy === wanted)) return '';
  const { id, label } = wanted.remedy;
  const known = entitlement.live.some(({ owe, may }) => JSON.stringify([owe, may]).includes(`"${id}"`));
  const why = !known
    ? 'not-known'
    : wanted.kind.needsStock && facts['in-stock'] === false
      ? 'no-stock'
      : 'bettered';
  return reasonsOf(outlook).askedFor({ label, why });
}

/** Says so where they turned down something that is owed and that nothing else can stand in for. */
function stillOwed(outlook: Outlook, items: readonly Item[]): string {
  const refused = refusals(outlook.facts);
  const again = items.filter(
    (item) => item.owed && item.remedy.kind.role === 'cure' && wasRefused(item, refused),
  );
  const labels = again.map(({ remedy }) => remedy.remedy.label);
  return again.length > 0 ? reasonsOf(outlook).stillOwed(labels) : '';
}

/** Says so where nothing this role may give beats what was turned down, and who can. */
export function unbeaten(outlook: Outlook, role: PreparedRole): Decision['unbeaten'] {
  const { prepared, table, terms, facts } = outlook;
  if (terms.refused === 0 || canBeatRefused(table, limitOf(outlook, role), terms.refused)) return null;
  const higher = prepared.roles.slice(prepared.roles.indexOf(role) + 1);
  const who = higher.find((senior) => canBeatRefused(table, plain(senior.limit, facts), terms.refused));
  const name = who?.role.name ?? null;
  return { role: name, why: reasonsOf(outlook).unbeaten(name) };
}

/** Says so where even the best of what is allowed mends less than the policy aims at. */
function notAllMended(
  { terms, scales, prepared }: Outlook,
  { share, leastShare }: Candidate,
  { role }: PreparedRole,
): string {
  if (scales.harm.total === 0 || leastShare >= terms.target) return '';
  const [mends, aim] = [percents(Math.min(share, leastShare)), percents(terms.target)];
  return mends === aim ? '' : reasonsOf({ prepared }).notAllMended({ mends, aim, role: role.name });
}
