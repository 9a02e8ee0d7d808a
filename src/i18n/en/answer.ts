import type { CapSubject } from '../../domain/policy/cap.js';
import type { SayRule, Verdict } from '../../domain/results/decision.js';
import type { Window } from '../../domain/values/window.js';
import { also, and } from './grammar.js';
import { inWindow } from './reasons.js';

/** Whether the extra pays for itself, in a word or four. */
const SHORT_VERDICTS: Readonly<Record<Verdict, string>> = {
  'pays-cautiously': 'yes',
  'pays-on-middle': 'likely',
  'pays-if-hopeful': 'if all goes well',
  'does-not-pay': 'no; given anyway',
  'nothing-beyond-owed': 'it’s all owed',
};

/** Of whom a cap counts. */
const OF_WHOM: Readonly<Record<CapSubject, string>> = {
  customer: 'this customer',
  staff: 'whoever gives it',
  store: 'this store',
};

/** Headings and labels of an answer, and what stands beside them. */
export const ANSWER = {
  /** The labels of an answer's lines. */
  labels: {
    offer: 'offer',
    say: 'Say',
    give: 'Give',
    act: 'Do',
    why: 'Why',
    part: 'part',
    policy: 'policy',
    choice: 'they choose',
    owed: 'owed',
    goodwill: 'extra',
    capped: 'but',
    sorry: 'sorry',
    goods: 'the goods',
    more: 'with a yes',
    till: 'at the till',
    refused: 'turned down',
    refer: 'hand over',
    yours: 'yours',
    first: 'first',
    notNow: 'not now',
    cost: 'costs us',
    keeps: 'keeps',
    verdict: 'pays?',
    because: 'because',
    said: 'said',
    close: 'close',
    avoid: 'avoid',
    cause: 'to prevent',
    assumed: 'assumed',
    change: 'would change',
    outcome: 'outcome',
    note: 'note',
    noSums: 'no sums',
    left: 'left',
    heldOut: 'no extras',
  },
  /** How much of a cap is left: `left` of `most`, which are money or counts, of some remedies alone where they're named. */
  left: ({
    per,
    within,
    most,
    left,
    labels,
  }: {
    per: CapSubject;
    within: Window;
    most: string | number;
    left: string | number;
    labels: readonly string[];
  }) => {
    const rest = left === 0 ? 'nothing' : left;
    const of = typeof most === 'string' ? 'in extras' : most === 1 ? 'time' : 'times';
    const what = labels.length > 0 ? `, ${and(labels)}` : '';
    return `${rest} of ${most} ${of} ${inWindow(within)}, for ${OF_WHOM[per]}${what}`;
  },
  /** Why a matter gets no goodwill though the policy allows it; `share` is written. */
  heldOut: (share: string) =>
    `by chance: this is one of the ${share} of matters that get what they’re owed and no more, so that we learn what extras do`,
  /** Caps of which nobody knows what is left. */
  unchecked: (subjects: readonly CapSubject[]) =>
    `not checked for ${and(subjects.map((one) => OF_WHOM[one]))}: not named, or not kept in a record`,
  /** The same of an answer that was recorded all the same. */
  givenUnchecked: (subjects: readonly CapSubject[]) =>
    `Caps weren’t checked for ${and(subjects.map((one) => OF_WHOM[one]))}: nobody named them.`,
  /** The same where a customer may look on. */
  leftDiscreetly: { checked: 'checked', unchecked: 'not checked' },
  /** Above the answer where nobody chose the policy. */
  examplePolicy: 'Example policy, not your company’s',
  /** Beside the heading of what to give: nobody else's yes is needed; `signers` are those who sign for it with them. */
  onTheirOwn: ({ role, signers }: { role: string; signers: readonly string[] }) =>
    signers.length === 0
      ? `(as ${role} you may, now)`
      : `(${and(signers)} ${signers.length === 1 ? 'signs' : 'sign'} too)`,
  /** Beside the heading where not all reasons are shown: where the rest is. */
  withRest: { key: '(press w for more)', option: '(more with --why)' },
  withAll: '(with --why)',
  theRole: (role: string) => `the ${role}`,
  anotherRole: (role: string) => `another ${role}`,
  /** Where somebody is hurt. */
  hurtFirst: 'stay with them, see what they need, and call for help if it’s needed',
  hurtNotNow: 'whose fault it was, and any offer: both can wait',
  hurtNoSums: 'where somebody is hurt, nothing is weighed in money; an offer would sound like buying silence',
  yours: ({ role, why }: { role: string; why: string }) =>
    `as ${role} you look after this yourself. ${why}`.trimEnd(),
  handOver: ({ role, why }: { role: string; why: string }) => `to the ${role}. ${why}`.trimEnd(),
  option: ({ number, words, goods }: { number: number; words: string; goods: string }) =>
    `${number}. ${words}${goods === '' ? '' : `; ${goods}`}`,
  theyKeep: 'theirs to keep: nothing comes back',
  weTakeBack: 'we take them back',
  better: ({ role, standIn, what }: { role: string; standIn: string | null; what: string }) =>
    `from the ${role}${standIn === null ? '' : ` (the ${standIn} may say it now)`}: ${what}`,
  inPlaceOf: ({ more, less }: { more: string; less: string }) => `${more}, in place of ${less}`,
  asWell: (what: string) => `${what} as well`,
  without: (what: string) => `without ${what}`,
  /** `isYours`: nobody else has to say yes to it. */
  signs: ({ label, who, isYours }: { label: string; who: string; isYours: boolean }) =>
    `${label}: ${who} signs with you${isYours ? '; you still decide' : ''}`,
  /** What a voucher is good for, and the till's code. */
  goodFor: (time: string) => `good for ${time}`,
  tillCode: (code: string) => `till code ${code}`,
  details: (parts: readonly string[]) => parts.join(', '),
  /** The most that something can come to. */
  upTo: (money: string) => `up to ${money}`,
  costs: ({
    ways,
    goodwill,
  }: {
    ways: readonly {
      /** Null where it costs nothing; then what it `brings`, if anything. */
      readonly cost: string | null;
      readonly brings: string | null;
      readonly mends: string | null;
    }[];
    /** Of the cost; null where there is none. */
    goodwill: string | 'all' | null;
  }) => {
    const alike = new Set(ways.map(({ mends }) => mends)).size === 1;
    const mends = (way: (typeof ways)[number] | undefined): string =>
      way && way.mends !== null ? `; puts right ${way.mends} of the harm` : '';
    const cost = ({ cost: money, brings }: (typeof ways)[number]): string =>
      money ?? (brings === null ? 'nothing' : `nothing, and brings in ${brings}`);
    const parts = ways.map(
      (way, at) => `${ways.length > 1 ? `${at + 1}. ` : ''}${cost(way)}${alike ? '' : mends(way)}`,
    );
    const isPart = ways.every((way) => way.cost !== null);
    const part =
      goodwill === 'all'
        ? ', all of it more than we owe'
        : isPart
          ? `, ${goodwill} of it more than we owe`
          : `, ${goodwill} spent beyond what we owe`;
    return `${also(parts)}${goodwill === null ? '' : part}${alike ? mends(ways[0]) : ''}`;
  },
  keeps: ({
    middle,
    low,
    high,
    stake,
    segment,
  }: {
    middle: string | null;
    low: string;
    high: string;
    stake: string;
    segment: string;
  }) => {
    const ofIt = `of ${stake} at risk (${segment})`;
    return middle === null
      ? `nothing that the evidence can show, ${ofIt}`
      : `about ${middle} (${low} to ${high}) ${ofIt}`;
  },
  /** Whether the extra pays for itself. */
  verdicts: {
    'pays-cautiously': 'yes, even on the cautious figure',
    'pays-on-middle': 'yes, on the middle figure',
    'pays-if-hopeful': 'only on the hopeful figure',
    'does-not-pay': 'no, it doesn’t pay for itself; the policy gives it anyway',
    'nothing-beyond-owed': 'it’s all owed, so there’s nothing to weigh',
  } satisfies Record<Verdict, string>,
  /** Where nothing is given but words. */
  nothingGiven: 'nothing is given, so there’s nothing to weigh',
  freeGoodwill: 'yes: the extra costs us nothing',
  noLift: (cost: string) =>
    `no: the extra costs ${cost}, and nobody that it could keep is worth that; the policy gives it anyway`,
  /** `needed` in a hundred such customers have to stay because of it, held against what the evidence says. */
  paysIf: ({
    verdict,
    needed,
    low,
    high,
    isSeen,
  }: {
    verdict: string;
    needed: number;
    low: string;
    high: string;
    isSeen: boolean;
  }) =>
    `${verdict}: it pays if ${needed} more in 100 stay; the evidence ${isSeen ? `says ${low} to ${high}` : 'expects none'}`,
  /** The three figures in one line, where a screen has no room for more. */
  inShort: ({
    costs: ways,
    keeps,
    verdict,
    givesAnything,
  }: {
    costs: readonly string[];
    keeps: string | null;
    verdict: Verdict;
    givesAnything: boolean;
  }) => {
    const parts = [
      `costs us ${ways.join(' or ')}`,
      ...(keeps === null ? [] : [`keeps about ${keeps}`]),
      `pays? ${givesAnything || verdict !== 'nothing-beyond-owed' ? SHORT_VERDICTS[verdict] : 'nothing given'}`,
    ];
    return parts.join(' · ');
  },
  range: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  reason: ({ text, place }: { text: string; place: string }) => `${text.replace(/\.$/, '')} (${place})`,
  close: ({ offer, why }: { offer: string; why: string }) => `${offer}: ${why}`,
  /** Under which rule of the words a sentence is said. */
  saidBy: {
    happened: 'what happened to them',
    'noticed-first': 'we noticed before they had to ask',
    treated: 'how they were treated',
    'day-missed': 'the day it was for',
    owned: 'owned, because it’s ours',
    sorry: 'sorry, without taking or giving blame',
    reason: 'why it’s a no',
    given: 'what we do now',
    choice: 'their choice, as a question',
    goods: 'what becomes of what they have',
    thanks: 'the extra, as a thank-you or a sorry and no pay-off',
    arranged: 'somebody’s time',
    person: 'a person to ask for',
    act: 'asked again: an act and no new promise',
    'hand-over': 'who looks after it now',
    welcome: 'they’re welcome back',
  } satisfies Record<SayRule, string>,
  said: ({ sentence: said, by, place }: { sentence: string; by: string; place: string }) =>
    `${by}: “${said}”${place === '' ? '' : ` (${place})`}`,
  /** What nobody confirmed, in one line. */
  takenAs: (all: readonly string[]) => all.join(', '),
  /** The same where only some of it is told, and the rest with `--why`. */
  takenFirst: (some: readonly string[]) => `${some.join(', ')}, and the rest as usual`,
  wouldChange: ({ supposed, then }: { supposed: string; then: string }) =>
    `If ${supposed}, ${/[.!?]$/.test(then) ? then : `${then}.`}`,
};
