import type { Misfit } from '../domain/shape/misfit.js';
import { fits, type PressedShapes } from '../domain/shape/pressed.js';

/** Says why documents do not have the shape of a policy. */
export type Judge = {
  readonly policy: (document: unknown) => readonly Misfit[];
  /** Of what only concerns one file and its place among those it extends. */
  readonly own: (parts: unknown) => readonly Misfit[];
  /** What a key of a policy is for. */
  readonly about: (key: 'name' | 'currency') => string;
};

/** The places, among the shapes that were pressed, of a policy and of what only concerns one file. */
const [POLICY, OWN] = [0, 1];

/**
 * A judge who knows whether everything fits, but can explain nothing: it takes no library to ask him first,
 * and where he is not satisfied whatever came of his judgement does not count.
 */
export class SilentJudge implements Judge {
  satisfied = true;

  constructor(private readonly shapes: PressedShapes) {}

  policy = (document: unknown): readonly Misfit[] => this.note(fits(this.shapes, document, POLICY), []);
  own = (parts: unknown): readonly Misfit[] => this.note(fits(this.shapes, parts, OWN), []);
  about = (): string => this.note(false, '');

  private note<T>(fine: boolean, answer: T): T {
    this.satisfied &&= fine;
    return answer;
  }
}
