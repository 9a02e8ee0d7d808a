import type { Facts } from '../../domain/policy/fact.js';
import type { PromiseKey } from '../../domain/policy/promise.js';
import { overpaid } from '../../domain/policy/what-was-paid.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { CounterExample } from '../../domain/results/promise-result.js';
import { randomNumbers } from '../../domain/values/random-numbers.js';
import { provedOr } from '../findings/budgeted-proof.js';
import { isSpokenOf, type Promised, type PromiseSubject } from '../promise-proofs/promised.js';
import { drawnCandidates, plainCandidates, trendValues } from './candidates.js';
import type { Effort } from './effort.js';
import type { Judge } from './judge.js';
import { shrunk } from './shrink.js';
import { everyComplaint } from './trial.js';

const SEED = 20_261_122;

/** Of complaints of which each is tried at many values of a fact, one of so many is taken. */
const ONE_OF = 8;

/** Looks for complaints that break a promise. */
export class Search {
  readonly #subject: PromiseSubject;
  readonly #at: Promised;
  readonly #judge: Judge;
  readonly #numbers: ReadonlyMap<string, readonly number[]>;
  readonly #effort: Effort;
  #plain: readonly Facts[] | undefined;
  #drawn: readonly Facts[] | undefined;
  #done = false;

  constructor(
    subject: PromiseSubject,
    at: Promised,
    judge: Judge,
    numbers: ReadonlyMap<string, readonly number[]>,
    effort: Effort,
  ) {
    this.#subject = subject;
    this.#at = at;
    this.#judge = judge;
    this.#numbers = numbers;
    this.#effort = effort;
  }

  /** Whether the last search came to its end, and was not too long. */
  get isDone(): boolean {
    return this.#done;
  }

  /** Complaints that stand for the rest. */
  plain(): readonly Facts[] {
    this.#plain ??= provedOr(
      () => [...plainCandidates(this.#subject, this.#at)],
      () => [],
    );
    return this.#plain;
  }

  /** Complaints drawn at random, the same every time. */
  drawn(): readonly Facts[] {
    const random = randomNumbers(SEED);
    this.#drawn ??= provedOr(
      () => [...drawnCandidates(this.#at, this.#numbers, this.#effort.drawn, random)],
      () => [],
    );
    return this.#drawn;
  }

  /** Every complaint, where no more differ than are to be tried. */
  every(): readonly Facts[] | undefined {
    return everyComplaint(this.#at, this.#numbers, this.#effort.every);
  }

  /** The first of some complaints that breaks what is promised under a key, made as plain as it can be. */
  among(key: PromiseKey, some: readonly Facts[]): CounterExample | undefined {
    this.#done = false;
    const found = provedOr(
      () => this.#first(key, some),
      () => undefined,
    );
    return (
      found &&
      provedOr(
        () => this.#shrunk(key, found),
        () => found,
      )
    );
  }

  #first(key: PromiseKey, some: readonly Facts[]): CounterExample | undefined {
    const { promise, policy } = this.#at;
    let isKept = true;
    for (const [place, known] of some.entries()) {
      if (!isSpokenOf(policy, promise, known)) continue;
      if (key === 'monotone' && place % ONE_OF !== 0) continue;
      const found = key === 'monotone' ? this.#along(known) : this.#judge.broken(promise, key, known);
      if (found?.complaints.every((one) => this.#isShown(one))) return found;
      // Broken where nobody can have such a complaint: that shows nothing, and nothing is proved by trial.
      if (found) isKept = false;
    }
    this.#done = isKept;
    return undefined;
  }

  /** Whether a promise speaks of a complaint that somebody can have: none has back more than they paid. */
  #isShown(known: Facts): boolean {
    const { policy, promise } = this.#at;
    const { facts } = withDefaults(policy, known);
    return overpaid(policy, facts).length === 0 && isSpokenOf(policy, promise, known);
  }

  /** The first step of a trend at which something gets less. */
  #along(known: Facts): CounterExample | undefined {
    const { monotone } = this.#at.promise;
    if (!monotone) return undefined;
    const { facts } = withDefaults(this.#at.policy, known);
    const { fact, falls } = monotone;
    const values = trendValues(facts, fact, this.#numbers.get(fact) ?? []);
    let before: Facts | undefined;
    for (const value of falls ? values.toReversed() : values) {
      const now = this.#judge.retold(facts, fact, value);
      if (!now || !this.#isShown(now)) continue;
      const found = before && this.#judge.less(monotone, now, before);
      if (found) return found;
      before = now;
    }
    return undefined;
  }

  #shrunk(key: PromiseKey, found: CounterExample): CounterExample {
    const { policy, promise } = this.#at;
    return shrunk(policy, found, promise.monotone?.fact, (complaints) => {
      if (!complaints.every((known) => this.#isShown(known))) return undefined;
      const [one, other] = complaints;
      if (key !== 'monotone') return one && this.#judge.broken(promise, key, one);
      return one && other && promise.monotone && this.#judge.less(promise.monotone, one, other);
    });
  }
}
