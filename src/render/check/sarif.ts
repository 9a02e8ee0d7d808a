import type { CheckReport } from '../../domain/results/check-report.js';
import type { Diagnostic, Severity } from '../../domain/values/issue.js';
import { ENGINE } from '../../domain/values/version.js';
import { sanitizeLine } from '../page/sanitize.js';
import { type FingerprintedEntry, withFingerprints } from './fingerprint.js';
import { inJson } from './json.js';
import { codeText, detailLines, repositoryPath } from './machine-text.js';
import { type Level, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';

/**
 * SARIF's words for each level. A doubt is `open`: the rule was looked at, and there was not enough to decide.
 * (`notApplicable` would say that nothing needs deciding, and `pass` that all is well.) A result that did not
 * fail has no level.
 */
const RESULTS: Readonly<Record<Level, { readonly kind: string; readonly level: string }>> = {
  error: { kind: 'fail', level: 'error' },
  warning: { kind: 'fail', level: 'warning' },
  advice: { kind: 'fail', level: 'note' },
  doubt: { kind: 'open', level: 'none' },
};

/** A report as SARIF 2.1.0, which code scanning reads. Columns are in UTF-16 units, and their end is exclusive. */
export const sarif: Reporter = (report) => {
  const rules = rulesOf(report);
  const places = new Map(rules.map(({ id }, at) => [id, at]));
  return inJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'amends', version: ENGINE, semanticVersion: ENGINE, rules } },
        columnKind: 'utf16CodeUnits',
        results: withFingerprints(reportEntries(report)).map((remark) => result(remark, places)),
      },
    ],
  });
};

type Text = { readonly text: string };

type Rule = {
  readonly id: string;
  readonly shortDescription: Text;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: string };
};

/** The rules of every code there is, then of codes that were found and nobody told about. */
function rulesOf(report: CheckReport): Rule[] {
  const rules = new Map<string, Rule>();
  for (const { code, severity, summary } of report.codes) {
    const id = codeText(code);
    const told = sanitizeLine(summary).trim() || id;
    if (!rules.has(id))
      rules.set(id, rule(id, severity, told, `${told}\nRun amends explain ${id} to read more.`));
  }
  for (const { found } of reportEntries(report)) {
    const id = codeText(found.code);
    if (!rules.has(id)) rules.set(id, rule(id, found.severity, id.replaceAll('-', ' ').trim() || id));
  }
  return [...rules.values()];
}

function rule(id: string, severity: Severity, told: string, help = told): Rule {
  return {
    id,
    shortDescription: { text: asMessage(told) },
    help: { text: asMessage(help) },
    defaultConfiguration: { level: RESULTS[severity].level },
  };
}

function result(remark: FingerprintedEntry, places: ReadonlyMap<string, number>): object {
  const { level, found, fingerprint } = remark;
  const ruleId = codeText(found.code);
  const { witnesses = [] } = found;
  return {
    ruleId,
    ruleIndex: places.get(ruleId),
    ...RESULTS[level],
    message: { text: asMessage(detailLines(remark).join('\n')) },
    locations: [{ physicalLocation: physicalLocation(found) }],
    partialFingerprints: { 'amends/v1': fingerprint },
    ...(witnesses.length > 0 ? { properties: { witnesses } } : {}),
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Diagnostic): object {
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A path as a relative URI. Colons are encoded too: the first part would read as a scheme. */
const uriOf = (file: string): string =>
  repositoryPath(file)
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%40', '@'))
    .join('/');

/**
 * Text as a message of SARIF: braces are doubled, because single ones are placeholders (3.11.5), and where it
 * could be taken for a link, brackets are escaped (3.11.6).
 */
function asMessage(text: string): string {
  const literal = text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text;
  return literal.replace(/[{}]/g, '$&$&');
}
