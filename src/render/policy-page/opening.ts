import type { Cap, CapSubject } from '../../domain/policy/cap.js';
import type { Policy, Role } from '../../domain/policy/policy.js';
import { writeShare } from '../../domain/values/number.js';
import { writeWindow } from '../../domain/values/window.js';
import { listed } from '../../i18n/en/grammar.js';
import { sayDay } from '../../i18n/values/say-day.js';
import { numberFormat } from '../answer/number-format.js';
import type { Entry } from '../page/sheet.js';
import { amountWords } from './amount-words.js';
import { conditionWords } from './condition-words.js';
import { labelOf, paragraph, part } from './wording.js';

/** What the policy is, and who may grant how much. */
export function opening(policy: Policy): Entry[] {
  const { name, source, currency } = policy;
  return [
    { is: 'title', text: name },
    paragraph(
      `This is the policy ${source}. Money is in ${currency.code}. ${inForce(policy)}${daysOff(policy)}${toBuildOn(policy)}`,
    ),
    ...part('Who may give extras'),
    paragraph(
      'Extras (goodwill) are what we add because we want to, at face value. What’s owed needs nobody’s say-so.',
    ),
    {
      is: 'table',
      head: ['Role', 'Extras', 'Stands in for', 'Signs beside them'],
      rows: policy.authority.map((role) => roleRow(policy, role)),
    },
    ...capsTable(policy),
    ...recordTerms(policy),
  ];
}

function inForce({ effective }: Policy): string {
  const { from, until } = effective ?? {};
  if (from && until) return `It’s in force from ${from} until ${until}, both days included.`;
  if (from) return `It’s in force from ${from} on.`;
  return until ? `It’s in force until ${until}, that day included.` : 'It’s always in force.';
}

/** The days that are no working days, where the policy says so. */
function daysOff(policy: Policy): string {
  const { weekend = [], holidays = [] } = policy.calendar ?? {};
  const days = [
    ...weekend.map((day) => `every ${day.charAt(0).toUpperCase()}${day.slice(1)}`),
    ...holidays.map((day) => sayDay(day, policy)),
  ];
  return days.length === 0 ? '' : ` No working days are ${listed(days)}.`;
}

/** What a policy without rules is for. */
const toBuildOn = ({ rules }: Policy): string =>
  rules.length === 0 ? ' It has no rules: whoever extends it brings their own.' : '';

function roleRow(policy: Policy, role: Role): string[] {
  const { name, standsInFor, when } = role;
  const signs = policy.countersign
    .filter(({ by }) => by === name)
    .map(({ remedy, over }) => `“${labelOf(policy, remedy)}” over ${numberFormat(policy).money(over)}`);
  const standsIn = standsInFor
    ? `the ${standsInFor}, ${when ? `when ${conditionWords(policy, when)}` : 'always'}`
    : '';
  return [name, goodwillOf(policy, role), standsIn, signs.join('; ')];
}

/** How much of it anybody gets or gives in a time. */
function capsTable(policy: Policy): Entry[] {
  const { caps = [] } = policy;
  if (caps.length === 0) return [];
  return [
    ...part('How much in a time'),
    paragraph(
      'However much a role may give, extras stop here. A record says how much is left; what’s owed is never counted.',
    ),
    {
      is: 'table',
      head: ['For each', 'In', 'Extras', 'A yes beyond it'],
      rows: caps.map((cap) => capRow(policy, cap)),
    },
  ];
}

/** What a record goes by, where the policy says anything of it. */
function recordTerms({ record }: Policy): Entry[] {
  const { contactWindow, holdout } = record ?? {};
  const said = [
    contactWindow &&
      `Who comes again about the same within ${writeWindow(contactWindow)} is still about the same matter.`,
    holdout &&
      `${writeShare(holdout)} of all matters get what they’re owed and no extras, by chance, so that a record shows what extras do.`,
  ].filter((one) => typeof one === 'string');
  return said.length === 0 ? [] : [...part('What a record goes by'), paragraph(said.join(' '))];
}

function capRow(policy: Policy, { per, within, counts, atMost, remedies, then }: Cap): string[] {
  const labels = (remedies ?? []).map((id) => `“${labelOf(policy, id)}”`);
  const times = `at most ${atMost === 1 ? 'once' : `${atMost} times`}${labels.length > 0 ? `, of ${listed(labels)}` : ''}`;
  const most = counts === 'times' ? times : `up to ${numberFormat(policy).money(atMost)}`;
  return [WHO[per], writeWindow(within), most, then ? `the ${then}` : 'nobody'];
}

const WHO: Readonly<Record<CapSubject, string>> = {
  customer: 'customer',
  staff: 'person who gives them',
  store: 'store',
};

/** All that a role may grant, and what of it less. */
function goodwillOf(policy: Policy, { goodwill, limits = [] }: Role): string {
  const of = limits.map(({ remedy, most }) =>
    most.is === 'fixed' && most.value === 0
      ? `no “${labelOf(policy, remedy)}”`
      : `of “${labelOf(policy, remedy)}” up to ${amountWords(policy, most)}`,
  );
  return [`up to ${amountWords(policy, goodwill)}`, ...of].join('; ');
}
