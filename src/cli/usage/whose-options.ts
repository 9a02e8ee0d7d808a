import type { Command } from 'commander';

/** Adds the references of a complaint to a command: whose it is, for the record. */
export const addWhose = (command: Command): Command =>
  command
    .option('--customer <reference>', 'whose it is: what the record knows of them is filled in, and said')
    .option('--order <reference>', 'which order it’s about, for the record')
    .option('--store <name>', 'where it is, for the record')
    .option('--by <staff>', 'who answers, for the record')
    .option('--record <where>', 'the record: a file, or postgres://…; else AMENDS_RECORD, or the settings');
