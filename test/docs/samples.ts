import { parse } from 'yaml';
import { check, decide, readPolicy } from '../../src/index.js';
import { ALL_CODES } from '../../src/lint/index.js';
import { readSettings } from '../../src/source/index.js';
import { type Block, textOf } from './pages.js';

/** What a YAML sample is, by its keys at the top. */
export type SampleKind =
  | 'policy'
  | 'map'
  | 'tests'
  | 'sections'
  | 'settings'
  | 'complaint'
  | 'github'
  | 'pre-commit'
  | 'gitlab';

/** The keys at the top of a sample that tell its kind; the first kind one of whose keys is there. */
const TOLD_BY: readonly (readonly [SampleKind, readonly string[]])[] = [
  ['policy', ['amends']],
  ['map', ['map']],
  ['tests', ['tests', 'cases', 'tables']],
  ['settings', ['severities', 'ignores', 'counter', 'record', 'keep-text', 'keep-staff']],
  ['github', ['jobs', 'steps']],
  ['pre-commit', ['repos']],
  ['gitlab', ['policies']],
  ['complaint', ['problem']],
  ['sections', ['facts', 'problems', 'costs', 'returns', 'harm', 'generosity', 'remedies', 'rules']],
  ['sections', ['authority', 'countersign', 'caps', 'promises', 'customers', 'sums', 'remove', 'effective']],
];

/** Of what kind a YAML sample is. Throws where its keys do not tell: then it is held to nothing. */
export function kindOf({ page, line, text }: Block): SampleKind {
  const sample = (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  const keys = Object.keys(sample);
  // Settings name a record, and a policy says what it goes by.
  if (typeof sample['record'] === 'object' && !keys.includes('amends')) return 'sections';
  const [kind] = TOLD_BY.find(([, telling]) => telling.some((key) => keys.includes(key))) ?? [];
  if (kind === undefined) throw new Error(`${page}:${line} is a sample of no known kind: ${keys.join(', ')}`);
  return kind;
}

/** What stands before sections that a page shows alone. */
const HEAD = 'amends: 1\nname: "Sample"\ncurrency: GBP\nextends: retail@1\n';

/** A sample of a policy as a whole policy. */
export const wholePolicy = (block: Block): string =>
  kindOf(block) === 'sections' ? HEAD + block.text : block.text;

/** Everything that `check` finds in the sample of a policy, each as `code: message`. */
export function foundIn(block: Block): string[] {
  const { findings } = check(wholePolicy(block), block.page, { today: '2026-11-22' });
  return findings.map(({ code, message }) => `${code}: ${message}`);
}

/** What is wrong with a sample of settings. */
export const wrongInSettings = ({ text, page }: Block): string[] =>
  readSettings(
    text,
    page,
    ALL_CODES.map(({ code }) => code),
  ).diagnostics.map(({ message }) => message);

/** Decides the sample of a complaint by the example policy; throws where it cannot be. */
export function decideSample({ text }: Block): void {
  const { policy } = readPolicy(textOf('policies/retail.yaml'), 'retail.yaml');
  if (!policy) throw new Error('retail does not load');
  decide(policy, parse(text) as Record<string, unknown>, { today: '2026-11-22', role: 'associate' });
}

type Step = { readonly uses?: string; readonly with?: object; readonly run?: string };

/** The steps of a GitHub workflow, or of a part of one. */
export function stepsOf({ text }: Block): Step[] {
  const { steps = [], jobs = {} } = parse(text) as {
    steps?: Step[];
    jobs?: Record<string, { steps: Step[] }>;
  };
  return [...steps, ...Object.values(jobs).flatMap((job) => job.steps)];
}

/** The lines that a workflow runs: those of a GitHub job's `run`, or of a GitLab job's `script`. */
export function scriptOf(block: Block): string[] {
  const job = (parse(block.text) as { policies?: { script: string | string[] } }).policies;
  const scripts = job ? [job.script].flat() : stepsOf(block).flatMap(({ run }) => run ?? []);
  return scripts.flatMap((script) => script.trim().split('\n'));
}
