import type { Diagnostic } from '../../domain/values/issue.js';
import { diagnosticsText } from '../../render/check/diagnostics.js';
import type { Host } from './host.js';
import { type ColourOption, columnsOf, paintOn } from './screen.js';

/** Shows findings, with the lines they stand on, beside the results. */
export async function reportDiagnostics(
  found: readonly Diagnostic[],
  colour: ColourOption,
  host: Host,
): Promise<void> {
  if (found.length === 0) return;
  const paint = await paintOn(host.stderr, colour, host);
  await host.tell(await diagnosticsText(found, paint, columnsOf(host.stderr)));
}
