export { type DecideOptions, decide } from './decide.js';
