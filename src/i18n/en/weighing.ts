import type { Difference, WeighingVerdict } from '../../domain/results/weighing.js';
import { and, capitalize, or } from './grammar.js';
import { type CapSaid, capHolds } from './reasons.js';

/** So many sizes are named one by one. */
const FEW = 4;

const LEAVES = { goods: 'what they paid for', trouble: 'their trouble', respect: 'how they were treated' };

/** Whose yes it takes. */
const yesOf = (who: string | null): string =>
  who === null ? 'nobody here may give that much' : `it takes a yes from the ${who}`;

const share = (percents: string | null): string => percents ?? 'nothing';

/** How much of the harm something puts right; null is none of it. */
const putsRight = (percents: string | null): string =>
  percents === null ? 'puts nothing right' : `puts right ${percents} of the harm`;

/** `it costs £19 more`. */
function differs(verb: string, { is, by }: Difference, about = ''): string {
  return is === 'same' ? `${verb} the same` : `${verb} ${about}${by} ${is}`;
}

/** What is said of an offer that somebody has in mind. */
export const WEIGHING = {
  /** The verdict in a word or three, for a heading. */
  verdicts: {
    harmful: 'harmful: don’t offer this',
    'turned-down': 'they’ve turned this down',
    'not-allowed': 'the policy doesn’t give this here',
    'leaves-out-owed': 'not enough: something is owed',
    'beyond-authority': 'beyond what you may give',
    'mends-less': 'less than what’s recommended',
    dearer: 'dearer, and no better for them',
    'better-but-dearer': 'better for them, and dearer',
    'as-good': 'as good as what’s recommended',
    'as-recommended': 'this is what’s recommended',
  } satisfies Record<WeighingVerdict, string>,
  /** The verdict as a sentence of its own, where the heading does not say it all. */
  lead: ({
    verdict,
    role,
    who,
  }: {
    verdict: WeighingVerdict;
    /** Who answers, and who may give it; null where nobody may. */
    role: string;
    who: string | null;
  }) => {
    if (verdict !== 'beyond-authority') return '';
    return who === null
      ? 'Nobody here may give that much'
      : `As ${role} you may not give this: the ${who} may`;
  },
  /** What it mends; null is nothing. */
  mends: ({
    names,
    mends,
    alone,
    apart,
    leaves,
    recommended,
  }: {
    names: readonly string[];
    mends: string | null;
    /** The same without our apology; said where it is to be kept `apart`. */
    alone: string | null;
    apart: boolean;
    /** The kinds of harm that it leaves as they are. */
    leaves: readonly (keyof typeof LEAVES)[];
    /** What the recommended offer mends; undefined where this is that offer. */
    recommended: string | null | undefined;
  }) => {
    const what = names.length > 1 ? 'all of this' : and(names);
    const start = apart
      ? `On its own, ${what} ${putsRight(alone)} (with our apology ${share(mends)})`
      : `${what} ${putsRight(mends)}`;
    const left =
      leaves.length > 0 ? `, and does nothing about ${or(leaves.map((kind) => LEAVES[kind]))}` : '';
    const beside = recommended === undefined ? '' : `; what’s recommended puts right ${share(recommended)}`;
    return `${start}${left}${beside}`;
  },
  noHarm: (names: readonly string[]) => `There’s no harm to put right: ${and(names)} would be a kindness`,
  instead: (parts: readonly string[]) => `Offer instead: ${and(parts)}`,
  /** What is recommended beside an apology, which is all that somebody has in mind. */
  withApology: (parts: readonly string[]) => `Say it, and offer ${and(parts)}`,
  recommended: (parts: readonly string[]) => `Recommended: ${and(parts)}`,
  /** What the recommended offer costs and keeps beside this one; null where there is no harm to keep anybody by. */
  sums: ({ cost, keeps }: { cost: Difference; keeps: Difference | null }) =>
    `What’s recommended ${differs('costs', cost)}${keeps === null ? '' : ` and ${differs('keeps', keeps, 'about ')}`}`,
  /** A part of an offer that is the customer's choice. */
  choice: (options: readonly string[]) => or(options),
  /** What speaks against an offer, each as a sentence nearly. */
  objections: {
    turnedDown: (name: string) => `They’ve turned down ${name}, or more of the same`,
    lessThanRefused: 'Its extra is worth less to them than what they turned down',
    leavesOut: (options: readonly string[]) =>
      options.length > 1 ? `They’re owed ${or(options)}: they choose` : `They’re owed ${and(options)}`,
    lessThanOwed: (due: string) => `Owed in full: ${due}`,
    comesToNothing: (label: string) => `That comes to nothing here: ${label}`,
    noStock: (label: string) => `Not in stock: ${label}`,
    otherCure: (name: string) => `We put it right another way here, not with ${name}`,
    otherChoice: (names: readonly string[]) => `They get one of these: ${or(names)}`,
    barred: ({ name, why }: { name: string; why: string | undefined }) =>
      `Not ${name} here${why === undefined ? ': a rule says no' : `. ${why}`}`,
    hurt: 'Where somebody is hurt it would sound like buying silence.',
    notHere: (label: string) => `The policy doesn’t give this here: ${label}`,
    /** `sizes` are all that the policy gives here, the smallest first. */
    otherSize: ({ label, asked, sizes }: { label: string; asked: string; sizes: readonly string[] }) => {
      const given = sizes.length > FEW ? `one of its sizes from ${sizes[0]} to ${sizes.at(-1)}` : or(sizes);
      return `Weighed as an idea: the policy gives ${given} here, and not ${asked} (${label})`;
    },
    notWith: (names: readonly string[]) => `The policy never gives ${and(names)} together`,
    tooMany: (most: number) =>
      `The policy gives at most ${most} ${most === 1 ? 'extra' : 'extras'} in one offer`,
    moreThanPaid: 'It pays back more than they paid, or the same money twice',
    lessThanBefore: 'It puts less right than what they were offered when they last asked',
    /** `goodwill` is what it counts as, `limit` how much of that who answers may grant. */
    needsYes: ({
      who,
      goodwill,
      role,
      limit,
    }: Record<'goodwill' | 'role' | 'limit', string> & { who: string | null }) =>
      `It’s ${goodwill} more than we owe, and as ${role} you may give ${limit}: ${yesOf(who)}`,
    /** One remedy counts as `face`, more than `limit`; null where it is not theirs to give at all. */
    pastLimit: ({
      label,
      face,
      role,
      limit,
      who,
    }: Record<'label' | 'face' | 'role', string> & { limit: string | null; who: string | null }) => {
      if (limit !== null)
        return `As ${role} you may give ${limit} of this, not ${face} (${label}): ${yesOf(who)}`;
      const yes = who === null ? 'nor may any role above you' : yesOf(who);
      return `As ${role} you may not give this (${label}): ${yes}`;
    },
    /** It's more than a cap leaves. */
    pastCap: ({ who, ...cap }: CapSaid & { who: string | null }) => {
      const yes = who === null ? 'no role goes beyond that' : yesOf(who);
      return `${capitalize(capHolds(cap))}: ${yes}`;
    },
    handedOver: (role: string) => `The complaint goes to the ${role}`,
  },
  /** How somebody is asked what they have in mind. */
  asked: {
    first: 'What do you have in mind?',
    more: 'What else?',
    /** What is picked where that is all, and what else people say for it. */
    done: { name: 'That’s all: weigh it', words: 'done nothing more weigh' },
    howMuch: (label: string) => `How much? ${label}`,
    /** Beside it, where the policy's own amount is not known. */
    asPolicyGives: 'Enter takes as much as the policy gives.',
  },
  labels: {
    weighed: 'Weighed',
    verdict: 'verdict',
    offer: 'offer',
    but: 'but',
    who: 'may you?',
    harm: 'puts right',
    thisOne: 'this',
    recommended: 'recommended',
    none: 'no harm',
    keeps: 'keeps about',
  },
  mayGive: ({
    role,
    who,
    besideOwed,
  }: {
    role: string;
    who: string | null;
    /** Something that is owed is not in it. */
    besideOwed: boolean;
  }) => {
    if (who === null) return 'no, nobody may under this policy';
    const beside = besideOwed ? ', but only beside what’s owed' : '';
    return `${who === role ? `yes, as ${role}` : `no, the ${who} may`}${beside}`;
  },
  /** How much of a harm is put right: `£9 of £15`. */
  ofHarm: ({ mended, harm }: { mended: string; harm: string }) => `${mended} of ${harm}`,
};
