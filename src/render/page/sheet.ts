import type { Tone } from './paint.js';
import { sanitizeLine } from './sanitize.js';

/** A page before it is laid out: what there is to say, in order. All its text is harmless already. */
export type Sheet = readonly Entry[];

/** One thing on a sheet. */
export type Entry =
  /** The heading of a part. */
  | { readonly is: 'title'; readonly text: string }
  /** Whole sentences; `label` names them where lines are `label: value`. */
  | { readonly is: 'words'; readonly label: string; readonly text: string; readonly tone: Tone }
  /** A label with what it says beside it. */
  | { readonly is: 'item'; readonly label: string; readonly text: string; readonly tone: Tone }
  /** Figures: the first column names the row. */
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** The line between what customers may read and what they may not. */
  | { readonly is: 'rule' }
  | { readonly is: 'gap' };

/** A label with what it says beside it. */
export function item(label: string, text: string, tone: Tone = 'quiet'): Entry {
  return { is: 'item', label, text, tone };
}

/** Items that share one label, which is written beside the first. */
export function items(label: string, texts: readonly string[], tone: Tone = 'quiet'): Entry[] {
  return texts.map((text) => item(label, text, tone));
}

/** The entries that are there, without the gaps in between. */
export function compact(...entries: readonly (Entry | readonly Entry[] | null | false)[]): Entry[] {
  return entries.flatMap((entry) => entry || []);
}

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
