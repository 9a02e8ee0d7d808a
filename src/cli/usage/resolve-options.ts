/** What `resolve` takes beside facts. */
export type ResolveOptions = {
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
  /** The record to ask, and whose complaint it is. */
  readonly record?: string;
  readonly customer?: string;
  readonly order?: string;
};
