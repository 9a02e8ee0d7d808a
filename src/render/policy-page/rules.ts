import type { Condition } from '../../domain/policy/condition.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { capitalize, sentence } from '../../i18n/en/grammar.js';
import { type Entry, item } from '../page/sheet.js';
import { problemsFitting, saidWhen, sharedByMost, sharedOnce, withoutProblem } from './when.js';
import { grantsWords, labelOf, paragraph, part } from './wording.js';

/** What is owed, what may be added, what bars goodwill, what is handed over: each rule by its name. */
export function rules(policy: Policy): Entry[] {
  const owing = policy.rules.filter(({ owe }) => owe.length > 0);
  const adding = policy.rules.filter(({ may }) => may.length > 0);
  const barring = policy.rules.filter(({ noGoodwill }) => noGoodwill);
  const handing = policy.rules.filter(({ refer }) => refer);
  const others = policy.rules.filter(
    (rule) => ![owing, adding, barring, handing].some((some) => some.includes(rule)),
  );
  const shared = sharedByMost([...owing, ...adding]);
  const rows = (some: readonly Rule[], says: (rule: Rule) => string): Entry[] =>
    some.map((rule) => ruleItem(rule, saidWhen(policy, rule.when, null), says(rule)));
  return [
    ...owedByProblem(policy, owing, shared),
    ...titled('What staff may add as goodwill', addedAsGoodwill(policy, adding, shared)),
    ...titled(
      'When no goodwill is given',
      rows(barring, (rule) => barredWords(policy, rule)),
    ),
    ...titled(
      'Who takes over',
      rows(handing, ({ refer, why }) => `hand over to the ${refer}.${why ? ` ${sentence(why)}` : ''}`),
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
      ruleItem(rule, saidWhen(policy, rule.when, shared), `staff may add ${grantsWords(policy, rule.may)}`),
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
  return [
    ...part('What we owe, by what went wrong'),
    paragraph('What is owed is given in every case, whoever answers. The name of each rule stands first.'),
    ...sharedOnce(policy, shared),
    ...policy.problems.flatMap(({ name, label }) => {
      const about = owing.filter((rule) => fitting.get(rule)?.includes(name));
      const said = about.map((rule) => owed(rule, withoutProblem(rule.when)));
      return [...under(label), ...(said.length > 0 ? said : [paragraph('Nothing is owed for this alone.')])];
    }),
    ...(general.length > 0 ? [...under('Whatever went wrong'), ...general] : []),
  ];
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
  return ruleItem(rule, when, `${owed.join('; ')}${rule.law ? `. In law: ${rule.law}` : ''}`);
}

function barredWords(policy: Policy, { noGoodwill, why }: Rule): string {
  const barred =
    noGoodwill === 'all' || !noGoodwill
      ? 'no goodwill at all'
      : `no ${noGoodwill.map((id) => `“${labelOf(policy, id)}”`).join(', no ')}`;
  return `${barred}.${why ? ` ${sentence(why)}` : ''}`;
}

/** A rule under its name: when, then what; and which rules it stands in for. */
function ruleItem({ id, replaces }: Rule, when: string, says: string): Entry {
  const instead = replaces.length > 0 ? ` This stands in for ${replaces.join(', ')}.` : '';
  return item(id, `${when === '' ? capitalize(sentence(says)) : `${when}: ${sentenceEnd(says)}`}${instead}`);
}

const sentenceEnd = (text: string): string =>
  capitalize(text) === text ? sentence(text) : sentence(text).replace(/^./, (first) => first.toLowerCase());
