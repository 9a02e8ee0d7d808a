import { Composer, type CST, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml';
import type { Code } from '../document/codes.js';
import { type Remark, SourceText, type Stretch } from '../document/text.js';
import { listIn, mapIn, type Span, type Written } from '../document/written.js';
import { Conversion, type Names } from './conversion.js';
import { noText } from './encoding.js';
import { REFUSALS, Watch } from './excess.js';
import { type Gap, gapAt, leftOut, pathsOf, withLost } from './gap.js';
import { type Flaw, isUnclosedQuote, syntaxFlaws } from './syntax.js';

/** The largest file that is read, in UTF-16 units. */
const LARGEST = 1_000_000;

/** A document as it was written, or null where there is none to speak of, and what is wrong with the text. */
export type YamlReading = { readonly root: Written | null; readonly flaws: readonly Flaw[] };

/** Reads one YAML 1.2 document whose root is a map, with what its keys may be called. Never throws, whatever the text. */
export function readYaml(source: SourceText, names: Names = 'own'): YamlReading {
  const unreadable = noText(source.text);
  if (unreadable) return { root: null, flaws: [unreadable] };
  if (source.text.length > LARGEST) return refused(0, TOO_BIG);
  try {
    return readAround(source, names);
  } catch (error) {
    if (error instanceof RangeError) return refused(0, REFUSALS.depth);
    throw error;
  }
}

const refused = (at: number, remark: Remark & { readonly code: Code }): YamlReading => ({
  root: null,
  flaws: [{ from: at, to: at + 1, spoils: 'all', ...remark }],
});

const TOO_BIG: Remark & { readonly code: Code } = {
  code: 'too-big',
  message: 'This file is over 1 MB, and is not read.',
  hint: 'Is it the right file? A large policy can stand on another, with extends.',
};

/** So many items are left out; where YAML loses its way more often, the rest follows from that. */
const MOST_GAPS = 10;

/** Reads a text; where YAML loses its way in an item, what stands beside it is read all the same. */
function readAround(source: SourceText, names: Names): YamlReading {
  const whole = compose(source, source.text, names);
  const gaps: Gap[] = [];
  const flaws: Flaw[] = [];
  const sentences: Flaw[] = [];
  let [text, reading] = [source.text, whole];
  for (let lost = lostIn(whole); lost; lost = lostIn(reading)) {
    const gap = gapAt(text, lost.from);
    const isOnward = lost.from >= (gaps.at(-1)?.to ?? 0);
    if (!gap || !isOnward || gaps.length === MOST_GAPS) return onlyFirst(whole);
    const quoted = standIn(text, lost);
    const again = quoted === text ? null : compose(source, quoted, names);
    if (again && (lostIn(again)?.from ?? Number.POSITIVE_INFINITY) > gap.to) {
      // With quotes around the sentence all else is as it should be, and what is wrong with that can be said.
      sentences.push({ ...lost, spoils: [] });
      [text, reading] = [quoted, again];
      continue;
    }
    flaws.push(...flawsOf(gap, lost, reading));
    gaps.push(gap);
    text = leftOut(text, gap);
    reading = compose(source, text, names);
  }
  if (gaps.length + sentences.length === 0) return whole;
  if (!reading.root) return onlyFirst(whole);
  const spoils = gaps.flatMap(pathsOf);
  const placed = onceEach(flaws).map((flaw) => ({ ...flaw, spoils }));
  return { root: withLost(reading.root, gaps), flaws: [...sentences, ...placed, ...reading.flaws] };
}

/** The text with a sentence in quotes in place of one that lacks them, as long as it, so that all else stays where it is. */
function standIn(text: string, { code, from, to }: Flaw): string {
  if (code !== 'unquoted-text' || to - from < 2) return text;
  return `${text.slice(0, from)}"${'x'.repeat(to - from - 2)}"${text.slice(to)}`;
}

/** Flaws of a text that is worth reading around them. */
const OF_ONE_ITEM: readonly Code[] = ['not-yaml', 'unquoted-text'];

const lostIn = ({ flaws }: YamlReading): Flaw | undefined =>
  flaws.find(({ code }) => OF_ONE_ITEM.includes(code));

/** What is wrong with an item: where YAML lost its way, and every other sentence without quotes. */
function flawsOf(gap: Gap, lost: Flaw, { flaws }: YamlReading): Flaw[] {
  const inside = flaws.filter(({ from }) => gap.from <= from && from <= gap.to);
  const sentences = lost.spoils === 'all' ? [] : inside.filter(({ code }) => code === 'unquoted-text');
  return [...new Set([lost, ...sentences])];
}

/** Of flaws with one cause, the first. */
const onceEach = (flaws: readonly Flaw[]): Flaw[] =>
  flaws.filter(
    ({ cause }, at) => cause === undefined || flaws.findIndex((other) => other.cause === cause) === at,
  );

/** Where the parser does not find its way again, what it says after the first only follows from that. */
function onlyFirst({ root, flaws }: YamlReading): YamlReading {
  const at = flaws.findIndex(({ code }) => OF_ONE_ITEM.includes(code));
  return { root, flaws: flaws.slice(0, at + 1).map((flaw) => ({ ...flaw, spoils: 'all' as const })) };
}

/** The document that a text holds, which has its places in `source`. */
function compose(source: SourceText, text: string, names: Names): YamlReading {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const watch = new Watch(text);
  const parts = parse(text, watch);
  const [document, second] = [...composer.compose(parts, true, source.text.length)] as Document.Parsed[];
  if (watch.excess) return refused(watch.excess.at, REFUSALS[watch.excess.of]);
  const flaws = document ? syntaxFlaws(new SourceText(source.file, text), errorsOf(document)) : [];
  if (!document?.contents) return { root: null, flaws: flaws.length > 0 ? flaws : [nothingThere] };
  if (second) flaws.push(secondDocument(second.range[0]));
  return converted(new Conversion(source, names), document.contents, flaws);
}

/** What the parser makes of a text, up to where it is too much: nothing is composed before the document ends. */
function* parse(text: string, watch: Watch): Generator<CST.Token> {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    if (!watch.passes(token)) return;
    yield* parser.next(token);
  }
  yield* parser.end();
}

