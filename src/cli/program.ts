import { Argument, Command, Option } from 'commander';
import { FAIL_ON } from '../domain/results/diff.js';
import { ROW_FORMATS } from '../domain/rows/row-formats.js';
import { Failure } from '../domain/values/failure.js';
import { ENGINE } from '../domain/values/version.js';
import { type CheckCommandOptions, check } from './commands/check.js';
import type { DiffCommandOptions } from './commands/diff.js';
import { type ExplainOptions, explain } from './commands/explain.js';
import { SCHEMA_NAMES, schema } from './commands/schema.js';
import type { TestCommandOptions } from './commands/test.js';
import type { WeighOptions } from './commands/weigh.js';
import type { CompleteOptions } from './completion/index.js';
import { addRetry } from './counter/counter-program.js';
import type { InitOptions } from './init/index.js';
import type { Host } from './port/host.js';
import type { Outcome } from './port/outcome.js';
import { columnsOf } from './port/screen.js';
import { addRecord } from './record/record-program.js';
import { addLearn, addReport } from './report/report-program.js';
import { addAnticipate, addBatch } from './rows/rows-program.js';
import {
  CHECK_HELP,
  COMPLETION_HELP,
  DIFF_HELP,
  EXAMPLES,
  EXPLAIN_HELP,
  INIT_HELP,
  RESOLVE_HELP,
  SCHEMA_HELP,
  TEST_HELP,
  WEIGH_HELP,
} from './usage/help.js';
import { failOn, percentage, several, threads, tries, wholeNumber } from './usage/option-values.js';
import type { ResolveOptions } from './usage/resolve-options.js';
import { addWhose } from './usage/whose-options.js';

/** The program as commander knows it, and what its commands and its help came to. */
type Program = { readonly command: Command; readonly result: Result };

/** What a run left behind: its outcome, and what commander would have printed. */
type Result = { outcome: Outcome; help: string };

/** Every command with its options: to add one, add its function here. */
const COMMANDS = [
  addResolve,
  addWeigh,
  addCheck,
  addTest,
  addDiff,
  addBatch,
  addAnticipate,
  addExplain,
  addRecord,
  addRetry,
  addReport,
  addLearn,
  addInit,
  addSchema,
  addCompletion,
  addComplete,
];

/** The command line of amends. Nothing is printed and nothing exits in here. */
export function programFor(host: Host): Program {
  const result: Result = { outcome: 'answered', help: '' };
  const command = new Command('amends')
    .description('Tells you what to offer an unhappy customer, and why.')
    .version(ENGINE, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        result.help += text;
      },
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(80, columnsOf(host.stdout)),
    })
    .addHelpText('before', EXAMPLES);
  for (const add of COMMANDS) add(command, result, host);
  for (const one of command.commands) for (const each of [one, ...one.commands]) refuseTwice(each);
  return { command, result };
}

/** An option that means one thing is said once: of two roles, or two days, nobody knows which was meant. */
function refuseTwice(command: Command): void {
  for (const option of command.options) {
    if (!option.required || option.parseArg === several || option.parseArg === failOn) continue;
    let told = false;
    command.on(`option:${option.name()}`, () => {
      if (told) throw new Failure(`${option.long} is given twice.`, 'Give it once.');
      told = true;
    });
  }
}

