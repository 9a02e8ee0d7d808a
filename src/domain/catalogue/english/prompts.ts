import type { PromptWords } from '../prompt-words.js';

/** What a prompt says of itself. */
export const PROMPTS: PromptWords = {
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
  turn: '(←→ to change)',
  goBack: 'Esc goes back.',
  nothingFits: (typed) => `Nothing here matches “${typed}”. Try another word, or delete it for the list.`,
  rowOf: ({ row, rows }) => `(${row} of ${rows})`,
  fillers:
    'a an and at for i in is it its my of on our the their them they this to us was we were with you your',
  cancelled: 'Cancelled: nothing was decided.',
};
