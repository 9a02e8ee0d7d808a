import type { NodeView } from '../../document/node-view.js';
import { didYouMean, listed } from '../../suggest/nearest.js';

/** What can be named, and how it is called when somebody names what is not there. */
type SymbolKind =
  | 'complaint'
  | 'condition'
  | 'fact'
  | 'problem'
  | 'remedy'
  | 'rule'
  | 'role'
  | 'segment'
  | 'value';

/** What people call it, where that is not the word of the policy. */
const WORDS: Partial<Record<SymbolKind, string>> = { segment: 'kind of customer' };

/** The names that a policy gives to one kind of thing. Where their section is missing or broken, any name will do. */
export class SymbolTable {
  readonly all: readonly string[];
  /** Whether all names are known, so that what is not among them is a mistake. */
  readonly complete: boolean;
  private readonly kind: SymbolKind;
  private readonly isUnresolvedElsewhere: (node: NodeView) => boolean;

  /** `isUnresolvedElsewhere` may take up a node that names what is not there, where somebody else is to hear of it. */
  constructor(
    noun: SymbolKind,
    all: readonly string[],
    complete = true,
    orphaned = (_part: NodeView) => false,
  ) {
    this.kind = noun;
    this.all = all;
    this.complete = complete;
    this.isUnresolvedElsewhere = orphaned;
  }

  has(name: string): boolean {
    return !this.complete || this.all.includes(name);
  }

  /** The name written here; says so where there is nothing of that name, with the way out where `hint` knows one. */
  read(node: NodeView, hint?: string): string {
    const name = String(node.scalar ?? '');
    if (node.text !== undefined && !this.has(name)) this.unknown(node, name, hint);
    return name;
  }

  /** The names of a list, each once. */
  readAll(list: NodeView): string[] {
    const names = list.items().map((item) => this.read(item));
    list.items().forEach((item, at) => {
      if (names.indexOf(names[at] ?? '') < at) item.report('said-twice', `“${names[at]}” stands here twice.`);
    });
    return names;
  }

  /** Whether the key of this node is one of the names; says so where it is not. */
  checkKey(node: NodeView): void {
    if (!this.has(node.name)) node.reportKey(`unknown-${this.kind}`, ...this.words(node.name));
  }

  private unknown(node: NodeView, name: string, hint: string | undefined): void {
    if (this.isUnresolvedElsewhere(node)) return;
    const [message, all] = this.words(name);
    node.report(`unknown-${this.kind}`, message, hint ?? all);
  }

  private words(name: string): [message: string, hint: string] {
    const [only] = this.all;
    const all = this.all.length === 1 ? `There is only “${only}”.` : `There are ${listed(this.all, 'and')}.`;
    const known = only === undefined ? 'There are none.' : all;
    return [
      `There is no ${WORDS[this.kind] ?? this.kind} “${name}” here.${didYouMean(name, this.all)}`,
      known,
    ];
  }
}
