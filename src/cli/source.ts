/**
 * The room that reads YAML, as the program needs it, loaded only where there is YAML to read: it brings libraries that cost more than
 * everything else at a start. The one place that loads it.
 */
export const loadSource = () => import('../source/lean.js');
