import type { Difference, Weighed, Weighing, WeighingVerdict } from '../../domain/results/weighing.js';
import { sayMoney } from '../../domain/values/money.js';
import { toPerMille, writePercent } from '../../domain/values/number.js';
import { sentence } from '../../i18n/en/grammar.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { Candidate } from '../offers/offer-table.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { nameItem } from '../wording/phrases.js';
import { reasonOf } from '../wording/reason.js';
import { partsIn } from './objections.js';
import type { ProposedOffer } from './proposed-offer.js';

/** An offer in mind beside the recommended one, and what was found. */
export type Comparison = {
  readonly context: EvaluationContext;
  readonly role: CompiledRole;
  readonly proposed: ProposedOffer;
  readonly best: Candidate;
  readonly weighed: Weighed;
  readonly recommended: Weighed;
  readonly verdict: WeighingVerdict;
  readonly mayGive: CompiledRole | null;
};

/** Verdicts after which there is nothing better to name. */
const CONTENT: readonly WeighingVerdict[] = ['as-recommended', 'as-good'];

/** Verdicts on what may be given, or with a yes could be: the recommended offer is another, not the only one. */
const FAIR: readonly WeighingVerdict[] = ['better-but-dearer', 'beyond-authority'];

/** The verdict in sentences, and the sums apart, because customers may see the screen. */
export function inSentences(it: Comparison): Pick<Weighing, 'say' | 'sums'> {
  const { context, verdict } = it;
  const isHurt = context.facts['problem'] === 'injury';
  const { reasons } = catalogueFor(context.compiled.policy);
  const texts = isHurt ? [reasons.hurtFirst] : [noOf(it), leadOf(it), mendsOf(it), betterOf(it)];
  return {
    say: texts
      .filter((text) => text !== '')
      .map(sentence)
      .join(' '),
    sums: isHurt || verdict === 'as-recommended' ? null : sentence(sumsOf(it)),
  };
}

const wordsOf = ({ context }: Comparison) => catalogueFor(context.compiled.policy).weighing;

const namesOf = ({ context }: Comparison, items: readonly PricedRemedy[]): string[] =>
  items.map((item) => nameItem(item, context.compiled.policy.currency));

/** That a rule says no here, whatever is weighed. */
function noOf({ context }: Comparison): string {
  const { is, rule } = context.outcome;
  const { reasons } = catalogueFor(context.compiled.policy);
  const reason = reasonOf(context) ?? '';
  return rule?.outcome && is !== 'resolve' && is !== 'refer' ? reasons.no({ is, reason }) : '';
}

const leadOf = (it: Comparison): string =>
  wordsOf(it).lead({
    verdict: it.verdict,
    role: it.role.role.name,
    who: it.mayGive?.role.name ?? null,
  });

function mendsOf(it: Comparison): string {
  const { context, weighed, recommended, verdict } = it;
  const { harm } = context.scoring;
  const parts = partsIn(it.proposed);
  const names = namesOf(it, parts.length > 0 ? parts : it.proposed.base.items);
  if (harm.total === 0) return wordsOf(it).noHarm(names);
  const isTooLittle = verdict === 'harmful' || parts.length === 0;
  const [mends, alone] = [percentOf(weighed.offer.mended), percentOf(weighed.alone)];
  return wordsOf(it).mends({
    names,
    mends,
    alone,
    // Our apology is ours to give with anything: what it mends is never told as the doing of what stands beside it.
    apart: alone !== mends && parts.length > 0,
    leaves: isTooLittle ? KINDS.filter((kind) => harm[kind] > 0 && weighed.mends[kind] === 0) : [],
    recommended: verdict === 'as-recommended' ? undefined : percentOf(recommended.offer.mended),
  });
}

const KINDS = ['goods', 'trouble', 'respect'] as const;

/** A share as whole percents; null where it is nothing. */
const percentOf = (share: number): string | null => (share === 0 ? null : writePercent(toPerMille(share)));

/** The recommended offer, where there is something better in it. */
function betterOf(it: Comparison): string {
  if (CONTENT.includes(it.verdict)) return '';
  const words = wordsOf(it);
  const parts = recommendedParts(it);
  if (FAIR.includes(it.verdict)) return words.recommended(parts);
  return partsIn(it.proposed).length > 0 ? words.instead(parts) : words.withApology(parts);
}

/** What the recommended offer holds, the customer's choices as such; our apology where that is all. */
function recommendedParts(it: Comparison): string[] {
  const { baseOffers, extras } = it.best;
  const open = it.context.entitlement.choices.filter(({ chosen }) => !chosen).map(({ options }) => options);
  const isOption = (item: PricedRemedy) => open.flat().some(({ remedy }) => remedy === item.remedy);
  const others = [...baseOffers.lead.items, ...extras].filter(
    (item) => item.remedy.kind.role !== 'apology' && !isOption(item),
  );
  const choices = open.map((options) => wordsOf(it).choice(namesOf(it, options)));
  const parts = [...choices, ...namesOf(it, others)];
  return parts.length > 0 ? parts : namesOf(it, baseOffers.lead.items);
}

function sumsOf(it: Comparison): string {
  const { weighed, recommended } = it;
  return wordsOf(it).sums({
    cost: difference(it, recommended.offer.cost - weighed.offer.cost),
    keeps:
      it.context.scoring.harm.total > 0
        ? difference(it, recommended.keeps.middle - weighed.keeps.middle)
        : null,
  });
}

function difference({ context }: Comparison, by: number): Difference {
  return {
    is: by > 0 ? 'more' : by < 0 ? 'less' : 'same',
    by: sayMoney(Math.abs(by), context.compiled.policy.currency),
  };
}
