import { type Amount, evaluateAmount, visitAmount } from '../../domain/policy/amount.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import { sayMoney } from '../../domain/values/money.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** A slight, and an apology that counts for nothing. */
export const noApology: Check = {
  code: 'no-apology',
  severity: 'warning',
  summary: 'A slight counts as harm, but the apology counts for nothing.',
  rationale: `An apology is part of every offer, costs nothing, and is what most people want first: 76 in 100 wanted
one and 32 got it (Customer Rage 2013). Where it is worth nothing in the sums, money has to make up for a slight that
money does not mend.`,
  bad: `remedies:
  apology: { kind: apology, label: "our apology", worth: 0 }
`,
  good: `remedies:
  apology: { kind: apology, label: "our apology", worth: { percent: 60%, of: respect } }
`,
  *find(subject) {
    const { policy, representatives } = subject;
    const apology = policy.remedies.find(({ kind }) => isApologyKind(kind));
    if (!apology || isSurelyWorthSomething(apology)) return;
    const known = slights(subject, apology.worth).find((one) => isWorthless(subject, one));
    if (!known) return;
    const harm = sayMoney(representatives.offer(known).harm.respect, policy.currency);
    yield {
      path: ['remedies', apology.id, 'worth'],
      message: `A slight of ${harm} is met with “${apology.label}”, which counts for nothing.`,
      hint: 'Say what it is worth to them, such as worth: { percent: 60%, of: respect }.',
      witnesses: [known],
    };
  },
};

const isSurelyWorthSomething = ({ worth }: Remedy): boolean => worth?.is === 'fixed' && worth.value > 0;

function isWorthless({ representatives }: Subject, known: Facts): boolean {
  const { harm, ways, outcome } = representatives.offer(known);
  // Where a rule says no, nothing is made up for.
  if (outcome.rule) return false;
  const said = ways[0].given.filter(({ remedy }) => isApologyKind(remedy.kind));
  return harm.respect > 0 && said.every(({ worth }) => worth === 0);
}

/** The first problem's complaint with every slight, whichever value a fact has that the worth goes by. */
function slights({ policy, representatives }: Subject, worth: Amount | undefined): Facts[] {
  const [plain] = representatives.byProblem;
  if (!plain) return [];
  const { facts } = representatives.offer(plain);
  const { levels, eachExtraContact } = policy.harm.respect;
  const slighted = Object.entries(levels)
    .filter(([, amount]) => evaluateAmount(amount, facts) > 0)
    .map(([level]) => ({ ...plain, treated: level }));
  const asked = evaluateAmount(eachExtraContact, facts) > 0 ? [{ ...plain, contacts: 2 }] : [];
  return [...slighted, ...asked].flatMap((known) => [
    known,
    ...casesOf(policy, worth).map(([fact, value]) => ({ ...known, [fact]: value })),
  ]);
}

/** Every value by which the worth of the apology goes. */
function casesOf({ facts }: Policy, worth: Amount | undefined): [string, FactValue][] {
  const cases: [string, FactValue][] = [];
  if (!worth) return cases;
  visitAmount(worth, (part) => {
    if (part.is !== 'by') return;
    const type = facts.find(({ name }) => name === part.fact)?.type;
    const values = type?.is === 'one-of' ? type.values : type?.is === 'yes-no' ? [true, false] : [];
    cases.push(...values.map((value): [string, FactValue] => [part.fact, value]));
  });
  return cases;
}
