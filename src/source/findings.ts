import type { Mistake, Path } from '../domain/mistake.js';

/** The mistakes found in one document so far, and which parts of it they touch. */
export class Findings {
  readonly mistakes: Mistake[] = [];
  private readonly touched = new Set<string>();

  add(mistake: Mistake): void {
    this.mistakes.push(mistake);
    for (let length = 0; length <= mistake.path.length; length += 1) {
      this.touched.add(keyOf(mistake.path.slice(0, length)));
    }
  }

  /** Whether there is a mistake at `path` or anywhere below it. */
  touches(path: Path): boolean {
    return this.touched.has(keyOf(path));
  }
}

const keyOf = (path: Path): string => path.join('\n');
