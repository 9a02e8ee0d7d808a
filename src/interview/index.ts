export type { Choice } from './choices.js';
export { choicesOf } from './choices.js';
export { matching } from './matching.js';
export type { Question } from './question.js';
export { missing, nextQuestion } from './question.js';
