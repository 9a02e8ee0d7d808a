/** What something on the screen means. Nothing is ever told by its look alone. */
export type Tone =
  | 'plain'
  | 'heading'
  | 'say'
  | 'choice'
  | 'owed'
  | 'goodwill'
  | 'goods'
  | 'money'
  | 'warn'
  | 'error'
  | 'quiet';

/** Gives text the look of a meaning. */
export type Paint = (tone: Tone, text: string) => string;

/** No colour at all. */
export const UNPAINTED: Paint = (_tone, text) => text;
