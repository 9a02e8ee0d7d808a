import type { Decision } from '../domain/decision.js';
import type { Policy } from '../domain/policy.js';
import { sayAndGive } from './give.js';
import { harmlessJson, oneLine } from './harmless.js';
import { layOut } from './layout.js';
import type { Paint } from './palette.js';
import { setPlain } from './plain.js';
import { reckoning } from './reckoning.js';
import { type Entry, present, type Sheet } from './sheet.js';
import { type Page, typeset } from './typeset.js';
import { why } from './why.js';
import { EXAMPLE_POLICY, LABELS } from './words.js';

/** How an answer is wanted. */
export type AnswerStyle = {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
  /** Without the part that is not for customers. */
  readonly discreet: boolean;
  /** With the whole reckoning. */
  readonly why: boolean;
  /** Nobody chose the policy: it is only an example. */
  readonly example: boolean;
};

/** The answer as text: what to say and give, then why. */
export function answerText(policy: Policy, decision: Decision, style: AnswerStyle): Promise<string> {
  const sheet = answerSheet(policy, decision, style);
  const page: Page = style.plain
    ? () => setPlain(sheet, policy.currency)
    : (letters) => layOut(sheet, { letters, paint: style.paint, columns: style.columns });
  return typeset(page);
}

function answerSheet(policy: Policy, decision: Decision, style: AnswerStyle): Sheet {
  return present(
    policyLine(decision, style),
    { is: 'gap' },
    sayAndGive(policy, decision),
    !style.discreet && why(policy, decision),
    style.why && !style.discreet && reckoning(policy, decision),
  );
}

function policyLine({ policy: { name, source } }: Decision, { example }: AnswerStyle): Entry {
  const text = oneLine(`${example ? EXAMPLE_POLICY : ''}${name} (${source})`);
  return { is: 'words', label: LABELS.policy, text, tone: example ? 'warn' : 'quiet' };
}

/** The answer as JSON: the decision itself, for other programs. */
export function answerJson(decision: Decision): string {
  return `${harmlessJson(JSON.stringify(decision, null, 2))}\n`;
}
