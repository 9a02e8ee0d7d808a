import type { PlainValue } from '../../domain/rows/row-map.js';
import { isDecision, readDecision } from '../../source/read/recorded-decision.js';
import type { MappedRow } from './map-reader.js';
import type { RowIssue } from './row-issue.js';
import { isJsonRow, type JsonRow } from './row-values.js';
import { isUnsafe, unsafeNumber } from './source-reader.js';

/** Keys by which rows are told apart, and that are no facts. */
const OF_ROWS: readonly string[] = ['id', 'row', 'at', 'record'];

/** What a row says whose columns or keys are called as facts are, without a map. */
export function plainRow(raw: JsonRow): MappedRow {
  const { id } = raw;
  const told = Object.entries(raw).filter(([name]) => !OF_ROWS.includes(name));
  const issues = told.flatMap(([name, value]): RowIssue[] =>
    isUnsafe(value) ? [{ fact: name, message: unsafeNumber(name) }] : [],
  );
  return { ...ALONE, id: isUnsafe(id) ? null : plain(id), raw: Object.fromEntries(told), issues };
}

/** The same of JSON, which may be a decision made before, or a record that holds its `complaint`. */
export function plainJsonRow(data: JsonRow): MappedRow {
  const complaint = data['complaint'];
  if (isDecision(data)) return ofDecision(data);
  if (!isJsonRow(complaint)) return plainRow(data);
  const { id, today } = data;
  return plainRow({
    ...(typeof today === 'string' ? { today } : {}),
    ...complaint,
    id: id ?? complaint['id'],
  });
}

function ofDecision(data: JsonRow): MappedRow {
  const recorded = readDecision(data);
  if ('message' in recorded)
    return { ...ALONE, issues: [{ fact: null, message: recorded.message, hint: recorded.hint }] };
  const { facts, today } = recorded;
  return { ...plainRow({ today: today.slice(0, 10), ...facts }), id: plain(data['id']) };
}

const ALONE: MappedRow = {
  isSkipped: false,
  id: null,
  customer: null,
  incident: null,
  raw: {},
  group: null,
  issues: [],
};

const plain = (value: unknown): PlainValue | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
