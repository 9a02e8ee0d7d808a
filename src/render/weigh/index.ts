import type { Policy } from '../../domain/policy/policy.js';
import type { Weighed, Weighing } from '../../domain/results/weighing.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { exampleWarning, policyLine } from '../answer/answer.js';
import type { AnswerStyle } from '../answer/answer-style.js';
import { isHurt, tillSteps } from '../answer/customer-section.js';
import { heldOutNote, leftDiscreetly, leftOfCaps } from '../answer/left.js';
import { numberFormat } from '../answer/number-format.js';
import { offerWords, wholeRemedies } from '../answer/remedy-words.js';
import { layOut } from '../page/layout.js';
import type { Tone } from '../page/paint.js';
import { setPlain } from '../page/plain.js';
import { sanitizeJson, sanitizeLine } from '../page/sanitize.js';
import { compact, type Entry, item, items, type Sheet } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';

/** How a weighing is wanted. */
type WeighStyle = Omit<AnswerStyle, 'assumed' | 'restBy'>;

/**
 * An offer in mind as text: the verdict and what speaks against it, then the figures of both offers, as far as there is
 * room for them on the terminal: the verdict never runs off its top.
 */
export function weighText(policy: Policy, weighing: Weighing, style: WeighStyle): Promise<string> {
  if (style.plain) return typeset(() => setPlain(sheetOf(policy, weighing, style, 'figures'), policy));
  return typeset((textWidth) => {
    const lay = (length: Length): string =>
      layOut(sheetOf(policy, weighing, style, length), { ...style, textWidth });
    const fits = (page: string): boolean => page.split('\n').length <= style.rows;
    const whole = lay('figures');
    if (style.why || style.rows === 0 || fits(whole)) return whole;
    const short = lay('sums');
    return fits(short) ? short : lay('heading');
  });
}

/** How much of the sums there is room for. */
type Length = 'heading' | 'sums' | 'figures';

/** A weighing as JSON: itself, for other programs. */
export function weighJson(weighing: Weighing): string {
  return `${sanitizeJson(JSON.stringify(weighing, null, 2))}\n`;
}

const wordsOf = (policy: Policy) => catalogueFor(policy).weighing;

function sheetOf(policy: Policy, weighing: Weighing, style: WeighStyle, length: Length): Sheet {
  return compact(
    exampleWarning(policy, style),
    policyLine(policy, weighing),
    { is: 'gap' },
    verdict(policy, weighing),
    style.discreet ? leftDiscreetly(policy, weighing) : why(policy, weighing, length),
  );
}

/** The part that is not for customers. */
function why(policy: Policy, weighing: Weighing, length: Length): Entry[] {
  const { labels, withAll, withRest } = catalogueFor(policy).answer;
  const rest = { heading: ` ${withAll}`, sums: ` ${withRest.option}`, figures: '' }[length];
  const isHurtNow = isHurt(weighing);
  return compact(
    { is: 'rule' },
    { is: 'title', text: `${labels.why}${isHurtNow ? '' : rest}` },
    isHurtNow && noSums(policy),
    !isHurtNow && length !== 'heading' && sums(policy, weighing),
    !isHurtNow && leftOfCaps(policy, weighing),
    !isHurtNow && heldOutNote(policy, weighing),
    !isHurtNow && length === 'figures' && figures(policy, weighing),
  );
}

function sums(policy: Policy, { sums: text }: Weighing): Entry | null {
  const { cost } = catalogueFor(policy).answer.labels;
  return text === null ? null : { is: 'words', label: cost, text: sanitizeLine(text), tone: 'money' };
}

function noSums(policy: Policy): Entry {
  const { labels, hurtNoSums } = catalogueFor(policy).answer;
  return item(labels.noSums, hurtNoSums);
}

/** Good news, a warning, or neither; the words say the same. */
const TONES: Readonly<Record<Weighing['verdict'], Tone>> = {
  harmful: 'error',
  'turned-down': 'error',
  'not-allowed': 'error',
  'leaves-out-owed': 'error',
  'beyond-authority': 'warn',
  'mends-less': 'warn',
  dearer: 'warn',
  'better-but-dearer': 'goodwill',
  'as-good': 'owed',
  'as-recommended': 'owed',
};

function verdict(policy: Policy, weighing: Weighing): Entry[] {
  const { labels, verdicts, mayGive } = wordsOf(policy);
  const { say, objections, as, mayGive: who } = weighing;
  const { offer } = weighing.weighed;
  const besideOwed = objections.some(({ code }) => code === 'leaves-out' || code === 'less-than-owed');
  return [
    { is: 'title', text: labels.weighed },
    item(labels.offer, offerWords(policy, { ...offer, remedies: wholeRemedies(offer) }), 'choice'),
    item(labels.verdict, verdicts[weighing.verdict], TONES[weighing.verdict]),
    item(
      labels.who,
      mayGive({ role: sanitizeLine(as), who: who === null ? null : sanitizeLine(who), besideOwed }),
    ),
    ...items(
      labels.but,
      objections.map(({ text }) => sanitizeLine(text)),
      'warn',
    ),
    ...(isHurt(weighing) ? [] : tillSteps(policy, weighing, who === as)),
    { is: 'gap' },
    { is: 'words', label: labels.weighed.toLowerCase(), text: sanitizeLine(say), tone: 'say' },
  ];
}

/** Both offers side by side: what they mend, kind of harm by kind, what they cost us and what they keep. */
function figures(policy: Policy, weighing: Weighing): Entry[] {
  const { labels } = wordsOf(policy);
  const { reckoning, answer } = catalogueFor(policy);
  const { money, share } = numberFormat(policy);
  const { weighed, recommended, harm } = weighing;
  const beside = weighing.verdict !== 'as-recommended';
  const row = (name: string, cell: (one: Weighed) => string): string[] => [
    name,
    cell(weighed),
    ...(beside ? [cell(recommended)] : []),
  ];
  const kinds = (['goods', 'trouble', 'respect'] as const).filter((kind) => harm[kind] > 0);
  const { ofHarm } = wordsOf(policy);
  return compact(weighing.sums !== null && { is: 'gap' }, {
    is: 'table',
    head: [labels.harm, labels.thisOne, ...(beside ? [labels.recommended] : [])],
    rows: [
      ...kinds.map((kind) =>
        row(reckoning.kinds[kind], ({ mends }) =>
          ofHarm({ mended: money(mends[kind]), harm: money(harm[kind]) }),
        ),
      ),
      ...(harm.total > 0 ? [row(reckoning.all, ({ offer }) => share(offer.mended))] : []),
      row(answer.labels.cost, ({ offer }) => money(offer.cost)),
      ...(harm.total > 0 ? [row(labels.keeps, ({ keeps }) => money(keeps.middle))] : []),
    ],
  });
}
