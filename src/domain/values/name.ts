/** A name that a policy may give something, as a source for patterns: letters and digits of any script, with - _ or . inside. */
export const NAME_SOURCE = '[\\p{L}\\p{M}\\p{N}]+(?:[-_.][\\p{L}\\p{M}\\p{N}]+)*';
