import { VERDICTS, type Verdict } from '../../domain/results/decision.js';
import {
  type Expectation,
  type ExpectationTest,
  type ExpectedDue,
  type ExpectedRemedy,
  type FIGURE_NAMES,
  GOODS_EXPECTED,
  type GoodsExpected,
  type Limits,
  OUTCOMES,
  type OutcomeName,
} from '../../domain/results/test-case.js';
import type { NodeView } from '../document/node-view.js';
import { didYouMean, listed } from '../suggest/nearest.js';
import { writtenValue } from '../yaml/written-facts.js';
import { amountReader, moneyReader, readLimits, readShare } from './figures.js';
import type { TestScope } from './test-scope.js';

/** Reads what one key of `expect` says; undefined after saying what is wrong. */
type ExpectationReader = (node: NodeView, scope: TestScope) => ExpectationTest | undefined;

/** What can be expected of an answer, by its key: to add one, add it here, to the shape and to how it is judged. */
const READERS = {
  owed: (node, scope) => {
    const dues = node.items().map((item) => readDue(item, scope));
    return { is: 'owed', dues };
  },
  gives: (node, scope) =>
    node.isList
      ? { is: 'gives', exactly: readRemedies(node, scope) }
      : {
          is: 'gives',
          ...(node.at('at-least').exists ? { atLeast: readRemedies(node.at('at-least'), scope) } : {}),
          ...(node.at('never').exists ? { never: scope.remedies.readAll(node.at('never')) } : {}),
        },
  goods: (node) => oneOf<GoodsExpected>(node, GOODS_EXPECTED, (goods) => ({ is: 'goods', goods })),
  mended: (node) => figureOf('mended', readLimits(node, readShare)),
  goodwill: (node, scope) => figureOf('goodwill', readLimits(node, moneyReader(scope))),
  cost: (node, scope) => figureOf('cost', readLimits(node, moneyReader(scope))),
  'granted-by': (node, scope) => ({ is: 'granted-by', role: scope.roles.read(node) }),
  refer: (node, scope) =>
    node.text === NONE && !scope.roles.all.includes(NONE)
      ? { is: 'refer', role: null }
      : { is: 'refer', role: scope.roles.read(node) },
  because: (node, scope) => ({
    is: 'because',
    rules: node.isList ? scope.rules.readAll(node) : readOneRule(node, scope),
  }),
  outcome: (node) => oneOf<OutcomeName>(node, OUTCOMES, (outcome) => ({ is: 'outcome', outcome })),
  verdict: (node) => oneOf<Verdict>(node, VERDICTS, (verdict) => ({ is: 'verdict', verdict })),
  says: (node) => readWords(node, 'says'),
  reason: (node) => readWords(node, 'reason'),
} as const satisfies Readonly<Record<string, ExpectationReader>>;

/** How a cell or a key says that there is none. */
export const NONE = 'none';

/** Every key that can be expected. */
export const EXPECTATION_KEYS: readonly string[] = Object.keys(READERS);

/** What a node under a key of `expect` expects; undefined after saying what is wrong. */
export function readExpectation(key: string, node: NodeView, scope: TestScope): Expectation | undefined {
  const read: ExpectationReader | undefined = Object.hasOwn(READERS, key)
    ? READERS[key as keyof typeof READERS]
    : undefined;
  return asExpectation(key, node, read?.(node, scope));
}

/** What is expected of one remedy: an amount, bounds of it, `yes`, or `none`. */
export function readRemedyExpectation(
  remedy: string,
  node: NodeView,
  scope: TestScope,
): Expectation | undefined {
  const word = String(node.scalar).toLowerCase();
  if (word === NONE || word === 'no' || word === 'false')
    return asExpectation(remedy, node, { is: 'remedy', remedy, given: null });
  if (word === 'yes' || word === 'true')
    return asExpectation(remedy, node, { is: 'remedy', remedy, given: { id: remedy } });
  const amount = readLimits(node, amountReader(scope, remedy));
  return amount && asExpectation(remedy, node, { is: 'remedy', remedy, given: { id: remedy, amount } });
}

function asExpectation(
  key: string,
  node: NodeView,
  test: ExpectationTest | undefined,
): Expectation | undefined {
  if (!test || !node.ok) return undefined;
  return { key, path: node.path, written: node.written && writtenValue(node.written), test };
}

const figureOf = (
  figure: (typeof FIGURE_NAMES)[number],
  within: Limits | undefined,
): ExpectationTest | undefined => within && { is: 'figure', figure, within };

function readDue(node: NodeView, scope: TestScope): ExpectedDue {
  const choice = node.at('customer-chooses');
  return choice.exists
    ? { is: 'choice', of: scope.remedies.readAll(choice) }
    : { is: 'remedy', remedy: readRemedy(node, scope) };
}

const readRemedies = (list: NodeView, scope: TestScope): ExpectedRemedy[] =>
  list.items().map((item) => readRemedy(item, scope));

function readRemedy(node: NodeView, scope: TestScope): ExpectedRemedy {
  if (!node.isMap) return { id: scope.remedies.read(node) };
  const id = scope.remedies.read(node.at('remedy'));
  const written = node.at('amount');
  const amount = written.exists ? readLimits(written, amountReader(scope, id)) : undefined;
  return { id, ...(amount ? { amount } : {}) };
}

/** In a table a rule stands alone, and none for none. */
function readOneRule(node: NodeView, scope: TestScope): string[] {
  return node.text === NONE && !scope.rules.all.includes(NONE) ? [] : [scope.rules.read(node)];
}

function oneOf<Word extends string>(
  node: NodeView,
  known: readonly Word[],
  test: (word: Word) => ExpectationTest,
): ExpectationTest | undefined {
  const word = known.find((one) => one === node.scalar);
  if (word !== undefined) return test(word);
  const written = String(node.scalar);
  node.report(
    'wrong-value',
    `“${written}” can't stand under “${node.name}”.${didYouMean(written, known)}`,
    `Needed is ${listed(known)}.`,
  );
  return undefined;
}

/** Words alone have to be there. */
function readWords(node: NodeView, of: 'says' | 'reason'): ExpectationTest | undefined {
  const [has, never] = node.isMap ? [node.at('has'), node.at('never')] : [node, undefined];
  const words = { has: wordsIn(has), never: never ? wordsIn(never) : [] };
  if (words.has.length + words.never.length > 0) return { is: 'words', of, ...words };
  node.report('empty', 'This expects nothing.', 'Give it has or never, with the words.');
  return undefined;
}

const wordsIn = (node: NodeView): string[] =>
  node.isList ? node.items().flatMap(({ text }) => text ?? []) : node.text === undefined ? [] : [node.text];
