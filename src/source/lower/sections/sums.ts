import type { Curve, LiftRow, Spread, Sums } from '../../../domain/policy/policy.js';
import { catalogueFor } from '../../../i18n/languages/index.js';
import type { Part } from '../../document/part.js';
import { lowerText } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import { PART, readNumber, readShareAt } from '../values/literal.js';
import { EVIDENCE } from './evidence.js';

/** The sums: what the policy says, and the evidence for the rest. */
export function lowerSums(section: Part, scope: Scope): Sums {
  const [lift, curves, source] = [section.at('lift'), section.at('curves'), section.at('source')];
  const share = (part: Part, otherwise: number) => readShareAt(part, PART) ?? otherwise;
  const voucher = section.at('voucher');
  return {
    discountRate: share(section.at('discount-rate'), EVIDENCE.discountRate),
    wordOfMouth: lowerWordOfMouth(section.at('word-of-mouth'), scope),
    voucher: {
      worthOfFace: share(voucher.at('worth-of-face'), EVIDENCE.voucher.worthOfFace),
      redeemed: share(voucher.at('redeemed'), EVIDENCE.voucher.redeemed),
      displaces: share(voucher.at('displaces'), EVIDENCE.voucher.displaces),
    },
    cureWhenOccasionMissed: share(section.at('refund-when-occasion-missed'), EVIDENCE.cureWhenOccasionMissed),
    lift: {
      small: lowerLift(lift.at('small'), EVIDENCE.lift.small),
      large: lowerLift(lift.at('large'), EVIDENCE.lift.large),
    },
    curves: {
      givenUp: lowerCurve(curves.at('given-up'), EVIDENCE.curves.givenUp),
      kept: lowerCurve(curves.at('kept'), EVIDENCE.curves.kept),
    },
    source: source.exists ? lowerText(source) : catalogueFor(scope.currency).reckoning.usualEvidence,
  };
}

function lowerWordOfMouth(part: Part, scope: Scope): Sums['wordOfMouth'] {
  const { wordOfMouth } = EVIDENCE;
  const newcomer = part.at('newcomer');
  return {
    tellWhenLetDown: readNumber(part.at('tell-when-let-down'), 0) ?? wordOfMouth.tellWhenLetDown,
    tellWhenDelighted: readNumber(part.at('tell-when-delighted'), 0) ?? wordOfMouth.tellWhenDelighted,
    swayed: readShareAt(part.at('swayed'), PART) ?? wordOfMouth.swayed,
    newcomer: newcomer.exists ? scope.segments.read(newcomer) : usualNewcomer(scope),
  };
}

/** Where nobody says, a newcomer is what the policy calls new, or else the kind that takes everybody. */
function usualNewcomer({ segments }: Scope): string {
  const usual = EVIDENCE.wordOfMouth.newcomer;
  return segments.all.includes(usual) ? usual : (segments.all.at(-1) ?? usual);
}

function lowerLift(part: Part, otherwise: LiftRow): LiftRow {
  return {
    first: lowerSpread(part.at('first'), otherwise.first),
    later: lowerSpread(part.at('later'), otherwise.later),
  };
}

/** Points as written, in tenths of a point. */
function lowerSpread(part: Part, otherwise: Spread): Spread {
  const [low, middle, high] = part.items().map((item) => readNumber(item, 1));
  if (low === undefined || middle === undefined || high === undefined) return otherwise;
  if (low > middle || middle > high) {
    part.wrong('spread-order', 'These are low, middle and high, so they cannot become smaller.');
  }
  return { low, middle, high };
}

/** Points of a curve as written, in thousandths. */
function lowerCurve(part: Part, otherwise: Curve): Curve {
  if (!part.exists) return otherwise;
  const points = part.items().map((point) => {
    const [mended, lift] = point.items().map((item) => readNumber(item, 3));
    return [mended ?? 0, lift ?? 0] as const;
  });
  if (part.sound) checkCurve(part, points);
  return points;
}

function checkCurve(part: Part, points: Curve): void {
  const items = part.items();
  if (points[0]?.[0] !== 0)
    items[0]?.wrong('curve-order', 'A curve begins where nothing is mended.', 'Begin with [0, 0].');
  for (const [at, [mended, lift]] of points.entries()) {
    const before = points[at - 1];
    if (before && (mended <= before[0] || lift < before[1])) {
      items[at]?.wrong('curve-order', 'The points of a curve go up, from the least mended to the most.');
    }
  }
}
