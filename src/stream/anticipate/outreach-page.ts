import type { Policy } from '../../domain/policy/policy.js';
import type { BriefRemedy } from '../../domain/results/brief-decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { nameRemedy } from '../../i18n/values/name-remedy.js';
import { escaped } from '../../render/markup/markdown.js';
import { sanitizeLine, withoutLogCommands } from '../../render/page/sanitize.js';
import type { Outreach, OutreachRow } from './outreach.js';

/** The head of the table of outreaches in Markdown. */
export const outreachPageHead = (): string =>
  '| customer | incident | rows | they get | extra | costs us | whose yes | mail |\n| --- | --- | --- | --- | --- | --- | --- | --- |';

/** An outreach as a row of that table: a list to work through. */
export function outreachRowOfPage(outreach: Outreach, policy: Policy, mail: string | null): string {
  const { customer, incident, rows, extras, cost, needs, refer } = outreach;
  const cells = [
    customer,
    incident,
    rows.map(({ row, id }) => (id === null ? String(row) : `${row} (${id})`)).join(', '),
    rows.map((row) => owedWords(row, policy)).join('; ') || 'nothing owed',
    extras.remedies.map((one) => nameOf(one, policy)).join(', '),
    sayMoney(cost, policy.currency),
    [refer, needs].filter((one) => one !== null).join(', '),
    mail ?? '',
  ];
  return withoutLogCommands(`| ${cells.map((cell) => escaped(sanitizeLine(cell).trim())).join(' | ')} |`);
}

/** What a row is owed, its choices as one thing or the other. */
function owedWords({ owed, choices }: OutreachRow, policy: Policy): string {
  const open = choices.flat();
  const sure = owed.filter(({ id }) => !open.includes(id)).map((one) => nameOf(one, policy));
  const either = choices.map((of) =>
    of.map((id) => nameOf(owed.find((one) => one.id === id) ?? id, policy)).join(' or '),
  );
  return [...sure, ...either].join(', ') || 'nothing owed';
}

/** A remedy as the customer reads it; the other ways of a choice without their amounts, which stand in the mail. */
function nameOf(given: BriefRemedy | string, policy: Policy): string {
  const [id, amount] = typeof given === 'string' ? [given, null] : [given.id, given.amount];
  const remedy = policy.remedies.find((one) => one.id === id);
  return remedy ? nameRemedy(remedy, amount, policy.currency) : id;
}
