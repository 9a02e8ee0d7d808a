import type { ENGLISH } from '../en/index.js';

/**
 * Every text of the counter in one language: what a customer hears, what an answer and its reasons show, what somebody
 * reads who is asked, and why what they typed is refused. A sentence is a function of what it speaks of, so that the
 * order of words is the language's own. What a policy or a complaint says comes in as it is; figures come in written.
 *
 * English is the pattern: its entries say what each is for, and the compiler wants every one of them, with the same
 * parameters, of any other language.
 *
 * English stays whatever speaks before there is a policy, or of something else than a complaint: misuse of the command
 * line and its help, files that cannot be read, what is wrong in a file with its place, `check`, the page of a policy,
 * and the questions of `init`. The keys to press, and facts and values as they are typed, are the same everywhere.
 */
export type Catalogue = InAnyLanguage<typeof ENGLISH>;

/** The same entries with the same parameters, and any texts. */
type InAnyLanguage<Entry> = Entry extends (...given: infer Given) => infer Said
  ? (...given: Given) => AnyText<Said>
  : Entry extends string
    ? string
    : { readonly [Name in keyof Entry]: InAnyLanguage<Entry[Name]> };

/** English may say one of two words where another language says one of three. */
type AnyText<Said> = Said extends string ? string : Said;

/** What the customer hears. */
export type SpokenWords = Catalogue['spoken'];

/** What a prompt says of itself. */
export type PromptWords = Catalogue['prompts'];

/** What somebody reads, and types, who is asked. */
export type InterviewWords = Catalogue['interview'];

/** Why what somebody typed cannot be taken, and the way out. */
export type RefusalWords = Catalogue['refusals'];
