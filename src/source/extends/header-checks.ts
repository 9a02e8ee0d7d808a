import { Findings } from '../document/findings.js';
import { type DocumentNode, mapIn, toPlainData } from '../document/node.js';
import { NodeView } from '../document/node-view.js';
import { explainSchemaIssues } from '../schema/explain-schema-issues.js';
import { policyShape } from '../schema/policy.js';
import { schemaIssues } from '../schema/schema-issue.js';

/** The version of the policy language that this amends reads. */
const LANGUAGE = 1;

/** Whether a file is written for a newer amends, so that nothing else in it can be judged. */
export function newerLanguageIssues(root: DocumentNode): Findings | undefined {
  const findings = new Findings();
  const version = NodeView.whole({ root, findings }).at('amends');
  if (typeof version.scalar !== 'number' || version.scalar === LANGUAGE) return undefined;
  const message = `This policy needs a newer amends: it is written in version ${version.scalar} of the language.`;
  version.report('needs-newer', message, `This amends reads version ${LANGUAGE}.`);
  return findings;
}

/** What only concerns one file and its place among those it extends. */
const ownShape = policyShape.pick({ extends: true, remove: true }).strip();

/** What is wrong with a file by itself: that it is a policy, what it is called, and what it builds on. */
export function headerIssues(root: DocumentNode): Findings {
  const findings = new Findings();
  const whole = NodeView.whole({ root, findings });
  const amends = whole.at('amends');
  if (amends.exists && whole.keys()[0] !== 'amends') {
    amends.reportKey('not-first', '“amends” has to be the first key of a policy.', 'Move it to the top.');
  }
  if (!amends.exists) {
    whole.reportKey('missing-key', '“amends” is missing from this policy.', 'Begin the file with amends: 1.');
  }
  for (const key of ['name', 'currency'] as const) {
    if (whole.at(key).exists) continue;
    whole.reportKey(
      'missing-key',
      `“${key}” is missing from this policy.`,
      `${key}: ${policyShape.shape[key].description}`,
    );
  }
  findings.addSchemaIssues(explainSchemaIssues(schemaIssues(ownShape, ownParts(root))));
  return findings;
}

function ownParts(root: DocumentNode): unknown {
  const own = [...(mapIn(root) ?? [])].filter(([key]) => key === 'extends' || key === 'remove');
  return toPlainData({ ...root, value: new Map(own) });
}
