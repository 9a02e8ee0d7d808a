/** What the answers in a record come to. */

export { matterSums, pendingIn, sumsBetween, sumsKey } from './matter-sums.js';
