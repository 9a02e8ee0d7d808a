export { decide } from './decide.js';
export { type BareOffer, type BareWay, type Given, offerFor } from './evaluate/offer-for.js';
export type { DecideOptions } from './evaluate/options.js';
export { twoCures } from './weigh/in-mind.js';
export { weigh } from './weigh/weigh.js';
