import type { Difference, WeighingWords } from '../weighing.js';
import { and, or } from './grammar.js';

/** So many sizes are named one by one. */
const FEW = 4;

const LEAVES = { goods: 'what they paid for', trouble: 'their trouble', respect: 'how they were treated' };

const share = (percents: string | null): string => percents ?? 'nothing';

/** `it costs £19 more`. */
function differs(verb: string, { is, by }: Difference, about = ''): string {
  return is === 'same' ? `${verb} the same` : `${verb} ${about}${by} ${is}`;
}

/** English for an offer that somebody has in mind. */
export const WEIGHING: WeighingWords = {
  verdicts: {
    harmful: 'harmful: do not offer this',
    'turned-down': 'they have turned this down',
    'not-allowed': 'the policy does not give this here',
    'leaves-out-owed': 'not enough: something is owed',
    'beyond-authority': 'beyond what you may give',
    'mends-less': 'less than what is recommended',
    dearer: 'dearer, and no better for them',
    'better-but-dearer': 'better for them, and dearer',
    'as-good': 'as good as what is recommended',
    'as-recommended': 'this is what is recommended',
  },
  lead: ({ verdict, role, who }) => {
    if (verdict !== 'beyond-authority') return '';
    return who === null ? `No role may grant so much` : `As ${role} you may not give this: the ${who} may`;
  },
  mends: ({ names, mends, alone, apart, leaves, recommended }) => {
    const what = names.length > 1 ? 'all of this' : and(names);
    const start = apart
      ? `On its own, ${what} mends ${share(alone)} (with our apology ${share(mends)})`
      : `${what} mends ${share(mends)}`;
    const left = leaves.length > 0 ? `, and leaves ${and(leaves.map((kind) => LEAVES[kind]))} unmended` : '';
    const beside = recommended === undefined ? '' : `; what is recommended mends ${share(recommended)}`;
    return `${start}${left}${beside}`;
  },
  noHarm: (names) => `There is no harm to mend: ${and(names)} would be a kindness`,
  instead: (parts) => `Offer instead: ${and(parts)}`,
  withApology: (parts) => `Say it, and offer ${and(parts)}`,
  recommended: (parts) => `Recommended: ${and(parts)}`,
  sums: ({ cost, keeps }) =>
    `What is recommended ${differs('costs', cost)} and ${differs('keeps', keeps, 'about ')}`,
  choice: (options) => or(options),
  objections: {
    turnedDown: (name) => `They have turned down ${name}, or more of the same`,
    lessThanRefused: 'Its goodwill is worth less to them than what they turned down',
    leavesOut: (options) =>
      options.length > 1 ? `They are owed ${or(options)}: they choose` : `They are owed ${and(options)}`,
    lessThanOwed: (due) => `Owed in full: ${due}`,
    comesToNothing: (label) => `There is nothing to give as ${label} here`,
    noStock: (label) => `Not in stock: ${label}`,
    otherCure: (name) => `The goods are put right another way here than by ${name}`,
    otherChoice: (names) => `They get one of these: ${or(names)}`,
    barred: ({ name, why }) => `Not ${name} here${why === undefined ? ': a rule bars it' : `. ${why}`}`,
    hurt: 'Where somebody is hurt it would sound like buying silence.',
    notHere: (label) => `No rule of the policy gives this here: ${label}`,
    otherSize: ({ label, asked, sizes }) => {
      const given = sizes.length > FEW ? `${sizes[0]} to ${sizes.at(-1)}, in steps` : or(sizes);
      return `Weighed as an idea: the policy gives ${given} here, and not ${asked} (${label})`;
    },
    notWith: (names) => `The policy never gives ${and(names)} together`,
    tooMany: (most) => `The policy gives at most ${most} ${most === 1 ? 'extra' : 'extras'} in one offer`,
    moreThanPaid: 'It pays back more than they paid',
    lessThanBefore: 'It mends less than what they were offered when they last asked',
    needsYes: (who) =>
      who === null ? 'It is more goodwill than any role may grant' : `It takes a yes from the ${who}`,
    handedOver: (role) => `The complaint goes to the ${role}`,
  },
  asked: {
    first: 'What do you have in mind?',
    more: 'What else?',
    done: { name: 'That is all: weigh it', words: 'done nothing more weigh' },
    howMuch: (label) => `How much? ${label}`,
    asPolicyGives: 'Enter takes as much as the policy gives.',
  },
  labels: {
    weighed: 'Weighed',
    verdict: 'verdict',
    offer: 'offer',
    but: 'but',
    who: 'may you?',
    harm: 'mends',
    thisOne: 'this',
    recommended: 'recommended',
    none: 'no harm',
    keeps: 'keeps about',
  },
  mayGive: ({ role, who, besideOwed }) => {
    if (who === null) return 'no, nobody may under this policy';
    const beside = besideOwed ? ', but only beside what is owed' : '';
    return `${who === role ? `yes, as ${role}` : `no, the ${who} may`}${beside}`;
  },
  ofHarm: ({ mended, harm }) => `${mended} of ${harm}`,
};
