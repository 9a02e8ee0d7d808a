import { decide } from '../decide/index.js';
import { settle } from '../domain/complaint.js';
import type { Decision } from '../domain/decision.js';
import type { Facts } from '../domain/fact.js';
import type { Policy } from '../domain/policy.js';
import type { Region } from '../regions/index.js';
import type { Complaints, Pair } from './complaints.js';

/**
 * Decisions on complaints that stand for the rest: an ordinary one for each problem and for each rule, and for
 * every number at which a rule or a kind of customer begins or ends, one on each side.
 */
export class Trials {
  readonly #policy: Policy;
  readonly #complaints: Complaints;
  readonly #today: string;
  readonly #decided = new Map<string, Decision>();
  #ordinary: readonly Facts[] | undefined;
  #pairs: readonly Pair[] | undefined;

  constructor(policy: Policy, complaints: Complaints, today: string) {
    this.#policy = policy;
    this.#complaints = complaints;
    this.#today = today;
  }

  /** How many complaints were decided. */
  get tried(): number {
    return this.#decided.size;
  }

  /** What the lowest role may offer for a complaint. */
  decide(known: Facts): Decision {
    const complaint = settle(this.#policy, known);
    const key = JSON.stringify(complaint.facts);
    const before = this.#decided.get(key);
    if (before) return before;
    const decision = decide(this.#policy, complaint, { today: this.#today });
    this.#decided.set(key, decision);
    return decision;
  }

  /** An ordinary complaint for each problem and each rule. */
  get ordinary(): readonly Facts[] {
    this.#ordinary ??= [...this.#ofProblems(), ...this.#ofRules()];
    return this.#ordinary;
  }

  /** Two complaints for every boundary of a rule or of a kind of customer. */
  get pairs(): readonly Pair[] {
    const { rules, customers } = this.#policy;
    this.#pairs ??= [
      ...rules.map((rule) => this.#complaints.speaking(rule)),
      ...customers.map(({ when }) => this.#complaints.where(when)),
    ].flatMap((region) => this.#complaints.boundaries(region));
    return this.#pairs;
  }

  /** All of them. */
  get all(): readonly Facts[] {
    return [...this.ordinary, ...this.pairs.flatMap(({ inside, outside }) => [inside, outside])];
  }

  #ofProblems(): Facts[] {
    const regions = this.#policy.problems.map(({ name }) =>
      this.#complaints.where({ is: 'one-of', fact: 'problem', values: [name] }),
    );
    return this.#one(regions);
  }

  #ofRules(): Facts[] {
    return this.#one(this.#policy.rules.map((rule) => this.#complaints.speaking(rule)));
  }

  /** A complaint of each region that has one. */
  #one(regions: readonly Region[]): Facts[] {
    return regions.map((region) => this.#complaints.some(region)).filter((some) => some !== undefined);
  }
}
