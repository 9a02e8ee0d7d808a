import type { Diagnostic } from '../../domain/values/issue.js';
import { diagnosticsText } from '../../render/check/diagnostics.js';
import type { Host } from './host.js';
import { type ColourWish, columnsOf, paintOn } from './screen.js';

/** Shows findings, with the lines they stand on, beside the results. */
export async function report(found: readonly Diagnostic[], wish: ColourWish, host: Host): Promise<void> {
  if (found.length === 0) return;
  const paint = await paintOn(host.stderr, wish, host);
  await host.tell(await diagnosticsText(found, paint, columnsOf(host.stderr)));
}
