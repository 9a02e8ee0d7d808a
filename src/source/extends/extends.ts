import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { toDiagnostic } from '../document/diagnose.js';
import { Findings } from '../document/findings.js';
import { type DocumentNode, mapIn } from '../document/node.js';
import { NodeView } from '../document/node-view.js';
import { didYouMean, listed, nearest } from '../suggest/nearest.js';
import { BUILT_IN_NAMES, BUILT_INS, editionOf } from './built-in.js';
import { resolvePath } from './resolve-path.js';

/** A file with its text. */
export type NamedText = { readonly file: string; readonly text: string };

/** Why a file that is there is not read. */
export type Unread = {
  /** In words that follow its name: “may not be read by you.” */
  readonly why: string;
  /** Whether it is a link that leads out of the project. */
  readonly leadsOut?: true;
};

/** How other files are reached. */
export type FileResolver = {
  /** The text of a file, undefined if there is none, or why it is not read. */
  readonly read: (path: string) => string | undefined | Unread;
  /** The folder that no `extends` leaves; empty for the one that paths are given from. */
  readonly root: string;
};

/** What a file extends, as a path relative to it or a built-in edition; `none` where it extends nothing. */
type Parent = NamedText | 'none' | 'not-there';

/** The parent that a file names; says so, and is `not-there`, where there is no such parent. */
export function parentOf(
  root: DocumentNode,
  file: string,
  findings: Findings,
  resolver: FileResolver,
): Parent {
  const node = NodeView.whole({ root, findings }).at('extends');
  if (node.text === undefined) return node.exists || isMisspelt(root) ? 'not-there' : 'none';
  const wanted = node.text.trim();
  return isPath(wanted) ? fileParent(node, wanted, file, resolver) : builtInParent(node, wanted);
}

/** Whether another key was meant for it, which the shape says: nobody knows what it would bring. */
const isMisspelt = (root: DocumentNode): boolean =>
  [...(mapIn(root)?.keys() ?? [])].some((key) => nearest(key, ['extends']) !== undefined);

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

function builtInParent(node: NodeView, wanted: string): Parent {
  const edition = editionOf(wanted);
  const text = edition === undefined ? undefined : BUILT_INS[edition];
  if (edition !== undefined && text !== undefined) return { file: edition, text };
  const names = [...Object.keys(BUILT_INS), ...BUILT_IN_NAMES];
  const message = `There is no built-in policy “${wanted}”.${didYouMean(wanted, names)}`;
  node.report(
    'unknown-parent',
    message,
    `There are ${listed(Object.keys(BUILT_INS), 'and')}; a file is written ./base.yaml.`,
  );
  return 'not-there';
}

function fileParent(node: NodeView, wanted: string, file: string, { read, root }: FileResolver): Parent {
  if (/^([a-z]+:)?[/\\]/i.test(wanted)) {
    node.report(
      'outside-root',
      `“${wanted}” is no path relative to this file.`,
      'Write one such as ./base.yaml.',
    );
    return 'not-there';
  }
  const target = resolvePath(file, wanted, root);
  if (target === undefined) {
    node.report(
      'outside-root',
      `“${wanted}” leads out of the project.`,
      'A policy extends one within the project, or a built-in one.',
    );
    return 'not-there';
  }
  const text = read(target);
  if (typeof text === 'string') return { file: target, text };
  if (text !== undefined) return sayUnread(node, target, text);
  node.report(
    'unknown-parent',
    `There is no file ${target} to extend.`,
    `The built-in policies are ${listed(Object.keys(BUILT_INS), 'and')}.`,
  );
  return 'not-there';
}

/** Says why the file that is named is not read, and nothing of what is in it. */
function sayUnread(node: NodeView, target: string, { why, leadsOut }: Unread): 'not-there' {
  if (leadsOut)
    node.report(
      'outside-root',
      `“${target}” ${why}`,
      'A policy extends one within the project, or a built-in one.',
    );
  else
    node.report(
      'unknown-parent',
      `“${target}” ${why}`,
      'A policy extends a file of its project that everybody may read, or a built-in one.',
    );
  return 'not-there';
}

/**
 * Says so where a chain of files comes back to one that is in it already: at the first of the circle by its name,
 * so that it is one mistake, wherever in the circle reading began.
 */
export function cycleIn(
  chain: readonly { readonly file: string; readonly root: DocumentNode }[],
  again: string,
): Diagnostic {
  const circle = chain.slice(chain.findIndex(({ file }) => file === again));
  const first = circle.reduce((least, one) => (one.file < least.file ? one : least));
  const at = circle.indexOf(first);
  const names = [...circle.slice(at), ...circle.slice(0, at), first].map(({ file }) => file);
  const findings = new Findings();
  NodeView.whole({ root: first.root, findings })
    .at('extends')
    .report(
      'extends-cycle',
      circle.length === 1
        ? `${again} extends itself.`
        : `These policies extend each other in a circle: ${names.join(' → ')}.`,
      'Take extends out of one of them, or let it name another.',
    );
  return toDiagnostic(first.root, findings.issues[0] as Issue);
}

/** Says so where policies extend each other further than helps anybody. */
export function sayTooLong(root: DocumentNode, findings: Findings, most: number): void {
  NodeView.whole({ root, findings })
    .at('extends')
    .report(
      'extends-cycle',
      `More than ${most} policies extend each other here.`,
      'Three or four are enough for any company.',
    );
}
