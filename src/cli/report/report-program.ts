import { type Command, Option } from 'commander';
import { BREAKDOWNS } from '../../domain/results/record-report.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { several } from '../usage/option-values.js';
import { LEARN_HELP, REPORT_HELP } from '../usage/record-help.js';
import type { LearnOptions } from './learn.js';
import type { ReportOptions } from './report.js';

/** Adds `amends report`: the page of what a record holds. */
export function addReport(program: Command, result: { outcome: Outcome }, host: Host): void {
  program
    .command('report')
    .summary('what was given week by week, and what caused it')
    .description(
      'Makes the week’s page of a record: what was given, what it cost, and which cause to act on.',
    )
    .option('--record <where>', 'the record: a file, or postgres://…; else AMENDS_RECORD, or the settings')
    .option('--since <day>', 'from which day on, or a time such as "8 weeks"; this week and the 8 before')
    .option('--until <day>', 'until which day; all there is unless you say')
    .addOption(new Option('--by <what>', 'what to tell answers apart by').choices(BREAKDOWNS).default('week'))
    .option('--format <format[=file]>', 'text, html, json or csv; several, each to a file or stdout', several)
    .option('--json', 'the same as --format json')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', REPORT_HELP)
    .action(async (options: ReportOptions) => {
      const { report } = await import('./report.js');
      result.outcome = await report(options, host);
    });
}

/** Adds `amends learn`: who came back. */
export function addLearn(program: Command, result: { outcome: Outcome }, host: Host): void {
  program
    .command('learn')
    .summary('who came back, and what goodwill does')
    .description('Says of the answers in a record who came back; what goodwill does only from a holdout.')
    .option('--record <where>', 'the record: a file, or postgres://…; else AMENDS_RECORD, or the settings')
    .option('--since <day>', 'from which day on, or a time such as "26 weeks"; the last 53 weeks')
    .option('--until <day>', 'until which day; all there is unless you say')
    .option('--json', 'answer as JSON')
    .option('--plain', 'one “label: value” a line, for screen readers')
    .option('--color', 'use colour even where there is no terminal')
    .option('--no-color', 'use no colour')
    .addHelpText('before', LEARN_HELP)
    .action(async (options: LearnOptions) => {
      result.outcome = await (await import('./learn.js')).learn(options, host);
    });
}
