import { type Command, Option } from 'commander';
import type { AnswerKind, FollowUpKind } from '../../domain/results/record-entry.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { RECORD_HELP, RECORD_HELPS } from '../usage/record-help.js';
import type { ExportOptions } from './export.js';
import type { ForgetOptions } from './forget.js';
import type { AnswerOptions, FollowUpOptions, RecordOptions } from './record-options.js';
import type { VerifyOptions } from './verify.js';

/** What a run comes to. */
type Result = { outcome: Outcome };

/** Adds `amends record` with all that stands below it. What they do is loaded where one of them is wanted. */
export function addRecord(program: Command, result: Result, host: Host): void {
  const record = program
    .command('record')
    .summary('write down what was given, and what became of it')
    .description('Keeps a record of what was given, by which the next answer knows the last.')
    .addHelpText('before', RECORD_HELP);
  addAnswers(record, result, host);
  addFollowUps(record, result, host);
  addChecks(record, result, host);
}

/** One command below `record`, with what all of them take. */
function add(record: Command, name: string, summary: string): Command {
  return record
    .command(name)
    .summary(summary)
    .option('--record <where>', 'the record: a file, or postgres://…; else AMENDS_RECORD, or the settings')
    .addHelpText('before', RECORD_HELPS[name] ?? '');
}

/** The same for those that answer with a sentence. */
export const addSaying = (record: Command, name: string, summary: string): Command =>
  add(record, name, summary)
    .option('--json', 'answer as JSON')
    .option('--plain', 'one “label: value” a line, for screen readers');

/** Does it, in JSON also where it fails. Loaded only where a command runs, and not for its help. */
async function asked(
  options: RecordOptions,
  host: Host,
  work: (host: Host) => Promise<Outcome>,
): Promise<Outcome> {
  return (await import('./said.js')).inJsonToo(options, host, work);
}

const ANSWERS: readonly (readonly [AnswerKind, string])[] = [
  ['give', 'what was recommended was given'],
  ['other', 'something else was given'],
  ['refused', 'they refused what was offered'],
  ['open', 'nothing is settled yet'],
];

function addAnswers(record: Command, result: Result, host: Host): void {
  for (const [kind, summary] of ANSWERS) {
    const command = addSaying(record, kind, summary);
    if (kind === 'other') command.argument('<offer...>', 'what was given, as remedy or remedy=amount');
    if (kind === 'give') command.option('--chose <remedy>', 'which of several the customer chose');
    if (kind !== 'give') command.option('--why <text>', 'why, in words');
    command
      .option('--decision <file>', 'the answer: what resolve --json printed; - is standard input')
      .option('--key <key>', 'a name for this answer, by which it’s never written twice')
      .option('--policy <policy>', 'the policy to go by, where it isn’t where the decision says')
      .option('--customer <reference>', 'whose it is; only a keyed hash of it is kept')
      .option('--order <reference>', 'which order it’s about')
      .option('--store <name>', 'where it was')
      .option('--by <staff>', 'who gave it')
      .option('--approved-by <staff>', 'who said yes to it: somebody else')
      .action(async (...args: unknown[]) => {
        const words = kind === 'other' ? (args[0] as string[]) : [];
        const options = args[kind === 'other' ? 1 : 0] as AnswerOptions;
        result.outcome = await asked(options, host, async (heard) =>
          (await import('./write-answer.js')).writeAnswer(kind, words, options, heard),
        );
      });
  }
}

/** The same for what is said of an answer, with who says it. */
const addFollowUp = (record: Command, name: string, summary: string): Command =>
  addSaying(record, name, summary).option('--by <staff>', 'who says so');

const ENTRY = 'the number that recording the answer printed';

function addFollowUps(record: Command, result: Result, host: Host): void {
  const write = async (
    id: string,
    kind: FollowUpKind,
    { said = null, why = null }: { said?: string | null; why?: string | null },
    options: FollowUpOptions,
  ) => {
    const what = { kind, said, why, by: options.by?.trim() || null };
    result.outcome = await asked(options, host, async (heard) =>
      (await import('./follow-up.js')).followUp(id, what, options, heard),
    );
  };
  addFollowUp(record, 'chose', 'which of several the customer chose in the end')
    .argument('<id>', ENTRY)
    .argument('<remedy>', 'what they chose')
    .action((id: string, said: string, options: FollowUpOptions) => write(id, 'chose', { said }, options));
  addFollowUp(record, 'undo', 'an answer that never was: it counts for nothing')
    .argument('<id>', ENTRY)
    .requiredOption('--why <text>', 'why, in words')
    .action((id: string, options: FollowUpOptions & { why: string }) =>
      write(id, 'undo', { why: options.why }, options),
    );
  addFollowUp(record, 'done', 'what was promised is done')
    .argument('<id>', ENTRY)
    .action((id: string, options: FollowUpOptions) => write(id, 'done', {}, options));
  addFollowUp(record, 'returned', 'whether the customer came back')
    .argument('<id>', ENTRY)
    .addArgument(record.createArgument('<yes-or-no>', 'whether they came back').choices(['yes', 'no']))
    .action((id: string, said: string, options: FollowUpOptions) => write(id, 'returned', { said }, options));
}

function addChecks(record: Command, result: Result, host: Host): void {
  addSaying(record, 'verify', 'whether every entry is as it was written')
    .option('--since <head>', 'what amends record head printed once: shows a cut end as well')
    .option('--strict', 'end with 4 if this version decides otherwise than another did')
    .action(async (options: VerifyOptions) => {
      result.outcome = await asked(options, host, async (heard) =>
        (await import('./verify.js')).verify(options, heard),
      );
    });
  addSaying(record, 'head', 'the end of the record, to be kept elsewhere').action(
    async (options: RecordOptions) => {
      result.outcome = await asked(options, host, async (heard) =>
        (await import('./head.js')).head(options, heard),
      );
    },
  );
  add(record, 'export', 'every entry, for spreadsheets and programs')
    .addOption(new Option('--to <format>', 'how to write them').choices(['csv', 'ndjson']).default('csv'))
    .action(async (options: ExportOptions) => {
      result.outcome = await (await import('./export.js')).exportRecord(options, host);
    });
  addSaying(record, 'forget', 'erase whose entries were, and what was told in words')
    .option('--customer <reference>', 'whom to forget')
    .option('--order <reference>', 'or everything about an order')
    .option('--older-than <time>', 'or everything older: "3 years", "90 days"')
    .action(async (options: ForgetOptions) => {
      result.outcome = await asked(options, host, async (heard) =>
        (await import('./forget.js')).forget(options, heard),
      );
    });
}
