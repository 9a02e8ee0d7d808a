import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import { evaluateCondition } from '../../src/domain/policy/condition.js';
import type { Facts, FactValue } from '../../src/domain/policy/fact.js';
import type { Owed, Policy, Rule } from '../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { barredAlways } from '../../src/lint/checks/barred-always.js';
import { deadRule } from '../../src/lint/checks/dead-rule.js';
import { twoCures } from '../../src/lint/checks/two-cures.js';
import { twoOutcomes } from '../../src/lint/checks/two-outcomes.js';
import { unanswered } from '../../src/lint/checks/unanswered.js';
import type { Finding } from '../../src/lint/findings/finding.js';
import { answeredComplaints, OUR_FAULT } from '../../src/lint/proofs/answered-complaints.js';
import { clashesOf } from '../../src/lint/proofs/clashes.js';
import { witnessWords } from '../../src/lint/proofs/witness-words.js';
import type { Check } from '../../src/lint/subject/check.js';
import type { Subject } from '../../src/lint/subject/subject.js';
import { contains, differ, type Point, type Region } from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { randomNumbers } from '../fixtures/random.js';
import { arbitraryPolicies, complaintsOf, policiesOnDays } from './arbitrary.js';
import { pointOf } from './point.js';
import { subjectOf } from './subject.js';

/** AMENDS_RUNS=1000 tries a million complaints. */
const RUNS = draws(60);
const POINTS = 1000;
const SEED = 20261122;
const TODAY = '2026-11-22';
const MINUTES = 60_000;

/** What a difference may take: enough for each of the thousand policies, so that every one is compared. */
const STEPS = 200_000_000;

/** What the rules of a policy say of one complaint, told again from conditions alone. */
class Heard {
  readonly live: readonly Rule[];
  readonly #policy: Policy;

  constructor(
    policy: Policy,
    readonly facts: Facts,
  ) {
    this.#policy = policy;
    const fitting = policy.rules.filter(({ when }) => evaluateCondition(when, facts) === true);
    this.live = fitting.filter(({ id }) => !fitting.some(({ replaces }) => replaces.includes(id)));
  }

  get isAnswered(): boolean {
    if (this.facts['problem'] === 'injury') return true;
    return this.live.some(({ outcome }) => outcome !== undefined) || this.isGiven;
  }

