import type { Policy } from '../../domain/policy/policy.js';
import type { Diagnostic, Issue, Path } from '../../domain/values/issue.js';
import { inPlaceOrder, toDiagnostic } from '../document/diagnose.js';
import { Findings } from '../document/findings.js';
import { type DocumentNode, mapIn, spanOf, toPlainData } from '../document/node.js';
import { NodeView } from '../document/node-view.js';
import { BUILT_INS } from '../extends/built-in.js';
import { checkCurrencies } from '../extends/currencies.js';
import type { NamedText, Unread } from '../extends/extends.js';
import { type ExtendsChain, readExtendsChain } from '../extends/extends-chain.js';
import { inherit, withoutParent } from '../extends/inherit.js';
import { placeInChild } from '../extends/place-in-child.js';
import { legalRuleRemovals, type RemovedLegalRules, rulesRemoved } from '../extends/removed-legal-rules.js';
import { taintedPaths } from '../extends/tainted-paths.js';
import { lowerPolicy, type Origins, type UnsignedPolicy } from '../lower/policy.js';
import { explainSchemaIssues } from '../schema/explain-schema-issues.js';
import { policyShape } from '../schema/policy.js';
import { schemaIssues } from '../schema/schema-issue.js';
import { canonical } from './canonical.js';
import { sha256Hex } from './sha256.js';

/** What reading a policy needs from outside; everything has a default. */
export type ReadOptions = {
  /**
   * The text of another file, undefined if there is none, or why it is not read. Without it, only built-in policies can
   * be extended.
   */
  readonly read?: (path: string) => string | undefined | Unread;
  /** The folder that `extends` may not leave, given in the same way as the file. */
  readonly root?: string;
};

/** A policy, or what is wrong with it. */
export type PolicyReading = {
  /** Null if any diagnostic is an error. */
  readonly policy: Policy | null;
  /** By file, line and column, each mistake once. */
  readonly diagnostics: readonly Diagnostic[];
  /** The merged policy as plain data, for printing; null where there is none. */
  readonly document: unknown;
  /** Every file that went into it, its own first. */
  readonly files: readonly NamedText[];
  /** Gives mistakes that were found later, as paths into `document`, their places. */
  readonly locate: (issues: readonly Issue[]) => Diagnostic[];
  /** The same with what stands in a built-in policy, which nobody has in front of them, told where this one extends it. */
  readonly placeInOwn: (located: readonly Diagnostic[]) => Diagnostic[];
  /** The file that a part of `document` was written in. */
  readonly fileAt: (path: Path) => string;
  /** The amounts and conditions that nothing uses by their name, as paths into `document`. */
  readonly unusedNames: readonly Path[];
  /** The rules by a law that its parents bring, and whose due its own file may lose; null where there are none. */
  readonly removedLegalRules: () => RemovedLegalRules | null;
};

/** Reads the text of a policy, with those it extends. Never throws, whatever the text. */
export function readPolicy(text: string, file: string, options: ReadOptions = {}): PolicyReading {
  const { read = () => undefined, root = '' } = options;
  const chain = readExtendsChain({ file, text }, { read, root });
  const merging = mergeChain(chain);
  const judged = merging ? judgement(merging.root, chain) : NOTHING_JUDGED;
  const files = chain.texts.map((one) => one.file);
  const ofParents = mistakesOfParents(judged.diagnostics, chain, merging);
  const found = [
    ...chain.diagnostics,
    ...(merging?.diagnostics ?? []),
    ...inChild(judged.diagnostics, chain, (one) => !ofParents.has(keyOf(one))).map((one) =>
      inherited(one, file),
    ),
  ];
  const diagnostics = inPlaceOrder(found, files);
  const { policy } = judged;
  return {
    policy:
      policy && diagnostics.every(({ severity }) => severity !== 'error')
        ? { ...policy, sha256: sha256Hex(canonical(policy)) }
        : null,
    diagnostics,
    document: judged.document,
    unusedNames: judged.unusedNames,
    files: chain.texts,
    locate: (issues) =>
      merging
        ? inPlaceOrder(
            issues.map((issue) => toDiagnostic(rootFor(issue, chain) ?? merging.root, issue)),
            files,
          )
        : [],
    placeInOwn: (located) =>
      inPlaceOrder(
        inChild(located, chain, (one) => Object.hasOwn(BUILT_INS, one.file)),
        files,
      ),
    removedLegalRules: () => removedLegalRules(chain, merging),
    fileAt: (path) => (merging ? spanOf(merging.root, path, 'key').source.file : file),
  };
}

/** Mistakes with those in other files told in the policy's own, where `isOurs` says so. */
function inChild(
  diagnostics: readonly Diagnostic[],
  { files: [own] }: ExtendsChain,
  isOurs: (one: Diagnostic) => boolean,
): Diagnostic[] {
  if (!own) return [...diagnostics];
  const isMoved = (one: Diagnostic) => one.file !== own.source.file && isOurs(one);
  return [...diagnostics.filter((one) => !isMoved(one)), ...placeInChild(diagnostics.filter(isMoved), own)];
}

/** A mistake in another file can be put right there, or here. */
function inherited(diagnostic: Diagnostic, own: string): Diagnostic {
  if (diagnostic.file === own) return diagnostic;
  const way = `It comes from ${diagnostic.file}, which this policy extends: say it anew here, or remove it.`;
  return { ...diagnostic, hint: diagnostic.hint ? `${diagnostic.hint} ${way}` : way };
}

