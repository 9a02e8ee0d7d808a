import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { shellOption, shellWord } from '../../render/page/shell-word.js';
import type { Host } from '../port/host.js';

/** What of a command line is not a fact. */
type ReplayFlags = {
  readonly complaint?: string;
  readonly as?: string;
  readonly today?: string;
  readonly format?: string;
  readonly customer?: string;
  readonly order?: string;
  readonly store?: string;
  readonly by?: string;
  readonly record?: string;
  readonly json?: true;
  readonly why?: true;
  readonly discreet?: true;
  readonly plain?: true;
};

/**
 * The command line that gives the same answer without a question, to repeat or to share. `facts` are those that
 * no file tells; `command` is the program, the command, and what else it is given.
 */
export function replayCommand(
  policy: Policy,
  facts: Facts,
  options: ReplayFlags,
  command: readonly string[],
): string {
  const { complaint, as, today, format, json, why, discreet, plain, customer, order, store, by, record } =
    options;
  const flags = [
    ['--policy', policy.source],
    ['--complaint', complaint],
    ['--as', as],
    ['--today', today],
    ['--customer', customer],
    ['--order', order],
    ['--store', store],
    ['--by', by],
    ['--record', record],
    ['--format', json || format === 'text' ? undefined : format],
  ].flatMap(([flag, value]) => (value === undefined ? [] : [shellOption(flag ?? '', value)]));
  const words = policy.facts.flatMap((fact) => {
    const value = facts[fact.name];
    if (value === undefined) return [];
    return [`${fact.name}=${shellWord(writeFact(policy, fact, value))}`];
  });
  const switches = Object.entries({ json, why, discreet, plain }).flatMap(([name, on]) =>
    on ? [`--${name}`] : [],
  );
  return [...command, ...words, ...flags, ...switches, '--no-input'].join(' ');
}

/** What to type for this program: somebody who started it by npm may have it nowhere on their path. */
export const programName = (env: Host['env']): string => (env['npm_command'] ? 'npx amends' : 'amends');
