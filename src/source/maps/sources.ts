import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Meaning, PlainValue, Reading, RowPlace, ValueSource } from '../../domain/rows/row-map.js';
import { readFact } from '../../i18n/values/read-facts.js';
import type { NodeView } from '../document/node-view.js';
import { withHint } from '../suggest/fact-hint.js';
import { dateForm, moneyForm } from './forms.js';

/** What a value is for: a fact of a policy; undefined for a name of the row, such as its id. */
export type ReadFor = { readonly policy: Policy; readonly fact: FactDefinition | undefined };

/** Keys that say where a value comes from, of which a source has one. */
const ORIGINS = ['column', 'path', 'is', 'days'] as const;

/** Keys that say how what stands there is read, of which a source has at most one. */
const READINGS = ['values', 'contains', 'money', 'date'] as const;

/** One value of a row as the map has it; null after saying what is wrong with it. */
export function readSource(node: NodeView, about: ReadFor): ValueSource | null {
  const origins = ORIGINS.filter((key) => node.at(key).exists);
  const [origin, second] = origins;
  if (origin === undefined) {
    node.reportKey('missing-key', 'It isn’t said where this comes from.', HOW_TO_SAY);
    return null;
  }
  if (second !== undefined) {
    node.at(second).reportKey('said-twice', `It comes from “${origin}” already.`, 'Keep one of the two.');
    return null;
  }
  const source = readFrom(origin, node, about);
  return node.ok ? source : null;
}

const HOW_TO_SAY =
  'Write column: and the name of the column, path: for a key inside JSON, or is: and a value.';

function readFrom(origin: (typeof ORIGINS)[number], node: NodeView, about: ReadFor): ValueSource | null {
  if (origin === 'is' || origin === 'days') refuseReading(node, origin);
  if (origin === 'is') return { is: 'fixed', value: meant(node.at('is'), about) };
  if (origin === 'days') return daysIn(node.at('days'), about);
  const place = placeIn(node);
  const otherwise = node.at('else');
  return {
    is: 'read',
    place,
    reading: readingIn(node, about),
    else: otherwise.exists ? meant(otherwise, about) : null,
  };
}

function refuseReading(node: NodeView, origin: string): void {
  for (const key of [...READINGS, 'else'] as const)
    if (node.at(key).exists)
      node.at(key).reportKey('unknown-key', `“${key}” means nothing beside “${origin}”.`, 'Take it out.');
}

/** The column or the path that a node names; its shape has been judged already. */
export function placeIn(node: NodeView): RowPlace {
  const path = node.at('path').text;
  if (path === undefined) return { is: 'column', name: node.at('column').text ?? '' };
  return { is: 'path', written: path, steps: path.split('.') };
}

function readingIn(node: NodeView, about: ReadFor): Reading {
  const [how, second] = READINGS.filter((key) => node.at(key).exists);
  if (second !== undefined)
    node.at(second).reportKey('said-twice', `It is read by “${how}” already.`, 'Keep one of the two.');
  if (how === 'values') return valuesIn(node.at('values'), about);
  if (how === 'contains') return { is: 'contains', words: meaningsIn(node.at('contains'), about) };
  if (how === 'money') return moneyIn(node.at('money'), about);
  if (how === 'date') return dateIn(node.at('date'), about);
  return { is: 'as-written' };
}

/** What stands in the file, without case and space around it. */
const folded = (text: string): string => text.trim().toLowerCase();

function valuesIn(node: NodeView, about: ReadFor): Reading {
  const all = meaningsIn(node, about);
  const isBeginning = ({ written }: Meaning) => written.endsWith('*');
  const beginnings = all
    .filter(isBeginning)
    .map(({ written, means }) => ({ written: written.slice(0, -1), means }));
  return {
    is: 'values',
    exact: all.filter((one) => !isBeginning(one)),
    beginnings: beginnings
      .filter(({ written }) => written !== '')
      .sort((a, b) => b.written.length - a.written.length),
    rest: beginnings.find(({ written }) => written === '')?.means ?? null,
  };
}

function meaningsIn(node: NodeView, about: ReadFor): Meaning[] {
  const seen = new Set<string>();
  return node.children().map((child) => {
    const written = folded(child.name);
    if (seen.has(written))
      child.reportKey('said-twice', `“${child.name}” stands here twice: case doesn’t count.`, 'Keep one.');
    seen.add(written);
    if (written.slice(0, -1).includes('*'))
      child.reportKey(
        'wrong-value',
        'A star stands at the end only, for what begins so.',
        'Write "late*", or the whole of it.',
      );
    return { written, means: meant(child, about) };
  });
}

/** A value for a fact, after saying where it can't be one. */
function meant(node: NodeView, { policy, fact }: ReadFor): PlainValue {
  const value = node.scalar as PlainValue;
  if (!fact || value === null || value === undefined) return value ?? '';
  const reading = readFact(policy, fact, value);
  if ('value' in reading) return value;
  const issue = { fact: fact.name, message: reading.wrong, ...(reading.hint ? { hint: reading.hint } : {}) };
  const { message, hint } = withHint(policy, issue, value);
  node.report('fact-value', `${fact.name}: ${message}`, hint);
  return value;
}

function moneyIn(node: NodeView, { fact }: ReadFor): Reading {
  if (fact && fact.type.is !== 'money')
    node.reportKey('wrong-unit', `“${fact.name}” is no money.`, 'Take “money” out.');
  if (node.text === 'minor-units') return { is: 'minor-units' };
  const form = moneyForm(node.text ?? '');
  if (form) return { is: 'money', form };
  node.report(
    'wrong-value',
    `“${node.text}” doesn’t show how money is written.`,
    'Write an amount over a thousand as it stands in the file, such as "$1,234.50" or "1.234,50 €".',
  );
  return { is: 'as-written' };
}

function dateIn(node: NodeView, { fact }: ReadFor): Reading {
  // A count of days may be told by its date.
  if (fact && fact.type.is !== 'date' && fact.since === undefined)
    node.reportKey('wrong-unit', `“${fact.name}” is no date.`, 'Take “date” out.');
  const form = dateForm(node.text ?? '');
  if (form) return { is: 'date', form };
  node.report(
    'wrong-value',
    `“${node.text}” doesn’t show how dates are written.`,
    'Write YYYY or YY for the year, MM or M for the month (MMM for Jan), DD or D for the day: "M/D/YY".',
  );
  return { is: 'as-written' };
}

function daysIn(node: NodeView, about: ReadFor): ValueSource | null {
  if (about.fact && about.fact.type.is !== 'number')
    node.reportKey('wrong-unit', `“${about.fact.name}” counts nothing.`, 'Take “days” out.');
  const forDate: ReadFor = { ...about, fact: undefined };
  const to = node.at('to');
  const [from, until] = [dayIn(node.at('from'), forDate), to.isMap ? dayIn(to, forDate) : null];
  return from && { is: 'days', from, to: until };
}

/** Where a date stands; without a form it is written as 2026-11-22. */
function dayIn(node: NodeView, about: ReadFor): ValueSource | null {
  const source = readSource(node, about);
  if (source?.is !== 'read' || source.reading.is === 'date') return source;
  return { ...source, reading: { is: 'date', form: ISO } };
}

const ISO = dateForm('YYYY-MM-DD') as NonNullable<ReturnType<typeof dateForm>>;
