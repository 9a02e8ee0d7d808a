/** Globs, as git sees the files: a bundle of its own, loaded only where a folder or a pattern is named. */
export { globby, isDynamicPattern } from 'globby';
