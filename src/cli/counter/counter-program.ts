import type { Command } from 'commander';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { addSaying } from '../record/record-program.js';
import type { RetryOptions } from './retry.js';

/** Adds to `amends record` what comes of a counter: the answers that wait for their record. */
export function addRetry(program: Command, result: { outcome: Outcome }, host: Host): void {
  const record = program.commands.find((one) => one.name() === 'record') ?? program;
  addSaying(record, 'retry', 'write the answers that were given while the record was away')
    .option('--list', 'only say which they are')
    .option('--twice', 'they got it twice: write also what somebody has recorded since')
    .option('--once', 'they got it once: drop what somebody has recorded since')
    .action(async (options: RetryOptions) => {
      const { inJsonToo } = await import('../record/said.js');
      const { retry } = await import('./retry.js');
      result.outcome = await inJsonToo(options, host, (heard) => retry(options, heard));
    });
}
