import type { Rule } from '../../domain/policy/policy.js';
import { meet } from '../../regions/index.js';
import type { Subject } from './subject.js';

/**
 * Where a rule stands among others. That decides in which order things are offered and which of two rules of the
 * same rank leads, and nothing else.
 */
export class PlaceInFile {
  readonly #rule: Rule;
  readonly #subject: Subject;

  constructor(rule: Rule, subject: Subject) {
    this.#rule = rule;
    this.#subject = subject;
  }

  /** Whether the rule stands after another. */
  isAfter(other: Rule): boolean {
    return this.#at(other) < this.#at(this.#rule);
  }

  /** The rule and another as they stand in the file. */
  inOrder(other: Rule): readonly Rule[] {
    return this.isAfter(other) ? [other, this.#rule] : [this.#rule, other];
  }

  /**
   * Whether everything stays in its order where another rule takes the place of this one: it stands before it, or
   * it owes first what this one owes and nothing that can be heard beside them stands in between.
   */
  isKeptBy(other: Rule): boolean {
    return (
      this.isAfter(other) ||
      (this.#beginsAlike(other) && this.#between(other).every((one) => this.#isApart(one)))
    );
  }

  #beginsAlike(other: Rule): boolean {
    const { grants } = this.#subject;
    const begun = grants.owed(other);
    return grants.owed(this.#rule).every(({ key }, at) => key === begun[at]?.key);
  }

  #between(other: Rule): readonly Rule[] {
    return this.#subject.policy.rules.slice(this.#at(this.#rule) + 1, this.#at(other));
  }

  #isApart(one: Rule): boolean {
    const { complaints } = this.#subject;
    const { owe, say, refer, outcome, note } = one;
    const isHeard = owe.length > 0 || [say, refer, outcome, note].some((part) => part !== undefined);
    return !isHeard || !meet(complaints.speaking(this.#rule), complaints.speaking(one));
  }

  #at(rule: Rule): number {
    return this.#subject.policy.rules.indexOf(rule);
  }
}
