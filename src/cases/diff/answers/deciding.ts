import { answerFor, type BareAnswer, type BareWay, decide, worthUnder } from '../../../decide/index.js';
import type { Facts, FactValue } from '../../../domain/policy/fact.js';
import { dayOf, type Moment, withMoment } from '../../../domain/policy/moment.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { overpaid } from '../../../domain/policy/what-was-paid.js';
import { isApologyKind } from '../../../domain/remedies/kinds.js';
import { type Complaint, withDefaults } from '../../../domain/results/complaint.js';
import type { AnswerBrief, Apart, ComplaintDifference } from '../../../domain/results/diff.js';
import { SPEND } from '../../../domain/results/usual-spend.js';
import { briefRemedy } from '../../../i18n/values/brief-remedy.js';
import { witnessWords } from '../../../lint/index.js';
import { type PolicyPair, SIDES, type Side } from '../pair/joint-policy.js';
import { type AnswerPair, apartIn, costOf, directionOf, worthOf } from './compare-answers.js';

/** One complaint as both policies answer it. */
export type Compared = AnswerPair & {
  /** What was told, and the day (ISO date) that it's answered on. */
  readonly told: Facts;
  readonly today: string;
  readonly direction: ComplaintDifference['direction'];
  readonly apart: readonly Apart[];
};

/** Whether it's proved that both policies answer a complaint alike; these are its facts, completed. */
export type IsAlike = (facts: Facts) => boolean;

/** Whether a complaint is answered otherwise in any way but the wording. */
export const differs = ({ direction, apart }: Pick<Compared, 'direction' | 'apart'>): boolean =>
  direction !== null || apart.length > 0;

/** Has complaints decided by two policies, each by its lowest role, at one moment. */
export class Deciding {
  readonly pair: PolicyPair;
  readonly #moment: Moment;

  constructor(pair: PolicyPair, today: string) {
    this.pair = pair;
    this.#moment = { date: today, hour: null };
  }

  /** The day that complaints are answered on (ISO date). */
  get today(): string {
    return this.#moment.date;
  }

  /** The same, in days since 1970-01-01. */
  get day(): number | undefined {
    return dayOf(this.#moment);
  }

  /** A complaint as one policy completes it. */
  complaint(policy: Policy, told: Facts): Complaint {
    return withDefaults(policy, withMoment(policy, told, this.#moment));
  }

  compare(told: Facts): Compared {
    const { before, after } = this.pair;
    return this.compareComplaint(told, {
      before: this.complaint(before, told),
      after: this.complaint(after, told),
    });
  }

  /** The same where what was told is completed already, by each policy. */
  compareComplaint(told: Facts, complaint: Readonly<Record<Side, Complaint>>): Compared {
    const { before, after } = this.pair;
    return this.#compared(told, {
      before: answerFor(before, complaint.before),
      after: answerFor(after, complaint.after),
    });
  }

  /** A complaint that both policies are known to answer alike, as the new one does. */
  alike(told: Facts, complaint: Complaint): Compared {
    const answer = answerFor(this.pair.after, complaint);
    return { before: answer, after: answer, told, today: this.today, direction: null, apart: [] };
  }

  #compared(told: Facts, answers: AnswerPair): Compared {
    return {
      ...answers,
      told,
      today: this.#moment.date,
      direction: directionOf(answers),
      apart: apartIn(answers, this.pair),
    };
  }

  /** What customers gain in worth by the new policy's figures, or lose: minor units. */
  gain({ told, before, after }: Compared): number {
    return worthOf(after) - this.#worth(told, before);
  }

