import { mostMoney } from '../../../domain/facts/define.js';
import { CONDITION_WORDS, type Condition } from '../../../domain/policy/condition.js';
import type { FactDefinition, FactType } from '../../../domain/policy/fact.js';
import { catalogueFor } from '../../../i18n/languages/index.js';
import { BUILT_IN_FACTS, builtInFacts } from '../../../i18n/values/built-in.js';
import type { NodeView } from '../../document/node-view.js';
import { lowerLabel } from '../scope/prose.js';
import type { KnownFact, Scope } from '../scope/scope.js';
import { lowerCondition, lowerValue } from '../values/condition.js';
import { lowerDefault } from './fact-default.js';
import { lowerDeclaredType, narrowedType, TYPE_KEYS } from './fact-type.js';
import type { Problems } from './problems.js';
import { inReadingOrder } from './reading-order.js';
import { lowerSince } from './since.js';

/** What the rest of the policy puts into built-in facts. */
type FactSources = {
  readonly section: NodeView;
  readonly problems: Problems;
  /** The levels of harm, which are the values of `trouble` and `treated`. */
  readonly levels: Readonly<Record<string, NodeView>>;
};

/**
 * Every fact of the policy, in the order they are asked: today, the built-in ones that decide, the declared ones,
 * then the rest of the moment and what is only said. Each may rest on those before it, so they are read in that order; a
 * built-in one may rest on a declared one, and is then read behind it.
 */
export function lowerFacts(sources: FactSources, scope: Scope): FactDefinition[] {
  const { section } = sources;
  const builtIn = builtInFacts(catalogueFor(scope.currency).facts);
  const deciding = builtIn.filter(({ use }) => use === 'condition');
  const first = builtIn.filter(({ name }) => name === 'today');
  const others = builtIn.filter((fact) => fact.use !== 'condition' && !first.includes(fact));
  const declared = section
    .children()
    .filter(({ name }) => !BUILT_IN_FACTS.some((fact) => fact.name === name));
  for (const fact of first) remember(builtInFact(fact, sources, scope), scope);
  for (const one of inReadingOrder(deciding, declared, section, scope.named))
    remember(
      one.is === 'declared'
        ? declaredFact(one.node, scope)
        : asItsCount(builtInFact(one.fact, sources, scope), scope),
      scope,
    );
  for (const fact of others) remember(builtInFact(fact, sources, scope), scope);
  checkFaults(sources.problems, scope);
  return [...scope.facts.values()].map(({ definition }) => definition);
}

/** The built-in date applies where the count does that is since it. */
function asItsCount(fact: KnownFact, { facts }: Scope): KnownFact {
  const { definition } = fact;
  const count = [...facts.values()].find((one) => one.definition.since === definition.name);
  const when = count?.definition.when;
  return when ? { ...fact, definition: { ...definition, when } } : fact;
}

function remember(fact: KnownFact, scope: Scope): void {
  scope.facts.set(fact.definition.name, fact);
}

/** The names of all facts of a policy. */
export function factNamesOf(section: NodeView): string[] {
  const builtIn = BUILT_IN_FACTS.map(({ name }) => name);
  return [...builtIn, ...section.keys().filter((name) => !builtIn.includes(name))];
}

/** Names that mean something else where facts are named. */
const RESERVED_NAMES = [...CONDITION_WORDS, 'goods', 'respect'];

function declaredFact(node: NodeView, scope: Scope): KnownFact {
  const { name } = node;
  if (RESERVED_NAMES.includes(name))
    node.reportKey('bad-name', `“${name}” means something else, so no fact can be called so.`);
  const type = lowerDeclaredType(node, scope);
  if (!node.at('ask').exists && node.isMap) {
    node.reportKey(
      'missing-key',
      `“ask” is missing from “${name}”.`,
      'ask: The question to staff, in plain words.',
    );
  }
  const base: FactDefinition = {
    name,
    type: type ?? { is: 'text' },
    ask: name,
    use: type?.is === 'text' ? 'wording' : 'condition',
    builtIn: false,
    ...lowerSince(node, scope),
  };
  const values = type?.is === 'one-of' ? type.values : [];
  const valid = type !== undefined && TYPE_KEYS.every((key) => node.at(key).ok);
  return withWords(node, { definition: base, values, valid }, scope);
}

