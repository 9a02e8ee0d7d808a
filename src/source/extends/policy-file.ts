import type { SourceText } from '../document/text.js';
import type { Written } from '../document/written.js';
import type { Flaw } from '../yaml/syntax.js';

/** One file of a policy: its document as written, and what is wrong with it as YAML. */
export type PolicyFile = {
  readonly source: SourceText;
  readonly root: Written;
  readonly flaws: readonly Flaw[];
};
