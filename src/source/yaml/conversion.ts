import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  Scalar as YamlScalar,
} from 'yaml';
import type { SourceText, Stretch } from '../document/text.js';
import type { Scalar, Span, Written } from '../document/written.js';
import { plainNumber } from '../suggest/meant.js';
import { DEEPEST, REFUSALS } from './excess.js';
import { outOfLine } from './indentation.js';
import { type Flaw, orUnquoted } from './syntax.js';
import { NO_COLON } from './syntax-words.js';

/** More mistakes of this kind than these say nothing new. */
const MOST_FLAWS = 100;

/** How many pieces aliases may stand for in all; more is a file made to fill the memory. */
const MOST_REPEATED = 10_000;

/** How deep rules, remedies and roles stand, by their names. */
const ITEMS = 2;

/**
 * What keys may be called: anything, where somebody else says which names there are; or only what is no name that every
 * JavaScript object has already, which would be found where nobody wrote it.
 */
export type Names = 'any' | 'own';

/** Names that every JavaScript object has, whatever was put into it. */
const IN_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Turns nodes of the parser into pieces as written, and collects what the parser lets through. */
export class Conversion {
  readonly flaws: Flaw[] = [];
  private readonly anchors = new Map<string, Node>();
  private repeated = 0;
  /** How many aliases we are inside of. */
  private echoes = 0;
  private refused = false;

  constructor(
    private readonly source: SourceText,
    private readonly names: Names,
  ) {}

  piece(node: Node | null, depth: number, key?: Span): Written {
    const span = this.spanOf(node, key);
    const isRead = node !== null && this.affordable(span, depth);
    const holds = isRead ? this.content(node, depth, span) : null;
    const written = key ? { holds, span, key } : { holds, span };
    return isRead && isScalar(node) && this.isCut(node, span) ? { ...written, cut: true } : written;
  }

  private content(node: Node, depth: number, span: Span): Written['holds'] {
    if (isAlias(node)) return this.echo(node, depth, span);
    if (node.anchor && this.echoes === 0) this.anchors.set(String(node.anchor), node);
    if (isMap(node)) return this.entries(node, depth);
    if (isSeq(node)) return this.items(node, depth);
    return isScalar(node) ? scalarIn(node) : null;
  }

  private spanOf(node: Node | null, key?: Span): Span {
    const [from = key?.to ?? 0, to = from] = node?.range ?? [];
    return { source: this.source, from, to };
  }

  /** An alias inside what it stands for would never end, and aliases of aliases could fill the memory. */
  private affordable({ from, to }: Span, depth: number): boolean {
    if (this.echoes > 0) this.repeated += 1;
    const endless = depth > DEEPEST;
    if (!endless && this.repeated < MOST_REPEATED) return true;
    if (!this.refused) this.flaw({ from, to, ...REFUSALS[endless ? 'depth' : 'aliases'], spoils: 'all' });
    this.refused = true;
    return false;
  }

  private flaw(flaw: Flaw): void {
    if (this.flaws.length < MOST_FLAWS) this.flaws.push(flaw);
  }

  private echo(alias: Alias, depth: number, { from, to }: Span): Written['holds'] {
    const node = this.anchors.get(alias.source);
    if (!node) {
      const message = `There is no &${alias.source} before this for *${alias.source} to repeat.`;
      this.flaw(orUnquoted(this.source, { from, to, code: 'not-yaml', spoils: 'item', message }));
      return null;
    }
    this.echoes += 1;
    const { holds } = this.piece(node, depth + 1);
    this.echoes -= 1;
    return holds;
  }

  private items(list: YAMLSeq, depth: number): Written[] {
    const items = list.items as (Node | null)[];
    for (const item of items) this.refuseDash(item);
    return items.map((item) => this.piece(item, depth + 1));
  }