  /** A difference for people, with both answers in short. */
  difference(compared: Compared): ComplaintDifference {
    const { told, direction, apart, before, after } = compared;
    return {
      complaint: this.#words(told),
      direction,
      apart: [...apart, ...(this.#saysOtherwise(told) ? (['wording'] as const) : [])],
      before: this.#brief(this.pair.before, told, before),
      after: this.#brief(this.pair.after, told, after),
    };
  }

  /** The same complaint with few facts told, and round figures, that show the same difference; `isFit` says which will do. */
  plainer(compared: Compared, isFit: (one: Compared) => boolean): Compared {
    let plainest = compared;
    for (const name of Object.keys(compared.told)) {
      for (const value of [undefined, ...rounder(compared.told[name])]) {
        const told = { ...plainest.told, [name]: value };
        if (value === undefined && !this.#maySpare(name, plainest.told)) continue;
        if (!this.canBe(told)) continue;
        const other = this.compare(told);
        const isSame = other.direction === compared.direction && other.apart.join() === compared.apart.join();
        if (!isSame || !isFit(other)) continue;
        plainest = other;
        break;
      }
    }
    return plainest;
  }

  /** Whether somebody can have a complaint, by what both policies know of it: nobody has back more than they paid. */
  canBe(told: Facts): boolean {
    return SIDES.every((side) => {
      const policy = this.pair[side];
      const { facts } = this.complaint(policy, told);
      return overpaid(policy, facts).length === 0;
    });
  }

  /** Whether nobody has to tell a fact: it has a safe default or comes from the clock, or does not count for this complaint. */
  #maySpare(name: string, told: Facts): boolean {
    return SIDES.every((side) => {
      const policy = this.pair[side];
      const fact = policy.facts.find((one) => one.name === name);
      if (!fact || fact.default || fact.use !== 'condition' || name === SPEND) return true;
      return this.complaint(policy, told).facts[name] === undefined;
    });
  }

  /** As many words as either policy needs. */
  #words(told: Facts): string {
    const words = SIDES.flatMap((side) => witnessWords(this.pair[side], told).split(' '));
    return [...new Set(words)].filter((word) => word !== '').join(' ');
  }

  #saysOtherwise(told: Facts): boolean {
    const [one, other] = SIDES.map((side) => {
      const policy = this.pair[side];
      return decide(policy, this.complaint(policy, told), { today: this.#moment.date }).say;
    });
    return one !== other;
  }

  #brief(policy: Policy, told: Facts, answer: BareAnswer): AnswerBrief {
    const { outcome, ways, needs, refer } = answer;
    return {
      outcome: outcome.is,
      ways: ways.map((way) => wayWords(policy, way)),
      needs,
      refer,
      cost: costOf(answer),
      costs: ways.map(({ cost }) => cost),
      worth: this.#worth(told, answer),
      mended: ways[0].mended,
    };
  }

  /** By the new policy's figures, where it has such a remedy. */
  #worth(told: Facts, { ways: [lead] }: BareAnswer): number {
    const { after } = this.pair;
    const items = lead.given.map(({ remedy: { id }, amount }) => ({ id, amount }));
    const worth = worthUnder(after, this.complaint(after, told), items);
    return lead.given.reduce((sum, own, at) => sum + (worth[at] ?? own.worth), 0);
  }
}

/** The same figure with one and with two digits that count, where that is another. */
function rounder(value: FactValue | undefined): number[] {
  if (typeof value !== 'number' || value <= 0) return [];
  return [1, 2]
    .map((digits) => Number(value.toPrecision(digits)))
    .filter((round) => Number.isInteger(round) && round !== value);
}

/** What is given one way in few words: `replacement + £15 voucher`; the apology only where there is nothing else. */
function wayWords({ currency }: Policy, { given, keeps }: BareWay): string {
  const more = given.filter(({ remedy }) => !isApologyKind(remedy.kind));
  const named = (more.length > 0 ? more : given).map(({ remedy, amount, theyPay }) =>
    briefRemedy(remedy, { amount, theyPay, ...(remedy.asCredit ? { asCredit: true } : {}) }, currency),
  );
  return [
    ...named,
    ...(keeps === true ? ['they keep the goods'] : keeps === false ? ['the goods come back'] : []),
  ].join(' + ');
}
