/** What people say for a problem, or for a value of another fact: words with blanks between them, and a hyphen inside a phrase, which means more than its words do. */
export type Sayings = {
  /** What means it. */
  readonly words: string;
  /** Phrases that mean it where nothing stands between their words: `it's our anniversary` tells another day than `it was`. */
  readonly justSo?: string;
  /** Phrases that mean it where they are all that was said: else somebody else may have done it, or it came of something. */
  readonly alone?: string;
  /** What only makes it likelier than most: the goods and their parts, for what breaks; whom one meets, for rudeness. */
  readonly hints?: string;
};
