import type { FiguresPart, FigureTable } from '../markup/figures-page.js';
import { compact, type Entry, harmless, item, type Sheet } from '../page/sheet.js';

/** Lines of a table on a page for people. */
const MOST_LINES = 13;

/** Figures as a sheet of words and tables; `more` says where the lines are that are left out. */
export function figuresSheet(title: string, parts: readonly FiguresPart[], more: string): Sheet {
  return compact({ is: 'title', text: title }, ...parts.map((part) => partEntries(part, more))).map(harmless);
}

function partEntries({ heading, lead = [], figures, tables }: FiguresPart, more: string): Entry[] {
  return compact(
    heading !== undefined && headed(heading.toUpperCase()),
    lead.map((text): Entry => ({ is: 'words', label: 'first', text, tone: 'plain' })),
    figures.length > 0 && { is: 'gap' },
    figures.map(({ label, value, about }) => item(label, about ? `${value} (${about})` : value)),
    tables.flatMap((table) => tableEntries(table, more)),
  );
}

const headed = (text: string): Entry[] => [{ is: 'gap' }, { is: 'title', text }];

function tableEntries({ title, head, lines, notes = [] }: FigureTable, more: string): Entry[] {
  if (lines.length + notes.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  return compact(
    headed(title),
    lines.length > 0 && {
      is: 'table',
      head: ['', ...head],
      rows: shown.map(({ name, cells }) => [name, ...cells]),
    },
    left > 0 && words(`And ${left.toLocaleString('en')} more; ${more}`),
    notes.map(words),
  );
}

const words = (text: string): Entry => ({ is: 'words', label: 'note', text, tone: 'quiet' });
