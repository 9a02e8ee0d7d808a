import { SEARCHING } from './searching.js';

/** What a prompt says of itself, beside the question: which keys do what, and how it ends. */
export const PROMPTS = {
  /** What each key does here. They stand in one line. */
  keys: {
    move: '↑↓ move',
    find: 'type to find',
    take: '⏎ take it',
    change: '←→ change',
    typeToChange: 'type to change',
    accept: '⏎ done',
    back: 'Esc back',
    leave: 'Enter done',
  },
  /** Beside what is confirmed with an answer. */
  turn: '(←→ to change)',
  /** The way back where an answer is typed. */
  goBack: 'Esc goes back.',
  /** In place of the list: nothing in it is what they typed. */
  nothingFits: (typed: string) =>
    `Nothing here matches “${typed}”. Try another word, or delete it for the list.`,
  /** Which row of a long list is marked. */
  rowOf: ({ row, rows }: { row: number; rows: number }) => `(${row} of ${rows})`,
  ...SEARCHING,
  /** The last that somebody reads who leaves. */
  cancelled: 'Cancelled: nothing was decided.',
};
