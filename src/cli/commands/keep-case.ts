import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { Failure } from '../../domain/values/failure.js';
import type { Host } from '../port/host.js';

/** An answer that is to be kept as a case. */
type CaseToKeep = {
  readonly policy: Policy;
  readonly decision: Decision;
  /** The file of tests; it is written anew where there is none. */
  readonly file: string;
  /** What the file calls the policy, where it is written anew. */
  readonly named: string;
};

/** Where a case was kept, and what it's called there. */
export type KeptCase = { readonly file: string; readonly name: string };

/**
 * Keeps an answer as a case in a file of tests, behind those that it has. Throws a Failure where nothing can be added to
 * the file: then it's left as it is.
 */
export async function keepCase({ policy, decision, file, named }: CaseToKeep, host: Host): Promise<KeptCase> {
  const { appendCase, readTests } = await import('../../source/index.js');
  const { caseLines } = await import('../../cases/index.js');
  const before = host.fileExists(file) ? host.readFile(file) : newFile(named, decision);
  const reading = readTests(before, file);
  const name = freeName(labelOf(policy, decision), before);
  const lines = caseLines({ policy, decision, name, file: reading.usual });
  const after = appendCase(before, lines);
  // What was wrong with the file before is wrong still; what the case would spoil is not written.
  const spoilt =
    after === null || readTests(after, file).diagnostics.length > withoutEmpty(reading.diagnostics);
  if (after === null || spoilt)
    throw new Failure(
      `Nothing can be added to “${file}”.`,
      `Put its cases one below the other, each with a dash, or add this by hand:\n${lines.join('\n')}`,
    );
  host.writeFile(file, after);
  return { file, name };
}

/** A file without a case gets one. */
const withoutEmpty = (found: readonly { readonly code: string }[]): number =>
  found.filter(({ code }) => code !== 'no-cases').length;

const newFile = (named: string, { today, as }: Decision): string => `\
tests: 1
policy: ${named}
today: ${today}
as: ${as}
`;

/** What went wrong, in the words of the policy. */
function labelOf({ problems }: Policy, { complaint }: Decision): string {
  const name = String(complaint['problem'] ?? 'complaint');
  return problems.find((problem) => problem.name === name)?.label ?? name;
}

/** A name that no case has yet: no two cases of a file are called the same. */
function freeName(label: string, text: string): string {
  const isTaken = (name: string) => text.includes(JSON.stringify(name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? label : `${label}, ${count}`;
    if (!isTaken(name)) return name;
  }
}

/** The tests beside a policy: `shop.test.yaml` for `shop.yaml`. */
export const testsBeside = (policy: string): string => policy.replace(/(?:\.ya?ml)?$/i, '.test.yaml');