function builtInFact(fact: FactDefinition, sources: FactSources, scope: Scope): KnownFact {
  const filled = filledIn(fact, sources, scope);
  const node = sources.section.at(fact.name);
  const said = node.exists ? redefined(node, filled, scope) : filled;
  const { problems } = sources;
  if (fact.name === 'fault') return { ...said, definition: withFaults(said.definition, problems) };
  return OF_GOODS.includes(fact.name)
    ? { ...said, definition: withoutGoods(said.definition, problems) }
    : said;
}

/** The facts about what the customer has in their hands. */
const OF_GOODS = ['condition', 'held-value', 'returnable'];

/** The same fact, which does not apply to problems that leave nothing in their hands. */
function withoutGoods(definition: FactDefinition, { possible }: Problems): FactDefinition {
  const values = possible.filter(({ goods }) => goods === 'none').map(({ name }) => name);
  if (values.length === 0) return definition;
  const of: Condition = { is: 'one-of', fact: 'problem', values };
  const { when } = definition;
  if (!when) return { ...definition, when: { is: 'not', of } };
  if (when.is === 'not' && when.of.is === 'one-of' && when.of.fact === 'problem')
    return {
      ...definition,
      when: { is: 'not', of: { ...of, values: [...new Set([...when.of.values, ...values])] } },
    };
  return { ...definition, when: { is: 'all', of: [when, { is: 'not', of }] } };
}

function redefined(node: NodeView, fact: KnownFact, scope: Scope): KnownFact {
  if (fact.definition.onlyWhereUsed && TYPE_KEYS.some((key) => node.at(key).exists)) {
    node.reportKey(
      'bad-name',
      `“${node.name}” is a fact that amends brings: ${fact.definition.ask}`,
      'Take another name for a fact of your own. If it is this one that you mean, say no type of it.',
    );
    return fact;
  }
  const narrowed = narrowedType(node, fact, scope);
  checkBuiltInDays(node);
  const type = TYPE_KEYS.every((key) => node.at(key).ok) ? narrowed : fact.definition.type;
  return withWords(node, { ...fact, definition: { ...fact.definition, type } }, scope);
}

/** What is since what among the built-in facts, and when it applies, is not for a policy to say. */
function checkBuiltInDays(node: NodeView): void {
  for (const key of ['since', 'working-days']) {
    if (node.at(key).exists)
      node
        .at(key)
        .reportKey(
          'count-of-days',
          `“${node.name}” is built in, and how it counts is not for a policy to say.`,
          'Declare a number of your own with since: purchased-on.',
        );
  }
  if (node.name === 'purchased-on' && node.at('when').exists)
    node
      .at('when')
      .reportKey(
        'count-of-days',
        '“purchased-on” applies where “days-since-purchase” does.',
        'Say it of days-since-purchase.',
      );
  const fixed = node.name === 'today' ? ['when', 'default'] : [];
  for (const key of fixed.filter((one) => node.at(one).exists))
    node
      .at(key)
      .reportKey('count-of-days', '“today” is always known: it’s the day on which a complaint is answered.');
}

/** A built-in fact with the values that the policy gives it elsewhere. */
function filledIn(
  definition: FactDefinition,
  { problems, levels, section }: FactSources,
  scope: Scope,
): KnownFact {
  const { name, type } = definition;
  if (name === 'problem') return problemFact(definition, problems);
  const level = levels[name];
  if (level) return levelFact(definition, level, section.at(name));
  if (type.is === 'remedy')
    return { definition, values: ['nothing', ...scope.remedies.all], valid: scope.remedies.complete };
  if (type.is === 'remedies')
    return { definition, values: scope.remedies.all, valid: scope.remedies.complete };
  return type.is === 'money'
    ? known({ ...definition, type: { ...type, atMost: mostMoney(scope.currency) } })
    : known(definition);
}

