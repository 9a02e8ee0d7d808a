export { type DecideOptions, decide } from './decide.js';
export { type BareOffer, type BareWay, type Given, offerFor } from './offer-for.js';
