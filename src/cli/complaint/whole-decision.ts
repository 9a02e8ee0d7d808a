import type { Decision } from '../../domain/results/decision.js';
import { Failure } from '../../domain/values/failure.js';

/** The decision that a text holds, as far as a case is made of it. Throws a Failure where it holds none. */
export function decisionIn(text: string, file: string): Decision {
  const data = parsed(text);
  const isWhole =
    data['decision'] === 1 &&
    ['complaint', 'policy', 'offer'].every((key) => typeof data[key] === 'object' && data[key] !== null) &&
    ['assumed', 'choices'].every((key) => Array.isArray(data[key])) &&
    Array.isArray((data['offer'] as { remedies?: unknown }).remedies);
  if (isWhole) return data as unknown as Decision;
  throw new Failure(
    `“${file}” holds no whole decision.`,
    'Give what amends resolve --json printed: amends resolve … --json > decision.json',
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
