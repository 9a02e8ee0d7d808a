/**
 * A wrong invocation: something the person who called us can put right (a missing file, an unknown flag, a
 * value outside its domain). Anything else that is thrown is our bug. Exit code 2.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** What to do about it, in one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Whether `error` is a {@link Failure}; by name, because lazily loaded bundles hold a class of their own. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure';
}
