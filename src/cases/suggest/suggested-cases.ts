import type { Policy } from '../../domain/policy/policy.js';
import type { CaseSuggestion } from '../../domain/results/coverage.js';
import { parseDay } from '../../domain/values/day.js';
import { readFacts } from '../../i18n/values/read-facts.js';
import { type CaseToWrite, caseLines } from '../write/case-text.js';
import { type CaseDay, tryDraft } from './draft.js';

/** Suggested complaints as cases that expect what the policy answers today: the lines of each; see `caseLines`. */
export function suggestedCases(
  policy: Policy,
  suggestions: readonly CaseSuggestion[],
  day: CaseDay,
  file: CaseToWrite['file'] = {},
): string[][] {
  return suggestions.map(({ name, complaint, as }) => {
    const { facts: told } = readFacts(policy, complaint, parseDay(day.today));
    const { decision } = tryDraft(policy, { told, role: as }, day).decided;
    return caseLines({ policy, decision, name, complaint, file });
  });
}
