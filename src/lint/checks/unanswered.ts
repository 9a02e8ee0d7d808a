import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import { listed } from '../../i18n/en/grammar.js';
import { type Limit, limitsOf, type Region } from '../../regions/index.js';
import type { ComplaintPair } from '../complaints/complaint-sets.js';
import { limitWords, writeNumber } from '../complaints/limit-words.js';
import type { Finding } from '../findings/finding.js';
import { answeredComplaints, OUR_FAULT } from '../proofs/answered-complaints.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** How many kinds of complaint are told, and how many complaints of each. */
const TOLD = 4;
const WITNESSES = 3;

/** Something is our fault, and the policy has nothing for them but an apology. */
export const unanswered: Check = {
  code: 'unanswered',
  severity: 'warning',
  summary: 'Something is our fault, and no rule owes, allows or hands over anything.',
  rationale: `The person at the counter could only say sorry. A customer whom we let down and then send away with
nothing tells others. What a rule allows counts as an answer also where another rule bars goodwill, as after four
claims in a year: that is said on purpose, with its reason. So is a no: decline, wait or explain. Where somebody is
hurt it is always handed over.`,
  bad: `problems:
  superseded: { label: "A newer model came out just after they bought", harm: 0 }
rules:
  superseded:
    when: { problem: superseded, price: { over: 50 } }
    may: [voucher]
`,
  good: `problems:
  superseded: { label: "A newer model came out just after they bought", harm: 0 }
rules:
  superseded:
    when: { problem: superseded, price: { over: 50 } }
    may: [voucher]
  superseded-small:
    when: { problem: superseded, price: { at-most: 50 } }
    may: [small-gift]
`,
  *find(subject) {
    const { complaints } = subject;
    const notOurs = complaints.where({ is: 'not', of: OUR_FAULT });
    const left = complaints.besides([notOurs, ...answeredComplaints(subject)]);
    for (const [at, box] of left.boxes.slice(0, TOLD).entries()) {
      const more = at === TOLD - 1 ? left.boxes.slice(TOLD) : [];
      yield finding(subject, left, { ...left, boxes: [box] }, kindsIn(subject, { ...left, boxes: more }));
    }
  },
};

/** Kinds of complaint in a few words each, without that it is our fault. */
function kindsIn({ policy }: Subject, region: Region): string[] {
  return limitsOf(region).map((limits) => limitWords(policy, limits.filter(isNotFault)));
}

const isNotFault = ({ dimension }: Limit): boolean => dimension !== 'fault';

function finding(subject: Subject, left: Region, kind: Region, others: readonly string[]): Finding {
  const { policy, complaints } = subject;
  const [limits = []] = limitsOf(kind);
  const ends = complaints.boundaries(kind, left);
  const ours = limits.filter(isNotFault);
  const what = ours.length === 0 ? 'Whatever happened' : `A complaint with ${limitWords(policy, ours)}`;
  const more = others.length > 0 ? ` So do ${others.length} other kinds of complaint.` : '';
  return {
    path: pathOf(subject, limits),
    message: `${what} gets an apology and nothing else, though it is our fault: no rule owes, allows or hands over anything.${more}`,
    hint: `Write a rule for it, or let one that stops short of it go further.${answeredAgain(policy, ends)}`,
    others,
    witnesses: witnessesOf(complaints.ordinary(kind), ends),
  };
}

/** The problem it is about where this policy declares it, else its rules; the top of the file where it has none. */
function pathOf({ isOwn }: Subject, limits: readonly Limit[]): Path {
  const about = limits.find(({ dimension }) => dimension === 'problem');
  const problems = about?.is === 'one-of' ? about.values : [];
  const paths: Path[] = [...problems.map((name) => ['problems', name]), ['rules']];
  return paths.find((path) => isOwn(path)) ?? ['name'];
}

/** An ordinary complaint, then those at its ends: the last ones that get nothing. */
function witnessesOf(ordinary: Facts | undefined, ends: readonly ComplaintPair[]): Facts[] {
  const all = [...(ordinary ? [ordinary] : []), ...ends.map(({ inside }) => inside)];
  return [...new Map(all.map((known) => [JSON.stringify(known), known])).values()].slice(0, WITNESSES);
}

/** The numbers just past its ends, where somebody thought of an answer. */
function answeredAgain(policy: Policy, ends: readonly ComplaintPair[]): string {
  const beyond = ends.flatMap(({ fact, outside }) => {
    const definition = policy.facts.find(({ name }) => name === fact);
    const value = outside[fact];
    return definition && typeof value === 'number'
      ? [`${fact} ${writeNumber(policy, definition, value)}`]
      : [];
  });
  return beyond.length === 0 ? '' : ` There is an answer again at ${listed([...new Set(beyond)], 'or')}.`;
}
