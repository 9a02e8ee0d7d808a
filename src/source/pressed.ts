import { BUILT_INS } from './built-in.js';
import { readYaml } from './read-yaml.js';
import { SourceText } from './text.js';
import { listIn, mapIn, type Scalar, type Span, type Written } from './written.js';

/**
 * A piece of a document as plain data, for JSON: what it holds, where its value and its key stand (offsets in
 * the text), and whether YAML may have cut it. Parsing the built-in policies is most of the work of reading a
 * short policy that extends one, so the build does it once.
 */
export type Pressed = readonly [
  holds: PressedValue,
  from: number,
  to: number,
  keyFrom?: number,
  keyTo?: number,
  cut?: true,
];

type PressedValue =
  | Scalar
  | { readonly map: readonly (readonly [string, Pressed])[] }
  | { readonly list: readonly Pressed[] };

/** The documents of the built-in policies, by edition. */
export function pressBuiltIns(): Record<string, Pressed> {
  return Object.fromEntries(
    Object.entries(BUILT_INS).map(([edition, text]) => {
      const { root } = readYaml(new SourceText(edition, text));
      if (!root) throw new TypeError(`The built-in policy ${edition} holds no document.`);
      return [edition, press(root)];
    }),
  );
}

function press(piece: Written): Pressed {
  const { span, key, cut } = piece;
  const place = key
    ? ([span.from, span.to, key.from, key.to] as const)
    : ([span.from, span.to, -1, -1] as const);
  return cut ? [pressedValue(piece), ...place, true] : [pressedValue(piece), ...place];
}

function pressedValue(piece: Written): PressedValue {
  const [map, list] = [mapIn(piece), listIn(piece)];
  if (map) return { map: [...map].map(([name, held]) => [name, press(held)]) };
  return list ? { list: list.map(press) } : (piece.holds as Scalar);
}

/** The piece that was pressed, out of this text. */
export function unpress(
  [held, from, to, keyFrom = -1, keyTo = -1, cut]: Pressed,
  source: SourceText,
): Written {
  const span = (start: number, end: number): Span => ({ source, from: start, to: end });
  return {
    holds: unpressedValue(held, source),
    span: span(from, to),
    ...(keyFrom >= 0 ? { key: span(keyFrom, keyTo) } : {}),
    ...(cut ? { cut } : {}),
  };
}

function unpressedValue(held: PressedValue, source: SourceText): Written['holds'] {
  if (held === null || typeof held !== 'object') return held;
  if ('list' in held) return held.list.map((item) => unpress(item, source));
  return new Map(held.map.map(([name, piece]) => [name, unpress(piece, source)]));
}
