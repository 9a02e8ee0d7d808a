import type { PromptChoice } from '../../cli/port/host.js';

/** The answer so many after the one that stands, or before it; past the last comes the first. */
export function rotate(choices: readonly PromptChoice[], now: string | null, by: number): string {
  const at = choices.findIndex(({ value }) => value === now);
  return choices[(at + by + choices.length) % choices.length]?.value ?? '';
}