function known(definition: FactDefinition): KnownFact {
  return { definition, values: definition.type.is === 'one-of' ? definition.type.values : [], valid: true };
}

function problemFact(definition: FactDefinition, { possible, known: values }: Problems): KnownFact {
  const labels = Object.fromEntries(possible.map(({ name, label }) => [name, label]));
  const type: FactType = { is: 'one-of', values: possible.map(({ name }) => name) };
  return { definition: { ...definition, type, labels }, values, valid: true };
}

/** A problem may say whose doing it is taken to be, whatever the default for all others. */
function withFaults(definition: FactDefinition, { declared }: Problems): FactDefinition {
  const faults = declared.filter((problem) => problem.at('fault').text !== undefined);
  const taken = definition.default;
  if (!taken || taken.is === 'amount' || faults.length === 0) return definition;
  if (taken.is === 'by' && taken.fact !== 'problem') return definition;
  const own = Object.fromEntries(faults.map((problem) => [problem.name, String(problem.at('fault').text)]));
  const where = taken.is === 'by' ? { ...taken.where, ...own } : own;
  const otherwise = taken.is === 'by' ? taken.else : taken.value;
  return { ...definition, default: { is: 'by', fact: 'problem', where, else: otherwise } };
}

function checkFaults({ declared }: Problems, { facts }: Scope): void {
  const fault = facts.get('fault');
  if (!fault) return;
  const { type } = fault.definition;
  for (const problem of declared)
    lowerValue(problem.at('fault'), { ...fault, values: type.is === 'one-of' ? type.values : [] });
}

/** Which of the levels is taken where nobody said shows once it is known how much each counts. */
function levelFact(definition: FactDefinition, levels: NodeView, said: NodeView): KnownFact {
  const values = levels.keys();
  const [first] = values;
  if (first === undefined) return { definition, values, valid: false };
  if (said.at('one-of').exists) {
    said
      .at('one-of')
      .reportKey(
        'fixed-values',
        `The values of “${definition.name}” are the levels of harm.`,
        'Change them under harm.',
      );
  }
  const type: FactType = { is: 'one-of', values };
  return {
    definition: { ...definition, type, default: { is: 'value', value: first } },
    values,
    valid: levels.isMap,
  };
}

/** The fact with what the policy says of it: words, default and when. */
function withWords(node: NodeView, fact: KnownFact, scope: Scope): KnownFact {
  const { definition } = fact;
  const [ask, help, when] = [node.at('ask'), node.at('help'), node.at('when')];
  const isCount = node.at('since').exists;
  const taken = isCount ? undefined : lowerDefault(node, fact, scope);
  const labels = lowerLabels(node, fact);
  return {
    ...fact,
    definition: {
      ...definition,
      ...(ask.exists ? { ask: lowerLabel(ask) } : {}),
      ...(help.exists ? { help: lowerLabel(help) } : {}),
      ...(labels ? { labels } : {}),
      ...(taken ? { default: taken } : {}),
      ...(when.exists && !isCount ? { when: lowerCondition(when, scope) } : {}),
    },
  };
}

function lowerLabels(node: NodeView, fact: KnownFact): Readonly<Record<string, string>> | undefined {
  const section = node.at('label');
  if (!section.exists) return undefined;
  const labels: Record<string, string> = { ...fact.definition.labels };
  const values = fact.definition.type.is === 'yes-no' ? ['yes', 'no'] : fact.values;
  for (const one of section.children()) {
    if (fact.valid && !values.includes(one.name)) {
      one.reportKey('unknown-value', `“${one.name}” is no value of “${node.name}”.`);
    }
    labels[one.name] = lowerLabel(one);
  }
  return labels;
}