/** Of what the parser merely warns of, a sign that would change what a text is matters. */
function errorsOf({ errors, warnings }: Document.Parsed): YAMLError[] {
  return [...errors, ...warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
}

function converted(conversion: Conversion, contents: Node, flaws: readonly Flaw[]): YamlReading {
  const root = conversion.piece(contents, 1);
  const placed = flaws.map((flaw) =>
    isUnclosedQuote(flaw) ? { ...flaw, ...openingQuote(root, flaw) } : flaw,
  );
  // Once the parser has lost its way, what it takes for keys says nothing.
  const more = flaws.some(({ spoils }) => spoils === 'all') ? [] : conversion.flaws;
  if (root.holds instanceof Map) return { root, flaws: [...placed, ...more] };
  return { root: null, flaws: placed.length > 0 ? placed : [notAMap(root.span)] };
}

/** Where the text begins whose quote was never closed: the innermost piece that reaches to there. */
function openingQuote(root: Written, flaw: Flaw): Stretch {
  let inner: Written | undefined = root;
  let last = root;
  while (inner) {
    last = inner;
    const below: readonly Written[] = listIn(inner) ?? [...(mapIn(inner)?.values() ?? [])];
    inner = below.find(({ span }) => span.from < flaw.from && flaw.from <= span.to + 1);
  }
  return { from: last.span.from, to: last.span.from + 1 };
}

const nothingThere: Flaw = {
  from: 0,
  to: 0,
  code: 'not-a-map',
  message: 'This file is empty.',
  hint: 'A policy begins with amends: 1, a complaint with what went wrong, such as problem: late.',
  spoils: 'all',
};

function secondDocument(at: number): Flaw {
  const message = 'A second document begins here; a file holds one.';
  return {
    from: at,
    to: at + 3,
    code: 'several-documents',
    message,
    hint: 'Take out the line with three dashes.',
  };
}

function notAMap({ from, to }: Span): Flaw {
  return {
    from,
    to,
    spoils: 'all',
    code: 'not-a-map',
    message: 'A file holds keys with their values, such as “name: …”.',
  };
}
