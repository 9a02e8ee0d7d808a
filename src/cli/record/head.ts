import { writeHead } from '../../record/chain.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordOptions } from './record-options.js';
import { say } from './said.js';
import { recordSettings, withRecord } from './where.js';

/** `amends record head`: the end of the chain, to be kept elsewhere and held against it later. */
export async function head(options: RecordOptions, host: Host): Promise<Outcome> {
  const { where } = await recordSettings(options, host);
  const end = await withRecord({ where, create: false }, host, (store) => store.head());
  await say({ head: writeHead(end) }, writeHead(end), options, host);
  return 'answered';
}
