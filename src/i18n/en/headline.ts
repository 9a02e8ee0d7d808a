import { and, capitalize, or } from './grammar.js';
import { REASONS } from './reasons.js';

/** Words before a thing that a line of a few words can spare. */
const OPENING = /^(?:an?|the|your|our|my|their)\s+/i;

/** Where a label goes on to say how, when, for what or with what, which the words below the line say. */
const DETAIL =
  /[,;:(]| (?:for|to|that(?:['’]s)?|which|who|by|so|while|when|until|if|instead|today|tomorrow|with a|at no|in the|on us|on your|the way|of the same|right now|straight away)(?= |$)/i;

/** What needs no name but its amount: `£65 back`. */
const MONEY_BACK = /^(?:all )?(?:your|the|their) money back\b/i;

/** Letters that one part of the line may take. */
const MOST_LETTERS = 40;

/** The thing itself out of a label: `a gift certificate for your next meal` is a `gift certificate`. */
function brief(label: string): string {
  const bare = label.trim().replace(OPENING, '');
  const thing = bare.slice(0, Math.max(0, bare.search(DETAIL))).trim() || bare;
  if (thing.length <= MOST_LETTERS) return thing;
  return `${thing.slice(0, thing.lastIndexOf(' ', MOST_LETTERS)).trim()} …`;
}

/** The first line of an answer: the whole offer in a few words, so that nobody has to read on before they speak. */
export const HEADLINE = {
  brief,
  /** All or part of the price, back. */
  back: (money: string) => `${money} back`,
  /** The same beside other money, so that it says what it's for. */
  backFor: ({ money, label }: { money: string; label: string }) => {
    if (MONEY_BACK.test(label)) return `${money} back`;
    if (/^part of /i.test(label)) return label.replace(/^part/i, () => money);
    return / back$/i.test(brief(label)) ? `${money} ${brief(label)}` : `${money} back (${brief(label)})`;
  },
  /** What they had to pay because of it. */
  costs: ({ money, upTo }: { money: string; upTo: boolean }) =>
    `${upTo ? 'up to ' : ''}${money} of their costs`,
  /** Money of some kind, such as a voucher; `£15 voucher`. */
  money: ({ money, label }: { money: string; label: string }) =>
    `${money} ${MONEY_BACK.test(label) ? 'back' : brief(label)}`,
  /** Money back in credit. */
  asCredit: (money: string) => `${money} store credit`,
  /** Money of no kind of its own, by what it's for: `what the bag was worth` is `for the bag`. */
  cash: ({ money, label }: { money: string; label: string }) => {
    const [, thing] =
      /^(?:what|how much) ((?:an?|the|your) .+?) (?:was|were|is|are|costs?)\b/i.exec(label) ?? [];
    if (thing !== undefined) return `${money} for ${thing}`;
    return /^(?:what|how)\b/i.test(label) ? `${money} for ${label}` : `${money} ${brief(label)}`;
  },
  /** What we do for them, and what they pay for it. */
  forPrice: ({ label, money }: { label: string; money: string }) => `${brief(label)} for ${money}`,
  /** Points or miles. */
  counted: ({ count, unit }: { count: string; unit: string | undefined }) => `${count} ${unit ?? 'points'}`,
  /** What they may choose between. */
  either: (options: readonly string[]) => or(options),
  /** Everything in the line, its parts apart. */
  line: (parts: readonly string[]) => capitalize(parts.join(' · ')),
  /** Whose yes it needs: nobody's. */
  youMay: 'you\u00a0may\u00a0give\u00a0it',
  /** Who signs with whoever gives it; `what` is what they sign for, where that isn't all that's given. */
  signs: ({ who, what }: { who: string; what: readonly string[] }) =>
    `${who} signs ${what.length === 0 ? 'with you' : `for ${and(what)}`}`,
  handOver: (role: string) => `hand over to the ${role}`,
  yours: 'yours to settle',
  /** Where somebody is hurt. */
  hurt: 'See that they’re all right first',
  /** A no, and why: in a line of parts the reason ends without a mark. */
  no: ({ is, reason }: { is: 'decline' | 'wait' | 'explain'; reason: string }) =>
    REASONS.no({ is, reason: reason.replace(/[.!]$/, '') }),
  /** Nothing is owed, and nothing is given but words. */
  nothingDue: (why: string | null) => `Nothing is due${why === null ? '' : `: ${why}`}`,
  /** Why, where no rule says it. */
  whyNothing: {
    theirs: 'it wasn’t our doing',
    'turned-down': 'we can’t better what they turned down',
    'no-rule': 'the policy gives nothing for this',
  },
  sorry: 'say sorry',
};
