import type { DocumentNode } from '../document/node.js';
import type { SourceText } from '../document/text.js';
import type { SyntaxIssue } from '../yaml/syntax.js';

/** One file of a policy: its document as written, and what is wrong with it as YAML. */
export type PolicyFile = {
  readonly source: SourceText;
  readonly root: DocumentNode;
  readonly issues: readonly SyntaxIssue[];
};
