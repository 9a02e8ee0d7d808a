import { didYouMean, listed } from '../nearest.js';
import type { Part } from '../part.js';

/** What can be named, and how it is called when somebody names what is not there. */
export type Noun = 'fact' | 'problem' | 'remedy' | 'rule' | 'role' | 'segment' | 'value';

/** The names that a section of the policy gives. A section that is missing or broken is taken to have any. */
export class Names {
  readonly all: readonly string[];
  private readonly noun: Noun;
  private readonly open: boolean;

  constructor(noun: Noun, section: Part, all: readonly string[] = section.keys()) {
    this.noun = noun;
    this.all = all;
    this.open = !section.exists || !(section.isMap || section.isList);
  }

  has(name: string): boolean {
    return this.open || this.all.includes(name);
  }

  /** The name written here; says so where there is nothing of that name. */
  read(part: Part): string {
    const name = String(part.scalar ?? '');
    if (part.text !== undefined && !this.has(name)) this.unknown(part, name);
    return name;
  }

  /** The names of a list, each once. */
  readAll(list: Part): string[] {
    const names = list.items().map((item) => this.read(item));
    list.items().forEach((item, at) => {
      if (names.indexOf(names[at] ?? '') < at) item.wrong('said-twice', `“${names[at]}” stands here twice.`);
    });
    return names;
  }

  /** Whether the key of this part is one of the names; says so where it is not. */
  checkKey(part: Part): void {
    if (!this.has(part.name)) part.wrongKey(`unknown-${this.noun}`, ...this.words(part.name));
  }

  private unknown(part: Part, name: string): void {
    part.wrong(`unknown-${this.noun}`, ...this.words(name));
  }

  private words(name: string): [message: string, hint: string] {
    const known = this.all.length > 0 ? `There are ${listed(this.all, 'and')}.` : 'There are none.';
    return [`There is no ${this.noun} “${name}” here.${didYouMean(name, this.all)}`, known];
  }
}
