import { describe, expect, it } from 'vitest';
import { runIn } from '../fixtures/host.js';

describe('a slip on the command line', () => {
  it.each([
    ['a command misspelt', ['chekc'], 'Did you mean check?'],
    ['one to get help for', ['help', 'chekc'], 'Did you mean check?'],
    ['one whose help is wanted', ['chekc', '--help'], 'Did you mean check?'],
    ['two roles', ['--as', 'a', '--as', 'b'], '--as is given twice.'],
    ['two days', ['check', '--today', '2026-11-22', '--today=2026-11-23'], '--today is given twice.'],
    ['a second that there is not', ['--today', '2026-11-22T23:59:60', 'problem=late'], 'is no date'],
    ['a command there is not', ['xyzzy'], 'The commands are resolve, weigh, check'],
    ['a fact for a command', ['price'], '“price” is a fact: write it with its value'],
    ['what went wrong for a command', ['late'], 'Did you mean problem=late?'],
    ['a flag misspelt', ['--polcy', 'x'], 'Did you mean --policy?'],
    ['a flag with one hyphen', ['-as', 'manager'], 'Did you mean --as?'],
    [
      'a flag of another command',
      ['check', '--why'],
      'It belongs to resolve and weigh. See amends check --help.',
    ],
    ['a flag there is not', ['check', '--xyzzy'], '“check” has no flag --xyzzy.\nSee amends check --help.'],
    ['a value for a flag that has none', ['--why=yes'], '--why takes nothing behind it.'],
    ['no value for a flag', ['--policy'], '--policy needs something behind it: a policy file'],
    ['a value misspelt', ['--format', 'jsn'], '--format “jsn” is not there to choose.\nDid you mean “json”?'],
    ['a value there is not', ['--format', 'yaml'], 'There are: text, json, markdown.'],
    ['a report misspelt', ['check', '--format', 'sarf'], 'Did you mean “sarif”?'],
    ['a shell misspelt', ['completion', 'bsh'], 'Did you mean “bash”?'],
    ['no shell', ['completion'], '(bash, zsh, fish, powershell).\nSee amends completion --help.'],
    [
      'too much',
      ['schema', 'tests', 'x'],
      'There is more behind “schema” than it takes, which is one thing.',
    ],
    ['a schema misspelt', ['schema', 'test'], 'Did you mean “tests”?'],
    ['no code', ['explain'], 'Say also a policy file, a built-in one such as retail, or a code'],
    ['a policy misspelt', ['explain', 'flowrs'], 'Did you mean “flowers”?'],
    ['a policy to check misspelt', ['--policy', 'flowrs'], 'Did you mean “flowers”?'],
    ['a fact misspelt', ['prolbem=late'], 'Did you mean “problem”?'],
    ['a value of a fact misspelt', ['problem=ltae'], 'Did you mean “late”?'],
    ['a role misspelt', ['problem=late', '--as', 'manger'], 'Did you mean “manager”?'],
    ['money that is none', ['price=abc'], 'Write an amount, such as 49.99.'],
  ])('is named, with the way out: %s', async (_, words, message) => {
    const { code, err, out } = await runIn({}, ...words);
    expect(err).toContain(message);
    expect(err).not.toMatch(/'|commander|^error/m);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(3);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('is never one to ask for help', async () => {
    for (const words of [['help'], ['--help'], ['help', 'check'], ['check', '-h'], ['init', '--help']]) {
      const { code, err, out } = await runIn({}, ...words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('  amends ');
    }
  });
});

describe('what stands below a command', () => {
  it.each([
    ['nothing', ['record'], 'Say also what “record” is to do.', 'There are give, other'],
    ['something there is not', ['record', 'giv'], '“record” has no command “giv”.', 'Did you mean “give”?'],
    ['a flag there is not', ['record', 'give', '--decison', 'x'], '“record give” has no flag', '--decision?'],
    ['a flag twice', ['record', 'give', '--key', '1', '--key', '2'], '--key is given twice', 'Give it once'],
    [
      'too much',
      ['record', 'done', '1', '2'],
      'more behind “record done” than it takes',
      'record done --help',
    ],
    ['too little', ['record', 'done'], 'Say also the number that recording', 'record done --help'],
  ])('is named, with the way out: %s', async (_, args, says, way) => {
    const { code, out, err } = await runIn({}, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toContain(way);
  });
});

describe('the help of every command', () => {
  it('has examples first', async () => {
    const { out } = await runIn({}, '--help');
    const commands = [...out.slice(out.indexOf('\nCommands:')).matchAll(/^ {2}([a-z]+)\b/gm)].map(
      ([, name = '']) => name,
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const name of commands.filter((one) => one !== 'help')) {
      const { out: help } = await runIn({}, name, '--help');
      expect(help).toMatch(new RegExp(`^Examples:\\n  .*amends ${name}\\b`));
    }
  });
});
