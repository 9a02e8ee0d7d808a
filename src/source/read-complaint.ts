import type { Diagnostic, Mistake } from '../domain/mistake.js';
import { diagnose, inPlaceOrder } from './diagnose.js';
import { readYaml } from './read-yaml.js';
import { unquoted, WORDING_FACTS } from './syntax.js';
import { type Remark, SourceText } from './text.js';
import { listIn, mapIn, plain, type Span, type Written } from './written.js';

/** The facts of a complaint file as written, or what is wrong with it. */
export type ComplaintReading = {
  /** Null if any diagnostic is an error. */
  readonly facts: Record<string, unknown> | null;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads a complaint file, YAML or JSON: facts with their values; a list only where several values are one
 * fact, such as what was turned down. Never throws. Whether there are such facts is for a policy to say.
 */
export function readComplaint(text: string, file: string): ComplaintReading {
  const source = new SourceText(file, text);
  const { root, flaws } = readYaml(source);
  const found = flaws.map((flaw) => source.diagnostic(flaw, flaw));
  if (!root) return { facts: null, diagnostics: inPlaceOrder(found, [file]) };
  // A text that YAML broke seems to hold keys of its own.
  if (found.length === 0)
    found.push(...mistaken(root).map(([at, remark]) => source.diagnostic(placeOf(at), remark)));
  const diagnostics = inPlaceOrder(found, [file]);
  return { facts: diagnostics.length > 0 ? null : (plain(root) as Record<string, unknown>), diagnostics };
}

const placeOf = ({ span, key }: Written): Span => (span.to > span.from ? span : (key ?? span));

function mistaken(root: Written): (readonly [Written, Remark])[] {
  return [...(mapIn(root) ?? [])].flatMap(([name, value]) => {
    const remark = value.cut && WORDING_FACTS.includes(name) ? unquoted(name) : notFlat(name, value);
    return remark ? [[value, remark] as const] : [];
  });
}

function notFlat(name: string, value: Written): Remark | undefined {
  const nested = mapIn(value) ?? listIn(value)?.find((item) => mapIn(item) ?? listIn(item));
  if (nested === undefined) return undefined;
  if (WORDING_FACTS.includes(name)) return unquoted(name);
  return {
    code: 'wrong-value',
    message: `“${name}” takes one value, not more keys.`,
    hint: 'A complaint is facts with their values, such as price: 49.99.',
  };
}

/**
 * Gives mistakes in a document their places. A path that leads nowhere stands at the deepest key there is.
 * Of a text that is no document, everything stands at its beginning.
 */
export function locate(text: string, file: string, mistakes: readonly Mistake[]): Diagnostic[] {
  const source = new SourceText(file, text);
  const { root } = readYaml(source);
  const placed = mistakes.map((mistake) =>
    root ? diagnose(root, mistake) : source.diagnostic({ from: 0, to: 0 }, mistake),
  );
  return inPlaceOrder(placed, [file]);
}
