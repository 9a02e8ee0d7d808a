import type { Check } from '../subject/check.js';

/** The policy is over. */
export const expired: Check = {
  code: 'expired',
  severity: 'warning',
  summary: 'The policy is no longer in effect.',
  rationale: `amends answers with it all the same, under a warning that staff see with every customer. Whoever is
at the counter has no time to wonder whether it still holds.`,
  bad: 'effective: { until: 2020-12-31 }\n',
  good: 'effective: { from: 2020-01-01 }\n',
  *find({ policy: { effective }, today, isOwn }) {
    const until = effective?.until;
    if (until === undefined || until >= today || !isOwn(['effective'])) return;
    yield {
      path: ['effective', 'until'],
      message: `This policy ended on ${until}, and it is ${today}.`,
      hint: 'Say until when it holds now, or take “until” out.',
    };
  },
};
