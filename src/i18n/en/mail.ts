import { HEADLINE } from './headline.js';

/** The same as the words, as a mail to send. */
export const MAIL = {
  subject: 'Subject',
  about: (item: string | null) =>
    item === null ? 'About what happened' : `About ${item.replace(/^an? /i, 'your ')}`,
  dear: (name: string | null) => (name === null ? 'Hello,' : `Dear ${name},`),
  /** Before several things that happened, each under its number. */
  several: (count: number) => `We’re writing to you about ${count} things.`,
  /** Before the list of what they may choose. */
  choose: 'Which would you like? Just reply to this mail:',
  /** One of them; `goods` where they keep what they have with one and not with another. */
  option: ({ words, goods }: { words: string; goods: 'keep' | 'back' | null }) => {
    if (goods === null) return words;
    return goods === 'keep'
      ? `${words}, and please keep what you have`
      : `${words}, and we’ll take back the one you have`;
  },
  /** How long one of the things named before can be used; no label where there was just the one. */
  good: ({ label, time }: { label: string | null; time: string }) =>
    `${label === null ? 'It’s' : `The ${HEADLINE.brief(label)} is`} good for ${time}.`,
  regards: 'Kind regards,',
};
