import { type Command, Option } from 'commander';
import { ENCODINGS, OUTREACH_FORMATS, ROW_FORMATS } from '../../domain/rows/row-formats.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { ANTICIPATE_HELP, BATCH_HELP } from '../usage/help.js';
import { badRows, delimiter, rowSize, runNumber, several, threads } from '../usage/option-values.js';
import { addWhose } from '../usage/whose-options.js';
import type { AnticipateOptions } from './anticipate.js';
import type { BatchCommandOptions } from './batch.js';

/** Adds `amends batch`. */
export function addBatch(program: Command, result: { outcome: Outcome }, host: Host): void {
  const command = program
    .command('batch')
    .summary('answer a file of complaints, row by row')
    .description(
      'Answers every complaint of a file, one row each, in order; rows that can’t be answered say why.',
    )
    .argument('[file]', 'JSON lines, CSV or a record; - is standard input', '-')
    .option('--policy <policy>', 'a policy file, or a built-in one such as flowers or retail@1')
    .option('--map <file>', 'how columns of somebody else’s file become facts')
    .addOption(
      new Option('--from <format>', 'how rows come; as the name of the file tells').choices(ROW_FORMATS),
    )
    .addOption(new Option('--to <format>', 'how answers go; as rows come').choices(ROW_FORMATS))
    .option('--as <role>', 'who answers; the lowest role unless you say')
    .option('--today <date>', 'answer rows that say no day as on this one: 2026-11-22');
  addWhose(command)
    .option('--full', 'write whole decisions, with words and reasons')
    .option('--bad-rows <file>', 'write rows without an answer to this file too')
    .option('--max-bad-rows <n>', 'stop after the first one beyond these', badRows)
    .addOption(
      new Option('--max-row <size>', 'how long a row may be').argParser(rowSize).default(1_000_000, '1MB'),
    )
    .addOption(new Option('--encoding <name>', 'how the file is saved').choices(ENCODINGS).default('utf8'))
    .option('--delimiter <character>', 'what stands between fields of CSV; as the header tells', delimiter)
    .option('--threads <n>', 'how many decide at once; as many as help', threads)
    .option(
      '--summary <page[=file]>',
      'text, json or html: what all rows came to; without a file instead of rows',
      several,
    )
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', BATCH_HELP)
    .action(async (file: string, options: BatchCommandOptions) => {
      const { batch } = await import('./batch.js');
      result.outcome = await batch(file, options, host);
    });
}

/** Adds `amends anticipate`. */
export function addAnticipate(program: Command, result: { outcome: Outcome }, host: Host): void {
  program
    .command('anticipate')
    .summary('whom to write to before they complain')
    .description(
      'Reads a file of orders or incidents and lists the customers whom the policy gives more than words, though nobody has complained: one message each for what happened. Nothing is sent.',
    )
    .argument('[file]', 'JSON lines or CSV; - is standard input', '-')
    .option('--policy <policy>', 'a policy file, or a built-in one such as flowers or retail@1')
    .option('--map <file>', 'how columns become facts, and which are customer and incident')
    .addOption(
      new Option('--from <format>', 'how rows come; as the name of the file tells').choices(ROW_FORMATS),
    )
    .addOption(new Option('--to <format>', 'how the list goes; as rows come').choices(OUTREACH_FORMATS))
    .option('--mails <folder>', 'write a mail to each into this folder, which is new or empty')
    .option(
      '--record <where>',
      'where whom we write to is marked, so that nobody is twice; else as for resolve',
    )
    .option('--again <run>', 'the list of an earlier run once more, by its number', runNumber)
    .option('--as <role>', 'who answers; the lowest role unless you say')
    .option('--today <date>', 'answer rows that say no day as on this one: 2026-11-22')
    .option('--bad-rows <file>', 'write rows without an answer to this file')
    .option('--max-bad-rows <n>', 'write no list if there are more than these', badRows)
    .addOption(
      new Option('--max-row <size>', 'how long a row may be').argParser(rowSize).default(1_000_000, '1MB'),
    )
    .addOption(new Option('--encoding <name>', 'how the file is saved').choices(ENCODINGS).default('utf8'))
    .option('--delimiter <character>', 'what stands between fields of CSV; as the header tells', delimiter)
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', ANTICIPATE_HELP)
    .action(async (file: string, options: AnticipateOptions) => {
      const { anticipate } = await import('./anticipate.js');
      result.outcome = await anticipate(file, options, host);
    });
}
