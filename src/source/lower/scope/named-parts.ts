import type { NodeView } from '../../document/node-view.js';
import type { SymbolTable } from './symbol-table.js';

/** The sections of what a policy writes once and uses by name. */
type NamedSection = 'amounts' | 'conditions';

/** So many parts a policy may have where everything that is used by name is written out. */
const MOST_PARTS = 10_000;

/** What a policy writes once, to be used by name: read anew at each use, as if it were written there. */
export class NamedParts {
  private readonly sections: Readonly<Record<NamedSection, NodeView>>;
  private readonly open: string[] = [];
  private readonly used = new Set<string>();
  private written = 0;

  constructor(whole: NodeView) {
    this.sections = { amounts: whole.at('amounts'), conditions: whole.at('conditions') };
  }

  /** The names of a section. */
  names(section: NamedSection): string[] {
    return this.sections[section].keys();
  }

  /** What stands under a name, as an amount or as a condition. */
  definitions(name: string): NodeView[] {
    return Object.values(this.sections)
      .map((section) => section.at(name))
      .filter(({ exists }) => exists);
  }

  /** What `read` makes of what a name stands for; undefined, after saying why, where that has no end. */
  expand<T>(
    section: NamedSection,
    name: string,
    node: NodeView,
    read: (definition: NodeView) => T,
  ): T | undefined {
    const definition = this.sections[section].at(name);
    const key = `${section} ${name}`;
    this.used.add(key);
    if (this.open.includes(key)) {
      definition.reportKey('name-cycle', `“${name}” is a part of itself.`, 'Write out what is meant.');
      return undefined;
    }
    if (this.isTooMuch(definition, node)) return undefined;
    this.open.push(key);
    const made = read(definition);
    this.open.pop();
    return made;
  }

  /** The names that nothing uses, as paths. */
  unused(): [NamedSection, string][] {
    return (['amounts', 'conditions'] as const).flatMap((section) =>
      this.names(section)
        .filter((name) => !this.used.has(`${section} ${name}`))
        .map((name): [NamedSection, string] => [section, name]),
    );
  }

  private isTooMuch(definition: NodeView, node: NodeView): boolean {
    const before = this.written;
    this.written += partsIn(definition);
    if (before <= MOST_PARTS && this.written > MOST_PARTS)
      node.report(
        'too-many-parts',
        `With all names written out, this policy has more than ${MOST_PARTS.toLocaleString('en')} parts.`,
        'Let fewer names rest on each other.',
      );
    return this.written > MOST_PARTS;
  }
}

/** How many values, lists and maps something is made of. */
function partsIn(node: NodeView): number {
  return [...node.children(), ...node.items()].reduce((sum, part) => sum + partsIn(part), 1);
}

const HARMS = ['goods', 'trouble', 'respect'];

/** Says so where a name of an amount or a condition means something else already. */
export function checkNames(whole: NodeView, facts: SymbolTable): void {
  const amounts = whole.at('amounts');
  for (const node of [...amounts.children(), ...whole.at('conditions').children()]) {
    const { name } = node;
    const isAmount = node.path[0] === 'amounts';
    const taken = facts.all.includes(name)
      ? 'a fact'
      : HARMS.includes(name)
        ? 'a harm'
        : !isAmount && amounts.keys().includes(name)
          ? 'an amount'
          : undefined;
    if (taken !== undefined)
      node.reportKey('name-taken', `“${name}” is ${taken} already.`, 'Give it a name of its own.');
  }
}
