import { CST } from 'yaml';
import type { Code } from '../document/codes.js';
import type { IssueText } from '../document/text.js';

/** How deep maps and lists may nest. Policies need six or seven levels. */
export const MOST_LEVELS = 64;

/** How many signs that mean something to YAML a file may hold: a policy of the largest size has fewer. */
const MOST_SIGNS = 120_000;

/** Of a text with too many signs only so many tokens are looked at, because a bracket left open may be why. */
const BEGINNING = 2000;

/** The signs that part one piece of YAML from the next. */
const SIGNS: ReadonlySet<number> = new Set(Array.from(':,\n[]{}"\'&*!|>?#-', (sign) => sign.charCodeAt(0)));

/** How many aliases a file may hold. */
const MOST_ALIASES = 1000;

/** Why a text is not even parsed, and where it becomes too much. */
type LimitExceeded = { readonly of: 'depth' | 'signs' | 'aliases'; readonly at: number };

/** What is said of a text that is refused. */
export const LIMIT_ERRORS: Readonly<Record<LimitExceeded['of'], IssueText & { readonly code: Code }>> = {
  depth: {
    code: 'too-deep',
    message: `This is nested more than ${MOST_LEVELS} levels deep, and is not read.`,
    hint: 'Policies need seven or so: a bracket before this is probably not closed.',
  },
  signs: {
    code: 'too-big',
    message: 'This file holds more keys and values than any policy, and is not read.',
    hint: 'Is it the right file? A large policy can stand on another, with extends.',
  },
  aliases: {
    code: 'too-many-aliases',
    message: 'The aliases (*) of this file stand for too much, and it is not read.',
    hint: 'Write out what they stand for, or take them out: few policies need any.',
  },
};

/**
 * Watches the tokens of a text go by, and stops where they become more than a parser can follow without running
 * out of stack or time. Of a text with too many signs only the beginning goes by.
 */
export class LimitGuard {
  /** Why and where it was stopped; undefined while all is well. */
  exceeded: LimitExceeded | undefined;
  private readonly nesting = new Nesting();
  private readonly tooMany: number | undefined;
  private tokens = 0;
  private aliases = 0;

  constructor(text: string) {
    this.tooMany = tooManySigns(text);
  }

  /** Whether the parser may have this token, the next one. */
  allows(token: string): boolean {
    const at = this.nesting.offset;
    const of = this.limitExceededBy(token);
    if (of) this.exceeded = { of, at: of === 'signs' ? (this.tooMany ?? at) : at };
    return of === undefined;
  }

  private limitExceededBy(token: string): LimitExceeded['of'] | undefined {
    if (this.nesting.after(token) > MOST_LEVELS) return 'depth';
    if (this.tooMany !== undefined && ++this.tokens > BEGINNING) return 'signs';
    return token.startsWith('*') && ++this.aliases > MOST_ALIASES ? 'aliases' : undefined;
  }
}

/** Where a text holds one sign too many; looked for before the tokens, because that is quick. */
function tooManySigns(text: string): number | undefined {
  if (text.length <= MOST_SIGNS) return undefined;
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (SIGNS.has(text.charCodeAt(at)) && ++signs > MOST_SIGNS) return at;
  }
  return undefined;
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
