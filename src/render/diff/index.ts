import type { Policy } from '../../domain/policy/policy.js';
import type { PolicyDiff } from '../../domain/results/diff.js';
import { htmlOf } from '../markup/html.js';
import { markdownOf } from '../markup/markdown.js';
import { layOut } from '../page/layout.js';
import type { Paint } from '../page/paint.js';
import { setPlain } from '../page/plain.js';
import { sanitizeJson } from '../page/sanitize.js';
import { type Entry, harmless, type Sheet } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';
import { changeEntries, part, ruleEntries, saidWords, trialEntries, words } from './differences.js';
import { historyEntries } from './history.js';

/** The formats of a difference. */
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'html'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** How a difference is wanted. What is for a terminal counts for text alone. */
export type DiffStyle = {
  readonly format: DiffFormat;
  readonly columns: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
};

/** More changed keys, and more changed words, nobody reads on a page; JSON has them all. */
const MOST_KEYS = 40;
const MOST_WORDS = 20;

/** What changes from one policy to another, in one format; `policy` is the new one, for its money and language. */
export async function diffPage(policy: Policy, diff: PolicyDiff, style: DiffStyle): Promise<string> {
  if (style.format === 'json') return `${sanitizeJson(JSON.stringify(diff, null, 2))}\n`;
  const sheet = diffSheet(policy, diff);
  return typeset((textWidth) => {
    if (style.format === 'markdown') return markdownOf(sheet);
    if (style.format === 'html') return htmlOf(sheet, titleOf(diff));
    return style.plain ? setPlain(sheet, policy) : layOut(sheet, { ...style, textWidth });
  });
}

const titleOf = ({ before, after }: PolicyDiff): string => `From ${before.source} to ${after.source}`;

function diffSheet(policy: Policy, diff: PolicyDiff): Sheet {
  const { rules, sections, words: said, trial, history, failures } = diff;
  const entries: Entry[] = [
    { is: 'title', text: titleOf(diff) },
    words(conclusionWords(diff)),
    ...failures.map(({ why }): Entry => ({ is: 'words', label: 'fails', text: why, tone: 'error' })),
    ...ruleEntries(policy, diff),
    ...part('May change any answer', changeEntries(sections, MOST_KEYS)),
    ...(sections.length > 0 || rules.unproved !== null ? trialEntries(policy, trial) : []),
    ...part('Only words', changeEntries(said, MOST_WORDS, saidWords)),
    ...(history ? historyEntries(policy, history) : []),
  ];
  return entries.map(harmless);
}

/** What it comes to, in a sentence or two. */
function conclusionWords(diff: PolicyDiff): string {
  const { rules, sections, trial } = diff;
  const places = rules.differences.length;
  const where =
    places === 1 ? 'Rules give something else in one case' : `Rules give something else in ${places} cases`;
  const keys = sections.length === 1 ? 'one key has changed' : `${sections.length} keys have changed`;
  switch (diff.conclusion) {
    case 'identical':
      return 'The two policies are the same.';
    case 'words':
      return 'No complaint gets anything else: rules give the same to all that there can be, and nothing but words has changed.';
    case 'none-found':
      return `Something has changed that answers rest on, but of ${trial.tried} complaints that were tried none is answered otherwise.`;
    case 'differs':
      if (sections.length === 0 && rules.unproved === null)
        return `${where}; no other complaint gets anything else, but for those who ask again after such an answer.`;
      return `${places > 0 ? `${where}, and ` : ''}${places > 0 ? keys : capital(keys)} that may change any answer.`;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
