import type { Path, Place, Severity } from '../../domain/values/issue.js';
import type { Code, TestCode } from './codes.js';
import type { Findings } from './findings.js';
import { type DocumentNode, listIn, mapIn, type Scalar, type Span, spanOf } from './node.js';

/** A document and what has been found wrong with it. */
type ReviewedDocument = { readonly root: DocumentNode; readonly findings: Findings };

/** A node of a document with its findings: what is written there, and where to report what is wrong with it. */
export class NodeView {
  readonly path: Path;
  private readonly document: ReviewedDocument;
  private readonly node: DocumentNode | undefined;

  private constructor(document: ReviewedDocument, path: Path, node: DocumentNode | undefined) {
    this.document = document;
    this.path = path;
    this.node = node;
  }

  /** The whole of a document. */
  static whole(document: ReviewedDocument): NodeView {
    return new NodeView(document, [], document.root);
  }

  /** The whole of the document that this is a node of. */
  get top(): NodeView {
    return NodeView.whole(this.document);
  }

  /** Whether anything is written here. */
  get exists(): boolean {
    return this.node !== undefined;
  }

  get isMap(): boolean {
    return mapIn(this.node) !== undefined;
  }

  get isList(): boolean {
    return listIn(this.node) !== undefined;
  }

  /** The value here; undefined for a map, a list, or nothing. */
  get scalar(): Scalar | undefined {
    return this.isMap || this.isList ? undefined : (this.node?.value as Scalar | undefined);
  }

  /** The node as it was written, for whoever reads it in another way; undefined where nothing is. */
  get written(): DocumentNode | undefined {
    return this.node;
  }

  /** The text here; undefined for anything else. */
  get text(): string | undefined {
    return typeof this.scalar === 'string' ? this.scalar : undefined;
  }

  /** The key this stands under, or the nearest one above a list. */
  get name(): string {
    return String(this.path.findLast((step) => typeof step === 'string') ?? '');
  }

  /** Whether YAML may have cut the text here short, because it stands without quotes. */
  get isCut(): boolean {
    return this.node?.cut === true;
  }

  /** Whether nothing wrong has been found here or below. */
  get ok(): boolean {
    return !this.document.findings.touches(this.path);
  }

  /** Where the value stands, as written; undefined where nothing is. */
  get span(): Span | undefined {
    return this.node?.span;
  }

  /** Where the key stands, for a policy to name the line of a rule or a remedy. */
  get place(): Place {
    const { source, from } = spanOf(this.document.root, this.path, 'key');
    return { file: source.file, ...source.placeOf(from) };
  }

  /** The line on which the value stands, or the key where nothing does; from 1. */
  get line(): number {
    const { source, from } = spanOf(this.document.root, this.path, 'value');
    return source.placeOf(from).line;
  }

  /** The node under a key; one that does not exist if there is none. */
  at(key: string): NodeView {
    return this.below(key, mapIn(this.node)?.get(key));
  }

  /** The same node as if only these keys stood in it. */
  only(keys: readonly string[]): NodeView {
    const kept = [...(mapIn(this.node) ?? [])].filter(([key]) => keys.includes(key));
    return new NodeView(this.document, this.path, this.node && { ...this.node, value: new Map(kept) });
  }

  keys(): string[] {
    return [...(mapIn(this.node)?.keys() ?? [])];
  }

  /** The nodes under each key, in the order of the file; none if this is no map. */
  children(): NodeView[] {
    return [...(mapIn(this.node) ?? [])].map(([key, node]) => this.below(key, node));
  }

  /** The nodes of a list; none if this is no list. */
  items(): NodeView[] {
    return (listIn(this.node) ?? []).map((node, index) => this.below(index, node));
  }

  /** Says what is wrong with the value here. */
  report(code: Code | TestCode, message: string, hint?: string): void {
    this.reportAt('value', { code, severity: 'error' }, message, hint);
  }

  /** Says what is wrong with the key here. */
  reportKey(code: Code | TestCode, message: string, hint?: string): void {
    this.reportAt('key', { code, severity: 'error' }, message, hint);
  }

  /** Says what may be meant here, and is rather a slip. */
  warn(code: TestCode, message: string, hint?: string): void {
    this.reportAt('value', { code, severity: 'warning' }, message, hint);
  }

  private reportAt(
    at: 'key' | 'value',
    said: { readonly code: Code | TestCode; readonly severity: Severity },
    message: string,
    hint?: string,
  ): void {
    this.document.findings.add({
      path: this.path,
      at,
      ...said,
      message,
      ...(hint ? { hint } : {}),
    });
  }

  private below(step: string | number, node: DocumentNode | undefined): NodeView {
    return new NodeView(this.document, [...this.path, step], node);
  }
}
