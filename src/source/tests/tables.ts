import type { TestCase } from '../../domain/results/test-case.js';
import { counted } from '../../i18n/en/grammar.js';
import type { NodeView } from '../document/node-view.js';
import { didYouMean } from '../suggest/nearest.js';
import { caseOf } from './cases.js';
import { type WrittenFacts, writtenFacts } from './complaint.js';
import { EXPECTATION_KEYS, readExpectation, readRemedyExpectation } from './expectations.js';
import { factCalled, remedyCalled, type TestScope } from './test-scope.js';

/** What a column of a table holds. */
type Column = { readonly name: string; readonly holds: 'fact' | 'remedy' | 'expectation' };

/** The keys of `expect` that fit no cell: a cell holds one value. */
const NO_COLUMNS = ['owed', 'gives'];

/** The cases of a table, one to a row; without those in which something is wrong, which has been said. */
export function readTable(table: NodeView, scope: TestScope): TestCase[] {
  const columns = readColumns(table.at('columns'), scope);
  const written = writtenFacts(table, scope);
  if (!columns || !written) return [];
  return table
    .at('rows')
    .items()
    .flatMap((row) => readRow({ table, row, columns, written }, scope) ?? []);
}

/** The columns; undefined after saying that one of them is nothing, or that nothing is expected. */
function readColumns(node: NodeView, scope: TestScope): Column[] | undefined {
  const names = node.items();
  const columns = names.map((one) => readColumn(one, scope));
  names.forEach((one, at) => {
    if (names.findIndex(({ text }) => text === one.text) < at)
      one.report('said-twice', `“${one.text}” stands here twice.`);
  });
  if (columns.some((one) => one === undefined) || !node.ok) return undefined;
  const sound = columns.flatMap((one) => one ?? []);
  if (sound.some(({ holds }) => holds !== 'fact')) return sound;
  node.report(
    'empty',
    'This table expects nothing: all its columns are facts.',
    'Add a column for what is due: a remedy, or a key of expect such as granted-by.',
  );
  return undefined;
}

/** A fact if there is one of that name, else a remedy, else a key of `expect`. */
function readColumn(node: NodeView, scope: TestScope): Column | undefined {
  const name = node.text ?? '';
  if (factCalled(scope, name)) return { name, holds: 'fact' };
  if (remedyCalled(scope, name)) return { name, holds: 'remedy' };
  if (EXPECTATION_KEYS.includes(name) && !NO_COLUMNS.includes(name)) return { name, holds: 'expectation' };
  const known = [
    ...scope.policy.facts.map((fact) => fact.name),
    ...scope.remedies.all,
    ...EXPECTATION_KEYS.filter((key) => !NO_COLUMNS.includes(key)),
  ];
  const hint = NO_COLUMNS.includes(name)
    ? 'Make a column of each remedy, with its amount or none in the rows.'
    : 'A column is a fact, a remedy, or a key of expect such as granted-by.';
  node.report('unknown-column', `“${name}” can be no column.${didYouMean(name, known)}`, hint);
  return undefined;
}

type Row = {
  readonly table: NodeView;
  readonly row: NodeView;
  readonly columns: readonly Column[];
  readonly written: WrittenFacts;
};

function readRow({ table, row, columns, written }: Row, scope: TestScope): TestCase | undefined {
  const cells = row.items();
  if (cells.length !== columns.length) {
    row.report(
      'row-length',
      `This row has ${counted(cells.length, 'value')}, and there are ${counted(columns.length, 'column')}.`,
      'Give it a value for every column, in their order.',
    );
    return undefined;
  }
  const pairs = columns.map((column, at) => ({ column, cell: cells[at] as NodeView }));
  const facts = pairs.filter(({ column }) => column.holds === 'fact');
  const expectations = pairs.flatMap(({ column, cell }) => {
    if (column.holds === 'fact') return [];
    const read = column.holds === 'remedy' ? readRemedyExpectation : readExpectation;
    return [read(column.name, cell, scope)];
  });
  return caseOf(
    {
      node: row,
      name: `${table.at('name').text}: ${facts.map(({ cell }) => cellWords(cell)).join(', ')}`,
      written: new Map([...written, ...facts.map(({ column, cell }) => [column.name, cell] as const)]),
      expectations,
      setBy: table,
    },
    scope,
  );
}

const cellWords = ({ scalar, written }: NodeView): string => {
  if (!written) return '';
  return scalar === undefined
    ? written.span.source.text.slice(written.span.from, written.span.to)
    : String(scalar);
};
