import { yearsWithoutHolidays } from '../../domain/policy/calendar.js';
import type { Condition } from '../../domain/policy/condition.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Rule } from '../../domain/policy/policy.js';
import { DATE_BOUNDS, parseDay, yearOf } from '../../domain/values/day.js';
import { listed } from '../../i18n/en/grammar.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Doubt, Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** The policy is over, or a part of it. */
export const expired: Check = {
  code: 'expired',
  severity: 'warning',
  summary: 'The policy is no longer in effect, or a part of it.',
  rationale: `amends answers with it all the same, under a warning that staff see with every customer. Whoever is
at the counter has no time to wonder whether it still holds. A rule whose \`today\` has passed never fits again, and
working days of a year without its holidays are counted too many.`,
  bad: 'effective: { until: 2020-12-31 }\n',
  good: 'effective: { from: 2020-01-01 }\n',
  *find(subject) {
    yield* endedPolicy(subject);
    yield* endedRules(subject);
    yield* missingHolidays(subject);
  },
};

function* endedPolicy({ policy: { effective }, today, isOwn }: Subject): Generator<Finding> {
  const until = effective?.until;
  if (until === undefined || until >= today || !isOwn(['effective'])) return;
  yield {
    path: ['effective', 'until'],
    message: `This policy ended on ${until}, and it is ${today}.`,
    hint: 'Say until when it holds now, or take “until” out.',
  };
}

/** Rules that fit before today, and on no day from today on. */
function* endedRules(subject: Subject): Generator<Finding | Doubt> {
  const from = parseDay(subject.today);
  if (from === undefined || from <= DATE_BOUNDS.atLeast || from > DATE_BOUNDS.atMost) return;
  const stillToCome: Condition = {
    is: 'within',
    fact: 'today',
    ranges: [{ atLeast: from, atMost: DATE_BOUNDS.atMost }],
  };
  for (const rule of subject.policy.rules) {
    const path = ['rules', rule.id];
    if (!factsOfCondition(rule.when).has('today') || !subject.isOwn(path)) continue;
    yield* budgetedProof(path, 'whether it still fits on any day', () =>
      endedRule(subject, rule, stillToCome),
    );
  }
}

function* endedRule({ complaints, today }: Subject, rule: Rule, stillToCome: Condition): Generator<Finding> {
  const fits = complaints.where(rule.when);
  if (!complaints.canBe(fits) || complaints.canBe(complaints.common(fits, complaints.where(stillToCome))))
    return;
  yield {
    path: ['rules', rule.id, 'when'],
    message: `“${rule.id}” fits on no day any more: it is ${today}.`,
    hint: 'Take the rule out, or say for which days it holds now.',
  };
}

/** Years from the first with a holiday to this one that have none, where working days are counted. */
function* missingHolidays({ policy, today, isOwn }: Subject): Generator<Finding> {
  const { calendar, facts } = policy;
  const [first] = calendar?.holidays ?? [];
  const isCounted = facts.some(({ workingDays }) => workingDays);
  if (!calendar || first === undefined || !isCounted || !isOwn(['calendar', 'holidays'])) return;
  const years = yearsWithoutHolidays(calendar, yearOf(first), Number(today.slice(0, 4)));
  if (years.length === 0) return;
  yield {
    path: ['calendar', 'holidays'],
    message: `The calendar has no holidays for ${listed(years.map(String))}, and it is ${today}: working days of then are counted too many.`,
    hint: 'Add that year’s holidays.',
  };
}
