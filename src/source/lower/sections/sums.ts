import type { Curve, LiftRow, Spread, Sums } from '../../../domain/policy/policy.js';
import { catalogueFor } from '../../../i18n/languages/index.js';
import type { NodeView } from '../../document/node-view.js';
import { lowerText } from '../scope/prose.js';
import type { Scope } from '../scope/scope.js';
import { readNumber, readShareAt, SHARE_LIMITS } from '../values/literal.js';
import { EVIDENCE } from './evidence.js';

/** The sums: what the policy says, and the evidence for the rest. */
export function lowerSums(section: NodeView, scope: Scope): Sums {
  const [lift, curves, source] = [section.at('lift'), section.at('curves'), section.at('source')];
  const share = (node: NodeView, otherwise: number) => readShareAt(node, SHARE_LIMITS) ?? otherwise;
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

function lowerWordOfMouth(node: NodeView, scope: Scope): Sums['wordOfMouth'] {
  const { wordOfMouth } = EVIDENCE;
  const newcomer = node.at('newcomer');
  return {
    tellWhenLetDown: readNumber(node.at('tell-when-let-down'), 0) ?? wordOfMouth.tellWhenLetDown,
    tellWhenDelighted: readNumber(node.at('tell-when-delighted'), 0) ?? wordOfMouth.tellWhenDelighted,
    swayed: readShareAt(node.at('swayed'), SHARE_LIMITS) ?? wordOfMouth.swayed,
    newcomer: newcomer.exists ? scope.segments.read(newcomer) : usualNewcomer(scope),
  };
}

/** Where nobody says, a newcomer is what the policy calls new, or else the kind that takes everybody. */
function usualNewcomer({ segments }: Scope): string {
  const usual = EVIDENCE.wordOfMouth.newcomer;
  return segments.all.includes(usual) ? usual : (segments.all.at(-1) ?? usual);
}

function lowerLift(node: NodeView, otherwise: LiftRow): LiftRow {
  return {
    first: lowerSpread(node.at('first'), otherwise.first),
    later: lowerSpread(node.at('later'), otherwise.later),
  };
}

/** Points as written, in tenths of a point. */
function lowerSpread(node: NodeView, otherwise: Spread): Spread {
  const [low, middle, high] = node.items().map((item) => readNumber(item, 1));
  if (low === undefined || middle === undefined || high === undefined) return otherwise;
  if (low > middle || middle > high) {
    node.report('spread-order', 'These are low, middle and high, so they cannot become smaller.');
  }
  return { low, middle, high };
}

/** Points of a curve as written, in thousandths. */
function lowerCurve(node: NodeView, otherwise: Curve): Curve {
  if (!node.exists) return otherwise;
  const points = node.items().map((point) => {
    const [mended, lift] = point.items().map((item) => readNumber(item, 3));
    return [mended ?? 0, lift ?? 0] as const;
  });
  if (node.ok) checkCurve(node, points);
  return points;
}

function checkCurve(node: NodeView, points: Curve): void {
  const items = node.items();
  if (points[0]?.[0] !== 0)
    items[0]?.report('curve-order', 'A curve begins where nothing is mended.', 'Begin with [0, 0].');
  for (const [at, [mended, lift]] of points.entries()) {
    const before = points[at - 1];
    if (before && (mended <= before[0] || lift < before[1])) {
      items[at]?.report('curve-order', 'The points of a curve go up, from the least mended to the most.');
    }
  }
}
