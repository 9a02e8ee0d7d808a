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
  cutAt: (letters: number) => `That is too long: only the first ${letters} letters are kept.`,
  /** Words, with a blank between them, that say nothing about what somebody looks for. */
  fillers:
    'a an and at for i in is it its my of on our the their them they this to us was we were with you your',
  /** Words with a comma between them in which a word of illness or harm means neither. */
  harmless: 'fell apart, fell off, fell through, cut price, price cut, short cut, cut off, cut short',
  /** The last that somebody reads who leaves. */
  cancelled: 'Cancelled: nothing was decided.',
};
