/** What a prompt says of itself, beside the question: which keys do what, and how it ends. */
export type PromptWords = {
  /** What each key does here: `↑↓ move`. They stand in one line. */
  readonly keys: Readonly<
    Record<'move' | 'find' | 'take' | 'change' | 'typeToChange' | 'accept' | 'back' | 'leave', string>
  >;
  /** Beside what is confirmed with an answer. */
  readonly turn: string;
  /** The way back where an answer is typed. */
  readonly goBack: string;
  /** In place of the list: nothing in it is what they typed. */
  readonly nothingFits: (typed: string) => string;
  /** Which row of a long list is marked. */
  readonly rowOf: (it: { readonly row: number; readonly rows: number }) => string;
  /** Words, with a blank between them, that say nothing about what somebody looks for. */
  readonly fillers: string;
  /** The last that somebody reads who leaves. */
  readonly cancelled: string;
};
