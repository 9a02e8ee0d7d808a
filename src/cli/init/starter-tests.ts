import { decide } from '../../decide/index.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { typicalValue } from '../../domain/policy/typical-value.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Decision, Offer } from '../../domain/results/decision.js';
import { toPerMille } from '../../domain/values/number.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { missing } from '../../interview/index.js';
import { shellWord } from '../../render/page/shell-word.js';
import { inline, quoted } from '../../source/yaml/inline.js';

/** What the tests of a starter policy are made of. */
type StarterTests = {
  readonly policy: Policy;
  /** What the policy's file is called. */
  readonly file: string;
  /** ISO date: the day on which the cases stand. */
  readonly today: string;
};

/** The text of a policy's tests: what it answers today, so that a change of it shows. */
export function starterTests({ policy, file, today }: StarterTests): string {
  const role = policy.authority[0]?.name ?? '';
  const usual = typicalComplaint(policy, today, role);
  const cases = casesFor(policy, usual, today, role);
  return `\
# What ${file} is to answer, complaint by complaint, written from what it answers now. To try whether it still does:
#   ${testCommand(file)}
# Where you change an answer on purpose, change it here as well; where another one changed that you did not think of,
# you have seen in time what else your change does.
tests: 1
policy: ./${file}
today: ${today}               # fixed, so that a case means the same next year
as: ${role}                   # who answers, unless a case says otherwise
complaints:                     # shared, to be changed a little case by case
  usual: ${inline(written(policy, usual.facts))}
cases:
${cases.map((one) => one.join('\n')).join('\n')}
# What else may be expected:
#   gives: [voucher]                          exactly these; or { at-least: [voucher], never: [refund] }
#   goods: keep                               they keep what they have
#   because: [late]                           the rules that decided, exactly
#   says: { has: "sorry", never: "policy" }   what the words have, and what they never have
`;
}

/** A file called -x.yaml would be taken for an option. */
const testCommand = (file: string): string =>
  file === 'amends.yaml'
    ? 'amends test'
    : `amends test ${shellWord(file.startsWith('-') ? `./${file}` : file)}`;

type Tried = { readonly facts: Facts; readonly decision: Decision };

/** The first problem of the policy for which, where it is our doing, something is owed and something is added. */
function typicalComplaint(policy: Policy, today: string, role: string): Tried {
  const tried = policy.problems
    .filter(({ name }) => isThere(policy, name))
    .map(({ name }) => tryOut(policy, { problem: name, fault: 'us', contacts: 1 }, today, role));
  const owing = tried.filter(({ decision }) => decision.offer.remedies.some(({ owed }) => owed));
  const first = owing.find(({ decision }) => decision.offer.goodwill > 0) ?? owing[0] ?? tried[0];
  if (!first) throw new Error('This policy knows no problem.');
  return first;
}

/** A policy may have narrowed its problems. */
function isThere({ facts }: Policy, problem: string): boolean {
  const type = facts.find(({ name }) => name === 'problem')?.type;
  return type?.is === 'one-of' && type.values.includes(problem);
}

/** Decides about a complaint; whatever it does not say and has no default is something ordinary. */
function tryOut(policy: Policy, said: Facts, today: string, role: string): Tried {
  let facts = said;
  for (const fact of [...missing(policy, facts)])
    facts = { ...facts, [fact.name]: typicalValue(policy, fact) ?? '-' };
  // An answer can be what makes another matter.
  if (missing(policy, facts).length > 0) return tryOut(policy, facts, today, role);
  return { facts, decision: decide(policy, withDefaults(policy, facts), { today, role }) };
}

function casesFor(policy: Policy, usual: Tried, today: string, role: string): string[][] {
  const label = policy.problems.find(({ name }) => name === usual.facts['problem'])?.label ?? 'A complaint';
  const variants: readonly (readonly [name: string, changed: Facts])[] = [
    [label, {}],
    ['the same, and they have to ask a second time', { contacts: 2 }],
    ['the same, after many claims', { 'claims-before': 12 }],
    ['somebody was hurt: no offer that could read as buying silence', { problem: 'injury' }],
  ];
  return variants
    .filter(([, changed]) => isSayable(policy, changed))
    .map(([name, changed]) => {
      const { decision } = tryOut(policy, { ...usual.facts, ...changed }, today, role);
      const change =
        Object.keys(changed).length === 0 ? [] : [`    with: ${inline(written(policy, changed))}`];
      const expected = Object.entries(expectations(decision, role)).map(
        ([key, value]) => `      ${key}: ${inline(value)}`,
      );
      return [`  - name: ${quoted(name)}`, '    complaint: usual', ...change, '    expect:', ...expected];
    });
}

function isSayable(policy: Policy, facts: Facts): boolean {
  return Object.entries(facts).every(([name, value]) => {
    const type = policy.facts.find((fact) => fact.name === name)?.type;
    if (type?.is === 'one-of') return type.values.includes(String(value));
    return type?.is === 'number' && Number(value) >= type.atLeast && Number(value) <= type.atMost;
  });
}

/** What is plain to expect: what is owed and added, how much is mended, and who may grant it. */
function expectations({ offer, choices, withApproval }: Decision, role: string): Record<string, unknown> {
  const mended = Math.min(100, Math.floor(toPerMille(offer.mended) / 10));
  return {
    owed: owedIn(offer, choices),
    ...(mended > 0 ? { mended: { 'at-least': `${mended}%` } } : {}),
    ...(offer.goodwill === 0 ? { goodwill: 0 } : { gives: { 'at-least': addedIn(offer) } }),
    ...(offer.goods?.keep ? { goods: 'keep' } : {}),
    ...(withApproval ? {} : { 'granted-by': role }),
  };
}

const addedIn = ({ remedies }: Offer): string[] =>
  remedies.filter(({ owed, kind }) => !owed && !isApologyKind(kind)).map(({ id }) => id);

/** What is owed in every case, and what the customer may choose from. */
function owedIn({ remedies }: Offer, choices: Decision['choices']): unknown[] {
  const chosen = choices.flatMap(({ of }) => of);
  return [
    ...remedies
      .filter(({ id, owed, kind }) => owed && !isApologyKind(kind) && !chosen.includes(id))
      .map(({ id }) => id),
    ...choices.map(({ of }) => ({ 'customer-chooses': of })),
  ];
}

/** Facts as they are written in YAML. */
function written(policy: Policy, facts: Facts): Record<string, unknown> {
  const known = policy.facts.filter(({ name }) => facts[name] !== undefined);
  return Object.fromEntries(
    known.map((fact) => [fact.name, bare(writeFact(policy, fact, facts[fact.name] as FactValue))]),
  );
}

/** Numbers are written as numbers. */
const bare = (text: string): unknown => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
