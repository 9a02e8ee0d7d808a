/** Whose a complaint is, and the record that may know them: references, which no rule reads. */
export type WhoseOptions = {
  /** A file, or `postgres://…`. */
  readonly record?: string;
  readonly customer?: string;
  readonly order?: string;
  /** Where it is, and who answers. */
  readonly store?: string;
  readonly by?: string;
};

/** What `resolve` takes beside facts. */
export type ResolveOptions = WhoseOptions & {
  readonly complaint?: string;
  readonly policy?: string;
  readonly as?: string;
  readonly today?: string;
  readonly format?: 'text' | 'json' | 'markdown';
  readonly json?: true;
  /** False with `--no-input`. */
  readonly input?: boolean;
  /** For training: ask everything, one by one. */
  readonly askAll?: true;
  readonly why?: true;
  readonly discreet?: true;
  readonly plain?: true;
  readonly color?: boolean;
};
