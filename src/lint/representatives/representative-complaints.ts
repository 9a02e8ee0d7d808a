import { type BareOffer, offerFor } from '../../decide/index.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Region } from '../../regions/index.js';
import type { ComplaintPair, ComplaintSets } from '../complaints/complaint-sets.js';
import { amountsGiven, amountsOfAll, bandSteps } from './band-steps.js';
import { withEachOtherHarm } from './other-harm.js';

/** What it takes to make an offer, and to ask one more rule whether it fits. */
const STEPS_AN_OFFER = 2000;
const STEPS_A_RULE = 4;

/**
 * Offers for complaints that stand for the rest: an ordinary one for each problem and for each rule, for every
 * number at which a rule or a kind of customer begins or ends one on each side, and what harms beside the goods.
 */
export class RepresentativeComplaints {
  readonly #policy: Policy;
  readonly #complaints: ComplaintSets;
  readonly #offers = new Map<string, BareOffer>();
  readonly #offersByFacts = new Map<Facts, BareOffer>();
  #byProblem: readonly Facts[] | undefined;
  #byRule: ReadonlyMap<Rule, Facts> | undefined;
  #pairs: readonly ComplaintPair[] | undefined;
  #bandPairs: readonly ComplaintPair[] | undefined;
  #harmed: readonly Facts[] | undefined;

  constructor(policy: Policy, complaints: ComplaintSets) {
    this.#policy = policy;
    this.#complaints = complaints;
  }

  /** For how many complaints an offer was made. */
  get tried(): number {
    return this.#offers.size;
  }

  /** What the lowest role may offer for a complaint; of the same object it is known at once. */
  offer(known: Facts): BareOffer {
    const offer = this.#offersByFacts.get(known) ?? this.#offerFor(known);
    this.#offersByFacts.set(known, offer);
    return offer;
  }

  #offerFor(known: Facts): BareOffer {
    const complaint = withDefaults(this.#policy, known);
    const key = JSON.stringify(complaint.facts);
    const before = this.#offers.get(key);
    if (before) return before;
    this.#complaints.budget.spend(STEPS_AN_OFFER + this.#policy.rules.length * STEPS_A_RULE);
    const offer = offerFor(this.#policy, complaint);
    this.#offers.set(key, offer);
    return offer;
  }

  /** An ordinary complaint for each problem. */
  get byProblem(): readonly Facts[] {
    this.#byProblem ??= this.#policy.problems.flatMap(({ name }) =>
      this.#one(this.#complaints.where({ is: 'one-of', fact: 'problem', values: [name] })),
    );
    return this.#byProblem;
  }

  /** An ordinary complaint for each rule that can speak. */
  get byRule(): ReadonlyMap<Rule, Facts> {
    this.#byRule ??= new Map(
      this.#policy.rules.flatMap((rule) =>
        this.#one(this.#complaints.speaking(rule)).map((known) => [rule, known] as const),
      ),
    );
    return this.#byRule;
  }

  /** Two complaints for every boundary of a rule or of a kind of customer. */
  get pairs(): readonly ComplaintPair[] {
    const { rules, customers } = this.#policy;
    this.#pairs ??= [
      ...rules.map((rule) => this.#complaints.speaking(rule)),
      ...customers.map(({ when }) => this.#complaints.where(when)),
    ].flatMap((region) => this.#complaints.boundaries(region));
    return this.#pairs;
  }

  /** Two complaints for every end of a band in what a rule gives, and in what every offer goes by. */
  get bandPairs(): readonly ComplaintPair[] {
    const policy = this.#policy;
    this.#bandPairs ??= [
      ...[...this.byRule].flatMap(([rule, known]) => bandSteps(policy, amountsGiven(policy, rule), known)),
      ...this.byProblem.flatMap((known) => bandSteps(policy, amountsOfAll(policy), known)),
    ];
    return this.#bandPairs;
  }

  /** Where an ordinary complaint is not about goods: the same with each other kind of harm at its largest. */
  get otherwiseHarmed(): readonly Facts[] {
    this.#harmed ??= this.byProblem
      .filter((known) => this.offer(known).harm.goods === 0)
      .flatMap((known) => withEachOtherHarm(this.#policy, known));
    return this.#harmed;
  }

  /** All of them but those at the ends of bands. */
  get all(): readonly Facts[] {
    return [
      ...this.byProblem,
      ...this.byRule.values(),
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
