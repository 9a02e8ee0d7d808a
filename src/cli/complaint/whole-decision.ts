import type { Decision } from '../../domain/results/decision.js';
import { Failure } from '../../domain/values/failure.js';

/** The decision that a text holds, as far as a case is made of it. Throws a Failure where it holds none. */
export function decisionIn(text: string, file: string): Decision {
  const data = parsed(text);
  const isWhole =
    data['decision'] === 1 &&
    ['complaint', 'policy', 'offer'].every((key) => typeof data[key] === 'object' && data[key] !== null) &&
    ['assumed', 'choices'].every((key) => Array.isArray(data[key])) &&
    isNames(data['fromRecord'] ?? []) &&
    isOffer(data['offer']) &&
    (data['choices'] as unknown[]).every(isChoice);
  if (isWhole) return data as unknown as Decision;
  throw new Failure(
    `“${file}” holds no whole decision.`,
    'Give what amends resolve --json printed: amends resolve … --json > decision.json',
  );
}

/** An offer as far as it's compared with another. */
function isOffer(data: unknown): boolean {
  const remedies = partsOf(data)['remedies'];
  return Array.isArray(remedies) && remedies.every((one) => typeof partsOf(one)['id'] === 'string');
}

function isChoice(data: unknown): boolean {
  const { of, offers } = partsOf(data);
  return isNames(of) && Array.isArray(offers) && offers.every(isOffer);
}

const isNames = (data: unknown): boolean =>
  Array.isArray(data) && data.every((name) => typeof name === 'string');

/** The parts of a map; none of anything else. */
const partsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(text);
    return partsOf(data);
  } catch {
    return {};
  }
}
