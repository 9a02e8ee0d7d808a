import { run } from '../cli/run.js';
import { hostOfProcess } from './host.js';

/** The whole program: its words in, its exit code out. */
export function main(argv: readonly string[]): Promise<number> {
  return run(argv, hostOfProcess());
}
