import type { LayoutStyle } from './layout-style.js';
import type { Entry } from './sheet.js';

type Table = Entry & { is: 'table' };

/** Below this width names of rows cannot be read any more, and each row is set as a list. */
const NARROWEST_NAME = 16;

const GAP = '  ';

/** Sets figures in columns: names to the left and wrapped, figures to the right; or as lists where it is narrow. */
export function setTable(table: Table, style: LayoutStyle): string[] {
  const figures = columnWidths(table, style);
  const rest = style.columns - figures.reduce((sum, width) => sum + width + GAP.length, 0);
  if (rest < NARROWEST_NAME) return setAsLists(table, style);
  const longest = Math.max(...[table.head, ...table.rows].map(([name = '']) => style.textWidth.width(name)));
  const widths = [Math.min(rest, longest), ...figures];
  const head = setRow(table.head, widths, style).map((line) => style.paint('quiet', line));
  return [...head, ...table.rows.flatMap((row) => setRow(row, widths, style))];
}

/** The widths of the columns of figures, which are never wrapped. */
function columnWidths({ head, rows }: Table, { textWidth }: LayoutStyle): number[] {
  return head
    .slice(1)
    .map((title, at) =>
      Math.max(textWidth.width(title), ...rows.map((row) => textWidth.width(row[at + 1] ?? ''))),
    );
}

function setRow(
  row: readonly string[],
  [first = 0, ...others]: readonly number[],
  { textWidth }: LayoutStyle,
): string[] {
  const [name = '', ...figures] = row;
  const names = textWidth.wrap(name, first);
  const pad = (text: string, width: number) => ' '.repeat(Math.max(0, width - textWidth.width(text)));
  const columns = figures.map((figure, at) => GAP + pad(figure, others[at] ?? 0) + figure).join('');
  return names.map((line, at) => (at === 0 ? (line + pad(line, first) + columns).trimEnd() : line));
}

function setAsLists({ head, rows }: Table, { textWidth, columns, paint }: LayoutStyle): string[] {
  return rows.flatMap(([name = '', ...figures]) => {
    const cells = figures.flatMap((figure, at) => {
      if (!figure) return [];
      const title = `${head[at + 1]}:`;
      const lines = textWidth.wrap(`${title} ${figure}`, columns - GAP.length);
      return lines.map(
        (line, row) => GAP + (row === 0 ? line.replace(title, () => paint('quiet', title)) : line),
      );
    });
    return [...textWidth.wrap(name, columns), ...cells];
  });
}
