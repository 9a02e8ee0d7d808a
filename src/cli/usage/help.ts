/** Stands above the list of commands: what people mostly want, ready to copy. */
export const EXAMPLES = `Somebody is unhappy and in front of you:
  amends                         asks what happened, says what to offer
  amends problem=late price=40   the same, with some of it said already
  amends weigh voucher=5         is what you have in mind any good?

You have the complaint in a file, or from another program:
  amends resolve --complaint complaint.yaml --policy amends.yaml
  amends resolve --complaint - --json < complaint.json

You write the policy:
  amends init                    a policy to start from, after five questions
  amends check                   everything wrong with the policies below
  amends diff OLD NEW            who gets something else by a changed policy
  amends explain retail          a policy as a page to read
  amends explain dead-rule       what a finding means, with examples

You look back at a week:
  amends report                  what was given, and which cause to act on
  amends learn                   who came back
`;

/** Stands above the options of `resolve`. */
export const RESOLVE_HELP = `Examples:
  amends resolve
  amends resolve problem=wrong-item price=60 --policy apparel
  amends resolve --complaint complaint.yaml --as manager --why
  amends resolve --complaint - --json < complaint.json
  amends resolve --complaint complaint.yaml --format markdown > mail.md

Which policy: --policy, then AMENDS_POLICY, then the nearest amends.yaml
upwards, then the built-in example. Prompts and messages go to stderr, the
answer to stdout.
`;

/** Stands above the options of `weigh`. */
export const WEIGH_HELP = `Examples:
  amends weigh voucher=5 --complaint complaint.yaml
  amends weigh refund voucher=10 problem=wrong-item price=60
  amends weigh                   asks what happened, and what you have in mind
  amends weigh voucher=5 problem=late price=40 --policy amends.yaml --as associate \\
    --customer ann@example.com --record shop.db --gate

A name that is a remedy of the policy is a remedy. Without an amount it is as
much as the policy would give. Our apology is part of every offer.
`;

/** Stands above the options of `check`. */
export const CHECK_HELP = `Examples:
  amends check
  amends check policies/ our-shop.yaml
  amends check --max-warnings 0 --format github
  amends check --format text --format sarif=amends.sarif

Ends with 0 if all is well, 1 if something is wrong, 2 if it could not be run.
A finding that is meant: # amends-ignore CODE: reason, on the line above or behind it.
How much each matters in your repository: severities in .amendsrc.yaml; what is
not to be checked there unless it is named: ignores.
`;

/** Stands above the options of `test`. */
export const TEST_HELP = `Examples:
  amends test
  amends test amends.yaml
  amends test --filter late
  amends test policies/ --format text --format junit=tests.xml

Ends with 0 if every case is answered as it expects, 1 if one isn't, 2 if the
tests could not be run. What a file of tests holds: docs/tests.md.
A finding that is meant: # amends-ignore CODE: reason, on the line above it.
`;

/** Stands above the options of `diff`. */
export const DIFF_HELP = `Examples:
  amends diff git:HEAD:amends.yaml amends.yaml
  amends diff retail amends.yaml --format html=diff.html
  amends diff git:main:shop.yaml shop.yaml --fail-on stricter
  amends diff old.yaml new.yaml --over complaints.ndjson

What rules give is compared exactly, over every complaint that both can be told.
Where anything else has changed, answers are compared over as many as there is
time to try.
`;

/** Stands above the options of `batch`. */
export const BATCH_HELP = `Examples:
  amends batch complaints.ndjson --policy amends.yaml
  amends batch orders.csv --map orders.map.yaml --to ndjson > answers.ndjson
  amends batch - --today 2026-11-22 < complaints.ndjson

A row that can’t be answered stands in its place with what’s wrong. Ends with 0
if every row is answered, 1 if one isn’t, 2 if it could not be run. How columns
become facts: docs/batch.md.
`;

/** Stands above the options of `anticipate`. */
export const ANTICIPATE_HELP = `Examples:
  amends anticipate orders.csv --map orders.map.yaml --policy amends.yaml
  amends anticipate delays.csv --map delays.map.yaml --to markdown
  amends anticipate delays.csv --map delays.map.yaml --mails mails

The map names customer and incident: each customer is on the list once for
each. Who gets no more than words isn’t on it. Ends as amends batch does. What
a map holds: docs/batch.md.
`;

/** Stands above the options of `explain`. */
export const EXPLAIN_HELP = `Examples:
  amends explain retail
  amends explain amends.yaml --format markdown > handbook.md
  amends explain amends.yaml --yaml
  amends explain dead-rule
`;

/** Stands above the options of `schema`. */
export const SCHEMA_HELP = `Examples:
  amends schema > policy.schema.json
  amends schema tests > tests.schema.json

Editors that speak YAML find it by the first line of a policy:
  # yaml-language-server: $schema=policy.schema.json
They also come with amends, as node_modules/amends/schema/policy.json,
tests.json and settings.json.
`;

/** Stands above the arguments of `completion`. */
export const COMPLETION_HELP = `Examples:
  source <(amends completion bash)     in ~/.bashrc
  source <(amends completion zsh)      in ~/.zshrc, after compinit
  amends completion fish > ~/.config/fish/completions/amends.fish
  amends completion powershell | Out-String | Invoke-Expression
                                       in your $PROFILE

Then Tab completes commands, flags, facts and their values, remedies and
roles, by the policy that the line goes by.
`;

/** Stands above the options of `init`. */
export const INIT_HELP = `Examples:
  amends init
  amends init --trade flowers --name "Hart & Sons" --yes
  amends init shops/berlin.yaml --trade apparel --currency EUR --staff 50

Writes amends.yaml and amends.test.yaml, and never over a file that is there.
In another currency than the example's, its amounts are converted roughly
and written out beside it, for you to look at.
`;
