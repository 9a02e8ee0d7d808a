/** The keys that have no letter, as a terminal sends them. Anything else is typed as it is. */
export const KEY = {
  Enter: '\r',
  Tab: '\t',
  Space: ' ',
  Backspace: '\u007f',
  Escape: '\u001b',
  Up: '\u001b[A',
  Down: '\u001b[B',
  Right: '\u001b[C',
  Left: '\u001b[D',
  Home: '\u001b[H',
  End: '\u001b[F',
  'Page Up': '\u001b[5~',
  'Page Down': '\u001b[6~',
  Delete: '\u001b[3~',
  F1: '\u001bOP',
  F5: '\u001b[15~',
  'Shift+Tab': '\u001b[Z',
  'Ctrl+A': '\u0001',
  'Ctrl+B': '\u0002',
  'Ctrl+C': '\u0003',
  'Ctrl+D': '\u0004',
  'Ctrl+E': '\u0005',
  'Ctrl+L': '\u000c',
  'Ctrl+U': '\u0015',
  'Ctrl+W': '\u0017',
  'Ctrl+Z': '\u001a',
} as const;

/** After an Escape alone, readline waits this long for what may follow it; in milliseconds, and then some. */
export const AFTER_ESCAPE = 600;

/** What was typed, for a person to read: `“served”, Enter`. */
export function keysNamed(keys: string): string {
  const names = Object.entries(KEY).filter(([name]) => name !== 'Space');
  const found: string[] = [];
  let rest = keys;
  let typed = '';
  const endTyped = (): void => {
    if (typed !== '') found.push(`“${typed}”`);
    typed = '';
  };
  while (rest !== '') {
    const [name, key] = longestAt(rest, names) ?? [undefined, rest.slice(0, 1)];
    if (name === undefined) typed += key;
    else {
      endTyped();
      found.push(name);
    }
    rest = rest.slice(key.length);
  }
  endTyped();
  return found.length === 1 && found[0] === '“ ”' ? 'Space' : together(found).join(', ');
}

/** Escape alone begins every other key that begins with it. */
const longestAt = (
  text: string,
  names: readonly (readonly [string, string])[],
): readonly [string, string] | undefined =>
  names.filter(([, key]) => text.startsWith(key)).sort(([, a], [, b]) => b.length - a.length)[0];

/** `Backspace, Backspace` as `Backspace twice`. */
function together(names: readonly string[]): string[] {
  const groups: { name: string; times: number }[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last?.name === name) last.times += 1;
    else groups.push({ name, times: 1 });
  }
  return groups.map(({ name, times }) => (times === 1 ? name : `${name} ${times} times`));
}
