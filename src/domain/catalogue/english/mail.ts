import type { MailWords } from '../catalogue.js';
import { capital } from './grammar.js';

/** A letter to the customer. */
export const MAIL: MailWords = {
  subject: 'Subject',
  about: (item) => (item === null ? 'About what happened' : `About ${item.replace(/^an? /i, 'your ')}`),
  dear: (name) => (name === null ? 'Hello,' : `Dear ${name},`),
  choose: 'Which would you like? Just reply to this mail:',
  option: ({ words, goods }) => {
    if (goods === null) return words;
    return goods === 'keep'
      ? `${words}, and please keep what you have`
      : `${words}, and we take back what you have`;
  },
  good: ({ label, time }) =>
    `${label === null ? 'It' : capital(label.replace(/^an? /i, 'the '))} is good for ${time}.`,
  regards: 'Kind regards,',
};
