/** What the program needs of this room beside the pages; it takes policies that were read, and reads none. */
export { ALL_CODES, checkReading } from './check-reading.js';
export { type Fixed, fix } from './fix.js';
export { once } from './once.js';
