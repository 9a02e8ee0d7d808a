/** The tables of the whole reckoning. */
export const RECKONING = {
  title: 'The whole reckoning',
  harm: 'harm',
  money: 'money',
  kinds: { goods: 'goods', trouble: 'trouble', respect: 'respect', total: 'total' },
  remedy: 'remedy',
  costsUs: 'costs us',
  worth: 'worth',
  mends: 'puts right',
  goodsBack: 'goods taken back',
  all: 'all of it',
  face: 'extra, at face value',
  lift: 'more in 100 to stay',
  low: 'low',
  middle: 'middle',
  high: 'high',
  wholeOffer: 'by the whole offer',
  byGoodwill: 'by the extra alone',
  keeps: 'what it keeps',
  lessCost: 'less what it costs',
  curve: 'curve',
  givenUp: 'goods given up',
  kept: 'goods kept',
  curvePoint: ({ mended, lift }: { mended: string; lift: string }) =>
    `${mended} put right brings ${lift} of the lift`,
  curvePoints: ({ name, points: some }: { name: string; points: readonly string[] }) =>
    `${name}: ${some.join(', ')}`,
  segment: 'segment',
  segmentWorth: ({ segment, stays, tells }: { segment: string; stays: string; tells: string }) =>
    `${segment}: ${stays} if they stay, ${tells} by what they tell others`,
  evidence: 'evidence',
  ownEvidence: 'amends’ own defaults; see evidence',
  /** Where the sums come from of a policy that does not say its own. */
  usualEvidence: 'TARP; Halperin et al. 2022; Gelbrich et al. 2014; the middle is our judgement',
  remedyAs: ({ remedy, as }: { remedy: string; as: string }) => `${remedy} (${as})`,
};
