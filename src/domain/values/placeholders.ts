/** Nothing in braces opens another placeholder. */
const PLACEHOLDER = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;

/** Where a sentence of a policy names a fact: `{fact}` or `{fact|words if unknown}`. */
type Placeholder = {
  /** All of it, braces included. */
  readonly written: string;
  /** The name of the fact; of a policy that was read, the policy has it. */
  readonly fact: string;
  /** What to say where the fact is not known; empty where nothing is given. */
  readonly otherwise: string;
  /** Where in the sentence it begins, in UTF-16 units. */
  readonly at: number;
};

/** The placeholders of a sentence, in its order. */
export function placeholdersIn(text: string): Placeholder[] {
  return text.includes('{') ? [...text.matchAll(PLACEHOLDER)].map(read) : [];
}

/** The sentence with something in the place of each of its placeholders. */
export function fillPlaceholders(text: string, wordsFor: (placeholder: Placeholder) => string): string {
  let [filled, end] = ['', 0];
  for (const placeholder of placeholdersIn(text)) {
    filled += text.slice(end, placeholder.at) + wordsFor(placeholder);
    end = placeholder.at + placeholder.written.length;
  }
  return filled + text.slice(end);
}

function read({ 0: written, 1: name = '', 2: otherwise = '', index: at = 0 }: RegExpMatchArray): Placeholder {
  return { written, fact: name.trim(), otherwise, at };
}
