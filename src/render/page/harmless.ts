import { sanitizeLine } from './sanitize.js';
import type { Entry } from './sheet.js';

/** The same entry with nothing in its text that a terminal or a log would obey. */
export function harmless(entry: Entry): Entry {
  if (entry.is === 'table')
    return {
      ...entry,
      head: entry.head.map(sanitizeLine),
      rows: entry.rows.map((row) => row.map(sanitizeLine)),
    };
  const said = 'text' in entry ? { ...entry, text: sanitizeLine(entry.text) } : entry;
  return 'label' in said ? { ...said, label: sanitizeLine(said.label) } : said;
}