function addResolve(program: Command, result: Result, host: Host): void {
  const command = program
    .command('resolve')
    .summary('recommend what to offer (also what amends alone does)')
    .description('Takes a complaint and recommends what to offer. On a terminal it asks for what is missing.')
    .argument('[facts...]', 'what is known, as fact=value; a word overrides the file, and fact= empties it')
    .option(
      '--complaint <file>',
      'read the facts from a YAML or JSON file, or a decision made before; - is standard input',
    )
    .option('--policy <policy>', 'a policy file, or a built-in one such as flowers or retail@1')
    .option('--as <role>', 'who answers; the lowest role unless you say')
    .option('--today <date>', 'answer as on this day: 2026-11-22, or 2026-11-22T20:15')
    .addOption(
      new Option('--format <format>', 'how to answer; markdown is a mail to send to the customer')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--json', 'the same as --format json');
  addWhose(command)
    .option('--no-input', 'never ask; take defaults, and name what has none')
    .option('--ask-all', 'ask everything one by one, for training')
    .option('--why', 'show the whole reckoning')
    .option('--discreet', 'leave out what isn’t for customers’ eyes')
    .option('--plain', 'plain questions, and one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', RESOLVE_HELP)
    .action(async (facts: string[], options: ResolveOptions) => {
      const { resolve } = await import('./commands/resolve.js');
      result.outcome = await resolve(facts, options, host);
    });
}

function addWeigh(program: Command, result: Result, host: Host): void {
  const command = program
    .command('weigh')
    .summary('judge an offer you have in mind')
    .description(
      'Judges an offer that you have in mind: what it puts right, costs and keeps beside what’s recommended, and whether you may give it. On a terminal it asks for what is missing.',
    )
    .argument('[offer...]', 'remedies as remedy or remedy=amount, and what is known, as fact=value')
    .option(
      '--complaint <file>',
      'read the facts from a YAML or JSON file, or a decision made before; - is standard input',
    )
    .option('--policy <policy>', 'a policy file, or a built-in one such as flowers or retail@1')
    .option('--as <role>', 'who answers; the lowest role unless you say')
    .option('--today <date>', 'answer as on this day: 2026-11-22, or 2026-11-22T20:15')
    .addOption(new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text'))
    .option('--json', 'the same as --format json');
  addWhose(command)
    .option('--no-input', 'never ask; take defaults, and name what has none')
    .option('--ask-all', 'ask everything one by one, for training')
    .option('--gate', 'for programs: whether it may be given, as JSON; 0 yes, 1 no, 2 it can’t be told')
    .option('--give', 'with --gate: write it at once where it may be given')
    .option('--key <key>', 'with --give: a name for this answer, by which it’s never written twice')
    .option('--why', 'show the figures of both offers, however long that is')
    .option('--discreet', 'leave out what isn’t for customers’ eyes')
    .option('--plain', 'plain questions, and one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', WEIGH_HELP)
    .action(async (words: string[], options: WeighOptions) => {
      const { weigh } = await import('./commands/weigh.js');
      result.outcome = await weigh(words, options, host);
    });
}

function addCheck(program: Command, result: Result, host: Host): void {
  program
    .command('check')
    .summary('find everything that is wrong with policies')
    .description('Checks policies: their mistakes, and what their rules do at the counter.')
    .argument('[paths...]', 'files, folders, globs or built-in names; every policy below where none is given')
    .option(
      '--format <format[=file]>',
      'text, json, github, sarif, junit or gitlab; several, each to a file or stdout',
      several,
    )
    .option('--json', 'the same as --format json')
    .option('--max-warnings <n>', 'end with 1 if there are more warnings than these', wholeNumber)
    .option('--fix', 'put right what is safe: misspelt keys, sentences without quotes')
    .option('--strict', 'end with 4 if something could not be proved')
    .option('--allow-empty', 'it’s fine if there’s no policy')
    .option('--today <date>', 'check as on this day: 2026-11-22')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', CHECK_HELP)
    .action(async (paths: string[], options: CheckCommandOptions) => {
      result.outcome = await check(paths, options, host);
    });
}

function addTest(program: Command, result: Result, host: Host): void {
  program
    .command('test')
    .summary('try whether policies answer as their tests expect')
    .description('Runs the tests of policies: files that end with .test.yaml, beside them.')
    .argument('[paths...]', 'files of tests, folders, globs, or the policies that they try')
    .option(
      '--format <format[=file]>',
      'text, json, github, sarif, junit, gitlab or markdown; several, each to a file or stdout',
      several,
    )
    .option('--json', 'the same as --format json')
    .option(
      '--from <file>',
      'keep a decision as a case instead: what resolve --json printed; - is standard input',
    )
    .option('--coverage', 'say what of the policies no case tries')
    .option('--own', 'count only what stands in the policies’ own files, not what they inherit')
    .option('--min-coverage <percent>', 'end with 1 if the cases try less of a policy', percentage)
    .option('--suggest', 'add cases for what none tries, as the policy answers now')
    .option('--watch', 'run them again whenever something has changed')
    .option('--filter <words>', 'run only cases with these words in their names')
    .option('--max-warnings <n>', 'end with 1 if there are more warnings than these', wholeNumber)
    .option('--strict', 'end with 4 if something could not be proved')
    .option('--allow-empty', 'it’s fine if there are no tests')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', TEST_HELP)
    .action(async (paths: string[], options: TestCommandOptions) => {
      const { test } = await import('./commands/test.js');
      result.outcome = await test(paths, options, host);
    });
}

function addDiff(program: Command, result: Result, host: Host): void {
  program
    .command('diff')
    .summary('which complaints get something else by a changed policy')
    .description(
      'Holds two policies against each other: which complaints get something else, and what it costs.',
    )
    .argument('<old>', 'a file, a built-in name, or git:REVISION:FILE')
    .argument('<new>', 'what it’s held against: a file, a built-in name, or git:REVISION:FILE')
    .option(
      '--format <page[=file]>',
      'text, json, markdown or html; several, each to a file or stdout',
      several,
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--fail-on <what>', 'end with 1 if there is any; several, each with its own --fail-on')
        .choices(FAIL_ON)
        .argParser(failOn),
    )
    .option(
      '--over <file>',
      'complaints of the past, JSON lines, CSV (- for standard input) or a record: what it comes to for them',
    )
    .option('--map <file>', 'how columns of that file become facts')
    .addOption(new Option('--from <format>', 'how its rows come; as its name tells').choices(ROW_FORMATS))
    .option('--threads <n>', 'how many answer its rows at once; as many as help', threads)
    .option('--strict', 'end with 4 if something could not be proved')
    .option('--tries <n>', 'how many complaints to try; as many as there is time for unless you say', tries)
    .option('--today <date>', 'compare as on this day: 2026-11-22')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', DIFF_HELP)
    .action(async (old: string, now: string, options: DiffCommandOptions) => {
      const { diff } = await import('./commands/diff.js');
      result.outcome = await diff([old, now], options, host);
    });
}

function addExplain(program: Command, result: Result, host: Host): void {
  program
    .command('explain')
    .summary('a policy as a page to read, or what a finding means')
    .description(
      'Prints a policy as a page: who may give what, what is owed when. Or says what a finding of `amends check` means.',
    )
    .argument('<policy-or-code>', 'a policy file, a built-in one such as retail, or a code such as dead-rule')
    .addOption(
      new Option('--format <format>', 'how to write a policy').choices(['text', 'markdown']).default('text'),
    )
    .option('--yaml', 'print the policy with all it inherits, each line with its file')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', EXPLAIN_HELP)
    .action(async (wanted: string, options: ExplainOptions) => {
      result.outcome = await explain(wanted, options, host);
    });
}

function addInit(program: Command, result: Result, host: Host): void {
  program
    .command('init')
    .summary('write a policy to start from, with its tests')
    .description('Writes a policy with a note beside everything in it, and its tests, after five questions.')
    .argument('[file]', 'where to write it: a YAML file, or a folder/; amends.yaml unless you say')
    .option('--trade <policy-name>', 'the example that it starts from, such as flowers')
    .option('--name <name>', 'what your company is called')
    .option('--currency <code>', 'the three letters of your currency, such as GBP')
    .option('--staff <amount>', 'extras (goodwill) the lowest role may give without asking')
    .option('--manager <amount>', 'extras (goodwill) the highest role may give')
    .option('--rate <n>', 'what one of the example’s currency is in yours, where amends doesn’t know')
    .option('-y, --yes', 'take what is proposed for everything that is not said')
    .addHelpText('before', INIT_HELP)
    .action(async (file: string | undefined, options: InitOptions) => {
      const { init } = await import('./init/index.js');
      result.outcome = await init(file, options, host);
    });
}

function addSchema(program: Command, result: Result, host: Host): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a policy, for editors')
    .description(
      'Prints the JSON Schema (draft 7) of a policy, of its tests, of .amendsrc.yaml or of a map, by which editors complete, explain and underline.',
    )
    .addArgument(new Argument('[what]', 'what it is of').choices(SCHEMA_NAMES).default('policy'))
    .addHelpText('before', SCHEMA_HELP)
    .action(async (what: (typeof SCHEMA_NAMES)[number]) => {
      result.outcome = await schema(what, host);
    });
}

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

function addCompletion(program: Command, _: Result, host: Host): void {
  program
    .command('completion')
    .summary('print the script by which a shell completes what you type')
    .description(
      'Prints the script by which a shell completes commands, flags, facts and their values on Tab.',
    )
    .addArgument(new Argument('<shell>', 'the shell you type in').choices(SHELLS))
    .addHelpText('before', COMPLETION_HELP)
    .action(async (shell: string) => {
      const { SCRIPTS } = await import('./completion/index.js');
      await host.print(SCRIPTS[shell] ?? '');
    });
}

/** What those scripts call on every Tab. Nothing it could say helps in the middle of a line, so it says nothing. */
function addComplete(program: Command, _: Result, host: Host): void {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .option('--line <text>')
    .option('--part <text>')
    .option('--next')
    .action(async (words: string[], options: CompleteOptions) => {
      const { completions } = await import('./completion/index.js');
      await host.print(await completions(program, words, options, host).catch(() => ''));
    });
}
