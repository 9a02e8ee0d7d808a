/** SHA-256 of a text, in hex: handed in, because this room has no library. */
export type Hash = (text: string) => string;

/** The same with a secret key, which nobody can try values against who hasn't got it. */
export type KeyedHash = (text: string) => string;

/** Several things as one text, so that no two lists of them are the same text. */
export const joined = (parts: readonly unknown[]): string => JSON.stringify(parts);
