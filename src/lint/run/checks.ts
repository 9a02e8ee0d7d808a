import { admissionOnInjury } from '../checks/admission-on-injury.js';
import { barredAlways } from '../checks/barred-always.js';
import { brokenPromise } from '../checks/broken-promise.js';
import { cliff } from '../checks/cliff.js';
import { creditForRefund } from '../checks/credit-for-refund.js';
import { cureForNothing } from '../checks/cure-for-nothing.js';
import { deadRule } from '../checks/dead-rule.js';
import { deadValue } from '../checks/dead-value.js';
import { deductionFromRight } from '../checks/deduction-from-right.js';
import { exchangeWithoutGoods } from '../checks/exchange-without-goods.js';
import { expired } from '../checks/expired.js';
import { feeTwice } from '../checks/fee-twice.js';
import { idleCap } from '../checks/idle-cap.js';
import { internalExcuse } from '../checks/internal-excuse.js';
import { keepThreshold } from '../checks/keep-threshold.js';
import { lostRight } from '../checks/lost-right.js';
import { loyalGetLess } from '../checks/loyal-get-less.js';
import { neverAsked } from '../checks/never-asked.js';
import { neverFits } from '../checks/never-fits.js';
import { noApology } from '../checks/no-apology.js';
import { noWords } from '../checks/no-words.js';
import { outOfReach } from '../checks/out-of-reach.js';
import { owedDips } from '../checks/owed-dips.js';
import { pastTheCap } from '../checks/past-the-cap.js';
import { pastWhatWasPaid } from '../checks/past-what-was-paid.js';
import { sameEdge } from '../checks/same-edge.js';
import { sameWhen } from '../checks/same-when.js';
import { secondPromise } from '../checks/second-promise.js';
import { token } from '../checks/token.js';
import { twoCures } from '../checks/two-cures.js';
import { twoOutcomes } from '../checks/two-outcomes.js';
import { unanswered } from '../checks/unanswered.js';
import { unheard } from '../checks/unheard.js';
import { unsigned } from '../checks/unsigned.js';
import { unused } from '../checks/unused.js';
import type { Check } from '../subject/check.js';

/** Every check of a policy that reads well, in the order of their pages: to add one, write its file and add it here. */
export const CHECKS: readonly Check[] = [
  brokenPromise,
  unanswered,
  twoCures,
  twoOutcomes,
  deadRule,
  neverAsked,
  deadValue,
  barredAlways,
  outOfReach,
  unsigned,
  idleCap,
  neverFits,
  keepThreshold,
  unused,
  sameWhen,
  expired,
  token,
  cliff,
  owedDips,
  sameEdge,
  loyalGetLess,
  pastTheCap,
  pastWhatWasPaid,
  feeTwice,
  cureForNothing,
  creditForRefund,
  deductionFromRight,
  exchangeWithoutGoods,
  lostRight,
  noWords,
  noApology,
  unheard,
  secondPromise,
  internalExcuse,
  admissionOnInjury,
];

/** The text of a check's bad or good example as a whole policy. */
export function exampleText(example: string): string {
  return /^amends:/m.test(example) ? example : `${EXAMPLE_HEAD}${example}`;
}

const EXAMPLE_HEAD = `amends: 1
name: "Example shop"
currency: GBP
extends: retail@1
`;
