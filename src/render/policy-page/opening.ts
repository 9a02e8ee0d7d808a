import type { Policy, Role } from '../../domain/policy/policy.js';
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

/** All that a role may grant, and what of it less. */
function goodwillOf(policy: Policy, { goodwill, limits = [] }: Role): string {
  const of = limits.map(({ remedy, most }) =>
    most.is === 'fixed' && most.value === 0
      ? `no “${labelOf(policy, remedy)}”`
      : `of “${labelOf(policy, remedy)}” up to ${amountWords(policy, most)}`,
  );
  return [`up to ${amountWords(policy, goodwill)}`, ...of].join('; ');
}
