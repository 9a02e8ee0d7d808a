import { capital, sentence } from '../../decide/phrases.js';
import type { Condition } from '../../domain/condition.js';
import type { Policy, Rule } from '../../domain/policy.js';
import { conditionWords } from '../condition-words.js';
import { type Entry, item } from '../sheet.js';
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
  const rows = (some: readonly Rule[], says: (rule: Rule) => string): Entry[] =>
    some.map((rule) => ruleItem(policy, rule, rule.when, says(rule)));
  return [
    ...owedByProblem(policy, owing),
    ...titled(
      'What staff may add as goodwill',
      rows(adding, (rule) => `staff may add ${grantsWords(policy, rule.may)}`),
    ),
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

const titled = (title: string, entries: readonly Entry[]): Entry[] =>
  entries.length === 0 ? [] : [...part(title), ...entries];

/** Under each problem the rules that are about it; under none, those that hold whatever went wrong. */
function owedByProblem(policy: Policy, owing: readonly Rule[]): Entry[] {
  const always = owing.filter(({ when }) => problemsOf(when) === null);
  const general = always.map((rule) => owedItem(policy, rule, rule.when));
  return [
    ...part('What we owe, by what went wrong'),
    paragraph('What is owed is given in every case, whoever answers. The name of each rule stands first.'),
    ...policy.problems.flatMap(({ name, label }) => {
      const about = owing.filter(({ when }) => problemsOf(when)?.includes(name));
      const said = about.map((rule) => owedItem(policy, rule, withoutProblem(rule.when)));
      return [...under(label), ...(said.length > 0 ? said : [paragraph('Nothing is owed for this alone.')])];
    }),
    ...(general.length > 0 ? [...under('Whatever went wrong'), ...general] : []),
  ];
}

const under = (text: string): Entry[] => [
  { is: 'gap' },
  { is: 'words', label: 'what went wrong', text, tone: 'heading' },
];

/** The problems that a rule is about, as its condition says outright; null where it names none. */
function problemsOf(when: Condition): readonly (string | boolean)[] | null {
  if (when.is === 'one-of' && when.fact === 'problem') return when.values;
  if (when.is !== 'all') return null;
  const named = when.of.map(problemsOf).filter((values) => values !== null);
  return named.length === 0 ? null : named.reduce((all, some) => all.filter((one) => some.includes(one)));
}

function withoutProblem(when: Condition): Condition {
  if (problemsOf(when) === null) return when;
  return when.is === 'all'
    ? {
        ...when,
        of: when.of.filter((one) => !(one.is === 'one-of' && one.fact === 'problem')).map(withoutProblem),
      }
    : { is: 'all', of: [] };
}

function owedItem(policy: Policy, rule: Rule, when: Condition): Entry {
  const owed = rule.owe.map((one) =>
    one.is === 'choice'
      ? `they choose ${grantsWords(policy, one.of, 'or')}`
      : `we give ${grantsWords(policy, [one.grant])}`,
  );
  return ruleItem(policy, rule, when, `${owed.join('; ')}${rule.law ? `. In law: ${rule.law}` : ''}`);
}

function barredWords(policy: Policy, { noGoodwill, why }: Rule): string {
  const barred =
    noGoodwill === 'all' || !noGoodwill
      ? 'no goodwill at all'
      : `no ${noGoodwill.map((id) => `“${labelOf(policy, id)}”`).join(', no ')}`;
  return `${barred}.${why ? ` ${sentence(why)}` : ''}`;
}

/** A rule under its name: when, then what; and which rules it stands in for. */
function ruleItem(policy: Policy, { id, replaces }: Rule, when: Condition, says: string): Entry {
  const words = conditionWords(policy, when);
  const instead = replaces.length > 0 ? ` This stands in for ${replaces.join(', ')}.` : '';
  return item(id, `${words === 'always' ? 'Always' : `When ${words}`}: ${sentenceEnd(says)}${instead}`);
}

const sentenceEnd = (text: string): string =>
  capital(text) === text ? sentence(text) : sentence(text).replace(/^./, (first) => first.toLowerCase());