  /** Whether something is given here, or was when they first asked; a no that was said then is no offer that stands. */
  get isGiven(): boolean {
    if (this.live.some(({ owe, may, refer }) => owe.length + may.length > 0 || refer !== undefined))
      return true;
    const contacts = Number(this.facts['contacts']);
    if (contacts < 2) return false;
    return new Heard(this.#policy, { ...this.facts, contacts: contacts - 1 }).isGiven;
  }

  /** Whether a no stands beside another kind of no, or beside something owed that is more than words and time. */
  answersTwice(no: Rule): boolean {
    if (this.facts['problem'] === 'injury' || !this.live.includes(no)) return false;
    const isSecond = ({ outcome, owe }: Rule) =>
      (outcome !== undefined && outcome.is !== no.outcome?.is) ||
      owe.flatMap(remediesOf).some((id) => !['apology', 'attention'].includes(this.#kindOf(id) ?? ''));
    return this.live.some(isSecond);
  }

  /** What each live rule wants of cures, less what is met by something owed anyway. */
  get demands(): { rule: Rule; of: string[] }[] {
    const anyway = this.live.flatMap(({ owe }) =>
      owe.flatMap((owed) =>
        owed.is === 'grant' && !this.#isCure(owed.grant.remedy) ? [owed.grant.remedy] : [],
      ),
    );
    return this.live.flatMap((rule) =>
      rule.owe
        .map(remediesOf)
        .filter((of) => of.some((id) => this.#isCure(id)) && !of.some((id) => anyway.includes(id)))
        .map((of) => ({ rule, of })),
    );
  }

  get clash(): boolean {
    const [first, ...rest] = this.demands.map(({ of }) => of);
    return first !== undefined && !first.some((id) => rest.every((of) => of.includes(id)));
  }

  /** Whether something that may stand for a cure may also settle a choice of another kind. */
  get isChoiceShared(): boolean {
    const choices = this.live.flatMap(({ owe }) => owe.filter(({ is }) => is === 'choice').map(remediesOf));
    const others = choices.filter((of) => !of.some((id) => this.#isCure(id)));
    return others.some((one) => this.demands.some(({ of }) => of.some((id) => one.includes(id))));
  }

  isBarred(remedy: string): boolean {
    return this.live.some(({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(remedy));
  }

  #kindOf(remedy: string) {
    return this.#policy.remedies.find(({ id }) => id === remedy)?.kind;
  }

  #isCure(remedy: string): boolean {
    const kind = this.#kindOf(remedy);
    return kind !== undefined && REMEDY_KINDS[kind].role === 'cure';
  }
}

const remediesOf = (owed: Owed): string[] =>
  owed.is === 'choice' ? owed.of.map(({ remedy }) => remedy) : [owed.grant.remedy];

/** Every remedy that a rule allows; the apology is in every offer. */
const allowances = ({ rules }: Policy) =>
  rules.flatMap((rule) =>
    rule.may.filter(({ remedy }) => remedy !== 'apology').map(({ remedy }) => ({ rule, remedy })),
  );

/** A complaint in which a rule allows a remedy that nothing bars. */
function unbarred({ policy, complaints }: Subject, rule: Rule, remedy: string): Heard | undefined {
  const barring = policy.rules.filter(
    ({ noGoodwill }) => noGoodwill === 'all' || noGoodwill?.includes(remedy),
  );
  const known = complaints.outside(
    complaints.speaking(rule),
    barring.map((one) => complaints.speaking(one)),
  );
  return known && new Heard(policy, withDefaults(policy, known).facts);
}

const findingsOf = (check: Check, subject: Subject): Finding[] => [...check.find(subject)] as Finding[];
const ruleAt = ({ policy }: Subject, { path }: Finding): Rule =>
  policy.rules.find(({ id }) => id === path[1]) as Rule;

/** What a witness says, typed at a terminal, read by the program and decided. */
function typed(policy: Policy, known: Facts): { facts: Facts; decision: Decision } {
  const words = witnessWords(policy, known).split(' ');
  const raw = Object.fromEntries(
    words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  const { facts, issues } = readFacts(policy, raw);
  expect(issues).toEqual([]);
  const complaint = withDefaults(policy, facts);
  expect(complaint.facts).toEqual(withDefaults(policy, known).facts);
  expect(Object.keys(complaint.stated).filter((name) => complaint.facts[name] === undefined)).toEqual([]);
  return { facts: complaint.facts, decision: decide(policy, complaint, { today: TODAY }) };
}

/** Policies about everything but days, and a third as many that are mostly about those. */
const SUBJECTS = [
  ...fc.sample(arbitraryPolicies, { numRuns: RUNS, seed: SEED }),
  ...fc.sample(policiesOnDays, { numRuns: Math.ceil(RUNS / 3), seed: SEED }),
].map((policy) => subjectOf(policy));

/** Calls `visit` with so many random complaints of every policy, and counts those where it says no. */
function mismatches(visitorFor: (subject: Subject) => (heard: Heard, point: Point) => boolean): number {
  let wrong = 0;
  for (const [at, subject] of SUBJECTS.entries()) {
    const visit = visitorFor(subject);
    const next = complaintsOf(subject.policy, randomNumbers(SEED + at));
    for (let count = 0; count < POINTS; count += 1) {
      const heard = new Heard(subject.policy, next());
      if (!visit(heard, pointOf(subject, heard.facts))) wrong += 1;
    }
  }
  return wrong;
}

describe(`sets of complaints, beside ${POINTS} random complaints for each of ${RUNS} random policies`, () => {
  it('hold a complaint where a condition holds, and where a rule speaks', { timeout: 30 * MINUTES }, () => {
    expect(
      mismatches(
        ({ policy, complaints }) =>
          ({ facts, live }, point) =>
            policy.rules.every(
              (rule) =>
                contains(complaints.where(rule.when), point) ===
                  (evaluateCondition(rule.when, facts) === true) &&
                contains(complaints.speaking(rule), point) === live.includes(rule),
            ) && !complaints.impossible.some((region) => contains(region, point)),
      ),
    ).toBe(0);
  });

  it('have a gap just where something is ours and nothing answers', { timeout: 30 * MINUTES }, () => {
    expect(
      mismatches((subject) => {
        const notOurs = subject.complaints.where({ is: 'not', of: OUR_FAULT });
        const left = subject.complaints.besides([notOurs, ...answeredComplaints(subject)]);
        return (heard, point) =>
          contains(left, point) === (heard.facts['fault'] === 'us' && !heard.isAnswered);
      }),
    ).toBe(0);
  });

  it('never let a rule speak that is called dead because it cannot', { timeout: 30 * MINUTES }, () => {
    expect(
      mismatches((subject) => {
        const silent = findingsOf(deadRule, subject)
          .filter(({ message }) => message.includes('never speaks'))
          .map((finding) => ruleAt(subject, finding));
        for (const rule of subject.policy.rules) {
          const some = subject.complaints.some(subject.complaints.speaking(rule));
          expect(some === undefined).toBe(silent.includes(rule));
          if (some) expect(new Heard(subject.policy, typed(subject.policy, some).facts).live).toContain(rule);
        }
        return ({ live }) => !silent.some((rule) => live.includes(rule));
      }),
    ).toBe(0);
  });

  it('clash just where the rules that speak owe cures with nothing in common', {
    timeout: 30 * MINUTES,
  }, () => {
    expect(
      mismatches((subject) => {
        const clashes = [...clashesOf(subject)].map(({ demands }) =>
          demands.map(({ rule, of }) => `${rule.id} ${[...of].join()}`),
        );
        return (heard) => {
          // Where nothing was paid, money back is nothing, and what it would clash with stands alone.
          if (heard.facts['price'] === 0) return true;
          const made = heard.demands.map(({ rule, of }) => `${rule.id} ${of.join()}`);
          return heard.clash === clashes.some((clash) => clash.every((demand) => made.includes(demand)));
        };
      }),
    ).toBe(0);
  });

  it('get two answers just where a no stands beside another answer', { timeout: 30 * MINUTES }, () => {
    expect(
      mismatches((subject) => {
        const found = findingsOf(twoOutcomes, subject);
        for (const finding of found) {
          const no = ruleAt(subject, finding);
          expect(finding.witnesses?.length).toBeGreaterThan(0);
          for (const known of finding.witnesses ?? [])
            expect(new Heard(subject.policy, typed(subject.policy, known).facts).answersTwice(no)).toBe(true);
        }
        // Of two noes the later is told; whichever it is, one of them is.
        const told = found.map((finding) => ruleAt(subject, finding));
        const noes = subject.policy.rules.filter(({ outcome }) => outcome !== undefined);
        return (heard) => {
          const twice = noes.filter((no) => heard.answersTwice(no));
          return twice.length === 0 || twice.some((no) => told.includes(no));
        };
      }),
    ).toBe(0);
  });

  it('are barred all over just where nobody could ever get it', { timeout: 30 * MINUTES }, () => {
    expect(
      mismatches((subject) => {
        const barred = findingsOf(barredAlways, subject).map((finding) => {
          const rule = ruleAt(subject, finding);
          return { rule, remedy: rule.may[Number(finding.path[3])]?.remedy ?? '' };
        });
        for (const { rule, remedy } of allowances(subject.policy)) {
          if (barred.some((one) => one.rule === rule && one.remedy === remedy)) continue;
          const given = unbarred(subject, rule, remedy);
          if (given) expect(given.live.includes(rule) && !given.isBarred(remedy)).toBe(true);
          else expect(subject.complaints.canBe(subject.complaints.speaking(rule))).toBe(false);
        }
        return (heard) =>
          barred.every(({ rule, remedy }) => !heard.live.includes(rule) || heard.isBarred(remedy));
      }),
    ).toBe(0);
  });

  it('differ just where other rules speak than before', { timeout: 30 * MINUTES }, () => {
    let unproved = 0;
    expect(
      mismatches(({ policy, complaints }) => {
        const [before, after] = [0, 1].map((half) =>
          policy.rules.filter((_, at) => (at + half) % 3 !== 0),
        ) as [Rule[], Rule[]];
        const outcome = (rule: Rule) => String(rule.may.length);
        const list = (rules: readonly Rule[]) =>
          rules.map((rule) => ({ region: complaints.where(rule.when), outcome: outcome(rule) }));
        const found = differ(complaints.space, list(before), list(after), {
          impossible: complaints.impossible,
          steps: STEPS,
        });
        if (found.verdict !== 'proved') {
          unproved += 1;
          return () => true;
        }
        const given = (rules: readonly Rule[], facts: Facts) =>
          [
            ...new Set(rules.filter(({ when }) => evaluateCondition(when, facts) === true).map(outcome)),
          ].sort();
        return ({ facts }, point) => {
          const wanted = [given(before, facts), given(after, facts)];
          const changes = found.changes.filter(({ region }) => contains(region as Region, point));
          const [change] = changes;
          if (JSON.stringify(wanted[0]) === JSON.stringify(wanted[1])) return changes.length === 0;
          return (
            changes.length === 1 && JSON.stringify([change?.before, change?.after]) === JSON.stringify(wanted)
          );
        };
      }),
    ).toBe(0);
    expect(unproved).toBe(0);
  });
});

/** Calls `visit` with every witness of a check over all policies, and says how many there were. */
function eachWitness(
  check: Check,
  visit: (heard: Heard, decision: Decision, rule: Rule, finding: Finding) => void,
): number {
  let count = 0;
  for (const subject of SUBJECTS) {
    for (const finding of findingsOf(check, subject)) {
      expect(finding.witnesses?.length).toBeGreaterThan(0);
      for (const known of finding.witnesses ?? []) {
        const { facts, decision } = typed(subject.policy, known);
        visit(new Heard(subject.policy, facts), decision, ruleAt(subject, finding), finding);
        count += 1;
      }
    }
  }
  return count;
}

describe('a witness, typed at a terminal and decided, shows what is said of it', () => {
  it('unanswered: nothing but an apology, and it is ours', () => {
    const count = eachWitness(unanswered, ({ facts, live }, { offer, choices, refer, withApproval }) => {
      expect(facts['fault']).toBe('us');
      expect(live.filter(({ owe, may, outcome }) => owe.length + may.length > 0 || outcome)).toEqual([]);
      // What was offered before they asked again, or turned something down, stands, though no rule speaks of it any more.
      const isLater = Number(facts['contacts']) > 1 || facts['turned-down'] !== undefined;
      if (isLater && (offer.goodwill > 0 || withApproval !== null)) return;
      expect(offer.remedies.map(({ kind }) => kind)).toEqual(['apology']);
      expect({ choices, refer, withApproval, goodwill: offer.goodwill }).toEqual({
        choices: [],
        refer: null,
        withApproval: null,
        goodwill: 0,
      });
    });
    expect(count).toBeGreaterThan(0);
  });

  it('two-cures: the rules named speak, and the customer has to choose', () => {
    const count = eachWitness(twoCures, (heard, { choices, offer }, _rule, { message }) => {
      for (const [, id] of message.matchAll(/“([^”]+)” owes/g))
        expect(heard.live.map((rule) => rule.id)).toContain(id);
      expect(heard.clash).toBe(true);
      const narrowed =
        heard.facts['in-stock'] === false ||
        String(heard.facts['turned-down'] ?? '') !== '' ||
        heard.isChoiceShared;
      const cures = offer.remedies.filter(({ kind }) => REMEDY_KINDS[kind].role === 'cure');
      if (!narrowed) expect(choices.some(({ of }) => of.length > 1)).toBe(true);
      expect(cures.length).toBeLessThanOrEqual(1);
    });
    expect(count).toBeGreaterThan(0);
  });

  it('barred-always: the rule speaks, and allows nothing of it', () => {
    const count = eachWitness(barredAlways, (heard, { because }, rule, { path }) => {
      expect(heard.live).toContain(rule);
      const remedy = rule.may[Number(path[3])]?.remedy ?? '';
      expect(heard.isBarred(remedy)).toBe(true);
      const allowed = because.filter(
        (reason) => reason.rule === rule.id && reason.text.startsWith('Allowed'),
      );
      expect(allowed.map(({ text }) => text).join()).not.toContain(`a ${remedy}`);
    });
    expect(count).toBeGreaterThan(0);
  });
});

describe('a rule that is called dead and stands in for nothing', () => {
  /** A decision without what tells the policies apart, and which rule gave what. */
  const answerOf = (policy: Policy, facts: Facts, role: string) => {
    const known = facts as Record<string, FactValue>;
    const {
      policy: _policy,
      because: _because,
      // Which rules a sentence comes from, as the reasons say it too; the sentences themselves are in `say`.
      sayLines: _sayLines,
      ...answer
    } = decide(policy, withDefaults(policy, known), { today: TODAY, role });
    return answer;
  };

  const without = (policy: Policy, gone: readonly Rule[]): Policy => ({
    ...policy,
    rules: policy.rules
      .filter((rule) => !gone.includes(rule))
      .map((rule) => ({
        ...rule,
        replaces: rule.replaces.filter((id) => !gone.some((one) => one.id === id)),
      })),
  });

  it('can be taken out, alone and with all others, and no complaint gets anything else', {
    timeout: 30 * MINUTES,
  }, () => {
    let tried = 0;
    for (const [at, subject] of SUBJECTS.entries()) {
      const { policy, complaints } = subject;
      const dead = findingsOf(deadRule, subject)
        .filter(({ hint }) => !hint?.startsWith('It still stands in'))
        .map((finding) => ruleAt(subject, finding));
      if (dead.length === 0) continue;
      const next = complaintsOf(policy, randomNumbers(SEED - at));
      const allOut = without(policy, dead);
      for (const rule of dead) {
        const oneOut = without(policy, [rule]);
        const witness = complaints.some(complaints.speaking(rule));
        const edges = complaints.boundaries(complaints.speaking(rule)).slice(0, 4);
        const own = [...(witness ? [witness] : []), ...edges.map(({ inside }) => inside)];
        for (const facts of [...own, ...Array.from({ length: 8 }, next)]) {
          const role = tried % 2 === 0 ? 'associate' : 'manager';
          const answer = answerOf(policy, facts, role);
          for (const other of [oneOut, allOut]) expect(answerOf(other, facts, role)).toEqual(answer);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});
