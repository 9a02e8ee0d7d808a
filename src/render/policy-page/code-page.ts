import type { CodePage } from '../../domain/results/check-report.js';
import type { Severity } from '../../domain/values/issue.js';
import { layOut } from '../page/layout.js';
import type { Paint } from '../page/paint.js';
import { sanitizeLine } from '../page/sanitize.js';
import type { Entry } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';

/** How much a finding matters, in words. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'An error: it stops the check, and CI with it.',
  warning: 'A warning: look at it; CI goes on unless --max-warnings says otherwise.',
  advice: 'Advice: often meant, and worth a second look.',
};

/** The page of a code: what it means, why it matters, and an example before and after. */
export function codePageText(page: CodePage, paint: Paint, columns: number): Promise<string> {
  const { code, severity, summary, rationale } = page;
  const text: Entry[] = [
    { is: 'title', text: code },
    { is: 'words', label: '', text: summary, tone: 'say' },
    { is: 'gap' },
    { is: 'words', label: '', text: rationale.replaceAll('\n', ' '), tone: 'plain' },
    { is: 'gap' },
    { is: 'words', label: '', text: SEVERITIES[severity], tone: 'quiet' },
  ];
  return typeset(
    (textWidth) =>
      layOut(text, { textWidth, paint, columns }) +
      (page.example
        ? example('Before', page.example.bad, paint) + example('After', page.example.good, paint)
        : ''),
  );
}

/** An example as it is written, to be copied: never wrapped. A zero byte, where one is the mistake, is written out. */
function example(title: string, text: string, paint: Paint): string {
  const lines = text.trimEnd().split('\n');
  return `\n${paint('heading', title)}\n${lines.map((line) => (line ? `    ${visible(line)}` : '')).join('\n')}\n`;
}

/** Tabs stay: where one is the mistake, people look for it. */
const visible = (line: string): string => line.split('\t').map(sanitizeLine).join('\t');
