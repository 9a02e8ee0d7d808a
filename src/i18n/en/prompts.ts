import { SEARCHING } from './searching.js';

/** What a prompt says of itself, beside the question: which keys do what, and how it ends. */
export const PROMPTS = {
  /** What each key does here. They stand in one line. */
  keys: {
    move: '↑↓ move',
    find: 'type to find',
    take: '⏎ take it',
    back: 'Esc back',
    leave: 'Enter done',
  },
  /** The way back where an answer is typed. */
  goBack: 'Esc goes back.',
  /** In place of the list: nothing in it is what they typed. */
  nothingFits: (typed: string) =>
    `Nothing here matches “${typed}”. Try another word, or delete it for the list.`,
  /** Where more was pasted than an answer ever is. */
  cutAt: (letters: number) => `That’s too long: only the first ${letters} letters are kept.`,
  ...SEARCHING,
  /** The last that somebody reads who leaves. */
  cancelled: 'Cancelled: nothing was decided.',
};
