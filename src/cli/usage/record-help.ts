/** Stands above the list of what `record` does. */
export const RECORD_HELP = `Examples:
  amends record give --record shop.db --decision answer.json --key 1042 \\
    --customer ann@example.com --order A-77 --by kim
  amends record undo 12 --why "wrong customer"
  amends record verify --record shop.db

The answer is what amends resolve --json printed.
Which record: --record, then AMENDS_RECORD, then record: in .amendsrc.yaml. A
file is made where there is none; its key, beside it, is what references are
hashed with: keep a copy. Nothing is changed or deleted in a record.
`;

/** Stands above the options of each command below `record`. */
export const RECORD_HELPS: Readonly<Record<string, string>> = {
  give: `Examples:
  amends record give --decision answer.json --key 1042 --customer ann@example.com
  amends record give --decision - --key 1043 --chose refund --by kim < answer.json

Decides again, with what the record knows: where it’s another offer by now,
nothing is written, the new one is shown, and it ends with 1. The same again
with the same key is written once, and ends with 0.
`,
  other: `Examples:
  amends record other voucher=10 --decision answer.json --key 1044 --why "no stock"
`,
  refused: `Examples:
  amends record refused --decision answer.json --key 1045 --customer ann@example.com
`,
  open: `Examples:
  amends record open --decision answer.json --key 1046 --order A-77
`,
  chose: `Examples:
  amends record chose 12 refund
`,
  undo: `Examples:
  amends record undo 12 --why "wrong customer"
`,
  done: `Examples:
  amends record done 12
`,
  returned: `Examples:
  amends record returned 12 yes
`,
  retry: `Examples:
  amends record retry --list
  amends record retry

At a counter where the record can’t be reached, what was given is saved, for
this user of this machine. This writes it, each answer once. What would be
another offer by now is written as other, as it was offered then.
`,
  verify: `Examples:
  amends record verify --record shop.db
  amends record verify --since 120:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

Ends with 0 if every entry is as it was written and every decision comes out
the same, with 1 if not, and names the first. A chain shows a change; that all
of it was written anew only shows by an end that was kept elsewhere: --since.
`,
  head: `Examples:
  amends record head --record shop.db
`,
  export: `Examples:
  amends record export --to csv > record.csv
  amends record export --to ndjson > record.ndjson
`,
  forget: `Examples:
  amends record forget --customer ann@example.com
  amends record forget --order A-77
  amends record forget --older-than "3 years"

Erases references, orders and what was told in words, and writes that it did.
Sums, causes and the chain stay.
`,
};

/** Stands above the options of `report`. */
export const REPORT_HELP = `Examples:
  amends report --record shop.db
  amends report --since "4 weeks" --by staff
  amends report --since 2026-10-01 --until 2026-10-31 --format html=october.html
  amends report --by cause --format csv > causes.csv

Answers count by their final state: what was undone is only listed, and what
was chosen replaces what was given. Each currency has its own part.
`;

/** Stands above the options of `learn`. */
export const LEARN_HELP = `Examples:
  amends learn --record shop.db
  amends learn --since "26 weeks"

Goes by what amends record returned said. It says what came back, not what
it caused, unless the policy holds goodwill back by chance (record: holdout).
`;
