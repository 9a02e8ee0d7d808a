import type { Amount } from '../../src/domain/policy/amount.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactDefault, FactDefinition, FactType, FactValue } from '../../src/domain/policy/fact.js';
import { type FieldSpec, keyOfField, mayAddUp, type RemedyKind } from '../../src/domain/remedies/kind.js';
import { REMEDY_KIND_NAMES, REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { writeDay } from '../../src/domain/values/day.js';
import { writeShare } from '../../src/domain/values/number.js';
import { ABOUT_KINDS } from '../../src/i18n/en/kinds.js';
import { BUILT_IN_FACTS, BUILT_IN_PROBLEMS } from '../../src/i18n/values/built-in.js';

/** What the page says of facts that their definition does not hold. */
const NOTES: Readonly<Record<string, string>> = {
  problem: 'The [problems](#problems) below, less those that a policy removes, and its own.',
  contacts: '0 means that we noticed first; 5 means five times or more.',
  'turned-down': 'One remedy, or several with commas: `turned-down=voucher:5,refund`. In a file, a list.',
  'asked-for': 'The name of a remedy of the policy, or `nothing`.',
  trouble: 'The levels under `harm: trouble` of the policy. Taken as the first of them.',
  treated: 'The levels under `harm: respect` of the policy. Taken as the first of them.',
  'given-back':
    'A policy cannot have a fact of its own by this name. It stands in an answer only where it was told, or a rule names it.',
  'charges-back':
    'A policy cannot have a fact of its own by this name. It stands in an answer only where it was told, or a record knows it.',
  'spend-a-year': 'Left out, it is the `spend-a-year` of the customer’s segment in the policy.',
  'other-costs-known': 'Taken as yes.',
  today:
    'What the complaint says itself comes first. In a decision it stands only where it was told or a rule that counts reads it.',
  'days-since-purchase': 'Counted from `purchased-on`; either tells the other.',
  'purchased-on':
    'Applies where `days-since-purchase` does. `1 Nov`, `2 weeks` and `a month` (ago) are read as well. In a decision it stands only where it was told or a rule that counts reads it.',
};

/** How each use of a fact is told to whoever writes policies. */
const USES: Readonly<Record<FactDefinition['use'], string | null>> = {
  condition: null,
  wording: 'For wording only: no condition and no amount can use it.',
  sums: 'It only counts in the sums: no condition and no amount can use it, and nobody is asked for it.',
  moment: 'Comes from the clock, or from `--today`. Staff are never asked.',
};

/** `docs/facts.md`: everything that amends brings and a policy can name, as the code has it. */
export function factsPage(): string {
  return [
    HEAD,
    ...BUILT_IN_FACTS.map(factSection),
    PROBLEMS_HEAD,
    table(
      ['problem', 'staff read', 'taken to be the doing of', 'found by typing'],
      BUILT_IN_PROBLEMS.map(({ name, label, words }) => [
        code(name),
        label,
        code(faultOf(name)),
        fewOf(words),
      ]),
    ),
    KINDS_HEAD,
    ...REMEDY_KIND_NAMES.map((name) => kindSection(REMEDY_KINDS[name], ABOUT_KINDS[name])),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const HEAD = `# Facts, problems and kinds of remedy

<!-- Made from the code by \`npm run docs\`. Change the code, not this page. -->

Everything that a policy can name without declaring it. A policy can give any of these another question, other labels,
narrower bounds or another default, and add facts of its own: see [writing a policy](authors.md#facts-of-your-own).
What a policy knows in the end, its own facts included, is on its page: \`amends explain POLICY\`.

- [Facts](#facts): what staff can be asked
- [Problems](#problems): what went wrong
- [Kinds of remedy](#kinds-of-remedy): what you can do about it

## Facts

A fact is written \`fact=value\` on the command line, and \`fact: value\` in a file. Money is in the policy's currency,
tax included. Staff are asked for a fact only where it can change the answer. A fact without a default has to be said
then.`;

const PROBLEMS_HEAD = `## Problems

The values of the fact [\`problem\`](#problem). Staff can type what the customer said; the last column has some of the
words that find a problem beside those of its label.`;

const KINDS_HEAD = `## Kinds of remedy

Every remedy of a policy has a \`kind\` and a \`label\`. Any of them may also have \`code\` (a till reason, passed on
as it is), \`valid\` (how long it is good for, in words) and \`not-with\` (remedies it never stands beside as goodwill).
What each kind needs beyond that is listed with it. Which harm it mends and what it costs is worked out in
[how the answer is found](reckoning.md#what-each-kind-mends-and-costs).`;

function factSection({ name, ask, help, type, labels, default: usual, when, use }: FactDefinition): string {
  const lines = [
    `- **Value:** ${typeWords(type, labels)}`,
    usual ? `- **Default:** ${defaultWords(usual, type)}` : null,
    when ? `- **Applies when:** ${conditionWords(when)}` : null,
    NOTES[name] ? `- ${NOTES[name]}` : null,
    USES[use] ? `- ${USES[use]}` : null,
  ];
  return [`### ${code(name)}`, [ask, help].filter(Boolean).join(' '), lines.filter(Boolean).join('\n')].join(
    '\n\n',
  );
}

/** Type, unit and bounds; the values of a one-of fact with their labels. */
function typeWords(type: FactType, labels: FactDefinition['labels'] = {}): string {
  switch (type.is) {
    case 'one-of':
      if (type.values.length === 0) return 'one of the policy’s own';
      return `one of ${type.values.map((value) => (labels[value] ? `${code(value)} (${labels[value]})` : code(value))).join(', ')}`;
    case 'yes-no':
      return `${code('yes')} or ${code('no')}`;
    case 'number':
      return `a whole number, ${figure(type.atLeast)} to ${figure(type.atMost)}`;
    case 'money':
      return `money, 0 to ${figure(type.atMost / 100)} (where the currency has two decimals)`;
    case 'percent':
      return `a percentage, ${writeShare(type.atLeast)} to ${writeShare(type.atMost)}`;
    case 'date':
      return `a day, ${code(writeDay(type.atLeast))} to ${code(writeDay(type.atMost))}`;
    case 'text':
      return 'text';
    case 'remedy':
      return 'a remedy';
    case 'remedies':
      return 'remedies with their amounts';
  }
}

function defaultWords(usual: FactDefault, type: FactType): string {
  switch (usual.is) {
    case 'value':
      return valueWords(usual.value, type);
    case 'amount':
      return amountWords(usual.amount);
    case 'by': {
      const problems = Object.keys(usual.where);
      const values = [...new Set(Object.values(usual.where))];
      const parts = values.map((value) => {
        const those = problems.filter((problem) => usual.where[problem] === value).map(code);
        return `${valueWords(value, type)} for ${those.join(', ')}`;
      });
      return `by ${code(usual.fact)}: ${parts.join('; ')}; otherwise ${valueWords(usual.else, type)}`;
    }
  }
}

function valueWords(value: FactValue, type: FactType): string {
  if (typeof value === 'boolean') return code(value ? 'yes' : 'no');
  if (typeof value === 'object') return 'nothing';
  return code(type.is === 'percent' ? writeShare(Number(value)) : String(value));
}

/** The two shapes that defaults of built-in facts have; another needs its own words here. */
function amountWords(amount: Amount): string {
  if (amount.is === 'fact') return code(amount.fact);
  if (amount.is === 'percent') return `${amountWords(amount.share)} of ${amountWords(amount.of)}`;
  throw new Error(`No words for a default that is a “${amount.is}”`);
}

/** The shapes that say when a built-in fact applies. */
function conditionWords(condition: Condition): string {
  if (condition.is === 'not') return `not (${conditionWords(condition.of)})`;
  if (condition.is === 'one-of')
    return `${code(condition.fact)} is ${listed(condition.values.map((value) => code(String(value))))}`;
  throw new Error(`No words for a condition that is “${condition.is}”`);
}

/** Whose doing a problem is taken to be. */
function faultOf(problem: string): string {
  const usual = BUILT_IN_FACTS.find(({ name }) => name === 'fault')?.default;
  if (usual?.is !== 'by') throw new Error('The fault no longer goes by the problem');
  return String(usual.where[problem] ?? usual.else);
}

function kindSection(kind: RemedyKind, about: string): string {
  const lines = [
    ...Object.entries(kind.fields).map(
      ([field, use]) => `- ${code(keyOfField(field))}: ${holds(use)}${use.required ? '' : ' (optional)'}`,
    ),
    ...(kind.isLessened ? LESSENED : []),
    ...(mayAddUp(kind) ? [ADDS_UP] : []),
    ...(kind.mayMend.length > 0 ? [mends(kind)] : []),
  ];
  return [`### ${code(kind.kind)}`, about, lines.join('\n') || 'It needs no more keys.'].join('\n\n');
}

const LESSENED = [
  '- `less`: what is taken off it, an amount of money in which a bare percentage is of what would go back (optional)',
  '- `because`: why, in words that the customer hears; goes with `less`',
  '- `as`: `credit`, where it is given as store credit (optional)',
];

const mends = ({ mayMend }: RemedyKind): string =>
  `- ${code('mends')}: ${listed(mayMend.map(code))}, where all that it mends goes to that harm (optional)`;

const ADDS_UP = '- `adds-up`: yes, where what different rules owe of it outright adds up (optional)';

const HELD: Readonly<Record<FieldSpec['holds'], string>> = {
  money: 'an amount of money',
  sizes: 'an amount of money, or `{from, to, step}` for amends to choose from',
  'count-sizes': 'how many, or `{from, to, step}` for amends to choose from',
  count: 'a whole number',
  share: 'a percentage, to 100%',
  decimal: 'money for one, with as many decimals as it takes',
  text: 'a word, in quotes',
};

const holds = ({ holds: held }: FieldSpec): string => HELD[held];

const code = (text: string): string => `\`${text}\``;

/** So many of the words by which a problem is found that a reader sees what kind they are. */
const fewOf = (words: string): string =>
  words.trim().split(/\s+/).slice(0, 14).join(', ').replaceAll('-', ' ');

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const figure = (value: number): string => value.toLocaleString('en-GB');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
