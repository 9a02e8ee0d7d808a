import { type BareOffer, offerFor } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Region } from '../../regions/index.js';
import type { Complaints, Pair } from '../complaints/complaints.js';
import { amountsGiven, amountsOfAll, bandSteps } from './band-steps.js';
import { otherwiseHarmed } from './other-harm.js';

/**
 * Offers for complaints that stand for the rest: an ordinary one for each problem and for each rule, for every
 * number at which a rule or a kind of customer begins or ends one on each side, and what harms beside the goods.
 */
export class Trials {
  readonly #policy: Policy;
  readonly #complaints: Complaints;
  readonly #made = new Map<string, BareOffer>();
  readonly #asked = new Map<Facts, BareOffer>();
  #ofProblems: readonly Facts[] | undefined;
  #ofRules: ReadonlyMap<Rule, Facts> | undefined;
  #pairs: readonly Pair[] | undefined;
  #bandPairs: readonly Pair[] | undefined;
  #harmed: readonly Facts[] | undefined;

  constructor(policy: Policy, complaints: Complaints) {
    this.#policy = policy;
    this.#complaints = complaints;
  }

  /** For how many complaints an offer was made. */
  get tried(): number {
    return this.#made.size;
  }

  /** What the lowest role may offer for a complaint; of the same object it is known at once. */
  offer(known: Facts): BareOffer {
    const offer = this.#asked.get(known) ?? this.#offerFor(known);
    this.#asked.set(known, offer);
    return offer;
  }

  #offerFor(known: Facts): BareOffer {
    const complaint = withDefaults(this.#policy, known);
    const key = JSON.stringify(complaint.facts);
    const before = this.#made.get(key);
    if (before) return before;
    const offer = offerFor(this.#policy, complaint);
    this.#made.set(key, offer);
    return offer;
  }

  /** An ordinary complaint for each problem. */
  get ofProblems(): readonly Facts[] {
    this.#ofProblems ??= this.#policy.problems.flatMap(({ name }) =>
      this.#one(this.#complaints.where({ is: 'one-of', fact: 'problem', values: [name] })),
    );
    return this.#ofProblems;
  }

  /** An ordinary complaint for each rule that can speak. */
  get ofRules(): ReadonlyMap<Rule, Facts> {
    this.#ofRules ??= new Map(
      this.#policy.rules.flatMap((rule) =>
        this.#one(this.#complaints.speaking(rule)).map((known) => [rule, known] as const),
      ),
    );
    return this.#ofRules;
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

  /** Two complaints for every end of a band in what a rule gives, and in what every offer goes by. */
  get bandPairs(): readonly Pair[] {
    const policy = this.#policy;
    this.#bandPairs ??= [
      ...[...this.ofRules].flatMap(([rule, known]) => bandSteps(policy, amountsGiven(policy, rule), known)),
      ...this.ofProblems.flatMap((known) => bandSteps(policy, amountsOfAll(policy), known)),
    ];
    return this.#bandPairs;
  }

  /** Where an ordinary complaint is not about goods: the same with each other kind of harm at its largest. */
  get otherwiseHarmed(): readonly Facts[] {
    this.#harmed ??= this.ofProblems
      .filter((known) => this.offer(known).harm.goods === 0)
      .flatMap((known) => otherwiseHarmed(this.#policy, known));
    return this.#harmed;
  }

  /** All of them but those at the ends of bands. */
  get all(): readonly Facts[] {
    return [
      ...this.ofProblems,
      ...this.ofRules.values(),
      ...this.otherwiseHarmed,
      ...this.pairs.flatMap(({ inside, outside }) => [inside, outside]),
    ];
  }

  /** A complaint of a region, if it has one. */
  #one(region: Region): Facts[] {
    const some = this.#complaints.some(region);
    return some ? [some] : [];
  }
}
