import type { Policy } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import { ENGLISH } from '../../i18n/en/index.js';
import { mayAsk } from '../ask/may-ask.js';
import { dayOf } from '../complaint/moment.js';
import type { Host, Prompter } from '../port/host.js';
import { loadPolicyReader } from '../port/load-source.js';
import type { Outcome } from '../port/outcome.js';
import { type AnswerOptions, type Answers, answersTo, FLAGS } from './answers.js';
import { commands, type Merged, starterText } from './starter.js';
import { starterTests } from './starter-tests.js';
import { refuseToOverwrite, type Target, targetOf } from './target.js';

/** What `init` takes beside the file: the answers, and whether to take what is proposed for the rest. */
export type InitOptions = AnswerOptions & { readonly yes?: true };

/** A file to be written: its path and its text. */
type NewFile = readonly [path: string, text: string];

/** `amends init`: a policy to start from, with its tests, for a trade. Nothing that is there already is touched. */
export async function init(file: string | undefined, options: InitOptions, host: Host): Promise<Outcome> {
  const target = targetOf(file);
  refuseToOverwrite([target.folder + target.policy, target.folder + target.tests], host);
  const prompter = await whomToAsk(options, host);
  const answers = await answersTo(options, prompter, host);
  // What was written stands apart from the questions.
  if (prompter) await host.tell('\n');
  const files = await filesFor(target, answers, host);
  host.writeNew(files);
  await host.print(whatNext(target, files, answers));
  return 'answered';
}

/**
 * Somebody to ask, in English as the questions are; nobody where every answer is there or what is proposed will do.
 * Throws a Failure where neither is.
 */
async function whomToAsk(options: InitOptions, host: Host): Promise<Prompter | null> {
  const open = FLAGS.filter((flag) => options[flag] === undefined);
  if (options.yes || open.length === 0) return null;
  if (mayAsk({}, host)) return host.prompter(ENGLISH.prompts, false);
  throw new Failure(
    `There is nobody to ask here, and this is not said: ${open.map((flag) => `--${flag}`).join(', ')}.`,
    'Say it (amends init --trade flowers --name "Hart & Sons" …), or take what is proposed for the rest with --yes.',
  );
}

/** Where the JSON Schema is, for those who have amends in their project, and what it is called for everybody else. */
const IN_PROJECT = 'node_modules/amends/schema/policy.json';
const BESIDE = 'amends.schema.json';

async function filesFor(target: Target, answers: Answers, host: Host): Promise<NewFile[]> {
  const { example, currency, factor } = answers;
  const today = dayOf(undefined, host);
  const parents =
    currency === example.currency ? [] : (await loadConversion()).convertedParents(answers, today);
  const parent = parents[0] ? `./${parents[0].file}` : example.source;
  const inFolder = (file: string): string => target.folder + file;
  refuseToOverwrite(
    parents.map(({ file }) => inFolder(file)),
    host,
  );

  const read = reader(new Map(parents.map(({ file, text }) => [file, text])));
  const start = `amends: 1\nname: "-"\ncurrency: ${currency.code}\nlocale: ${currency.locale}\nextends: ${parent}\n`;
  const { document } = await read(start, target.policy);
  const installed = target.folder === '' && host.fileExists(IN_PROJECT);
  const schema = installed ? IN_PROJECT : BESIDE;
  const text = starterText({
    ...answers,
    file: inFolder(target.policy),
    parent,
    document: document as Merged,
    factor,
    schema,
  });
  const { policy } = await read(text, target.policy);
  const tests = starterTests({ policy, file: target.policy, today });
  return [
    [inFolder(target.policy), text],
    [inFolder(target.tests), tests],
    ...parents.map((one): NewFile => [inFolder(one.file), one.text]),
    ...(installed || host.fileExists(inFolder(BESIDE))
      ? []
      : [[inFolder(BESIDE), await schemaText()] as const]),
  ];
}

/** Loaded only for another currency: it holds everything that reads and judges policies. */
const loadConversion = () => import('./convert-parents.js');

async function schemaText(): Promise<string> {
  const { SCHEMAS } = await import('../../editors/index.js');
  return SCHEMAS.policy();
}

/** Reads what is not written yet. That it has no mistakes is for us to see to. */
function reader(files: ReadonlyMap<string, string>) {
  return async (text: string, file: string): Promise<{ policy: Policy; document: unknown }> => {
    const { readPolicy } = await loadPolicyReader();
    const { policy, document, diagnostics } = readPolicy(text, file, {
      read: (path) => files.get(path),
    });
    if (policy) return { policy, document };
    throw new Error(`What init would write does not load:\n${JSON.stringify(diagnostics, null, 1)}`);
  };
}

function whatNext(
  { folder, policy }: Target,
  files: readonly NewFile[],
  { example, currency }: Answers,
): string {
  const review = `The example is in ${example.currency.code}: look at every amount in the files that begin with
example-, and hold what is owed there against the law where you are.

`;
  return `\
Written:
${files.map(([path]) => `  ${path}`).join('\n')}

${currency === example.currency ? '' : review}\
Next:
  open ${folder + policy} in an editor: everything in it has a note beside it
${commands(folder + policy)
  .map((line) => `  ${line}`)
  .join('\n')}
`;
}
