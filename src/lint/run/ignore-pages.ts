import type { CodePage } from '../../domain/results/check-report.js';

/** What can be wrong with a comment that ignores something. */
export const IGNORE_PAGES: readonly CodePage[] = [
  {
    code: 'needless-ignore',
    severity: 'warning',
    summary: 'A comment ignores what is not found there.',
    rationale: `Something was put right, or the comment was misspelt or stands in the wrong place. Left there, it would
hide the next finding of its kind, which nobody has looked at.`,
    example: {
      bad: `rules:
  # amends-ignore dead-rule: it speaks at Christmas only
  late-and-worn:
    when: { problem: late, condition: [opened, destroyed] }
    may: [voucher]
`,
      good: `rules:
  late-and-worn:
    when: { problem: late, condition: [opened, destroyed] }
    may: [voucher]
`,
    },
  },
  {
    code: 'ignore-without-reason',
    severity: 'warning',
    summary: 'A comment ignores something and does not say why.',
    rationale: `Whoever reads the policy next year has to know whether the reason still holds. So a comment without one
counts for nothing.`,
    example: {
      bad: `rules:
  # amends-ignore dead-rule
  late-and-worn:
    when: { problem: late, condition: [opened, destroyed] }
    may: [voucher]
`,
      good: `rules:
  # amends-ignore dead-rule: kept for the day we sell things that come back worn
  lost-but-worn:
    when: { problem: lost, condition: [opened, destroyed] }
    may: [voucher]
`,
    },
  },
];
