/** What every command of the record takes. */
export type RecordOptions = {
  /** A file, or `postgres://…`. */
  readonly record?: string;
  readonly json?: true;
  readonly plain?: true;
};

/** What saying something of an answer takes besides. */
export type FollowUpOptions = RecordOptions & { readonly by?: string };

/** What writing an answer takes besides. */
export type AnswerOptions = RecordOptions & {
  readonly decision?: string;
  readonly policy?: string;
  readonly key?: string;
  readonly chose?: string;
  readonly by?: string;
  readonly customer?: string;
  readonly order?: string;
  readonly store?: string;
  readonly approvedBy?: string;
  readonly why?: string;
};
