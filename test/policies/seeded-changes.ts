import { parse, stringify } from 'yaml';
import type { Policy } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/index.js';
import { BUILT_INS } from '../../src/source/index.js';

/** A change to a policy, as somebody might make it by mistake. */
export type SeededChange = { readonly kind: ChangeKind; readonly what: string; readonly policy: Policy };

/** What kinds of changes there are: to add one, add it to the list below. */
export type ChangeKind = 'threshold' | 'rule' | 'limit' | 'remedy' | 'outcome' | 'due';

type Plain = Record<string, unknown>;
type Path = readonly (string | number)[];

/** One way to change a document: every place of the kind that there is, and what to do there. */
type Way = {
  readonly kind: ChangeKind;
  readonly placesIn: (document: Plain) => Path[];
  readonly change: (document: Plain, at: Path, up: boolean) => void;
};

const BOUNDS = ['at-least', 'over', 'at-most', 'under', 'up-to', 'below', 'after'];

const WAYS: readonly Way[] = [
  {
    kind: 'threshold',
    placesIn: (document) =>
      pathsIn(
        document,
        ['rules'],
        (path, value) => BOUNDS.includes(String(path.at(-1))) && typeof value === 'number',
      ),
    change: byOne,
  },
  {
    kind: 'rule',
    placesIn: ({ rules }) => Object.keys((rules ?? {}) as Plain).map((rule) => ['rules', rule]),
    change: (document, [, rule]) => {
      delete (document['rules'] as Plain)[String(rule)];
    },
  },
  {
    kind: 'limit',
    placesIn: (document) => pathsIn(document, ['authority'], (_path, value) => typeof value === 'number'),
    change: byTenth,
  },
  {
    kind: 'remedy',
    placesIn: (document) => pathsIn(document, ['remedies'], (_path, value) => typeof value === 'number'),
    change: byTenth,
  },
  {
    kind: 'outcome',
    placesIn: (document) =>
      pathsIn(document, ['rules'], (path) => ['decline', 'wait', 'explain'].includes(String(path.at(-1)))),
    change: (document, at) => {
      const rule = valueAt(document, at.slice(0, -1)) as Plain;
      const [from = '', to = ''] =
        at.at(-1) === 'decline' ? ['decline', 'wait'] : [String(at.at(-1)), 'decline'];
      rule[to] = rule[from];
      delete rule[from];
    },
  },
  {
    kind: 'due',
    placesIn: (document) =>
      pathsIn(
        document,
        ['rules'],
        (path) => ['owe', 'may'].includes(String(path.at(-2))) && typeof path.at(-1) === 'number',
      ),
    change: (document, at) => {
      const rule = valueAt(document, at.slice(0, -2)) as Plain;
      const key = String(at.at(-2));
      const left = (rule[key] as unknown[]).filter((_one, place) => place !== at.at(-1));
      if (left.length > 0) rule[key] = left;
      else delete rule[key];
    },
  },
];

/** Every path below one at which `is` holds. */
function pathsIn(document: Plain, from: Path, is: (path: Path, value: unknown) => boolean): Path[] {
  const value = valueAt(document, from);
  const below =
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((key) =>
          pathsIn(document, [...from, Array.isArray(value) ? Number(key) : key], is),
        )
      : [];
  return is(from, value) ? [from, ...below] : below;
}

const valueAt = (document: Plain, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Plain | undefined)?.[step], document);

function put(document: Plain, at: Path, value: unknown): void {
  (valueAt(document, at.slice(0, -1)) as Plain)[at.at(-1) as string] = value;
}

/** A threshold by one, up or down. */
function byOne(document: Plain, at: Path, up: boolean): void {
  const value = Number(valueAt(document, at));
  put(document, at, Math.max(0, value + (up ? 1 : -1)));
}

/** An amount by a tenth, and by one at least. */
function byTenth(document: Plain, at: Path, up: boolean): void {
  const value = Number(valueAt(document, at));
  const by = Math.max(Number.isInteger(value) ? 1 : 0.01, Math.round(value * 10) / 100);
  put(document, at, Math.max(0, Math.round((value + (up ? by : -by)) * 100) / 100));
}

/** A change drawn by chance; null where the changed policy doesn't load. The same numbers, the same change. */
export function changeOf(name: string, random: () => number): SeededChange | null {
  const document = parse(BUILT_INS[name] ?? '') as Plain;
  const ways = WAYS.map((way) => ({ way, places: way.placesIn(document) })).filter(
    ({ places }) => places.length > 0,
  );
  const drawn = ways[Math.floor(random() * ways.length)];
  const at = drawn?.places[Math.floor(random() * drawn.places.length)];
  if (!drawn || !at) return null;
  const before = JSON.stringify(valueAt(document, at));
  drawn.way.change(document, at, random() < 0.5);
  const after = JSON.stringify(valueAt(document, at));
  const { policy } = readPolicy(stringify(document), name);
  const what = `${at.join('.')}: ${before.slice(0, 60)} → ${after === undefined ? 'gone' : after.slice(0, 60)}`;
  return policy && { kind: drawn.way.kind, what, policy };
}
