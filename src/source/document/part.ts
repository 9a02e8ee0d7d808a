import type { Path, Place } from '../../domain/values/issue.js';
import type { Code } from './codes.js';
import type { Findings } from './findings.js';
import { listIn, mapIn, type Scalar, type Span, spanOf, type Written } from './written.js';

/** A document and what has been found wrong with it. */
type Reviewed = { readonly root: Written; readonly findings: Findings };

/** A part of a document on its way to a policy: what is written there, and where to complain about it. */
export class Part {
  readonly path: Path;
  private readonly document: Reviewed;
  private readonly written: Written | undefined;

  private constructor(document: Reviewed, path: Path, written: Written | undefined) {
    this.document = document;
    this.path = path;
    this.written = written;
  }

  /** The whole of a document. */
  static whole(document: Reviewed): Part {
    return new Part(document, [], document.root);
  }

  /** The whole of the document that this is a part of. */
  get top(): Part {
    return Part.whole(this.document);
  }

  /** Whether anything is written here. */
  get exists(): boolean {
    return this.written !== undefined;
  }

  get isMap(): boolean {
    return mapIn(this.written) !== undefined;
  }

  get isList(): boolean {
    return listIn(this.written) !== undefined;
  }

  /** The value here; undefined for a map, a list, or nothing. */
  get scalar(): Scalar | undefined {
    return this.isMap || this.isList ? undefined : (this.written?.holds as Scalar | undefined);
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
    return this.written?.cut === true;
  }

  /** Whether nothing wrong has been found here or below. */
  get sound(): boolean {
    return !this.document.findings.touches(this.path);
  }

  /** Where the value stands, as written; undefined where nothing is. */
  get span(): Span | undefined {
    return this.written?.span;
  }

  /** Where the key stands, for a policy to name the line of a rule or a remedy. */
  get place(): Place {
    const { source, from } = spanOf(this.document.root, this.path, 'key');
    return { file: source.file, ...source.placeOf(from) };
  }

  /** The part under a key; one that does not exist if there is none. */
  at(key: string): Part {
    return this.below(key, mapIn(this.written)?.get(key));
  }

  /** The same part as if only these keys stood in it. */
  only(keys: readonly string[]): Part {
    const kept = [...(mapIn(this.written) ?? [])].filter(([key]) => keys.includes(key));
    return new Part(this.document, this.path, this.written && { ...this.written, holds: new Map(kept) });
  }

  keys(): string[] {
    return [...(mapIn(this.written)?.keys() ?? [])];
  }

  /** The parts under each key, in the order of the file; none if this is no map. */
  parts(): Part[] {
    return [...(mapIn(this.written) ?? [])].map(([key, written]) => this.below(key, written));
  }

  /** The parts of a list; none if this is no list. */
  items(): Part[] {
    return (listIn(this.written) ?? []).map((written, index) => this.below(index, written));
  }

  /** Says what is wrong with the value here. */
  wrong(code: Code, message: string, hint?: string): void {
    this.say('value', code, message, hint);
  }

  /** Says what is wrong with the key here. */
  wrongKey(code: Code, message: string, hint?: string): void {
    this.say('key', code, message, hint);
  }

  private say(at: 'key' | 'value', code: Code, message: string, hint?: string): void {
    this.document.findings.add({
      path: this.path,
      at,
      code,
      severity: 'error',
      message,
      ...(hint ? { hint } : {}),
    });
  }

  private below(step: string | number, written: Written | undefined): Part {
    return new Part(this.document, [...this.path, step], written);
  }
}
