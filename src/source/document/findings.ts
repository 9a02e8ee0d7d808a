import type { Issue, Path } from '../../domain/values/issue.js';

/** The issues found in one document so far, and which parts of it they touch. */
export class Findings {
  readonly issues: Issue[] = [];
  private readonly touched = new Set<string>();
  private readonly muted: readonly Path[];
  private readonly unreadable = new Set<string>();

  /** In `muted` parts something is known to be wrong already, so that nothing more is said about them. */
  constructor(muted: readonly Path[] = []) {
    this.muted = muted;
    for (const path of muted) this.touch(path);
  }

  add(issue: Issue): void {
    if (this.muted.some((path) => path.every((step, at) => issue.path[at] === step))) return;
    if (this.isUnreadable(issue)) return;
    this.issues.push(issue);
    this.touch(issue.path);
  }

  /** Adds what does not fit the shape. Nothing more is said about a value that is not even of the right kind. */
  addSchemaIssues(issues: readonly Issue[]): void {
    for (const issue of issues) this.add(issue);
    for (const { path, at } of this.issues) if (at === 'value') this.unreadable.add(keyOf(path));
  }

  private isUnreadable({ path, at }: Issue): boolean {
    if (this.unreadable.size === 0) return false;
    const from = at === 'value' ? 0 : 1;
    return path.some(
      (_step, up) => up >= from && this.unreadable.has(keyOf(path.slice(0, path.length - up))),
    );
  }

  /** Whether there is a mistake at `path` or anywhere below it. */
  touches(path: Path): boolean {
    return this.touched.has(keyOf(path));
  }

  private touch(path: Path): void {
    for (let length = 0; length <= path.length; length += 1) this.touched.add(keyOf(path.slice(0, length)));
  }
}

const keyOf = (path: Path): string => path.join('\n');
