import type { Part } from '../../document/part.js';
import { didYouMean, listed } from '../../suggest/nearest.js';

/** What can be named, and how it is called when somebody names what is not there. */
type Noun = 'fact' | 'problem' | 'remedy' | 'rule' | 'role' | 'segment' | 'value';

/** What people call it, where that is not the word of the policy. */
const WORDS: Partial<Record<Noun, string>> = { segment: 'kind of customer' };

/** Names that the policy gives things. Where their section is missing or broken, any name will do. */
export class Names {
  readonly all: readonly string[];
  /** Whether all names are known, so that what is not among them is a mistake. */
  readonly complete: boolean;
  private readonly noun: Noun;
  private readonly orphaned: (part: Part) => boolean;

  /** `orphaned` may take up a part that names what is not there, where somebody else is to hear of it. */
  constructor(noun: Noun, all: readonly string[], complete = true, orphaned = (_part: Part) => false) {
    this.noun = noun;
    this.all = all;
    this.complete = complete;
    this.orphaned = orphaned;
  }

  has(name: string): boolean {
    return !this.complete || this.all.includes(name);
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
    if (!this.orphaned(part)) part.wrong(`unknown-${this.noun}`, ...this.words(name));
  }

  private words(name: string): [message: string, hint: string] {
    const [only] = this.all;
    const all = this.all.length === 1 ? `There is only “${only}”.` : `There are ${listed(this.all, 'and')}.`;
    const known = only === undefined ? 'There are none.' : all;
    return [
      `There is no ${WORDS[this.noun] ?? this.noun} “${name}” here.${didYouMean(name, this.all)}`,
      known,
    ];
  }
}
