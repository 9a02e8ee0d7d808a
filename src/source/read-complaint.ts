import type { Diagnostic, Mistake } from '../domain/mistake.js';
import { diagnose, inPlaceOrder } from './diagnose.js';
import { readYaml } from './read-yaml.js';
import { type Flaw, unquoted, WORDING_FACTS } from './syntax.js';
import { type Remark, SourceText, type Stretch } from './text.js';
import { listIn, mapIn, plain, type Span, type Written } from './written.js';

/** The facts of a complaint file as written, or what is wrong with it. */
export type ComplaintReading = {
  /** Without those that are wrong in themselves, so that the rest can be judged; null where the text is no document. */
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
  // A text in which YAML has lost its way seems to hold keys of its own.
  if (flaws.some(spoilsAll)) return { facts: null, diagnostics: inPlaceOrder(found, [file]) };
  const wrong = mistaken(root);
  const diagnostics = wrong.map(([, at, remark]) => source.diagnostic(placeOf(at), remark));
  const facts = plain(root) as Record<string, unknown>;
  for (const [name] of wrong) delete facts[name];
  for (const [name, value] of mapIn(root) ?? [])
    if (flaws.some((flaw) => isIn(value, flaw))) delete facts[name];
  return { facts, diagnostics: inPlaceOrder([...found, ...diagnostics], [file]) };
}

/** Whether nothing can be said of what stands beside a flaw. */
const spoilsAll = ({ spoils, code }: Flaw): boolean =>
  spoils === 'all' || spoils === 'item' || code === 'several-documents';

/** Whether a flaw stands in a fact: between its name and the end of its value. */
const isIn = ({ key, span }: Written, { from }: Stretch): boolean =>
  (key ?? span).from <= from && from <= span.to;

const placeOf = ({ span, key }: Written): Span => (span.to > span.from ? span : (key ?? span));

/** The facts that are wrong in themselves. */
function mistaken(root: Written): (readonly [string, Written, Remark])[] {
  return [...(mapIn(root) ?? [])].flatMap(([name, value]) => {
    const remark = value.cut && WORDING_FACTS.includes(name) ? unquoted(name) : notFlat(name, value);
    return remark ? [[name, value, remark] as const] : [];
  });
}

/** What is said in words of the shop: a list or a map there is a sentence that YAML broke. Of others a policy judges. */
function notFlat(name: string, value: Written): Remark | undefined {
  const nested = mapIn(value) ?? listIn(value)?.find((item) => mapIn(item) ?? listIn(item));
  return nested !== undefined && WORDING_FACTS.includes(name) ? unquoted(name) : undefined;
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
