import type { Policy } from '../../domain/policy/policy.js';
import type { CaseSuggestion } from '../../domain/results/coverage.js';
import { DANGEROUS } from '../../domain/values/dangerous.js';
import { parseDay } from '../../domain/values/day.js';
import { readFacts } from '../../i18n/values/read-facts.js';
import { type CaseDay, tryDraft } from './draft.js';
import { type Expectation, expectationOf } from './expectation.js';

/** A case as it is written: a name, what was told, who answers if not the lowest role, and what to expect. */
export type WrittenCase = Pick<CaseSuggestion, 'name' | 'complaint' | 'as'> & {
  readonly expect: Expectation;
};

/** Suggested complaints as cases that expect what the policy answers today. */
export function casesOf(policy: Policy, cases: readonly CaseSuggestion[], day: CaseDay): WrittenCase[] {
  return cases.map(({ name, complaint, as }) => {
    const { facts: told } = readFacts(policy, complaint, parseDay(day.today));
    const { decided } = tryDraft(policy, { told, role: as }, day);
    return { name, complaint, as, expect: expectationOf(policy, decided.facts, decided.decision) };
  });
}

/**
 * Cases as YAML, a list item each and indented to stand under `cases:`, so that it can be appended to a file that ends
 * with its cases.
 */
export const casesText = (cases: readonly WrittenCase[]): string => cases.map(caseText).join('');

function caseText({ name, complaint, as, expect }: WrittenCase): string {
  const lines = [
    `- name: ${quoted(name)}`,
    `  complaint: ${inline(complaint)}`,
    ...(as === null ? [] : [`  as: ${inline(as)}`]),
    '  expect:',
    ...Object.entries(expect).map(([key, value]) => `    ${key}: ${inline(value)}`),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/** A value on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return scalar(String(value));
  const entries = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${inline(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Names, figures, percentages and dates stand as they are; whatever YAML might take for something else, in quotes. */
const scalar = (text: string): string =>
  PLAIN.some((shape) => shape.test(text)) && !RESERVED.test(text) ? text : quoted(text);

/** Names; figures and percentages; dates. */
const PLAIN = [/^[A-Za-z][\w-]*$/, /^(?:-?[1-9]\d*|0)(?:\.\d+)?%?$/, /^\d{4}-\d{2}-\d{2}$/];

const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** In double quotes YAML reads what JSON does; what a terminal would obey stands as an escape. */
const quoted = (text: string): string => JSON.stringify(text).replace(DANGEROUS, escaped);

function escaped(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
