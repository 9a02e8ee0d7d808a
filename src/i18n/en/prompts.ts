import { or } from './grammar.js';
import { SEARCHING } from './searching.js';

/** What Enter takes. */
const orEnter = (proposed: string | undefined): string => (proposed ? `, or Enter for ${proposed}` : '');

/** What a prompt says of itself, beside the question: which keys do what, and how it ends. */
export const PROMPTS = {
  /** What each key does here. They stand in one line. */
  keys: {
    move: '↑↓ move',
    find: 'type to find',
    take: '⏎ take it',
    back: 'Esc back',
    /** A key that Esc does the same as. */
    orEsc: (key: string) => `${key} or Esc`,
    leave: 'Enter done',
    /** Before what each key does, for whoever asks with `?`. */
    all: (line: string) => `Keys: ${line}`,
    /** Of a key that does nothing, which is empty where it's no letter or mark: those that do something. */
    doesNothing: ({ typed, keys }: { typed: string; keys: readonly string[] }) =>
      `${typed === '' ? 'That key' : `“${typed}”`} does nothing here: press ${or([...keys, 'Enter'])}.`,
  },
  /** How many answers a list has that is longer than the screen. */
  inAll: (count: number) => `${count} in all`,
  /** The way back where an answer is typed. */
  goBack: 'Esc goes back.',
  /** In place of the list: nothing in it is what they typed. */
  nothingFits: (typed: string) =>
    `Nothing here matches “${typed}”. Try another word, or delete it for the list.`,
  /** In place of the list, for whoever types `?`. */
  howToFind: 'Delete the ? and type any words for it, or move with ↑↓. Enter takes what’s marked.',
  /** Behind “Something else”, where nothing besides is what they typed. */
  nothingElseFits: (typed: string) => `(nothing here matches “${typed}”)`,
  /** Where more was pasted than an answer ever is. */
  cutAt: (letters: number) => `That’s too long: only the first ${letters} letters are kept.`,
  /** Where questions are asked in lines that follow one another: what stands before the answer, with what Enter takes. */
  lines: {
    answer: (proposed?: string) => `Your answer${orEnter(proposed)}:`,
    /** Where figures are asked for and letters stand for a stretch of them. */
    figure: (proposed?: string) => `A figure or a letter${orEnter(proposed)}:`,
    /** What can be typed in place of an answer, said once; and the word of it that goes back. */
    keys: 'Type ? to hear a question again, back to go back.',
    back: 'back',
    /** The answer as it was understood. */
    taken: (answer: string) => `Taken: ${answer}`,
    /** In place of a list that was heard before. */
    listAgain: 'Type ? to hear the list again.',
    /** Before the answers that what was typed may mean, and where it is none. */
    several: 'More than one fits:',
    noneFits: (typed: string) => `“${typed}” is none of the answers. Type ? to hear them again.`,
    tooLong: (letters: number) => `That’s too long: ${letters} letters at most.`,
    leave: 'Enter: done',
  },
  ...SEARCHING,
  /** The last that somebody reads who leaves. */
  cancelled: 'Cancelled: nothing was decided.',
};
