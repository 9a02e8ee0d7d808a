/**
 * What is counted of answers (`SUM_NAMES`), by the form of a record, as the number of its migrations, from which on it is.
 * Never changed, only added to: shops keep records of every form.
 */
export const COUNTED_FROM_FORM: readonly (readonly [form: number, names: string])[] = [
  [
    2,
    `answers matters give other refused open undone approvals over notDone withGoodwill owed goodwill goodwillCost cost
    otherGoodwill otherCost recommendedGoodwill recommendedCost stake lostLow lostMiddle lostHigh withoutStake settled
    cameBack stayedAway regained`,
  ],
  [
    4,
    `answers matters give other refused open undone approvals over unchecked notDone withGoodwill owed goodwill
    goodwillCost cost otherGoodwill otherCost recommendedGoodwill recommendedCost stake lostLow lostMiddle lostHigh
    withoutStake settled cameBack stayedAway regained`,
  ],
  [
    5,
    `answers matters give other refused open undone approvals over lifted unchecked notDone toChoose withGoodwill owed
    goodwill goodwillCost cost otherGoodwill otherCost recommendedGoodwill recommendedCost stake lostLow lostMiddle lostHigh
    withoutStake settled cameBack stayedAway regained`,
  ],
];
