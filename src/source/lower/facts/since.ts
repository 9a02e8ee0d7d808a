import type { FactDefinition } from '../../../domain/policy/fact.js';
import { WEEKDAYS } from '../../../domain/values/weekdays.js';
import type { NodeView } from '../../document/node-view.js';
import { factNamed, type Scope } from '../scope/scope.js';

/** What a number that counts the days since a date has of it: it applies where the date does. */
type CountOfDays = Pick<FactDefinition, 'since' | 'workingDays' | 'when'>;

/** What a declared fact counts from, and how; nothing where it counts nothing, after saying what is wrong with it. */
export function lowerSince(node: NodeView, scope: Scope): CountOfDays {
  const [since, working] = [node.at('since'), node.at('working-days')];
  if (working.exists && !since.exists)
    working.reportKey(
      'count-of-days',
      'From which day these working days count is missing.',
      'Write since: and the name of a date fact beside it.',
    );
  if (since.text === undefined) return {};
  checkCounts(node);
  if (working.exists) checkCalendar(working, scope);
  const date = dateNamed(since, scope);
  if (!date) return {};
  return {
    since: date.name,
    ...(date.when ? { when: date.when } : {}),
    ...(working.exists ? { workingDays: true as const } : {}),
  };
}

/** The date from which is counted; undefined, after saying why, where there is none of this name. */
function dateNamed(since: NodeView, scope: Scope): FactDefinition | undefined {
  const date = factNamed(scope, since.text ?? '', since, 'value')?.definition;
  if (!date || date.type.is === 'date') return date;
  const dates = [...scope.facts.values()].filter(({ definition }) => definition.type.is === 'date');
  since.report(
    'count-of-days',
    `“${date.name}” is no date, so no days can be counted since it.`,
    `Name a fact with date: true, such as ${dates.at(-1)?.definition.name ?? 'purchased-on'}.`,
  );
  return undefined;
}

/** What stands beside `since` and says the same, or cannot be. */
function checkCounts(node: NodeView): void {
  const number = node.at('number');
  if (!number.exists)
    node
      .at('since')
      .reportKey(
        'count-of-days',
        `“${node.name}” is no number, so it counts no days.`,
        'Write number: { at-least: 0, at-most: 60 } beside it.',
      );
  const since = `It’s counted from “${node.at('since').text}”`;
  const beside = [
    [node.at('when'), `${since} and applies where that does.`],
    [node.at('default'), `${since}, so nothing else is taken for it.`],
    [number.at('decimals'), `${since} in whole days.`],
  ] as const;
  for (const [key, message] of beside)
    if (key.exists) key.reportKey('count-of-days', message, `Leave “${key.name}” out.`);
}

function checkCalendar(working: NodeView, { calendar }: Scope): void {
  if (!calendar)
    working.reportKey(
      'count-of-days',
      'Which days are working days is said nowhere.',
      'Write calendar: { weekend: [saturday, sunday] } at the top of the policy.',
    );
  else if (calendar.weekend.length === WEEKDAYS.length)
    working.reportKey(
      'count-of-days',
      'The calendar leaves no day to work on.',
      'Take a day out of “weekend” in calendar.',
    );
}
