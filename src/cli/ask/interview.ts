import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Deciding, Mode, Progress, Step } from '../../interview/index.js';
import type { Host, Prompter } from '../port/host.js';

/** What an interview starts from. */
export type Interview = {
  readonly policy: Policy;
  readonly mode: Mode;
  readonly deciding: Deciding;
  readonly host: Host;
  /** Whether questions are asked in lines that follow one another. */
  readonly plain: boolean;
  /** What is known with what else is known of itself then, such as from a record; asked again after every answer. */
  readonly fill?: (known: Facts) => Promise<Facts>;
};

/** One step to put to the person, with what they said the last time it came up. */
export type PromptStep = Interview & {
  readonly prompter: Prompter;
  readonly step: Step;
  readonly progress: Progress;
  readonly said: Facts;
  readonly back: boolean;
  /** Whether the question was opened from a list. */
  readonly isOpened?: true;
  /** What was typed on that list to find it. */
  readonly begun?: string;
};
