import type { Amount, RemedyAmount } from '../../../domain/policy/amount.js';
import type { Condition } from '../../../domain/policy/condition.js';
import type { Policy, Spread } from '../../../domain/policy/policy.js';
import type { SectionChange } from '../../../domain/results/diff.js';
import { sayMoney } from '../../../domain/values/money.js';
import { writeDecimal, writeShare } from '../../../domain/values/number.js';
import { amountWords, type Unit } from '../../../render/policy-page/amount-words.js';
import { conditionWords } from '../../../render/policy-page/condition-words.js';
import { canonicalAmount } from '../amounts/canonical-amount.js';

/** One key of a policy: where it stands, what tells it apart from any other value, and what it says in words. */
export type PolicyPart = { readonly path: string; readonly key: string; readonly words: string };

/** What stands otherwise in the second list of parts, by their paths. */
export function changedParts(before: readonly PolicyPart[], after: readonly PolicyPart[]): SectionChange[] {
  const [old, now] = [byPath(before), byPath(after)];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const [one, other] = [old.get(path), now.get(path)];
    if (one?.key === other?.key) return [];
    return [{ path, before: one?.words ?? null, after: other?.words ?? null }];
  });
}

const byPath = (parts: readonly PolicyPart[]): Map<string, PolicyPart> =>
  new Map(parts.map((part) => [part.path, part]));

/** Makes the parts of one policy, each kind of value in its own words. */
export class PartMaker {
  readonly #policy: Policy;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  text(path: string, words: string): PolicyPart {
    return { path, key: words, words };
  }

  /** A flag that is only said where it is set. */
  flag(path: string, isSet: boolean | undefined): PolicyPart[] {
    return isSet ? [this.text(path, 'yes')] : [];
  }

  names(path: string, names: readonly string[]): PolicyPart[] {
    return names.length === 0 ? [] : [this.text(path, names.join(', '))];
  }

  /** Money in minor units. */
  money(path: string, value: number): PolicyPart {
    return this.text(path, sayMoney(value, this.#policy.currency));
  }

  /** Millionths. */
  share(path: string, value: number): PolicyPart {
    return this.text(path, writeShare(value));
  }

  count(path: string, value: number, decimals = 0): PolicyPart {
    return this.text(path, writeDecimal(value, decimals));
  }

  /** Low, middle and high, in tenths of a point. */
  spread(path: string, { low, middle, high }: Spread): PolicyPart {
    return this.text(path, [low, middle, high].map((tenths) => writeDecimal(tenths, 1)).join(', '));
  }

  condition(path: string, condition: Condition | undefined): PolicyPart[] {
    if (!condition) return [];
    return [{ path, key: JSON.stringify(condition), words: conditionWords(this.#policy, condition) }];
  }

  /** An amount; each case of one by a fact stands for itself. */
  amount(path: string, amount: RemedyAmount | undefined, unit: Unit): PolicyPart[] {
    if (!amount) return [];
    if (amount.is === 'by') return this.#cases(path, amount, unit);
    return [{ path, key: canonicalAmount(amount), words: amountWords(this.#policy, amount, unit) }];
  }

  #cases(path: string, { fact, where, else: rest }: Amount & { is: 'by' }, unit: Unit): PolicyPart[] {
    return [
      this.text(`${path}.by`, fact),
      ...Object.entries(where).flatMap(([value, gives]) =>
        this.amount(`${path}.where.${value}`, gives, unit),
      ),
      ...this.amount(`${path}.else`, rest, unit),
    ];
  }
}
