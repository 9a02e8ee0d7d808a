import type { MoneyForm } from '../../domain/rows/row-map.js';

/** A space that people and programs put into figures, also one that does not break. */
const SPACES = String.raw`[ \u00a0\u202f]`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Anything that is there in the example may be left out, and nothing else may stand there. */
const perhaps = (text: string): string => (text === '' ? '' : `(?:${escaped(text)})?`);

/** Reads money as a file writes it: `$1,234.50` is 1234.5. */
export class MoneyReader {
  readonly #pattern: RegExp;
  readonly #group: RegExp | null;
  readonly #decimal: string | null;

  constructor({ before, after, group, decimal }: MoneyForm) {
    const between = group === null ? null : /\s/.test(group) ? SPACES : escaped(group);
    const whole =
      between === null ? String.raw`\d+` : String.raw`(?:\d{1,3}(?:${between}\d{2,3})*${between}\d{3}|\d+)`;
    const rest = decimal === null ? '' : String.raw`(?:${escaped(decimal)}\d+)?`;
    const sign = '[-−]?';
    this.#pattern = new RegExp(
      `^(${sign})${perhaps(before)}${SPACES}*(${sign})(${whole}${rest})${SPACES}*${perhaps(after)}$`,
      'u',
    );
    this.#group = between === null ? null : new RegExp(between, 'gu');
    this.#decimal = decimal;
  }

  /** The amount in major units; undefined where the text isn't written as the example is. */
  read(text: string): number | undefined {
    const [, first = '', second = '', figure] = this.#pattern.exec(text.trim()) ?? [];
    if (figure === undefined || (first !== '' && second !== '')) return undefined;
    const plain = this.#group ? figure.replace(this.#group, '') : figure;
    const amount = Number(this.#decimal === null ? plain : plain.replace(this.#decimal, '.'));
    return first + second === '' ? amount : -amount;
  }
}
