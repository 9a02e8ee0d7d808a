import type { CodePage } from '../../domain/results/check-report.js';
import type { Severity } from '../../domain/values/issue.js';
import { TEST_CODES, type TestCode } from '../../source/document/codes.js';

/** What there is to say about a mistake in a file of tests beside its summary. */
type TestPage = {
  readonly code: TestCode;
  /** An error where nothing is said. */
  readonly severity?: Severity;
  readonly rationale: string;
  /**
   * Sections of a file of tests of retail@1 that have this mistake and no other, and the same put right; absent where
   * that policy answers everything.
   */
  readonly example?: { readonly bad: string; readonly good: string };
};

const LATE = '{ problem: late, fault: carrier, price: 40, contacts: 1, channel: online }';

/** A case about a late parcel. */
const lateCase = (expect: string): string => `cases:
  - name: "late"
    complaint: ${LATE}
    expect: ${expect}
`;

/** A table about late parcels. */
const lateTable = (columns: string, row: string): string => `tables:
  - name: "late"
    complaint: ${LATE}
    columns: ${columns}
    rows:
      - ${row}
`;

const GRANTED = '{ granted-by: associate }';

/** A page for every mistake that a file of tests alone can have. */
const PAGES_OF_TESTS: readonly TestPage[] = [
  {
    code: 'unread-policy',
    rationale: `Tests name the policy whose answers they try, by its path from their own file or by the name of a built-in
one. Where it isn't there, or has mistakes, there are no answers to try.`,
    example: {
      bad: `policy: retial@1\n${lateCase(GRANTED)}`,
      good: `policy: retail@1\n${lateCase(GRANTED)}`,
    },
  },
  {
    code: 'no-cases',
    rationale:
      'A file of tests without a case passes whatever the policy does, and looks as if it had been tried.',
    example: {
      bad: 'cases: []\n',
      good: lateCase(GRANTED),
    },
  },
  {
    code: 'unknown-complaint',
    rationale: `A case begins from one of the complaints that stand under complaints, by its name, or says its facts
itself.`,
    example: {
      bad: `complaints:
  parcel: ${LATE}
cases:
  - { name: "late", complaint: parcel, expect: ${GRANTED} }
  - { name: "later", complaint: parcle, with: { contacts: 2 }, expect: ${GRANTED} }
`,
      good: `complaints:
  parcel: ${LATE}
cases:
  - { name: "late", complaint: parcel, expect: ${GRANTED} }
  - { name: "later", complaint: parcel, with: { contacts: 2 }, expect: ${GRANTED} }
`,
    },
  },
  {
    code: 'unused-complaint',
    rationale: `Whoever wrote it meant it to be tried. It may be misspelt in a case, or a case may have gone.`,
    example: {
      bad: `complaints:
  parcel: ${LATE}
${lateCase(GRANTED)}`,
      good: `complaints:
  parcel: ${LATE}
cases:
  - { name: "late", complaint: parcel, expect: ${GRANTED} }
`,
    },
  },
  {
    code: 'same-case',
    severity: 'warning',
    rationale: `The second tries nothing that the first does not. Mostly a case was copied, and the fact by which it was to
differ stayed as it was.`,
    example: {
      bad: `cases:
  - { name: "late", complaint: ${LATE}, expect: ${GRANTED} }
  - { name: "late again", complaint: ${LATE}, expect: ${GRANTED} }
`,
      good: `cases:
  - { name: "late", complaint: ${LATE}, expect: ${GRANTED} }
  - { name: "late again", complaint: ${LATE.replace('contacts: 1', 'contacts: 2')}, expect: ${GRANTED} }
`,
    },
  },
  {
    code: 'unknown-column',
    rationale: `A column is a fact, where there is one of its name; else a remedy, with its amount or none in the rows;
else a key of expect, such as granted-by. What is owed and what is given have no column: make one for each remedy.`,
    example: {
      bad: lateTable('[contacts, granted]', '[1, associate]'),
      good: lateTable('[contacts, granted-by]', '[1, associate]'),
    },
  },
  {
    code: 'row-length',
    rationale: 'With a value too few or too many, nobody can tell which of them belongs to which column.',
    example: {
      bad: lateTable('[contacts, condition, granted-by]', '[1, associate]'),
      good: lateTable('[contacts, condition, granted-by]', '[1, as-new, associate]'),
    },
  },
  {
    code: 'fact-value',
    rationale: `A complaint of a test is read as one at the counter is: a value that nobody could give there can't be
tried here.`,
    example: {
      bad: `cases:
  - name: "late"
    complaint: { problem: late, fault: postman, price: 40, contacts: 1 }
    expect: ${GRANTED}
`,
      good: lateCase(GRANTED),
    },
  },
  {
    code: 'missing-fact',
    rationale: `At a counter amends would ask. In a test nobody answers, so a complaint has to say everything without
which there is no answer.`,
    example: {
      bad: `cases:
  - name: "late"
    complaint: { problem: late, fault: carrier, contacts: 1 }
    expect: ${GRANTED}
`,
      good: lateCase(GRANTED),
    },
  },
  {
    code: 'no-rule-answers',
    rationale: `Where no rule fits there is only an apology, and the case tells nothing of the policy. Mostly a fact is
otherwise than its author thought. Where it is meant, say so: because: [].`,
  },
  {
    code: 'low-coverage',
    rationale: `With --min-coverage somebody asked that the cases try at least so much of the policy: its rules, what they
test, their thresholds from both sides, bands, remedies, choices, roles and kinds of customers. What none tries, nobody has
looked at: amends test --coverage names it, and --suggest writes cases for it.`,
  },
  {
    code: 'failed-case',
    rationale: `The policy answers otherwise than the case says. If the policy was changed on purpose, change the case
too; if not, you have seen in time what else the change does.`,
    example: {
      bad: lateCase('{ outcome: decline }'),
      good: lateCase('{ outcome: resolve }'),
    },
  },
];

/** A page for every mistake that a file of tests alone can have; see {@link TestPage} for what the examples are. */
export const TEST_PAGES: readonly CodePage[] = PAGES_OF_TESTS.map(
  ({ code, severity = 'error', rationale, example }) => ({
    code,
    severity,
    summary: TEST_CODES[code],
    rationale,
    ...(example ? { example: { ...example, isTests: true as const } } : {}),
  }),
);
