import { ENOUGH } from '../../domain/results/record-report.js';

/** The line of answers of which nobody said by whom or where. */
export const NOBODY_SAID = 'nobody said';

/** The line of all staff who aren't compared. */
export const FEW_ANSWERS = `fewer than ${ENOUGH.answersOfStaff} answers each`;
