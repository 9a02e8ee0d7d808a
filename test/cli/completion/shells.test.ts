import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built, folderWith, PROGRAM } from '../program.js';
import { KEY, type Terminal, terminalWith } from '../terminal/index.js';

beforeAll(built);

/** A policy with a fact of its own. */
const POLICY = `amends: 1
name: "Our shop"
currency: GBP
extends: retail@1
facts:
  membership:
    ask: "Which card do they hold?"
    one-of: [guest, silver, gold]
    default: guest
rules:
  gold: { when: { membership: gold, problem: late }, may: [voucher] }
`;

/** A folder in which \`amends\` is a command, with a policy of its own. */
function shop(): { folder: string; env: Record<string, string> } {
  const folder = folderWith({
    'amends.yaml': POLICY,
    'complaint one.yaml': 'problem: late\n',
    'other/flowers-too.yaml': POLICY.replace('retail@1', 'flowers@1'),
    'bin/amends': `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`,
  });
  chmodSync(path.join(folder, 'bin', 'amends'), 0o755);
  return {
    folder,
    env: {
      PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}`,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      // As for anybody who has used it before: the policy is not compiled at every Tab.
      XDG_CACHE_HOME: path.join(folder, 'cache'),
      AMENDS_NO_CACHE: '',
    },
  };
}

/** How a shell is started without anybody's settings, and how it takes the script. */
const SHELLS: Readonly<Record<string, { start: string[]; begins: (script: string) => string }>> = {
  bash: { start: ['bash', '--norc', '--noprofile', '-i'], begins: (script) => `PS1='> '; source ${script}` },
  zsh: {
    start: ['zsh', '-f', '-i'],
    begins: (script) => `PS1='> '; autoload -U compinit; compinit -u -D; source ${script}`,
  },
  fish: {
    start: ['fish', '--no-config'],
    begins: (script) => `function fish_prompt; echo '> '; end; source ${script}`,
  },
};

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

async function shellIn(shell: string): Promise<Terminal> {
  const { folder, env } = shop();
  const { start, begins } = SHELLS[shell] ?? { start: [], begins: String };
  const script = path.join(folder, 'script');
  writeFileSync(script, amends(['completion', shell]).out);
  const terminal = terminalWith(start, shell, { cwd: folder, env, columns: 120, rows: 40 });
  await terminal.press('');
  await terminal.press(begins(script) + KEY.Enter);
  await terminal.press(`clear${KEY.Enter}`);
  return terminal;
}

/** The line as it stands after typing and Tab. */
async function completed(terminal: Terminal, typed: string): Promise<string> {
  await terminal.press(KEY['Ctrl+U'] + KEY['Ctrl+L'] + typed + KEY.Tab);
  return terminal.screen();
}

const ONE = [
  ['a command', 'amends res', 'amends resolve '],
  ['a fact', 'amends membe', 'amends membership='],
  ['the value of a fact', 'amends problem=dam', 'amends problem=damaged '],
  ['a value of one’s own', 'amends resolve membership=gu', 'amends resolve membership=guest '],
  ['a flag', 'amends resolve --compl', 'amends resolve --complaint '],
  ['the value of a flag', 'amends --policy flow', 'amends --policy flowers '],
  ['the value of a flag after =', 'amends --format=js', 'amends --format=json '],
  ['a role', 'amends --as sup', 'amends --as supervisor '],
  [
    'what a policy named earlier knows',
    'amends --policy flowers asked-for=next-b',
    'amends --policy flowers asked-for=next-bouquet ',
  ],
  ['a code', 'amends explain dead-r', 'amends explain dead-rule '],
  ['a second refusal', 'amends turned-down=voucher:5,refu', 'amends turned-down=voucher:5,refund '],
  ['a shell', 'amends completion power', 'amends completion powershell '],
  ['a file', 'amends resolve --complaint compl', 'amends resolve --complaint complaint\\ one.yaml '],
  ['a file after =', 'amends --policy=other/fl', 'amends --policy=other/flowers-too.yaml '],
] as const;

const QUOTED = [
  ['a value in quotes', 'amends "membership=go', 'amends "membership=gold"'],
  ['a value in quotes after =', 'amends membership="go', 'amends membership="gold"'],
  ['a value in single quotes', "amends membership='go", "amends membership='gold'"],
  [
    'a fact after a quoted one',
    'amends item="two dresses" membership=go',
    'amends item="two dresses" membership=gold ',
  ],
  [
    'a fact after a blank',
    'amends item=two\\ dresses membership=go',
    'amends item=two\\ dresses membership=gold ',
  ],
] as const;

/** zsh writes a word anew where it completes it, without quotes that it does not need. */
const ZSH: Readonly<Record<string, string>> = {
  'a value in quotes after =': 'amends membership=gold ',
  'a value in single quotes': 'amends membership=gold ',
};

describe.each(Object.keys(SHELLS))('%s completes', (shell) => {
  it.skipIf(!isInstalled(shell))('what is typed, on Tab', { timeout: 120_000 }, async () => {
    const terminal = await shellIn(shell);
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [what, typed, whole] of [...ONE, ...QUOTED]) {
      found[what] = await completed(terminal, typed);
      wanted[what] = `> ${shell === 'zsh' ? (ZSH[what] ?? whole) : whole}`.trimEnd();
    }
    expect(found).toEqual(wanted);
  });

  it.skipIf(!isInstalled(shell))('with a list where several fit, and never an error', async () => {
    const terminal = await shellIn(shell);
    await completed(terminal, 'amends problem=');
    await terminal.press(KEY.Tab);
    for (const problem of ['wrong-item', 'late', 'poor-service'])
      expect(terminal.screen()).toContain(problem);
    for (const line of ['amends --policy nowhere.yaml problem=', 'amends --nonsense=', 'amends xyz '])
      expect(await completed(terminal, line)).toBe(`> ${line}`.trimEnd());
  });
});

/** What PowerShell itself proposes at the end of each line, with the script read. */
function proposedByPowerShell(lines: readonly string[]): string[] {
  const { folder, env } = shop();
  writeFileSync(path.join(folder, 'script.ps1'), amends(['completion', 'powershell']).out);
  const asked = lines.map((line) => {
    const text = line.replaceAll("'", "''");
    return `(TabExpansion2 -inputScript '${text}' -cursorColumn ${line.length}).CompletionMatches[0].CompletionText`;
  });
  const { stdout } = spawnSync(
    'pwsh',
    ['-NoProfile', '-NonInteractive', '-Command', ['. ./script.ps1', ...asked].join('; ')],
    { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return stdout.trim().split(/\r?\n/);
}

describe('powershell', () => {
  it('gets a script that asks the program', () => {
    expect(amends(['completion', 'powershell']).out).toContain(
      'Register-ArgumentCompleter -Native -CommandName amends',
    );
  });

  it.skipIf(!isInstalled('pwsh'))('completes what is typed', { timeout: 120_000 }, () => {
    const simple = ONE.filter(([, typed]) => !typed.includes('complaint'));
    const last = (line: string) => line.trimEnd().split(' ').at(-1);
    expect(proposedByPowerShell(simple.map(([, typed]) => typed))).toEqual(
      simple.map(([, , whole]) => last(whole)),
    );
  });
});
