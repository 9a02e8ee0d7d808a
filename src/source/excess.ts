import { CST } from 'yaml';
import type { Code } from './codes.js';
import type { Remark } from './text.js';

/** How deep maps and lists may nest. Policies need six or seven levels. */
export const DEEPEST = 64;

/** How many tokens a file may hold: a policy of the largest size has half as many. */
const MOST_TOKENS = 400_000;

/** How many aliases a file may hold. */
const MOST_ALIASES = 1000;

/** Why a text is not even parsed, and where it becomes too much. */
export type Excess = { readonly of: 'depth' | 'tokens' | 'aliases'; readonly at: number };

/** What is said of a text that is refused. */
export const REFUSALS: Readonly<Record<Excess['of'], Remark & { readonly code: Code }>> = {
  depth: { code: 'too-deep', message: `This is nested more than ${DEEPEST} levels deep, and is not read.` },
  tokens: { code: 'too-big', message: 'This file holds too much, and is not read.' },
  aliases: { code: 'too-many-aliases', message: 'This file holds too many aliases (*), and is not read.' },
};

/** Watches the tokens of a text go by, and stops where they become more than a parser can follow without running out of stack or time. */
export class Watch {
  /** Why and where it was stopped; undefined while all is well. */
  excess: Excess | undefined;
  private readonly nesting = new Nesting();
  private tokens = 0;
  private aliases = 0;

  /** Whether the parser may have this token, the next one. */
  passes(token: string): boolean {
    const at = this.nesting.offset;
    const of = this.tooMuchOf(token);
    if (of) this.excess = { of, at };
    return of === undefined;
  }

  private tooMuchOf(token: string): Excess['of'] | undefined {
    if (this.nesting.after(token) > DEEPEST) return 'depth';
    if (++this.tokens > MOST_TOKENS) return 'tokens';
    return token.startsWith('*') && ++this.aliases > MOST_ALIASES ? 'aliases' : undefined;
  }
}

/** Tokens that steer the parser and stand for no characters. */
const UNWRITTEN = ['\u0002', '\u0018', '\u001f'];
/** The one of them that says that the next token is a scalar, whatever it looks like. */
const SCALAR_NEXT = '\u001f';

const SILENT = ['space', 'comment', 'doc-mode', 'flow-error-end', 'anchor', 'tag', 'byte-order-mark'];
const OPENS = ['flow-map-start', 'flow-seq-start'];
const CLOSES = ['flow-map-end', 'flow-seq-end'];
const BLOCK_INDICATORS = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'];

/** How deep a text is nested, token by token. */
class Nesting {
  /** Where the last token ended. */
  offset = 0;
  private lineStart = 0;
  private flow = 0;
  /** Columns at which a block began that has not ended. */
  private columns: number[] = [];
  /** Whether the next token begins a node of a block. */
  private atStart = true;
  /** Colons in a row: YAML forbids `a: b: c`, but reads it as maps within maps. */
  private colons = 0;
  private inScalar = false;

  /** The depth once this token is read. */
  after(token: string): number {
    if (this.inScalar) this.inScalar = false;
    else this.take(CST.tokenType(token) ?? 'scalar');
    if (token === SCALAR_NEXT) this.inScalar = true;
    if (!UNWRITTEN.includes(token)) this.pass(token);
    return this.columns.length + this.flow + Math.max(0, this.colons - 1);
  }

  private take(type: string): void {
    if (type === 'newline' || SILENT.includes(type)) return;
    if (this.flow === 0) this.inBlock(type);
    const steps = OPENS.includes(type) || CLOSES.includes(type);
    if (steps) this.flow = Math.max(0, this.flow + (OPENS.includes(type) ? 1 : -1));
    if (steps || type === 'comma') this.colons = 0;
    if (type === 'map-value-ind') this.colons += 1;
  }

  private inBlock(type: string): void {
    if (this.atStart) {
      const column = this.offset - this.lineStart;
      while ((this.columns.at(-1) ?? -1) >= column) this.columns.pop();
      this.columns.push(column);
    }
    this.atStart = this.atStart && BLOCK_INDICATORS.includes(type);
  }

  private pass(token: string): void {
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) {
      this.lineStart = this.offset + lastBreak + 1;
      this.atStart = true;
      if (this.flow === 0) this.colons = 0;
    }
    this.offset += token.length;
  }
}
