import { RULE_OUTCOMES } from '../../domain/policy/policy.js';
import type { Issue } from '../../domain/values/issue.js';

/**
 * What is said of a number, a yes or a list where a sentence is due, with the line that was meant; undefined where it is
 * a sentence that YAML broke.
 */
export function notProse(key: string, value: unknown): Pick<Issue, 'code' | 'message' | 'hint'> | undefined {
  const code = 'unquoted-text';
  if (isPlain(value) || (isReason(key) && typeof value === 'string' && !SAYS_WHY.test(value)))
    return {
      code,
      message: `“${key}” is text, and ${value} is none as it stands: put the sentence in double quotes.`,
      hint: isReason(key) ? reasonHint(key, value) : `Write ${key}: "${value}".`,
    };
  if (!Array.isArray(value) || value.length === 0 || !value.every(isWords)) return undefined;
  return {
    code,
    message: `“${key}” is one text, and this is a list: put the sentence in double quotes.`,
    hint: `Write ${key}: ${JSON.stringify(value.join(', '))}, one sentence or several.`,
  };
}

/** Fits whatever is more than a yes, a no or how long: as the reason of a no, those tell a customer nothing. */
export const SAYS_WHY =
  /^(?!(?:[Yy]es|YES|[Nn]o|NO|[Tt]rue|[Ff]alse|\d+ ?(?:hour|day|week|month|year)s?)$)[\s\S]/;

const isPlain = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

const isWords = (value: unknown): boolean => typeof value === 'string' || isPlain(value);

const isReason = (key: string): boolean => RULE_OUTCOMES.some((outcome) => outcome === key);

/** A figure in the place of a reason is nearly always how long, which a fact under `when` decides. */
function reasonHint(key: string, value: unknown): string {
  const reason = `Write ${key}: "…", the reason as the customer hears it.`;
  return /\d/.test(String(value))
    ? `${reason} How long is for a fact under when, such as { days-waited: { under: 7 } }.`
    : reason;
}
