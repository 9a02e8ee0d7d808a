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
import { NAME_SOURCE } from '../../domain/values/name.js';
import type { DocumentNode, Scalar, Span } from '../document/node.js';
import type { SourceText, TextRange } from '../document/text.js';
import { normalizeNumber } from '../suggest/suggestions.js';
import { misalignedLine } from './indentation.js';
import { LIMIT_ERRORS, MOST_LEVELS } from './parse-limits.js';
import { NO_COLON } from './parser-messages.js';
import { type RepeatedKey, repeatedKeyIssues } from './repeated-keys.js';
import { orUnquotedSentence, PROSE_KEYS, type SyntaxIssue } from './syntax.js';

/** More mistakes of this kind than these say nothing new. */
const MOST_ISSUES = 100;

/** How many nodes aliases may stand for in all; more is a file made to fill the memory. */
const MOST_REPEATED = 10_000;

/** How deep rules, remedies and roles stand, by their names. */
const ITEMS = 2;

/**
 * What keys may be called: anything, where somebody else says which names there are; or only what is no name that every
 * JavaScript object has already, which would be found where nobody wrote it.
 */
export type Names = 'any' | 'own';

/** Names that every JavaScript object has, whatever was put into it. */
const OBJECT_PROTOTYPE_NAMES: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Turns nodes of the parser into nodes as written, and collects what the parser lets through. */
export class NodeConverter {
  readonly issues: SyntaxIssue[] = [];
  private readonly anchors = new Map<string, Node>();
  private repeated = 0;
  /** How many aliases we are inside of. */
  private aliasDepth = 0;
  private refused = false;

  constructor(
    private readonly source: SourceText,
    private readonly names: Names,
  ) {}

  convert(node: Node | null, depth: number, key?: Span): DocumentNode {
    const span = this.yamlSpan(node, key);
    const isRead = node !== null && this.affordable(span, depth);
    const value = isRead ? this.content(node, depth, span) : null;
    const written = key ? { value, span, key } : { value, span };
    return isRead && isScalar(node) && this.isCut(node, span) ? { ...written, cut: true } : written;
  }

  private content(node: Node, depth: number, span: Span): DocumentNode['value'] {
    if (isAlias(node)) return this.resolveAlias(node, depth, span);
    if (node.anchor && this.aliasDepth === 0) this.anchors.set(String(node.anchor), node);
    if (isMap(node)) return this.entries(node, depth);
    if (isSeq(node)) return this.items(node, depth);
    return isScalar(node) ? scalarIn(node) : null;
  }

  private yamlSpan(node: Node | null, key?: Span): Span {
    const [from = key?.to ?? 0, to = from] = node?.range ?? [];
    return { source: this.source, from, to };
  }

  /** An alias inside what it stands for would never end, and aliases of aliases could fill the memory. */
  private affordable({ from, to }: Span, depth: number): boolean {
    if (this.aliasDepth > 0) this.repeated += 1;
    const endless = depth > MOST_LEVELS;
    if (!endless && this.repeated < MOST_REPEATED) return true;
    if (!this.refused)
      this.report({ from, to, ...LIMIT_ERRORS[endless ? 'depth' : 'aliases'], taints: 'all' });
    this.refused = true;
    return false;
  }

