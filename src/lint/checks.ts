import type { Check } from './check.js';
import { deadRule } from './checks/dead-rule.js';
import { token } from './checks/token.js';

/** Every check of a policy that reads well, in the order of their pages: to add one, write its file and add it here. */
export const CHECKS: readonly Check[] = [deadRule, token];

/** The text of a check's bad or good example as a whole policy. */
export function exampleText(example: string): string {
  return /^amends:/m.test(example) ? example : `${EXAMPLE_HEAD}${example}`;
}

const EXAMPLE_HEAD = `amends: 1
name: "Example shop"
currency: GBP
extends: retail@1
`;
