import type { Diagnostic } from '../../domain/values/issue.js';
import { diagnose } from '../document/diagnose.js';
import type { Findings } from '../document/findings.js';
import { SourceText } from '../document/text.js';
import type { Written } from '../document/written.js';
import { lostLetter } from '../yaml/encoding.js';
import { readYaml, type YamlReading } from '../yaml/read-yaml.js';
import { cycleIn, type NamedText, parentOf, type Reach, sayTooLong } from './extends.js';
import { headMistakes, needsNewer } from './head.js';
import type { PolicyFile } from './policy-file.js';
import { spoiltParts } from './spoilt.js';

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
  const chain: Growing = { files: [], texts: [], diagnostics: [] };
  let next: NamedText | 'none' | 'not-there' = first;
  while (typeof next === 'object') next = readLink(next, chain, reach);
  return { ...chain, whole: next === 'none' };
}

type Growing = {
  files: PolicyFile[];
  texts: NamedText[];
  diagnostics: Diagnostic[];
};

/** Adds one file to the chain, and gives the next. */
function readLink(text: NamedText, chain: Growing, reach: Reach): NamedText | 'none' | 'not-there' {
  chain.texts.push(text);
  const source = new SourceText(text.file, text.text);
  const { root, flaws } = documentOf(source);
  const newer = root && needsNewer(root);
  if (newer) return onlyNewer(chain, root, newer);
  chain.diagnostics.push(...flaws.map((flaw) => source.diagnostic(flaw, flaw)));
  if (!root) return 'not-there';
  const file = { source, root, flaws };
  chain.files.push(file);
  return spoiltParts([file]) ? parentIn(root, chain, reach) : 'not-there';
}

function documentOf(source: SourceText): YamlReading {
  const { root, flaws } = readYaml(source);
  // A customer may well be called by a name that some system has mangled; a policy is ours, and has to be right.
  const lost = root && lostLetter(source.text);
  return { root, flaws: lost ? [...flaws, lost] : flaws };
}

/** In a language that may have changed, nothing else can be called a mistake. */
function onlyNewer(chain: Growing, root: Written, newer: Findings): 'not-there' {
  chain.files = [];
  chain.diagnostics = newer.mistakes.map((issue) => diagnose(root, issue));
  return 'not-there';
}

function parentIn(
  root: Written,
  { files, texts, diagnostics }: Growing,
  reach: Reach,
): NamedText | 'none' | 'not-there' {
  const findings = headMistakes(root);
  const parent = parentOf(root, texts.at(-1)?.file ?? '', findings, reach);
  const again = typeof parent === 'object' && texts.some(({ file }) => file === parent.file);
  const tooLong = typeof parent === 'object' && texts.length > LONGEST;
  if (tooLong && !again) sayTooLong(root, findings, LONGEST);
  diagnostics.push(...findings.mistakes.map((issue) => diagnose(root, issue)));
  if (again)
    diagnostics.push(
      cycleIn(
        files.map((one) => ({ file: one.source.file, root: one.root })),
        parent.file,
      ),
    );
  return again || tooLong ? 'not-there' : parent;
}
