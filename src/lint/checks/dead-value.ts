import { type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import type { FactValue } from '../../domain/policy/fact.js';
import type { Path } from '../../domain/values/issue.js';
import { listed } from '../../i18n/en/grammar.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import { pathOfValue } from '../subject/path-of-value.js';
import type { Subject } from '../subject/subject.js';

/** A value that a condition lists and that no complaint can have where the rest of it holds. */
export const deadValue: Check = {
  code: 'dead-value',
  severity: 'warning',
  summary: 'A condition lists a value that can never hold there.',
  rationale: `Whoever listed the value expects those customers to be meant too. They never are: another part of the
condition keeps them out, often because it asks for a fact that doesn't apply to them, and a test of such a fact
doesn't hold, whatever it says.`,
  bad: `facts:
  made-to-order: { ask: "Was it made to order?", yes-no: true, default: no, when: { problem: [faulty, wrong-item] } }
rules:
  second-thoughts:
    when: { problem: [faulty, late], made-to-order: no, condition: opened }
    may: [small-gift]
`,
  good: `facts:
  made-to-order: { ask: "Was it made to order?", yes-no: true, default: no, when: { problem: [faulty, wrong-item] } }
rules:
  second-thoughts:
    when: { any: [ { problem: faulty, made-to-order: no }, { problem: late } ], condition: opened }
    may: [small-gift]
`,
  *find(subject) {
    for (const { path, when, of } of conditionsOf(subject)) {
      if (!subject.isOwn(path.slice(0, -1))) continue;
      yield* budgetedProof(path, 'whether each value listed here can hold', () =>
        deadIn(subject, path, when, of),
      );
    }
  },
};

/** A condition with its path, and what it belongs to in words. */
type Placed = { readonly path: Path; readonly when: Condition; readonly of: string };

/** Every condition of a policy that a complaint is held against. */
function conditionsOf({ policy }: Subject): Placed[] {
  const { rules, facts, customers, authority } = policy;
  return [
    ...rules.map(({ id, when }) => ({ path: ['rules', id, 'when'], when, of: `“${id}”` })),
    ...facts.flatMap(({ name, when }) =>
      when ? [{ path: ['facts', name, 'when'], when, of: `the question for “${name}”` }] : [],
    ),
    ...customers.map(({ name, when }, at) => ({ path: ['customers', at, 'when'], when, of: `“${name}”` })),
    ...authority.flatMap(({ name, when }) =>
      when ? [{ path: ['authority', name, 'when'], when, of: `“${name}”` }] : [],
    ),
  ];
}

function* deadIn(subject: Subject, path: Path, when: Condition, of: string): Generator<Finding> {
  const { complaints, document } = subject;
  const values = valuesListed(when, []);
  // A condition without any choice holds nowhere, or all over what it lists: the one is for “dead-rule” to tell.
  if (values.length === 0 || !complaints.canBe(complaints.where(when))) return;
  for (const one of values) {
    const { fact, value, context } = one;
    const holding: Condition = { is: 'all', of: [...context, { is: 'one-of', fact, values: [value] }] };
    if (complaints.canBe(complaints.where(holding))) continue;
    yield {
      path: pathOfValue(document, path, fact, value),
      message: `“${written(value)}” can never hold here: wherever ${fact} is ${written(value)}, ${partAgainst(subject, one)} does not hold, so ${of} never means it.`,
      hint: 'Take the value out, or write a condition for it that leaves the other part aside: any: [ {…}, {…} ].',
    };
  }
}

/** A value that a condition lists, with what has to hold beside it. */
type Listed = {
  readonly fact: string;
  readonly value: string | boolean;
  readonly context: readonly Condition[];
};

/** The values of lists, and of alternatives; what is under a `not` is not meant to hold. */
function valuesListed(condition: Condition, context: readonly Condition[]): Listed[] {
  switch (condition.is) {
    case 'all':
      return condition.of.flatMap((part) =>
        valuesListed(part, [...context, ...condition.of.filter((other) => other !== part)]),
      );
    case 'any':
      return condition.of.flatMap((part) => valuesListed(part, context));
    case 'one-of':
      return condition.values.map((value) => ({ fact: condition.fact, value, context }));
    default:
      return [];
  }
}

const written = (value: FactValue): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

/** The part of a condition that keeps a value out, by the facts that it rests on. */
function partAgainst({ complaints }: Subject, { fact, value, context }: Listed): string {
  const alone = context.find(
    (part) =>
      !complaints.canBe(complaints.where({ is: 'all', of: [part, { is: 'one-of', fact, values: [value] }] })),
  );
  const facts = alone ? [...factsOfCondition(alone)] : [];
  return facts.length === 0 ? 'the rest of the condition' : `what it says of ${listed(facts)}`;
}
