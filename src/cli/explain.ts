import { Failure } from '../domain/failure.js';
import { codePageText } from '../render/code-page.js';
import type { Host } from './host.js';
import { didYouMean } from './nearest.js';
import type { Outcome } from './outcome.js';
import { type ColourWish, columnsOf, paintOn } from './screen.js';

/** What `explain` takes beside what is to be explained. */
export type ExplainOptions = { readonly plain?: true; readonly color?: ColourWish };

/** `amends explain CODE`: what a finding means, why it matters, and how it is put right. */
export async function explain(wanted: string, { color }: ExplainOptions, host: Host): Promise<Outcome> {
  const pages = await host.policies.pages();
  const page = pages.find(({ code }) => code === wanted);
  if (!page)
    throw unknownCode(
      wanted,
      pages.map(({ code }) => code),
    );
  const paint = await paintOn(host.stdout, color, host);
  await host.print(await codePageText(page, paint, columnsOf(host.stdout)));
  return 'answered';
}

const unknownCode = (wanted: string, codes: readonly string[]): Failure =>
  new Failure(`Nothing that amends finds is called “${wanted}”.`, didYouMean(wanted, codes, 'There are'));
