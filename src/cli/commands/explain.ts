import type { CodePage } from '../../domain/results/check-report.js';
import { Failure } from '../../domain/values/failure.js';
import { codePageText } from '../../render/policy-page/code-page.js';
import { nearest } from '../../source/suggest/nearest.js';
import { findPolicy, noPolicyOutcome } from '../complaint/choose-policy.js';
import type { Host } from '../port/host.js';
import { meantBy } from '../port/meant-by.js';
import type { Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import { type ColourOption, columnsOf, paintOn } from '../port/screen.js';

/** What `explain` takes beside what is to be explained. */
export type ExplainOptions = {
  /** How to write a policy; the page of a code is text. */
  readonly format?: 'text' | 'markdown';
  /** Print the merged policy instead, each line with the file it comes from. */
  readonly yaml?: true;
  readonly plain?: true;
  readonly color?: ColourOption;
};

/** `amends explain POLICY|CODE`: a policy as a page, or what a finding means; a code wins where a word is both. */
export async function explain(wanted: string, options: ExplainOptions, host: Host): Promise<Outcome> {
  const pages = await host.policies.pages();
  const page = pages.find(({ code }) => code === wanted);
  if (options.yaml) return explainMerged(wanted, pages, options, host);
  return page ? explainCode(page, options, host) : explainPolicy(wanted, pages, options, host);
}

/** Everything a policy says once what it inherits is worked in. */
async function explainMerged(
  wanted: string,
  pages: readonly CodePage[],
  { color }: ExplainOptions,
  host: Host,
): Promise<Outcome> {
  if (!(await findPolicy(wanted, host))) throw noPolicyCalled(wanted, pages, host);
  const { text, diagnostics } = await host.policies.merged(wanted);
  await reportDiagnostics(diagnostics, color, host);
  if (text === null) return noPolicyOutcome({ diagnostics });
  await host.print(text);
  return 'answered';
}

async function explainCode(page: CodePage, { color }: ExplainOptions, host: Host): Promise<Outcome> {
  const paint = await paintOn(host.stdout, color, host);
  await host.print(await codePageText(page, paint, columnsOf(host.stdout)));
  return 'answered';
}

async function explainPolicy(
  wanted: string,
  pages: readonly CodePage[],
  { format = 'text', plain = undefined, color }: ExplainOptions,
  host: Host,
): Promise<Outcome> {
  const reading = await findPolicy(wanted, host);
  if (!reading) throw nothingCalled(wanted, pages, host);
  await reportDiagnostics(reading.diagnostics, color, host);
  if (!reading.policy) return noPolicyOutcome(reading);
  const { policyPage } = await import('../../render/policy-page/index.js');
  const paint = await paintOn(host.stdout, color, host);
  const style = { format, plain: plain === true, paint, columns: columnsOf(host.stdout) };
  await host.print(await policyPage(reading.policy, style));
  return 'answered';
}

function noPolicyCalled(wanted: string, pages: readonly CodePage[], host: Host): Failure {
  if (!pages.some(({ code }) => code === wanted)) return nothingCalled(wanted, pages, host);
  return new Failure(
    `“${wanted}” is a finding, and --yaml prints a policy.`,
    'Name a policy file, or a built-in one such as retail.',
  );
}

function nothingCalled(wanted: string, pages: readonly CodePage[], host: Host): Failure {
  const builtIn = host.policies.builtInNames();
  const near = nearest(wanted, [...builtIn, ...pages.map(({ code }) => code)]) ?? meantBy(wanted, host);
  return new Failure(
    `There is no policy and no finding called “${wanted}”: no file of that name, and nothing built in.`,
    near
      ? `Did you mean “${near}”?`
      : `The built-in policies are ${builtIn.join(', ')}. A finding is named as amends check names it, such as dead-rule.`,
  );
}
