import type { ReadingPage } from './page.js';

const CURRENCY = 'currency: GBP\n';

/** Mistakes in the head of a file: what it is, and what it builds on. */
export const FILE: readonly ReadingPage[] = [
  {
    code: 'needs-newer',
    rationale:
      'In a newer language a key may mean something else, so nothing of the policy is taken for granted.',
    bad: `amends: 2\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
  {
    code: 'merge-conflict',
    rationale: `Two people changed the same lines, and nobody has said yet which of the two holds. Until then nothing of the
file can be relied on.`,
    bad: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\ngenerosity:\n<<<<<<< HEAD\n  mend: 100%\n=======\n  mend: 120%\n>>>>>>> more-generous\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\ngenerosity:\n  mend: 120%\n`,
  },
  {
    code: 'not-first',
    rationale:
      'The first key tells people and programs at a glance that this file is a policy, and in which language.',
    bad: `name: "Example shop"\namends: 1\n${CURRENCY}extends: retail@1\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
  {
    code: 'unknown-parent',
    rationale: 'Without the policy that this one builds on, nearly everything is missing.',
    bad: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retial@1\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
  {
    code: 'outside-root',
    rationale: `A policy builds on files of its own project only, so that it means the same on every machine, and cannot
be made to read what is none of its business.`,
    bad: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: ../../elsewhere/base.yaml\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
  {
    code: 'extends-cycle',
    rationale: 'Policies that build on each other in a circle have no beginning.',
    bad: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: ./example.yaml\n`,
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
  {
    code: 'unknown-removal',
    rationale: 'What you meant to do without is still there, under its right name.',
    bad: 'remove: { rules: [thankyou] }\n',
    good: 'remove: { rules: [thank-you] }\n',
  },
  {
    code: 'currency-differs',
    rationale: `Five pounds are not five yen. Amounts of another currency are never taken over in silence: say each of
them anew.`,
    bad: 'amends: 1\nname: "Example shop"\ncurrency: EUR\nextends: retail@1\n',
    good: `amends: 1\nname: "Example shop"\n${CURRENCY}extends: retail@1\n`,
  },
];
