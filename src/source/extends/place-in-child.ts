import type { Diagnostic } from '../../domain/values/issue.js';
import { childAt, type DocumentNode, listIn, mapIn, type Span, spanOf, textIn } from '../document/node.js';
import type { PolicyFile } from './policy-file.js';

/**
 * What is wrong in a file that a policy extends, told at the policy's own `extends`, or at the name under its `remove`
 * that left something behind: the file itself may be one of ours, which nobody has in front of them. What is then said
 * several times at one place is said once, with every line it is about.
 */
export function placeInChild(diagnostics: readonly Diagnostic[], { root }: PolicyFile): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = `${one.file}\n${one.code}\n${one.message}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const span = placeOf(root, first);
    const hint = `${hintOf(first)}${aboutLines([first, ...more])}`;
    const { file: _file, fix: _fix, excerpt: _excerpt, ...remark } = first;
    return [span.source.diagnostic(span, { ...remark, hint })];
  });
}

const hintOf = ({ hint }: Diagnostic): string => (hint ? `${hint} ` : '');

/** Lines that are told, so that each is there to be looked up and the list is still read. */
const LINES_TOLD = 5;

function aboutLines(all: readonly Diagnostic[]): string {
  const lines = [...new Set(all.map(({ line }) => line))];
  const told = lines.slice(0, LINES_TOLD).join(', ');
  const more = lines.length > LINES_TOLD ? ` and ${lines.length - LINES_TOLD} more` : '';
  const [one] = all;
  return `This is about ${lines.length === 1 ? 'line' : 'lines'} ${told}${more} of ${one?.file}, which this policy extends${one?.severity === 'advice' ? '' : ': say it anew here, or remove it'}.`;
}

/** The name under `remove` that a mistake is about, else what the policy extends. */
function placeOf(root: DocumentNode, { message, severity }: Diagnostic): Span {
  // Only a mistake can come of what is taken out: what a check finds is about what is there.
  const remove = severity === 'error' ? childAt(root, 'remove') : undefined;
  for (const [section, list] of mapIn(remove) ?? []) {
    const at = (listIn(list) ?? []).findIndex((item) => message.includes(`“${textIn(item)}”`));
    if (at >= 0) return spanOf(root, ['remove', section, at], 'value');
  }
  return spanOf(root, ['extends'], 'value');
}
