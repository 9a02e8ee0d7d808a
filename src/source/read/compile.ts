import type { Policy } from '../../domain/policy/policy.js';
import { BUILT_IN_NAMES, BUILT_INS, editionOf } from '../extends/built-in.js';
import { readPolicy } from './read-policy.js';

/** The newest edition of each built-in policy, compiled, by name. Throws an Error that lists what is wrong if one is not valid. */
export function compileBuiltIns(): Record<string, Policy> {
  return Object.fromEntries(BUILT_IN_NAMES.map((name) => [name, compileBuiltIn(String(editionOf(name)))]));
}

function compileBuiltIn(edition: string): Policy {
  const { policy, diagnostics } = readPolicy(BUILT_INS[edition] ?? '', edition);
  if (policy) return policy;
  const wrong = diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new Error(`The built-in policy ${edition} is not valid:\n${wrong.join('\n')}`);
}
