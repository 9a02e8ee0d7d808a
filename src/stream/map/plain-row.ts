import type { Policy } from '../../domain/policy/policy.js';
import { isDecision, readDecision, unfitDecision } from '../../source/read/recorded-decision.js';
import { type MappedRow, SAYS_NOTHING } from './map-reader.js';
import type { RowIssue } from './row-issue.js';
import { isJsonRow, type JsonRow, plainValue } from './row-values.js';
import { isUnsafe, unsafeNumber } from './source-reader.js';

/** Keys by which rows are told apart, and that are no facts. */
const OF_ROWS: readonly string[] = ['id', 'row', 'at', 'record'];

/** What a row says whose columns or keys are called as facts are, without a map. */
export function plainRow(raw: JsonRow): MappedRow {
  const { id } = raw;
  const told = Object.entries(raw).filter(([name]) => !OF_ROWS.includes(name));
  const issues: RowIssue[] = [...told, ['id', id] as const]
    .filter(([, value]) => isUnsafe(value))
    .map(([name]) => ({ fact: name, message: unsafeNumber(name) }));
  if (typeof id === 'object' && id !== null) issues.push({ fact: 'id', message: NOT_ONE });
  return { ...SAYS_NOTHING, id: isUnsafe(id) ? null : plainValue(id), raw: Object.fromEntries(told), issues };
}

/** The same of JSON, which may be a decision made before, or a record that holds its `complaint`. */
export function plainJsonRow(data: JsonRow, policy: Policy): MappedRow {
  const complaint = data['complaint'];
  if (isDecision(data)) return ofDecision(data, policy);
  if (!isJsonRow(complaint)) return plainRow(data);
  const { id, today, as } = data;
  const row = plainRow({ ...complaint, id: id ?? complaint['id'] });
  return {
    ...row,
    ...(typeof today === 'string' ? { today } : {}),
    ...(typeof as === 'string' ? { role: as } : {}),
  };
}

function ofDecision(data: JsonRow, policy: Policy): MappedRow {
  const recorded = readDecision(data);
  const wrong = 'message' in recorded ? recorded : unfitDecision(policy, recorded);
  const id = plainValue(data['id']);
  if ('message' in recorded || wrong) {
    const { message = '', hint = '' } = wrong ?? {};
    return { ...SAYS_NOTHING, id, issues: [{ fact: null, message, hint }] };
  }
  const { facts, today, as } = recorded;
  return { ...plainRow(facts), id, today, role: as };
}

const NOT_ONE = 'What a row is called is one value, and no list or map.';

/** A row in which nothing stands: it's left out, and counted. */
export const EMPTY: MappedRow = { ...SAYS_NOTHING, isSkipped: true };
