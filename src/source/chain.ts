import type { Diagnostic } from '../domain/mistake.js';
import { diagnose } from './diagnose.js';
import { type NamedText, parentOf, type Reach, sayCycle } from './extends.js';
import { headMistakes, needsNewer } from './head.js';
import { readYaml } from './read-yaml.js';
import type { Flaw } from './syntax.js';
import { SourceText } from './text.js';
import type { Written } from './written.js';

/** One file of a policy: its document as written, and what is wrong with it as YAML. */
export type PolicyFile = {
  readonly source: SourceText;
  readonly root: Written;
  readonly flaws: readonly Flaw[];
};

/** A policy’s file and those it extends, the policy’s own first. */
export type Chain = {
  readonly files: readonly PolicyFile[];
  /** Every file that was read, whether or not it holds a document. */
  readonly texts: readonly NamedText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether every parent that is named is there and can be judged. */
  readonly whole: boolean;
};

/** More parents than these are no help to anybody. */
const LONGEST = 32;

/** Reads a policy’s file and, one after the other, those it extends. */
export function readChain(first: NamedText, reach: Reach): Chain {
  const files: PolicyFile[] = [];
  const texts: NamedText[] = [];
  const diagnostics: Diagnostic[] = [];
  const end = (whole: boolean): Chain => ({ files, texts, diagnostics, whole });
  let next: NamedText | undefined = first;
  while (next) {
    texts.push(next);
    const source: SourceText = new SourceText(next.file, next.text);
    const { root, flaws } = readYaml(source);
    diagnostics.push(...flaws.map((flaw) => source.diagnostic(flaw, flaw)));
    if (!root) return end(false);
    const newer = needsNewer(root);
    if (newer)
      return { ...end(false), diagnostics: newer.mistakes.map((mistake) => diagnose(root, mistake)) };
    files.push({ source, root, flaws });
    const findings = headMistakes(root);
    const parent = parentOf(root, next.file, findings, reach);
    const again = typeof parent === 'object' && texts.some(({ file }) => file === parent.file);
    if (again)
      sayCycle(
        root,
        findings,
        texts.map(({ file }) => file),
        parent.file,
      );
    diagnostics.push(...findings.mistakes.map((mistake) => diagnose(root, mistake)));
    if (again || parent === 'not-there' || files.length > LONGEST) return end(false);
    next = parent === 'none' ? undefined : parent;
  }
  return end(true);
}
