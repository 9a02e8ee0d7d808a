import type { Settings } from '../../domain/policy/settings.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { CODES } from '../document/codes.js';
import { inPlaceOrder, toDiagnostic } from '../document/diagnose.js';
import { toPlainData } from '../document/node.js';
import { SourceText } from '../document/text.js';
import { explainSchemaIssues } from '../schema/explain-schema-issues.js';
import { schemaIssues } from '../schema/schema-issue.js';
import { settingsShape } from '../schema/settings.js';
import { didYouMean } from '../suggest/nearest.js';
import { readYaml } from '../yaml/read-yaml.js';

/** Reads an `.amendsrc.yaml`; `codes` are those that a severity can be set for. Never throws. */
export function readSettings(
  text: string,
  file: string,
  codes: readonly string[],
): {
  settings: Settings | null;
  diagnostics: Diagnostic[];
} {
  const source = new SourceText(file, text);
  if (!/^\s*[^\s#]/m.test(text)) return { settings: { severities: {} }, diagnostics: [] };
  const { root, issues: syntaxIssues } = readYaml(source);
  const found = syntaxIssues.map((issue) => source.diagnostic(issue, issue));
  if (!root || found.length > 0) return { settings: null, diagnostics: inPlaceOrder(found, [file]) };
  const written = toPlainData(root) as Written;
  const issues = explainSchemaIssues(schemaIssues(settingsShape, written), 'these settings');
  const unknown = issues.length > 0 ? [] : [...unknownCodes(written, codes), ...fixedCodes(written)];
  const diagnostics = inPlaceOrder(
    [...issues, ...unknown].map((one) => toDiagnostic(root, one)),
    [file],
  );
  return { settings: diagnostics.length > 0 ? null : settingsOf(written), diagnostics };
}

/** Settings as they're written. */
type Written = Omit<Partial<Settings>, 'keepText' | 'keepStaff'> & {
  readonly 'keep-text'?: boolean | string;
  readonly 'keep-staff'?: boolean | string;
};

function settingsOf({ 'keep-text': text, 'keep-staff': staff, ...rest }: Written): Settings {
  return {
    severities: {},
    ...rest,
    ...(text === undefined ? {} : { keepText: isYes(text) }),
    ...(staff === undefined ? {} : { keepStaff: isYes(staff) }),
  };
}

const isYes = (written: boolean | string): boolean =>
  String(written).toLowerCase() !== 'no' && written !== false;

/** Mistakes without which a policy does not load: nothing could be made of it all the same. */
function fixedCodes({ severities = {} }: Partial<Settings>): Issue[] {
  return Object.entries(severities)
    .filter(([code, severity]) => code in CODES && severity !== 'error')
    .map(([code]) => ({
      path: ['severities', code],
      at: 'key',
      code: 'unknown-code',
      severity: 'error',
      message: `“${code}” keeps a policy from loading, so it can't be made to matter less.`,
      hint: 'Take it out: what is wrong with a policy has to be put right before it counts.',
    }));
}

function unknownCodes({ severities = {} }: Partial<Settings>, codes: readonly string[]): Issue[] {
  return Object.keys(severities)
    .filter((code) => !codes.includes(code))
    .map((code) => ({
      path: ['severities', code],
      at: 'key',
      code: 'unknown-code',
      severity: 'error',
      message: `Nothing that amends finds is called “${code}”.${didYouMean(code, codes)}`,
    }));
}