  private entries(map: YAMLMap, depth: number): Map<string, Written> {
    const entries = new Map<string, Written>();
    for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
      const span = this.spanOf(key);
      const name = this.keyName(key, span);
      const earlier = name === undefined ? undefined : entries.get(name);
      if (earlier?.key) this.twice(String(name), span, earlier.key, depth === ITEMS && isMap(value));
      const piece = this.piece(value, depth + 1, span);
      if (name !== undefined && !earlier) entries.set(name, piece);
    }
    return entries;
  }

  /** A key as text; yes-no facts may be written with true and false, which YAML takes for no text. */
  private keyName(key: Node | null, span: Span): string | undefined {
    if (isScalar(key)) {
      if (typeof key.value === 'boolean') return key.value ? 'yes' : 'no';
      if (typeof key.value === 'string') return this.nameIn(key.value, key.type === YamlScalar.PLAIN, span);
    }
    const number = this.numberBefore(span);
    if (number) return this.commaInNumber(number);
    const message = 'A key has to be text.';
    this.flaw({
      from: span.from,
      to: span.to,
      code: 'key-not-text',
      message,
      hint: 'Put it in double quotes if it is a name.',
    });
    return undefined;
  }

  private nameIn(text: string, isPlain: boolean, span: Span): string | undefined {
    if (isPlain && /[{[]/.test(text)) return this.gluedKey(text, span);
    return this.names === 'own' && IN_EVERY_OBJECT.has(text) ? this.refuseName(text, span) : text;
  }

  private refuseName(name: string, { from, to }: Span): undefined {
    this.flaw({ from, to, code: 'bad-name', message: `“${name}” cannot be used as a name.` });
    return undefined;
  }

  /** `barista { goodwill: 30 }`: the colon that is missing is the one before the bracket. */
  private gluedKey(name: string, { from }: Span): undefined {
    const to = from + name.search(/\s*[{[]/);
    this.flaw({ from, to, spoils: 'item', code: 'not-yaml', ...NO_COLON });
    return undefined;
  }

  /** `{ goodwill: 1,000 }`: YAML takes what follows the comma for a key. */
  private numberBefore({ from, to }: Span): Stretch | undefined {
    const [written] = /\d{1,3}(,\d{1,3})+$/.exec(this.source.text.slice(Math.max(0, from - 20), to)) ?? [];
    return written === undefined ? undefined : { from: to - written.length, to };
  }

  private commaInNumber({ from, to }: Stretch): undefined {
    const written = this.source.text.slice(from, to);
    const message = `“${written}” holds a comma, which ends a value inside of { }.`;
    const plain = plainNumber(written);
    const hint = plain === undefined ? 'Write the number without it.' : `Write ${plain}.`;
    this.flaw({ from, to, spoils: 'item', code: 'not-yaml', message, hint });
    return undefined;
  }

  /** Where several things of a kind stand under their names, the second may well be meant. */
  private twice(name: string, { from, to }: Span, earlier: Span, isItem: boolean): void {
    const { line } = this.source.placeOf(earlier.from);
    const message = `“${name}” stands here a second time; the first is in line ${line}.`;
    const hint = isItem ? 'Take one of them out, or give it a name of its own.' : 'Take one of them out.';
    this.flaw({ from, to, code: 'duplicate-key', message, hint });
  }

  /** Whether YAML may have cut a text short. */
  private isCut({ type, anchor, tag, value }: YamlScalar, span: Span): boolean {
    if (type !== YamlScalar.PLAIN) return false;
    return Boolean(anchor ?? tag) || this.commentFollows(span) || /^[“”„«]|^[^"]*"$/.test(String(value));
  }

  /** An item of a list that is indented further than the one before is read as more of it. */
  private refuseDash(item: Node | null): void {
    if (!isScalar(item) || item.type !== YamlScalar.PLAIN) return;
    const { from, to } = this.spanOf(item);
    const dash = this.source.text.slice(from, to).search(/\n\s*- /);
    if (dash < 0) return;
    const { line } = this.source.placeOf(from + dash + 1);
    this.flaw({ spoils: 'item', code: 'not-yaml', ...outOfLine(this.source, line) });
  }

  private commentFollows({ to }: Span): boolean {
    const { text } = this.source;
    return (text[to] === ' ' || text[to] === '\t') && /^[ \t]+#/.test(text.slice(to, to + 80));
  }
}

/** What YAML takes for a number, as `0x10` for 16 and `1e1` for 10, is one here only where people write it so. */
const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

function scalarIn({ value, source = '' }: YamlScalar): Scalar {
  if (typeof value === 'number' && !PLAIN_NUMBER.test(source)) return source;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
