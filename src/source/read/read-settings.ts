import type { Settings } from '../../domain/policy/settings.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { diagnose, inPlaceOrder } from '../document/diagnose.js';
import { SourceText } from '../document/text.js';
import { plain } from '../document/written.js';
import { misfits } from '../schema/misfit.js';
import { settingsShape } from '../schema/settings.js';
import { shapeMistakes } from '../schema/shape-mistakes.js';
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
  const { root, flaws } = readYaml(source);
  const found = flaws.map((flaw) => source.diagnostic(flaw, flaw));
  if (!root || found.length > 0) return { settings: null, diagnostics: inPlaceOrder(found, [file]) };
  const written = plain(root) as Partial<Settings>;
  const issues = shapeMistakes(misfits(settingsShape, written), 'these settings');
  const unknown = issues.length > 0 ? [] : unknownCodes(written, codes);
  const diagnostics = inPlaceOrder(
    [...issues, ...unknown].map((one) => diagnose(root, one)),
    [file],
  );
  return { settings: diagnostics.length > 0 ? null : { severities: {}, ...written }, diagnostics };
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