/** Which mistakes in other files are made there, and not by what this policy does to what it inherits. */
function mistakesOfParents(
  diagnostics: readonly Diagnostic[],
  chain: ExtendsChain,
  merging: Merging | null,
): ReadonlySet<string> {
  const [own, ...older] = chain.files;
  const parents = merging?.parents;
  if (!parents || diagnostics.every(({ file }) => file === own?.source.file)) return new Set();
  const alone = judgement(parents, { ...chain, files: older, texts: chain.texts.slice(1) });
  return new Set(alone.diagnostics.map(keyOf));
}

const keyOf = ({ file, line, column, code, message }: Diagnostic): string =>
  [file, line, column, code, message].join('\n');

/** What a file takes out stands in no merged document, only in its own. */
const rootFor = ({ path: [section] }: Issue, { files: [own] }: ExtendsChain): DocumentNode | undefined =>
  section === 'remove' ? own?.root : undefined;

/** What of the rules by a law is lost; the parents are read once more only where something is. */
function removedLegalRules(chain: ExtendsChain, merging: Merging | null): RemovedLegalRules | null {
  const [own, ...older] = chain.files;
  const parents = chain.whole ? merging?.parents : null;
  const losses = own && parents ? legalRuleRemovals(own.root, parents) : [];
  if (!parents || losses.length === 0) return null;
  const { policy } = judgement(parents, { ...chain, files: older, texts: chain.texts.slice(1) });
  if (!policy) return null;
  const laws = losses.flatMap((loss) => rulesRemoved(policy, loss).map((rule) => ({ ...loss, rule })));
  return { parents: { ...policy, sha256: '' }, laws };
}

/** The merged document of a chain, that of all but its own file, and what is wrong with their merging. */
type Merging = {
  readonly root: DocumentNode;
  readonly parents: DocumentNode | null;
  readonly diagnostics: readonly Diagnostic[];
};

/** Merges a chain from its oldest file to its own; null where there is no document. */
function mergeChain({ files, whole }: ExtendsChain): Merging | null {
  const diagnostics: Diagnostic[] = [];
  let parents: DocumentNode | null = null;
  let merged: DocumentNode | null = null;
  for (const { root } of files.toReversed()) {
    const findings = new Findings();
    // Of a parent that could not be read nobody knows what it would bring.
    const isKnown = merged !== null || whole;
    parents = merged;
    merged = merged ? inherit(merged, root, findings) : withoutParent(root, findings);
    if (isKnown) diagnostics.push(...findings.issues.map((issue) => toDiagnostic(root, issue)));
  }
  return merged && { root: merged, parents, diagnostics };
}

/** What a merged document says, and what is wrong with it. */
type Judgement = {
  readonly policy: UnsignedPolicy | null;
  readonly diagnostics: Diagnostic[];
  readonly document: unknown;
  readonly unusedNames: readonly Path[];
};

const NOTHING_JUDGED: Judgement = { policy: null, diagnostics: [], document: null, unusedNames: [] };

/** What is wrong with a merged document, and the policy that it is otherwise. */
function judgement(root: DocumentNode, chain: ExtendsChain): Judgement {
  const document = toPlainData(root);
  const tainted = taintedPaths(chain.files);
  if (!tainted) return { ...NOTHING_JUDGED, document };
  const findings = new Findings(tainted);
  // What every file has to say by itself has been asked of each.
  const found = schemaIssues(policyShape, document).filter(
    ({ is, path }) => is !== 'missing-key' || path.length > 0,
  );
  findings.addSchemaIssues(explainSchemaIssues(found));
  // Without a parent that is named, all that it would bring would seem to be missing.
  const { policy, unusedNames } = chain.whole
    ? lowered(NodeView.whole({ root, findings }), chain)
    : NOTHING_JUDGED;
  const diagnostics = findings.issues.map((issue) => toDiagnostic(root, issue));
  return { policy, diagnostics, document, unusedNames };
}

function lowered(whole: NodeView, { files, texts }: ExtendsChain): Pick<Judgement, 'policy' | 'unusedNames'> {
  const { policy, foreign, unusedNames } = lowerPolicy(whole, texts[0]?.file ?? '', originsIn(files));
  checkCurrencies(whole, foreign);
  return { policy, unusedNames };
}

/**
 * Every amount of money in a policy that its parents bring from another currency than its own, as it stands in
 * their files. The policy has to be sound but for that.
 */
export function foreignMoney(text: string): readonly NodeView[] {
  const chain = readExtendsChain({ file: '', text }, { read: () => undefined, root: '' });
  const merging = mergeChain(chain);
  if (!merging) return [];
  const whole = NodeView.whole({ root: merging.root, findings: new Findings() });
  return lowerPolicy(whole, '', originsIn(chain.files)).foreign;
}

/** What there is to know of the file that a part stands in. */
function originsIn(files: ExtendsChain['files']): Origins {
  const currencies = new Map(files.map((one) => [one.source, currencyIn(one.root)]));
  return {
    currencyAt: ({ span }) => span && currencies.get(span.source),
    depthAt: ({ span }) => files.findIndex(({ source }) => source === span?.source),
  };
}

function currencyIn(root: DocumentNode): string | undefined {
  const currency = mapIn(root)?.get('currency')?.value;
  return typeof currency === 'string' ? currency : undefined;
}
