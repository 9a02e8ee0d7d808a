export { decide } from './decide.js';
export { decideBriefly } from './decide-briefly.js';
export { type AnswerFigures, answerFigures } from './evaluate/answer-figures.js';
export {
  answerFor,
  type BareAnswer,
  type BareOffer,
  type BareWay,
  type GivenRemedy,
  offerFor,
  worthUnder,
} from './evaluate/offer-for.js';
export type { DecideOptions } from './evaluate/options.js';
export { rulesThatFit } from './evaluate/rules-that-fit.js';
export { capWords } from './reasons/held-back.js';
export { besideThePoint } from './reasons/notes.js';
export { twoCuresFailure } from './weigh/proposed-offer.js';
export { weigh } from './weigh/weigh.js';
