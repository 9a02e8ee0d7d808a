import type { RowResult } from '../../stream/index.js';

/** So many bad rows are told one by one where no file takes them. */
const MOST_TOLD = 5;

/** Says of bad rows why they are, where they have no place among the answers; `file` is the one that takes them all. */
export function badRowNotes(file: string | undefined): {
  readonly add: (result: RowResult) => void;
  readonly lines: () => readonly string[];
} {
  const told: string[] = [];
  let count = 0;
  return {
    add: (result) => {
      if (result.is !== 'bad') return;
      count += 1;
      if (file === undefined && told.length < MOST_TOLD) told.push(noteOf(result.bad));
    },
    lines: () => {
      const more = count - told.length;
      if (file !== undefined || more === 0) return told;
      return [...told, `And ${more.toLocaleString('en')} more: --bad-rows FILE takes them all.`];
    },
  };
}

type Bad = Extract<RowResult, { readonly is: 'bad' }>['bad'];

function noteOf({ row, line, errors }: Bad): string {
  const words = errors.map(({ fact, message, hint }) =>
    [fact === null ? message : `${fact}: ${message}`, hint].filter(Boolean).join(' '),
  );
  return `Row ${row}, line ${line}: ${words.join(' ')}`;
}
