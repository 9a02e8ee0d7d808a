/** What `check` needs of the world, with the reader of YAML and every check: a bundle of its own. */
export { checkFiles } from './check-files.js';
export { findPolicies, findTests, isOurs } from './find-policies.js';
export { fixFiles } from './fix-files.js';
