/** Stands above the list of commands: what people mostly want, ready to copy. */
export const EXAMPLES = `Somebody is unhappy and in front of you:
  amends                         asks what happened, says what to offer
  amends problem=late price=40   the same, with some of it said already

You have the complaint in a file, or from another program:
  amends resolve --complaint complaint.yaml --policy amends.yaml
  amends resolve --complaint - --json < complaint.json
`;

/** Stands above the options of `resolve`. */
export const RESOLVE_HELP = `Examples:
  amends resolve
  amends resolve problem=wrong-item price=60 --policy apparel
  amends resolve --complaint complaint.yaml --as manager --why
  amends resolve --complaint - --json < complaint.json

Which policy: --policy, then AMENDS_POLICY, then the nearest amends.yaml
upwards, then the built-in example. Prompts and messages go to stderr, the
answer to stdout.
`;
