import type { AnswerWords } from '../catalogue.js';
import { also } from './grammar.js';

/** One point, and several. */
const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

/** The labels and lines of an answer. */
export const ANSWER: AnswerWords = {
  labels: {
    say: 'Say',
    give: 'Give',
    act: 'Do',
    why: 'Why',
    part: 'part',
    policy: 'policy',
    choice: 'they choose',
    owed: 'owed',
    goodwill: 'goodwill',
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
    assumed: 'taken as',
    change: 'would change',
    noSums: 'no sums',
  },
  examplePolicy: 'Example policy, not your company’s: ',
  onTheirOwn: (role) => `(as ${role} you may, now)`,
  withRest: '(the rest with --why)',
  withAll: '(with --why)',
  theRole: (role) => `the ${role}`,
  anotherRole: (role) => `another ${role}`,
  hurtFirst: 'stay with them, see what they need, and call for help if it is needed',
  hurtNotNow: 'whose fault it was, and any offer: both can wait',
  hurtNoSums: 'where somebody is hurt, nothing is weighed in money; an offer would sound like buying silence',
  yours: ({ role, why }) => `as ${role} you look after this yourself. ${why}`,
  handOver: ({ role, why }) => `to the ${role}. ${why}`,
  option: ({ number, words, goods }) => `${number}. ${words}${goods === '' ? '' : `; ${goods}`}`,
  theyKeep: 'they keep what they have',
  weTakeBack: 'we take back what they have',
  better: ({ role, standIn, what }) =>
    `from the ${role}${standIn === null ? '' : ` (the ${standIn} may say it now)`}: ${what}`,
  inPlaceOf: ({ more, less }) => `${more}, in place of ${less}`,
  asWell: (what) => `${what} as well`,
  without: (what) => `without ${what}`,
  signs: ({ label, who }) => `${label}: ${who} signs beside you; the yes is yours`,
  goodFor: (time) => `good for ${time}`,
  tillCode: (code) => `till code ${code}`,
  details: (parts) => parts.join(', '),
  upTo: (money) => `up to ${money}`,
  costs: ({ ways, goodwill }) => {
    const alike = new Set(ways.map(({ mends }) => mends)).size === 1;
    const mends = (way: (typeof ways)[number] | undefined): string =>
      way && way.mends !== null ? `, mends ${way.mends}` : '';
    const parts = ways.map(
      (way, at) =>
        `${ways.length > 1 ? `${at + 1}. ` : ''}${way.cost ?? 'nothing'}${alike ? '' : mends(way)}`,
    );
    const part = goodwill === 'all' ? ', all of it goodwill' : `, of it goodwill ${goodwill}`;
    return `${also(parts)}${goodwill === null ? '' : part}${alike ? mends(ways[0]) : ''}`;
  },
  keeps: ({ middle, low, high, stake, segment }) => {
    const ofIt = `of ${stake} at stake (${segment})`;
    return middle === null
      ? `nothing that the evidence can show, ${ofIt}`
      : `about ${middle} (${low} to ${high}) ${ofIt}`;
  },
  verdicts: {
    'pays-cautiously': 'the goodwill pays even on the cautious figure',
    'pays-on-middle': 'the goodwill pays on the middle figure',
    'pays-if-hopeful': 'the goodwill pays only on the hopeful figure',
    'does-not-pay': 'the goodwill does not pay for itself, the policy gives it anyway',
    'nothing-beyond-owed': 'nothing beyond what is owed',
  },
  freeGoodwill: 'the goodwill costs us nothing',
  noLift: (cost) => `goodwill costs ${cost}, and no lift could pay for it; the policy gives it anyway`,
  paysIf: ({ verdict, needed, low, high, isSeen }) =>
    `${verdict}; it pays if they become ${points(needed)} likelier to stay; the evidence ${isSeen ? `says ${low} to ${high}` : 'expects no such thing'}`,
  range: ({ low, high }) => `${low} to ${high}`,
  reason: ({ text, place }) => `${text.replace(/\.$/, '')} (${place})`,
  close: ({ offer, why }) => `${offer}: ${why}`,
  saidBy: {
    happened: 'what happened to them',
    'noticed-first': 'we noticed before they had to ask',
    treated: 'how they were treated',
    'day-missed': 'the day it was for',
    owned: 'owned, because it is ours',
    sorry: 'sorry, without taking or giving blame',
    given: 'what we do now',
    choice: 'their choice, as a question',
    goods: 'what becomes of what they have',
    thanks: 'the extra, as a thank-you and no pay-off',
    arranged: 'somebody’s time',
    person: 'a person to ask for',
    act: 'asked again: an act and no new promise',
    'hand-over': 'who looks after it now',
    welcome: 'they are welcome back',
  },
  said: ({ sentence: said, by, place }) => `${by}: “${said}”${place === '' ? '' : ` (${place})`}`,
  takenAs: (all) => all.join(', '),
  takenFirst: (some) => `${some.join(', ')}, and the rest as usual (--why)`,
  wouldChange: ({ supposed, then }) => `If ${supposed}, ${/[.!?]$/.test(then) ? then : `${then}.`}`,
};
