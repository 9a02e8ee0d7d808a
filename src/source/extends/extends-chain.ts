import type { Diagnostic } from '../../domain/values/issue.js';
import { toDiagnostic } from '../document/diagnose.js';
import type { Findings } from '../document/findings.js';
import type { DocumentNode } from '../document/node.js';
import { SourceText } from '../document/text.js';
import { lostCharacterIssue } from '../yaml/encoding.js';
import { readYaml, type YamlReading } from '../yaml/read-yaml.js';
import { BUILT_INS } from './built-in.js';
import { cycleIn, type FileResolver, type NamedText, parentOf, sayTooLong } from './extends.js';
import { headerIssues, newerLanguageIssues } from './header-checks.js';
import type { PolicyFile } from './policy-file.js';
import { taintedPaths } from './tainted-paths.js';

/** A policy’s file and those it extends, the policy’s own first. */
export type ExtendsChain = {
  readonly files: readonly PolicyFile[];
  /** Every file that was read, whether or not it holds a document. */
  readonly texts: readonly NamedText[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether every parent that is named is there and can be judged. */
  readonly whole: boolean;
};

/** More parents than these are no help to anybody. */
const MOST_PARENTS = 32;

/** Reads a policy’s file and, one after the other, those it extends. */
export function readExtendsChain(first: NamedText, resolver: FileResolver): ExtendsChain {
  const chain: ChainBuilder = { files: [], texts: [], diagnostics: [] };
  let next: NamedText | 'none' | 'not-there' = first;
  while (typeof next === 'object') next = readLink(next, chain, resolver);
  return { ...chain, whole: next === 'none' };
}

type ChainBuilder = {
  files: PolicyFile[];
  texts: NamedText[];
  diagnostics: Diagnostic[];
};

/** Adds one file to the chain, and gives the next. */
function readLink(
  text: NamedText,
  chain: ChainBuilder,
  resolver: FileResolver,
): NamedText | 'none' | 'not-there' {
  chain.texts.push(text);
  const { source, root, issues } = readingOf(text);
  const newer = root && newerLanguageIssues(root);
  if (newer) return onlyNewer(chain, root, newer);
  chain.diagnostics.push(...issues.map((issue) => source.diagnostic(issue, issue)));
  if (!root) return 'not-there';
  const file = { source, root, issues };
  chain.files.push(file);
  return taintedPaths([file]) ? parentIn(root, chain, resolver) : 'not-there';
}

/** A text with its lines, and the document that it holds. */
type Reading = YamlReading & { readonly source: SourceText };

/** What amends brings itself never changes, and is what most policies extend: it is parsed once. */
const BUILT_IN_READINGS = new Map<string, Reading>();

function readingOf({ file, text }: NamedText): Reading {
  const isBuiltIn = Object.hasOwn(BUILT_INS, file) && BUILT_INS[file] === text;
  const known = isBuiltIn ? BUILT_IN_READINGS.get(file) : undefined;
  if (known) return known;
  const source = new SourceText(file, text);
  const reading = { source, ...documentOf(source) };
  if (isBuiltIn) BUILT_IN_READINGS.set(file, reading);
  return reading;
}

function documentOf(source: SourceText): YamlReading {
  const { root, issues } = readYaml(source);
  // A customer may well be called by a name that some system has mangled; a policy is ours, and has to be right.
  const lost = root && lostCharacterIssue(source.text);
  return { root, issues: lost ? [...issues, lost] : issues };
}

/** In a language that may have changed, nothing else can be called a mistake. */
function onlyNewer(chain: ChainBuilder, root: DocumentNode, newer: Findings): 'not-there' {
  chain.files = [];
  chain.diagnostics = newer.issues.map((issue) => toDiagnostic(root, issue));
  return 'not-there';
}

function parentIn(
  root: DocumentNode,
  { files, texts, diagnostics }: ChainBuilder,
  resolver: FileResolver,
): NamedText | 'none' | 'not-there' {
  const findings = headerIssues(root);
  const parent = parentOf(root, texts.at(-1)?.file ?? '', findings, resolver);
  const again = typeof parent === 'object' && texts.some(({ file }) => file === parent.file);
  const tooLong = typeof parent === 'object' && texts.length > MOST_PARENTS;
  if (tooLong && !again) sayTooLong(root, findings, MOST_PARENTS);
  diagnostics.push(...findings.issues.map((issue) => toDiagnostic(root, issue)));
  if (again)
    diagnostics.push(
      cycleIn(
        files.map((one) => ({ file: one.source.file, root: one.root })),
        parent.file,
      ),
    );
  return again || tooLong ? 'not-there' : parent;
}
