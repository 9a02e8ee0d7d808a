import { joined, type KeyedHash } from './hash.js';

/** A reference as it's compared: without blanks around it, in one form of Unicode, in small letters. Empty where it's none. */
export const normalised = (reference: string): string =>
  reference.normalize('NFKC').trim().toLowerCase().normalize('NFKC');

/** A reference, or undefined where nothing but blanks was given. */
export function referenceIn(text: string | undefined): string | undefined {
  const reference = normalised(text ?? '');
  return reference === '' ? undefined : reference;
}

/** What a keyed hash is of, so that a customer and a key of the same name are never the same. */
type Named = 'customer' | 'answer' | 'follow-up' | 'content' | 'outreach' | 'holdout';

/** The keyed hash of a name of some kind, as it stands. */
export const keyed = (hash: KeyedHash, kind: Named, name: string): string => hash(joined([kind, name]));

/** The keyed hash by which a customer is known again; null where nobody is named. */
export function customerHash(hash: KeyedHash, reference: string | undefined): string | null {
  const customer = referenceIn(reference);
  return customer === undefined ? null : keyed(hash, 'customer', customer);
}
