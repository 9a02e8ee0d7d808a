export type { Manner } from './asked.js';
export type { Checklist, Row } from './checklist.js';
export { type Choice, choicesOf } from './choices.js';
export { inOrder } from './likely.js';
export { matching } from './matching.js';
export { answerOf, type Deciding, mattersNow } from './matters.js';
export { begun, type Progress } from './progress.js';
export { type Confirmation, missing, type Question, questionFor } from './question.js';
export { nextStep, type Step } from './step.js';
