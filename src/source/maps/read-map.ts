import type { Policy } from '../../domain/policy/policy.js';
import type { ContinuedRows, RowMap, SkippedRows, Taken, ValueSource } from '../../domain/rows/row-map.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { inPlaceOrder, toDiagnostic } from '../document/diagnose.js';
import { Findings } from '../document/findings.js';
import { type DocumentNode, toPlainData } from '../document/node.js';
import { NodeView } from '../document/node-view.js';
import { SourceText } from '../document/text.js';
import { SymbolTable } from '../lower/scope/symbol-table.js';
import { lowerTimezone } from '../lower/sections/timezone.js';
import { explainSchemaIssues } from '../schema/explain-schema-issues.js';
import { schemaIssues } from '../schema/schema-issue.js';
import { readYaml } from '../yaml/read-yaml.js';
import { mapShape } from './shape.js';
import { placeIn, readSource } from './sources.js';

/** A map, or null and everything that is wrong with it, by place. */
export type MapReading = { readonly map: RowMap | null; readonly diagnostics: readonly Diagnostic[] };

/** The version of the language of maps that this amends reads. */
const LANGUAGE = 1;

/** Reads a map from the columns of a file to the facts of a policy. Never throws, whatever the text. */
export function readMap(text: string, file: string, policy: Policy): MapReading {
  const source = new SourceText(file, text);
  const { root, issues } = readYaml(source);
  const found = issues.map((issue) => source.diagnostic(issue, issue));
  if (!root || found.length > 0) return { map: null, diagnostics: inPlaceOrder(found, [file]) };
  const findings = shapeFindings(root);
  const isShaped = findings.issues.length === 0;
  const map = isShaped ? lowered(NodeView.whole({ root, findings }), file, policy) : null;
  const diagnostics = inPlaceOrder(
    findings.issues.map((one) => toDiagnostic(root, one)),
    [file],
  );
  return { map: diagnostics.length > 0 ? null : map, diagnostics };
}

/** What doesn't fit the shape; of a newer language nothing is judged. */
function shapeFindings(root: DocumentNode): Findings {
  const findings = new Findings();
  const version = NodeView.whole({ root, findings }).at('map');
  if (typeof version.scalar === 'number' && version.scalar > LANGUAGE) {
    version.report(
      'needs-newer',
      `This map needs a newer amends: it is written in version ${version.scalar} of the language.`,
      `This amends reads version ${LANGUAGE}.`,
    );
    return findings;
  }
  findings.addSchemaIssues(explainSchemaIssues(schemaIssues(mapShape, toPlainData(root)), 'this map'));
  return findings;
}

function lowered(whole: NodeView, file: string, policy: Policy): RowMap {
  const names = new SymbolTable(
    'fact',
    policy.facts.map(({ name }) => name),
  );
  const named = (key: string) => namedSource(whole.at(key), policy);
  return {
    file,
    facts: Object.fromEntries(factsIn(whole.at('facts'), names, policy)),
    id: named('id'),
    customer: named('customer'),
    order: named('order'),
    store: named('store'),
    staff: named('staff'),
    incident: named('incident'),
    currency: named('currency'),
    skip: skipIn(whole.at('skip')),
    continue: continueIn(whole.at('continue'), names, policy),
    zone: lowerTimezone(whole.at('zone')) ?? null,
  };
}

/** A value that is no fact: what a row, a customer or an incident is called. */
const namedSource = (node: NodeView, policy: Policy): ValueSource | null =>
  node.exists ? readSource(node, { policy, fact: undefined }) : null;

function factsIn(node: NodeView, names: SymbolTable, policy: Policy): [string, ValueSource][] {
  return node.children().flatMap((child): [string, ValueSource][] => {
    names.checkKey(child);
    const fact = policy.facts.find(({ name }) => name === child.name);
    const source = fact ? readSource(child, { policy, fact }) : null;
    return source ? [[child.name, source]] : [];
  });
}

function skipIn(node: NodeView): SkippedRows | null {
  if (!node.exists) return null;
  requirePlace(node);
  const values = node
    .at('values')
    .items()
    .map(({ scalar }) => String(scalar).trim().toLowerCase());
  return { place: placeIn(node), values };
}

function requirePlace(node: NodeView): void {
  const [column, path] = [node.at('column'), node.at('path')];
  if (!column.exists && !path.exists)
    node.reportKey('missing-key', 'It isn’t said which column counts.', 'Write column: and its name.');
  if (column.exists && path.exists)
    path.reportKey('said-twice', 'It comes from “column” already.', 'Keep one of the two.');
}

function continueIn(node: NodeView, names: SymbolTable, policy: Policy): ContinuedRows | null {
  if (!node.exists) return null;
  const take = node
    .at('take')
    .children()
    .map((child) => {
      names.checkKey(child);
      requireFigure(child, policy);
      return [child.name, child.text as Taken] as const;
    });
  return { by: { is: 'column', name: node.at('by').text ?? '' }, take: Object.fromEntries(take) };
}

/** Only figures add up, or are larger than others. */
function requireFigure(node: NodeView, policy: Policy): void {
  const fact = policy.facts.find(({ name }) => name === node.name);
  if (!fact || node.text === 'first' || fact.type.is === 'money' || fact.type.is === 'number') return;
  node.report(
    'wrong-unit',
    `“${fact.name}” is no figure, so there’s no ${node.text} of it.`,
    'Take “first”.',
  );
}
