import type { Condition } from '../../domain/policy/condition.js';
import type { Policy, Rule, RuleOutcomeName } from '../../domain/policy/policy.js';
import { capitalize, listed, sentence } from '../../i18n/en/grammar.js';
import { type Entry, item } from '../page/sheet.js';
import { problemsFitting, saidWhen, sharedByMost, sharedOnce, withoutProblem } from './when.js';
import { grantsWords, labelOf, paragraph, part } from './wording.js';

/** What is owed, what may be added, what bars goodwill, what is handed over: each rule by its name. */
export function rules(policy: Policy): Entry[] {
  const owing = policy.rules.filter(({ owe }) => owe.length > 0);
  const adding = policy.rules.filter(({ may }) => may.length > 0);
  const barring = policy.rules.filter(({ noGoodwill }) => noGoodwill);
  const handing = policy.rules.filter(({ refer }) => refer);
  const refusing = policy.rules.filter(({ outcome }) => outcome);
  const noting = policy.rules.filter(({ note }) => note !== undefined);
  const others = policy.rules.filter(
    (rule) => ![owing, adding, barring, handing, refusing, noting].some((some) => some.includes(rule)),
  );
  const shared = sharedByMost([...owing, ...adding]);
  const rows = (some: readonly Rule[], says: (rule: Rule) => string): Entry[] =>
    some.map((rule) => ruleItem(policy, rule, saidWhen(policy, rule.when, null), says(rule)));
  return [
    ...owedByProblem(policy, owing, shared),
    ...titled(
      'When it’s a no, and why',
      rows(refusing, ({ outcome, say }) => noWords(outcome, say)),
    ),
    ...titled('Extras staff may add', addedAsGoodwill(policy, adding, shared)),
    ...titled(
      'When no extras are given',
      rows(barring, (rule) => barredWords(policy, rule)),
    ),
    ...titled(
      'Who takes over',
      rows(handing, ({ refer, why }) => `hand over to the ${refer}.${why ? ` ${sentence(why)}` : ''}`),
    ),
    ...titled(
      'What staff take down or pass on',
      rows(noting, ({ note = '' }) => note),
    ),
    ...titled(
      'Rules that only say what to say',
      rows(others, ({ say }) => say ?? 'nothing more'),
    ),
  ];
}

function addedAsGoodwill(policy: Policy, adding: readonly Rule[], shared: Condition | null): Entry[] {
  return [
    ...(adding.length > 0 ? sharedOnce(policy, shared) : []),
    ...adding.map((rule) =>
      ruleItem(
        policy,
        rule,
        saidWhen(policy, rule.when, shared),
        `staff may add ${grantsWords(policy, rule.may)}`,
      ),
    ),
  ];
}

const titled = (title: string, entries: readonly Entry[]): Entry[] =>
  entries.length === 0 ? [] : [...part(title), ...entries];

/** Under each problem the rules that can only be about it, or about a few; under none, those that hold whatever went wrong. */
function owedByProblem(policy: Policy, owing: readonly Rule[], shared: Condition | null): Entry[] {
  const fitting = new Map(owing.map((rule) => [rule, problemsFitting(policy, rule.when)]));
  const always = owing.filter((rule) => fitting.get(rule) === null);
  const owed = (rule: Rule, when: Condition) => owedItem(policy, rule, saidWhen(policy, when, shared));
  const general = always.map((rule) => owed(rule, rule.when));
  if (owing.length === 0) return [...part(OWED_TITLE), paragraph('No rule owes anything.')];
  return [
    ...part(OWED_TITLE),
    paragraph('What’s owed is always given, whoever answers. The name of each rule stands first.'),
    ...sharedOnce(policy, shared),
    ...policy.problems.flatMap(({ name, label, words = [] }) => {
      const about = owing.filter((rule) => fitting.get(rule)?.includes(name));
      const said = about.map((rule) => owed(rule, withoutProblem(rule.when)));
      return [
        ...under(label),
        ...sayings(words),
        ...(said.length > 0 ? said : [paragraph('Nothing is owed for this alone.')]),
      ];
    }),
    ...(general.length > 0 ? [...under('Whatever went wrong'), ...general] : []),
  ];
}

const OWED_TITLE = 'What we owe, by what went wrong';

/** So many of the words are enough to see what is meant. */
const WORDS_SHOWN = 6;

/** What people here say for a problem, where the policy says it. */
function sayings(words: readonly string[]): Entry[] {
  if (words.length === 0) return [];
  const more = words.length - WORDS_SHOWN;
  const shown = words.slice(0, WORDS_SHOWN).map((word) => `“${word}”`);
  return [paragraph(`People say ${listed([...shown, ...(more > 0 ? [`${more} more`] : [])], 'and')}.`)];
}

const under = (text: string): Entry[] => [
  { is: 'gap' },
  { is: 'words', label: 'what went wrong', text, tone: 'heading' },
];

function owedItem(policy: Policy, rule: Rule, when: string): Entry {
  const choices = rule.owe.flatMap((one) => (one.is === 'choice' ? [one.of] : []));
  const given = rule.owe.flatMap((one) => (one.is === 'grant' ? [one.grant] : []));
  const owed = [
    ...choices.map((of) => `they choose ${grantsWords(policy, of, 'or')}`),
    ...(given.length > 0 ? [`we give ${grantsWords(policy, given)}`] : []),
  ];
  return ruleItem(policy, rule, when, `${owed.join('; ')}${rule.law ? `. In law: ${rule.law}` : ''}`);
}

/** What is answered, in the words that the customer hears. */
function noWords(outcome: Rule['outcome'], say: string | undefined): string {
  if (!outcome) return '';
  const first = say === undefined ? '' : `${sentence(say)} `;
  return `${NO[outcome.is]}. We say: “${first}${outcome.reason}”`;
}

const NO: Readonly<Record<RuleOutcomeName, string>> = {
  decline: 'nothing is due',
  wait: 'not yet',
  explain: 'nothing is due, and we explain',
};

function barredWords(policy: Policy, { noGoodwill, why }: Rule): string {
  const barred =
    noGoodwill === 'all' || !noGoodwill
      ? 'no extras at all'
      : `no ${noGoodwill.map((id) => `“${labelOf(policy, id)}”`).join(', no ')}`;
  return `${barred}.${why ? ` ${sentence(why)}` : ''}`;
}

/** A rule under its name: when, then what; which rules it stands in for, and which it gives way to. */
function ruleItem({ rules: all }: Policy, rule: Rule, when: string, says: string): Entry {
  const { id, replaces, givingWay = [] } = rule;
  const named = replaces.filter((one) => !givingWay.includes(one));
  const stronger = all.filter((one) => one.givingWay?.includes(id)).map((one) => one.id);
  const instead = named.length > 0 ? ` This stands in for ${named.join(', ')}.` : '';
  const silent = stronger.length > 0 ? ` It says nothing where ${listed(stronger, 'or')} fits.` : '';
  const told = when === '' ? capitalize(sentence(says)) : `${when}: ${sentenceEnd(says)}`;
  return item(id, `${told}${instead}${silent}`);
}

const sentenceEnd = (text: string): string =>
  capitalize(text) === text ? sentence(text) : sentence(text).replace(/^./, (first) => first.toLowerCase());
