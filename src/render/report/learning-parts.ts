import {
  ENOUGH_KNOWN,
  type Interval,
  type MeasuredLift,
  type RecordLearning,
  type ReturnGroup,
} from '../../domain/results/record-learning.js';
import { counted } from '../../i18n/en/grammar.js';
import type { FiguresPart, FigureTable } from '../markup/figures-page.js';
import { count, dayWords } from './report-figures.js';

/** What a page of who came back is called. */
export const learningTitle = ({ since, until }: RecordLearning): string =>
  `Who came back, ${dayWords(since, true)} to ${dayWords(until, true)}`;

/** Who came back, and what may be said of why. */
export function learningParts(learning: RecordLearning): readonly FiguresPart[] {
  const { total, byHarm, byMended, byContact } = learning;
  if (total.settled === 0)
    return [
      {
        lead: ['Nothing is settled in these days of which anything could be learnt.'],
        figures: [],
        tables: [],
      },
    ];
  if (total.share === null) return [{ lead: [NOBODY_SAID], figures: [], tables: [] }];
  const tables = [
    groupTable('All', [total]),
    groupTable('By what there was most of in the harm', byHarm),
    groupTable('By how much of the harm was mended', byMended),
    groupTable('By how often they had to ask', byContact),
    effectTable(learning),
  ];
  return [{ lead: [CAUTION], figures: [], tables }];
}

const CAUTION =
  'This is what came back, not what it caused: who got more differs from who got less in more than that.';

const NOBODY_SAID =
  'Nobody has said yet whether anybody came back. Say it when you know: amends record returned 12 yes.';

function groupTable(title: string, groups: readonly ReturnGroup[]): FigureTable {
  return {
    title,
    head: ['matters', 'known', 'came back', '9 times in 10', 'with the unknown'],
    lines: groups.map((group) => ({
      name: group.name,
      share: group.share?.middle ?? 0,
      cells: [
        count(group.settled),
        count(group.settled - group.unknown),
        group.share ? percent(group.share.middle) : 'not known',
        group.share ? between(group.share.low, group.share.high) : '',
        group.bounds ? between(group.bounds.least, group.bounds.most) : '',
      ],
    })),
  };
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const between = (low: number, high: number): string => `${percent(low)} to ${percent(high)}`;

const TITLE = 'What goodwill did';

function effectTable({ effect }: RecordLearning): FigureTable {
  if (effect.is === 'no-holdout') return { title: TITLE, head: [], lines: [], notes: [NO_HOLDOUT] };
  const [held, others] = [knownIn(effect.lifts, 'heldOut'), knownIn(effect.lifts, 'others')];
  const early = `Too early to say: of matters that were held out, ${counted(held, 'is', 'are')} known, and of the others ${count(others)}. It takes ${ENOUGH_KNOWN} of each in one line.`;
  return {
    title: TITLE,
    head: ['held out', 'came back', 'others', 'came back', 'points more'],
    lines: effect.lifts.map((lift) => ({
      name: `${lift.size} harm, ${CONTACTS[lift.contact]}`,
      share: Math.max(0, lift.difference?.middle ?? 0),
      cells: [...sideCells(lift.heldOut), ...sideCells(lift.others), differenceWords(lift.difference)],
    })),
    notes: effect.is === 'too-early' ? [early] : effect.lifts.flatMap(measuredNotes),
  };
}

const CONTACTS = { first: 'asked once', later: 'asked again' } as const;

const NO_HOLDOUT =
  'Nobody can tell from this: it takes matters that get no goodwill by chance. A policy says so with record: { holdout: 5% }.';

const knownIn = (lifts: readonly MeasuredLift[], side: 'heldOut' | 'others'): number =>
  lifts.reduce((sum, lift) => sum + lift[side].settled - lift[side].unknown, 0);

const sideCells = ({ settled, unknown, share }: ReturnGroup): readonly string[] => [
  count(settled - unknown),
  share ? percent(share.middle) : '',
];

const differenceWords = (difference: Interval | null): string =>
  difference ? `${points(difference.low)} to ${points(difference.high)}` : 'too early';

const points = (share: number): string => String(Math.round(share * 100)).replace('-', '−');

function measuredNotes({
  size,
  contact,
  heldOut,
  others,
  bounds,
  difference,
  fullLift,
}: MeasuredLift): string[] {
  if (!difference || !bounds) return [];
  const unknown = heldOut.unknown + others.unknown;
  const about = `A ${size} harm, ${CONTACTS[contact]}:`;
  return [
    ...(unknown > 0
      ? [
          `${about} whatever the ${count(unknown)} did of whom nobody knows, it’s ${points(bounds.least)} to ${points(bounds.most)} points.`,
        ]
      : []),
    ...(fullLift === null
      ? [`${about} both sides got nearly the same, so that it says nothing of the sums.`]
      : []),
  ];
}

/**
 * The lines of a policy that say what was measured, as YAML: low and high are where it lies nine times in ten. None where
 * nothing may be said.
 */
export function sumsLines({ effect }: RecordLearning): readonly string[] {
  if (effect.is !== 'measured') return [];
  const rows = (size: MeasuredLift['size']) =>
    effect.lifts.flatMap((lift) => (lift.size === size && lift.fullLift ? [rowText(lift)] : []));
  const sizes = (['small', 'large'] as const).flatMap((size) => {
    const own = rows(size);
    return own.length === 0 ? [] : [`    ${size}: { ${own.join(', ')} }`];
  });
  return sizes.length === 0 ? [] : ['sums:', '  lift:', ...sizes];
}

/** Points that a policy may have: none below nothing, and none above all. */
function rowText({ contact, fullLift }: MeasuredLift): string {
  const { low = 0, middle = 0, high = 0 } = fullLift ?? {};
  const written = [low, middle, high].map((value) => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10);
  return `${contact}: [${written.join(', ')}]`;
}
