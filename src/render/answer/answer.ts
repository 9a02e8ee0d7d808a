import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { layOut } from '../page/layout.js';
import type { Paint } from '../page/paint.js';
import { type PlainStyle, setPlain } from '../page/plain.js';
import { sanitizeJson, sanitizeLine } from '../page/sanitize.js';
import { compact, type Entry, type Sheet } from '../page/sheet.js';
import { type Page, typeset } from '../page/typeset.js';
import { customerSection } from './customer-section.js';
import { reckoning } from './reckoning.js';
import { SHORTER, type WhyLength, why } from './why.js';

/** How an answer is wanted. */
export type AnswerStyle = PlainStyle & {
  /** Columns of the terminal. */
  readonly columns: number;
  /** Lines of the terminal; 0 where the answer may be as long as it is. */
  readonly rows: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
  /** Without the part that is not for customers. */
  readonly discreet: boolean;
  /** With the whole reckoning. */
  readonly why: boolean;
  /** Nobody chose the policy: it is only an example. */
  readonly example: boolean;
  /** Facts that nobody told, and that are taken as usual, the likeliest to be otherwise first. */
  readonly assumed: readonly string[];
};

/** The answer as text: what to say and give, then why. */
export function answerText(policy: Policy, decision: Decision, style: AnswerStyle): Promise<string> {
  const page: Page = style.plain
    ? () => setPlain(answerSheet(policy, decision, style, 'usual'), policy, style)
    : (textWidth) => {
        const lay = (length: WhyLength): string =>
          layOut(answerSheet(policy, decision, style, length), { ...style, textWidth });
        return style.why || style.rows === 0 ? lay('usual') : fitting(lay, style.rows);
      };
  return typeset(page);
}

/**
 * The longest answer of which nothing runs off the top of the terminal, because the top is what is said to the
 * customer. One line is left for the prompt that comes after it.
 */
function fitting(lay: (length: WhyLength) => string, rows: number): string {
  const fits = (page: string): boolean => page.split('\n').length <= rows;
  const pages = SHORTER.map(lay);
  return pages.find(fits) ?? pages.at(-1) ?? '';
}

function answerSheet(policy: Policy, decision: Decision, style: AnswerStyle, length: WhyLength): Sheet {
  return compact(
    policyLine(policy, decision, style),
    { is: 'gap' },
    customerSection(policy, style.discreet ? discreetly(decision) : decision),
    !style.discreet && why(policy, decision, style.why ? 'whole' : length, style.assumed),
    style.why && !style.discreet && reckoning(policy, decision),
  );
}

/** Why something is handed over is for staff alone, as all reasons are. */
const discreetly = (decision: Decision): Decision =>
  decision.refer ? { ...decision, refer: { ...decision.refer, why: '' } } : decision;

/** Which policy an answer goes by. */
export function policyLine(
  policy: Policy,
  { policy: { name, source } }: Pick<Decision, 'policy'>,
  { example }: Pick<AnswerStyle, 'example'>,
): Entry {
  const { labels, examplePolicy } = catalogueFor(policy).answer;
  const text = sanitizeLine(`${example ? examplePolicy : ''}${name} (${source})`);
  return { is: 'words', label: labels.policy, text, tone: example ? 'warn' : 'quiet' };
}

/** The answer as JSON: the decision itself, for other programs. */
export function answerJson(decision: Decision): string {
  return `${sanitizeJson(JSON.stringify(decision, null, 2))}\n`;
}
