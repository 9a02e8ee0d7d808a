import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Makes a short name of a text that no other text has. */
export type Hash = (text: string) => string;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256Hex: Hash = (text) => bytesToHex(sha256(utf8ToBytes(text)));
