import { type AnswerFigures, answerFigures, decide } from '../../decide/index.js';
import { retold } from '../../domain/policy/dates.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { PolicyPromise, PromisedTrend, PromiseKey } from '../../domain/policy/promise.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { CounterExample } from '../../domain/results/promise-result.js';
import { brokenBy, lessThan } from './broken-by.js';

/** The day of every decision: no answer rests on it, because complaints say themselves what today is. */
const ANY_DAY = { today: '2026-11-22' };

/**
 * Decides complaints to see whether they break a promise, as the lowest role answers (where a role is promised, as that
 * does). Of the same object it is known at once what it came to.
 */
export class Judge {
  readonly #policy: Policy;
  readonly #spend: () => void;
  readonly #known = new Map<string | undefined, WeakMap<Facts, AnswerFigures>>();
  #decided = 0;

  /** `spend` is called before each decision; what it throws ends the search. */
  constructor(policy: Policy, spend: () => void = () => undefined) {
    this.#policy = policy;
    this.#spend = spend;
  }

  /** How many complaints were decided. */
  get decided(): number {
    return this.#decided;
  }

  /** What shows that a complaint breaks what is promised under a key; undefined where it is kept. */
  broken(promise: PolicyPromise, key: PromiseKey, known: Facts): CounterExample | undefined {
    const instead =
      key === 'says'
        ? this.#heard(promise, known)
        : brokenBy(this.#policy, promise, key, this.#figures(known, roleFor(promise, key)));
    return instead === undefined ? undefined : { complaints: [known], instead };
  }

  /** What shows that a fact at one value gives less than at another, all else being equal, where the first is to give no less. */
  less(trend: PromisedTrend, more: Facts, known: Facts): CounterExample | undefined {
    const instead = lessThan(this.#policy, trend, this.#figures(more), this.#figures(known));
    return instead === undefined ? undefined : { complaints: [more, known], instead };
  }

  /** The same complaint with another value of a fact; undefined where it does not apply, or something else changes. */
  retold(known: Facts, fact: string, value: number): Facts | undefined {
    const told = retold(this.#policy, known, fact, value);
    return withDefaults(this.#policy, told).facts[fact] === value ? told : undefined;
  }

  #figures(known: Facts, role?: string): AnswerFigures {
    const ofRole = this.#known.get(role) ?? new WeakMap<Facts, AnswerFigures>();
    this.#known.set(role, ofRole);
    const before = ofRole.get(known);
    if (before) return before;
    this.#count();
    const figures = answerFigures(this.#policy, withDefaults(this.#policy, known), role);
    ofRole.set(known, figures);
    return figures;
  }

  #heard({ says }: PolicyPromise, known: Facts): string | undefined {
    this.#count();
    const { say } = decide(this.#policy, withDefaults(this.#policy, known), ANY_DAY);
    const heard = say.toLowerCase();
    const phrase = says?.never.find((text) => heard.includes(text.toLowerCase()));
    return phrase === undefined ? undefined : `they hear “${phrase}”`;
  }

  #count(): void {
    this.#spend();
    this.#decided += 1;
  }
}

const roleFor = ({ grantedBy }: PolicyPromise, key: PromiseKey): string | undefined =>
  key === 'granted-by' ? grantedBy : undefined;
