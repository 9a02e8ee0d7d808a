/** What is asked of somebody at a counter with a record, once, before all else. */
const WHOSE = {
  customer: 'Which customer is it?',
  customerHelp: 'An email, a number or a name that you’ll have again; Enter if nobody knows.',
  order: 'Which order is it about?',
  orderHelp: 'Its number; Enter if there’s none.',
};

/** What is asked before an answer is written. Remedies, offers and roles come in as they are named. */
const GIVING = {
  which: 'Which did they choose?',
  later: { name: 'They’ll say later', words: 'later not yet open' },
  /** In place of what they have still to choose. */
  theRestLater: 'the rest once they’ve chosen',
  whatWasIt: 'What did you give?',
  /** An offer that this role may give, with `who` may as the first line says it, and one that takes a yes. */
  asYouMay: ({ offer, who }: { offer: string; who: string }) => `${offer}: ${who}`,
  withYes: ({ offer, role }: { offer: string; role: string }) => `${offer}: with a yes from ${role}`,
  whoSaidYes: (role: string) => `Who said yes? (${role})`,
  whoSigns: (role: string) => `Who signs for it with you? (${role})`,
  whoSignsHelp: 'Enter if nobody has yet.',
  somebodyElse: 'It has to be somebody else: nobody says yes to their own answer.',
  nameThem: 'Type their name. Ctrl+C goes back to the answer.',
  /** In place of what is asked of an offer in mind. */
  first: 'What did you give instead?',
  more: 'What else did you give?',
  done: { name: 'That’s all', words: 'done nothing more' },
  why: 'Why something else?',
  sayWhy: 'A few words will do. Ctrl+C goes back to the answer.',
  whyUndo: 'Why was it wrong?',
  byMistake: 'pressed by mistake',
};

/** What is said once an answer is written, or isn't. */
const WRITTEN = {
  /** By the number of its entry; `what` is what was given, in a few words. */
  give: ({ seq, what }: { seq: string; what: string }) => `Recorded as entry ${seq}: ${what}.`,
  other: ({ seq, what }: { seq: string; what: string }) =>
    `Recorded as entry ${seq}, something else: ${what}.`,
  refused: (seq: string) => `Recorded as entry ${seq}: they refused it.`,
  open: (seq: string) => `Recorded as entry ${seq}: not settled yet.`,
  /** How to take it back, here and later. */
  undoBy: (command: string) => `u takes it back; later: ${command}`,
  /** Of an answer that is shown anew after it was recorded, by its number, or null where it's only saved. */
  stands: (seq: string | null) =>
    `${seq === null ? 'What you saved' : `Entry ${seq}`} stands as you recorded it. To record this instead, press u first.`,
  undone: (seq: string) => `Entry ${seq} is undone: it counts for nothing.`,
  /** Said while a record keeps somebody waiting who takes an answer back, and where that can't be done. */
  notUndone: (seq: string) => `Entry ${seq} isn’t taken back: it stands until you hear that it’s undone.`,
  /** That they came back, or didn't, was said of the answer that is undone. */
  returnedGoes: ({ seq, said, command }: { seq: string; said: 'yes' | 'no'; command: string }) =>
    `That ${said === 'yes' ? 'they came back' : 'they didn’t come back'} was said of entry ${seq}, and counts no more. Say it of the answer that holds: ${command}`,
  stillToChoose: (command: string) => `They still have to choose: ${command}`,
  /** By the numbers of the entries, with how to say that one of them is done. */
  notDone: ({ seqs, command }: { seqs: readonly string[]; command: string }) =>
    `Promised in ${seqs.length === 1 ? 'entry' : 'entries'} ${seqs.join(', ')}, and not said to be done yet. Once that’s done: ${command}`,
  /** A decision of another day than that of the record. Days are ISO dates. */
  asOf: ({ today, day }: { today: string; day: string }) =>
    `It was decided as of ${today}, and it’s ${day} by the record.`,
  /** More goodwill than anybody would have given. */
  beyondOffered: ({ gave, most }: { gave: string; most: string }) =>
    `That’s ${gave} beyond what’s owed, and this answer offers ${most} at most.`,
  /** `over` says past what it went. */
  pastCap: (over: string) => `That’s more than was left, and it’s marked so. ${over}`,
  nobodys: 'No customer and no order was named, so later answers won’t know of it.',
  begins: ({ where, key }: { where: string; key: string }) =>
    `A new record begins: ${where}. Nobody is known again without its key, ${key}: keep a copy somewhere else.`,
  otherOffer: 'Not recorded: the record knows more by now, and it’s another offer. This is the new one.',
  /** `why` is what is wrong with the record. */
  notRecorded: (why: string) => `Not recorded: ${why} Caps aren’t checked.`,
  /** Said while a record keeps somebody waiting: it's locked, or its server doesn't answer. */
  waitingFor: (command: string) =>
    `Waiting for the record. What you gave is saved: if you leave now, record it later with ${command}`,
  saved: (command: string) => `What you gave is saved. Once the record is back: ${command}`,
  notSaved: (why: string) => `It couldn’t be saved either: ${why} Press the key again.`,
  dropped: 'What was saved is taken back: it will count for nothing.',
  waiting: ({ count, command }: { count: string; command: string }) =>
    count === '1'
      ? `1 answer waits to be recorded: ${command}`
      : `${count} answers wait to be recorded: ${command}`,
};

/** What is asked and said at a counter where there is a record. */
export const RECORDING = {
  whose: WHOSE,
  giving: GIVING,
  written: WRITTEN,
  /** What each key does. */
  keys: {
    give: 'gave this',
    other: 'something else',
    refused: 'refused',
    open: 'not yet',
    undo: 'undo',
  },
};
