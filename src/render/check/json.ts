import type { CheckReport } from '../../domain/results/check-report.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { ENGINE } from '../../domain/values/version.js';
import { sanitizeJson } from '../page/sanitize.js';
import { tallyOf } from './report-entries.js';
import type { Reporter } from './reporter.js';

/**
 * A report for programs, one object that only ever grows:
 * ```
 * { "check": 1, "engine": "1.2.0",
 *   "files": [ { "file",                  // as it was given, with `/`; or an edition such as `retail@1`
 *                "findings": [ Finding, … ], "doubts": [ Doubt, … ],
 *                "tried" } ],             // complaints decided to find out
 *   "summary": { "errors", "warnings", "advice", "doubts", "tried" } }
 * Finding = { "code", "severity",         // error | warning | advice
 *             "file", "line", "column", "endLine", "endColumn",   // from 1; the end is exclusive, in UTF-16 units
 *             "message", "hint": text|null,
 *             "others": [ "problem late, price up to £5", … ],   // kinds of complaint that the message only counts
 *             "witnesses": [ "problem=late price=49.99", … ] }    // complaints that show it
 * Doubt   = a Finding without "severity": what could not be found out, and so is not fine
 * ```
 */
export const json: Reporter = (report) => inJson(asObject(report));

/** A value as harmless JSON of several lines. */
export const inJson = (value: unknown): string => `${sanitizeJson(JSON.stringify(value, null, 2))}\n`;

function asObject(report: CheckReport): unknown {
  const files = report.files.map(({ file, findings, doubts, tried }) => ({
    file,
    findings: findings.map(asFinding),
    doubts: doubts.map(asDoubt),
    tried,
  }));
  return { check: 1, engine: ENGINE, files, summary: tallyOf(report) };
}

/** A finding as an object of the report. */
export const asFinding = (found: Diagnostic): object => ({
  code: found.code,
  severity: found.severity,
  ...rest(found),
});

/** A doubt as an object of the report. */
export const asDoubt = (found: Diagnostic): object => ({ code: found.code, ...rest(found) });

const rest = ({ file, line, column, endLine, endColumn, message, hint, others, witnesses }: Diagnostic) => ({
  file,
  line,
  column,
  endLine,
  endColumn,
  message,
  hint: hint ?? null,
  others: others ?? [],
  witnesses: witnesses ?? [],
});
