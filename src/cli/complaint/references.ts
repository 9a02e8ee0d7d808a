import { Failure } from '../../domain/values/failure.js';
import { referenceIn } from '../../record/reference.js';

/** A reference as it's compared. Throws a Failure for one of nothing but blanks, as an empty variable of a script gives it. */
export function readReference(name: 'customer' | 'order', given: string | undefined): string | undefined {
  const found = referenceIn(given);
  if (given !== undefined && found === undefined)
    throw new Failure(`--${name} is empty.`, 'Leave it out where nobody knows it.');
  return found;
}

/** Throws a Failure where a reference is nothing but blanks. */
export function refuseEmptyReferences(given: { readonly customer?: string; readonly order?: string }): void {
  for (const name of ['customer', 'order'] as const) readReference(name, given[name]);
}
