/** Answers that a record has not taken yet, each a text under a name, kept for this user alone. */
export type SavedAnswers = {
  /** A key that no other answer has, and the time now as an ISO instant in UTC. */
  readonly stamp: () => { readonly key: string; readonly time: string };
  /** Keeps a text under a name, whole, in place of what it held. Throws a Failure where it can't be. */
  readonly keep: (name: string, text: string) => void;
  /** The names, in their order; none where nothing was ever kept. */
  readonly names: () => readonly string[];
  /** The text under a name. Throws a Failure where it can't be read. */
  readonly read: (name: string) => string;
  readonly drop: (name: string) => void;
  /** Where they are, for whoever has to look. */
  readonly fileOf: (name: string) => string;
  /** A path as it is from anywhere. */
  readonly wholePath: (path: string) => string;
};
