export { type DecideOptions, decide } from './decide.js';
export { twoCures } from './in-mind.js';
export { type BareOffer, type BareWay, type Given, offerFor } from './offer-for.js';
export { weigh } from './weigh.js';