  private report(issue: SyntaxIssue): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push(issue);
  }

  private resolveAlias(alias: Alias, depth: number, { from, to }: Span): DocumentNode['value'] {
    const node = this.anchors.get(alias.source);
    if (!node) {
      const message = `There is no &${alias.source} before this for *${alias.source} to repeat.`;
      this.report(orUnquotedSentence(this.source, { from, to, code: 'not-yaml', taints: 'item', message }));
      return null;
    }
    this.aliasDepth += 1;
    const { value } = this.convert(node, depth + 1);
    this.aliasDepth -= 1;
    return value;
  }

  /** Of a complaint, the reader of its facts knows which are names. */
  private named(node: DocumentNode): DocumentNode {
    return this.names === 'own' ? composed(node) : node;
  }

  private items(list: YAMLSeq, depth: number): DocumentNode[] {
    const items = list.items as (Node | null)[];
    for (const item of items) this.refuseDash(item);
    return items.map((item) => this.named(this.convert(item, depth + 1)));
  }

  private entries(map: YAMLMap, depth: number): Map<string, DocumentNode> {
    const entries = new Map<string, DocumentNode>();
    const twice: RepeatedKey[] = [];
    for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
      const span = this.yamlSpan(key);
      const name = this.keyName(key, span);
      const earlier = name === undefined ? undefined : entries.get(name);
      if (earlier?.key)
        twice.push({
          name: String(name),
          span,
          earlier: earlier.key,
          isItem: depth === ITEMS && isMap(value),
        });
      const read = this.convert(value, depth + 1, span);
      const node = isProseKey(name) ? read : this.named(read);
      if (name !== undefined && !earlier) entries.set(name, node);
    }
    for (const issue of repeatedKeyIssues(twice, entries, depth)) this.report(issue);
    return entries;
  }

  /** A key as text; yes-no facts may be written with true and false, which YAML takes for no text. */
  private keyName(key: Node | null, span: Span): string | undefined {
    if (isScalar(key)) {
      if (typeof key.value === 'boolean') return key.value ? 'yes' : 'no';
      if (typeof key.value === 'string')
        return this.nameIn(key.value.normalize('NFC'), key.type === YamlScalar.PLAIN, span);
    }
    const number = this.numberBefore(span);
    if (number) return this.commaInNumber(number);
    const message = 'A key has to be text.';
    this.report({
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
    return this.names === 'own' && OBJECT_PROTOTYPE_NAMES.has(text) ? this.refuseName(text, span) : text;
  }

  private refuseName(name: string, { from, to }: Span): undefined {
    this.report({ from, to, code: 'bad-name', message: `“${name}” cannot be used as a name.` });
    return undefined;
  }

  /** `barista { goodwill: 30 }`: the colon that is missing is the one before the bracket. */
  private gluedKey(name: string, { from }: Span): undefined {
    const to = from + name.search(/\s*[{[]/);
    this.report({ from, to, taints: 'item', code: 'not-yaml', ...NO_COLON });
    return undefined;
  }

  /** `{ goodwill: 1,000 }`: YAML takes what follows the comma for a key. */
  private numberBefore({ from, to }: Span): TextRange | undefined {
    const [written] = /\d{1,3}(,\d{1,3})+$/.exec(this.source.text.slice(Math.max(0, from - 20), to)) ?? [];
    return written === undefined ? undefined : { from: to - written.length, to };
  }

  private commaInNumber({ from, to }: TextRange): undefined {
    const written = this.source.text.slice(from, to);
    const message = `“${written}” holds a comma, which ends a value inside of { }.`;
    const plain = normalizeNumber(written);
    const hint = plain === undefined ? 'Write the number without it.' : `Write ${plain}.`;
    this.report({ from, to, taints: 'item', code: 'not-yaml', message, hint });
    return undefined;
  }

  /** Whether YAML may have cut a text short. */
  private isCut({ type, anchor, tag, value }: YamlScalar, span: Span): boolean {
    if (type !== YamlScalar.PLAIN) return false;
    return Boolean(anchor ?? tag) || this.commentFollows(span) || /^[“”„«]|^[^"]*"$/.test(String(value));
  }

  /** An item of a list that is indented further than the one before is read as more of it. */
  private refuseDash(item: Node | null): void {
    if (!isScalar(item) || item.type !== YamlScalar.PLAIN) return;
    const { from, to } = this.yamlSpan(item);
    const dash = this.source.text.slice(from, to).search(/\n\s*- /);
    if (dash < 0) return;
    const { line } = this.source.placeOf(from + dash + 1);
    this.report({ taints: 'item', code: 'not-yaml', ...misalignedLine(this.source, line) });
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

/**
 * A name with its accents in one piece: a Mac writes é as an e with an accent beside it, which looks the same. Sentences
 * and a complaint's own words stay letter by letter as they are written.
 */
const composed = (node: DocumentNode): DocumentNode =>
  typeof node.value === 'string' && ACCENTED_NAME.test(node.value)
    ? { ...node, value: node.value.normalize('NFC') }
    : node;

const ACCENTED_NAME = new RegExp(`^(?=.*\\p{M})${NAME_SOURCE}$`, 'u');

/** Whether a word under a key is said, and not looked up. */
const isProseKey = (name: string | undefined): boolean => name === 'name' || PROSE_KEYS.includes(name ?? '');
