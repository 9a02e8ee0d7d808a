import { sanitizeLine } from './sanitize.js';

/** Text as one word of a POSIX shell, in quotes only where it has to be. Line breaks and control characters go. */
export function shellWord(text: string): string {
  const word = sanitizeLine(text);
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** An option with its value, as words of a POSIX shell; a value that looks like an option stands with its own. */
export const shellOption = (flag: string, value: string): string =>
  value.startsWith('-') && value !== '-' ? `${flag}=${shellWord(value)}` : `${flag} ${shellWord(value)}`;
