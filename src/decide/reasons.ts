import type { Decision, Reason } from '../domain/decision.js';
import type { Rule } from '../domain/policy.js';
import { canBeatRefused } from './choice.js';
import type { Item } from './items.js';
import type { Candidate } from './offer-table.js';
import { itemsOf, limitOf, type Outlook } from './outlook.js';
import { listed, percents } from './phrases.js';
import { type PreparedRole, plain } from './prepare.js';
import { refusals, wasRefused } from './refusals.js';
import { nameItem } from './words.js';

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

function reasonsOfRule(outlook: Outlook, rule: Rule, items: readonly Item[]): Reason[] {
  const { entitlement } = outlook;
  const { currency } = outlook.prepared.policy;
  const ofRule = (item: Item) => item.rules.includes(rule);
  const names = (some: readonly Item[], last = 'and') =>
    listed(
      some.map((item) => nameItem(item, currency)),
      last,
    );
  const chosen = entitlement.choices.filter(({ options }) => options.some(ofRule));
  const isOption = (item: Item) =>
    chosen.some(({ options }) => options.some(({ remedy }) => remedy === item.remedy));
  const owed = items.filter((item) => item.owed && ofRule(item) && !isOption(item));
  const given = items.filter((item) => !item.owed && ofRule(item));
  const barred = rule.noGoodwill ? entitlement.barred : [];
  const law = rule.law ? ` (${rule.law})` : '';
  const texts = [
    owed.length > 0 ? `Owed: ${names(owed)}${law}` : '',
    ...chosen.map(({ options }) => `Owed, and theirs to choose: ${names(options, 'or')}${law}`),
    given.length > 0 ? `Allowed as goodwill: ${names(given)}` : '',
    rule.noGoodwill
      ? (rule.why ?? `No goodwill here${barred.length > 0 ? `: not ${names(barred, 'or')}` : ''}`)
      : '',
    rule.refer ? (rule.why ?? `Hand over to the ${rule.refer}`) : '',
  ];
  const { file, line } = rule.place;
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text) => ({ text, rule: rule.id, file, line }));
}

/** Says so where they asked for something that is not in the offer, and why. */
function askedFor({ facts, prepared, entitlement }: Outlook, items: readonly Item[]): string {
  const wanted = prepared.remedies.get(String(facts['asked-for']));
  const offered = [...items, ...entitlement.choices.flatMap(({ options }) => options)];
  if (!wanted || offered.some(({ remedy }) => remedy === wanted)) return '';
  const { id, label } = wanted.remedy;
  const known = entitlement.live.some(({ owe, may }) => JSON.stringify([owe, may]).includes(`"${id}"`));
  const why = !known
    ? 'nothing here owes or allows it'
    : wanted.kind.needsStock && facts['in-stock'] === false
      ? 'we do not have it in stock'
      : 'what is offered mends more, or keeps more for what it costs';
  return `They asked for ${label}: ${why}`;
}

/** Says so where they turned down something that is owed and that nothing else can stand in for. */
function stillOwed({ facts }: Outlook, items: readonly Item[]): string {
  const refused = refusals(facts);
  const again = items.filter(
    (item) => item.owed && item.remedy.kind.role === 'cure' && wasRefused(item, refused),
  );
  const labels = again.map(({ remedy }) => remedy.remedy.label);
  return again.length > 0
    ? `They turned down ${listed(labels)}, which stays theirs: nothing else is owed in its place`
    : '';
}

/** Says so where nothing this role may give beats what was turned down, and who can. */
export function unbeaten(outlook: Outlook, role: PreparedRole): Decision['unbeaten'] {
  const { prepared, table, terms, facts } = outlook;
  if (terms.refused === 0 || canBeatRefused(table, limitOf(outlook, role), terms.refused)) return null;
  const higher = prepared.roles.slice(prepared.roles.indexOf(role) + 1);
  const who = higher.find((senior) => canBeatRefused(table, plain(senior.limit, facts), terms.refused));
  const name = who?.role.name ?? null;
  const way = name === null ? 'Nobody can under this policy' : `The ${name} can`;
  return { role: name, why: `No goodwill that you may give beats what they turned down. ${way}` };
}

/** Says so where even the best of what is allowed mends less than the policy aims at. */
function notAllMended(
  { terms, scales }: Outlook,
  { share, leastShare }: Candidate,
  { role }: PreparedRole,
): string {
  if (scales.harm.total === 0 || leastShare >= terms.target) return '';
  const [mends, aim] = [percents(Math.min(share, leastShare)), percents(terms.target)];
  return mends === aim
    ? ''
    : `Mends ${mends} where the policy aims at ${aim}: nothing that you may give as ${role.name} mends more`;
}
