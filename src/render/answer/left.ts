import type { Policy } from '../../domain/policy/policy.js';
import type { CapLeft, Decision } from '../../domain/results/decision.js';
import { writeShare } from '../../domain/values/number.js';
import { readWindow } from '../../domain/values/window.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { sanitizeLine } from '../page/sanitize.js';
import { type Entry, item, items } from '../page/sheet.js';
import { numberFormat } from './number-format.js';

/** How much is left of each cap, and which were not checked; nothing where the policy has none. */
export function leftOfCaps(policy: Policy, { left = [] }: Pick<Decision, 'left'>): Entry[] {
  const { labels, unchecked } = catalogueFor(policy).answer;
  const subjects = left.filter((one) => one.left === null).map(({ per }) => per);
  return items(labels.left, [
    ...left.flatMap((one) => leftWords(policy, one)),
    ...(subjects.length > 0 ? [unchecked([...new Set(subjects)])] : []),
  ]);
}

/** That it's one of the matters that get no goodwill, so that something is learnt; nothing where it isn't. */
export function heldOutNote(policy: Policy, { heldOut }: Pick<Decision, 'heldOut'>): Entry[] {
  const { labels, heldOut: words } = catalogueFor(policy).answer;
  return heldOut ? [item(labels.heldOut, words(writeShare(policy.record?.holdout ?? 0)))] : [];
}

/** That caps were checked or not, and no word of how much there is: a customer may look on. */
export function leftDiscreetly(policy: Policy, { left = [] }: Pick<Decision, 'left'>): Entry[] {
  if (left.length === 0) return [];
  const { labels, leftDiscreetly: words } = catalogueFor(policy).answer;
  const isChecked = left.every((one) => one.left !== null);
  return [item(labels.left, isChecked ? words.checked : words.unchecked)];
}

function leftWords(policy: Policy, { per, within, counts, atMost, remedies, left }: CapLeft): string[] {
  const window = readWindow(within);
  if (left === null || window === null) return [];
  const { money } = numberFormat(policy);
  const figure = (value: number) => (counts === 'goodwill' && value > 0 ? money(value) : value);
  const labels = (remedies ?? []).map(
    (id) => policy.remedies.find((remedy) => remedy.id === id)?.label ?? id,
  );
  const words = { per, within: window, most: figure(atMost), left: figure(left), labels };
  return [sanitizeLine(catalogueFor(policy).answer.left(words))];
}
